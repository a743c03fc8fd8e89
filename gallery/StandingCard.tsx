import { useEffect, useRef } from 'preact/hooks';
import type { CardPage } from '../src/core/card/tree.ts';
import { createCardFrame } from '../src/page/card-frame.ts';
import cardStyle from '../src/ui/card.css?inline';
import type { Theme } from './scenes.tsx';

/** How a card stands: the class of its root on a page. */
export type Stand = 'beside below' | 'pinned' | 'sheet';

interface StandingCardProps {
  readonly page: CardPage;
  readonly theme: Theme;
  readonly stand?: Stand;
  readonly canGoBack?: boolean;
  readonly direction?: 'ltr' | 'rtl';
}

/** A card as it is on a page: its own frame and style in a shadow root, in the top layer, at a marked term. */
export function StandingCard({
  page,
  theme,
  stand = 'beside below',
  canGoBack = false,
  direction = 'ltr',
}: StandingCardProps) {
  const host = useRef<HTMLDivElement>(null);
  const term = useRef<HTMLElement>(null);

  useEffect(() => {
    const element = host.current;
    const line = term.current?.getBoundingClientRect();
    if (!element || !line || element.shadowRoot) return;
    const shadow = element.attachShadow({ mode: 'open' });
    const style = new CSSStyleSheet();
    const left = direction === 'rtl' ? 8 : Math.max(8, Math.min(line.left, innerWidth - 576 - 8));
    const place = `left: ${left}px !important; top: ${line.bottom + 9}px !important; --tip: ${line.left + line.width / 2 - left}px; --room: 100vh`;
    style.replaceSync(
      `${cardStyle} :host { ${stand === 'sheet' ? '' : place} } .card { animation: none !important; }`,
    );
    shadow.adoptedStyleSheets = [style];
    const root = document.createElement('div');
    root.className = stand;
    root.dataset.theme = theme;
    shadow.append(root);
    const frame = createCardFrame({ onAction: () => undefined, onNudge: () => undefined });
    root.append(frame.element);
    frame.show(page, canGoBack);
    if (stand === 'pinned') frame.setPinned();
    element.showPopover();
  }, [page, theme, stand, canGoBack, direction]);

  return (
    <main class="article" dir={direction}>
      <h1>A treaty that still argues</h1>
      <p>
        The <mark ref={term}>ABM Treaty</mark> was signed in 1972. Its sixteen articles limited what each side
        could build against the other’s missiles, and for thirty years that was held to be what kept the
        peace.
      </p>
      <div ref={host} popover="manual" />
    </main>
  );
}
