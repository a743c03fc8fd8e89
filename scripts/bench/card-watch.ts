/** What the page itself can see of a card that opens in it. All of this is run in the page. */

/** A frame in which a card was there: milliseconds of the page's clock after it was painted, and what could be seen. */
export interface SeenFrame {
  readonly at: number;
  readonly isVisible: boolean;
  /** The card's place and size. */
  readonly box: string;
}

interface Watching extends Window {
  cardFrames?: SeenFrame[];
  restedAt?: number;
}

/** Notes down the last move of the pointer, and every frame with a card. */
export function watchCard(card: string): void {
  const watching = window as Watching;
  const frames: SeenFrame[] = [];
  watching.cardFrames = frames;
  addEventListener(
    'pointermove',
    ({ timeStamp }) => {
      watching.restedAt = timeStamp;
    },
    { capture: true },
  );
  const channel = new MessageChannel();
  // A frame's observers may still move the card; the message comes after all of them.
  channel.port1.onmessage = () => {
    const host = document.querySelector(card);
    if (!host) return;
    const { x, y, width, height } = host.getBoundingClientRect();
    const isVisible = getComputedStyle(host).visibility === 'visible' && height > 0;
    const box = [x, y, width, height].map(Math.round).join(' ');
    frames.push({ at: performance.now(), isVisible, box });
  };
  const look = () => {
    channel.port2.postMessage(undefined);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** What {@link watchCard} saw. */
export function seen(): { frames: SeenFrame[]; restedAt: number } {
  const { cardFrames = [], restedAt = 0 } = window as Watching;
  return { frames: cardFrames, restedAt };
}
