/** Frames of a page, timed from inside it. All of this is run in the page, and sees nothing of what is around it here. */

/** What happens to the page in a frame. */
export type Happening = 'text changes' | 'page scrolls';

/**
 * Milliseconds of some frames in which something happens, from the frame's first callback to the first message after it:
 * that is the script, style, layout and paint of the frame.
 */
export async function timeFrames(happening: Happening, frames: number): Promise<number[]> {
  const channel = new MessageChannel();
  const painted = () =>
    new Promise<void>((resolve) => {
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(undefined);
    });
  const text = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT).nextNode() as Text;
  const happen = {
    'text changes': (frame: number) => {
      text.data = `Frame ${frame}: something else.`;
    },
    'page scrolls': (frame: number) => scrollTo({ top: 60 * frame, behavior: 'instant' }),
  };
  const costs: number[] = [];
  scrollTo({ top: 0, behavior: 'instant' });
  for (let frame = 0; frame < frames; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const began = performance.now();
    happen[happening](frame);
    await painted();
    costs.push(performance.now() - began);
  }
  return costs;
}
