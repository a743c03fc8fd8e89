import { Component, createRef } from 'preact';
import type { EntryView } from '../core/pack/view.ts';
import { EntryArticle } from './EntryArticle.tsx';

interface CardProps {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly view?: EntryView;
  readonly canGoBack: boolean;
  readonly onBack: () => void;
  /** A related entry was chosen: it opens in this card. */
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/**
 * The card's frame. A class, because hooks would be a fifth of its size in the page script.
 *
 * Focus: a card that opens takes none. Once the reader's focus is in it, it follows to the title of whatever is
 * shown next, since the button that led there is gone.
 */
export class Card extends Component<CardProps> {
  private readonly frame = createRef<HTMLDivElement>();
  private readonly title = createRef<HTMLHeadingElement>();

  override getSnapshotBeforeUpdate(): boolean {
    return this.frame.current?.matches(':focus-within') ?? false;
  }

  override componentDidUpdate(before: CardProps, _: unknown, hadFocus: boolean): void {
    const isOther = before.view !== this.props.view || before.state !== this.props.state;
    if (isOther && hadFocus) this.title.current?.focus({ preventScroll: true });
  }

  override render({ state, view, canGoBack, onBack, onOpen, onClose }: CardProps) {
    return (
      // Entries are English on any page, also on one that reads from right to left.
      <div
        ref={this.frame}
        class="card"
        role="dialog"
        aria-labelledby="title"
        aria-busy={state === 'loading'}
        lang="en"
        dir="auto"
      >
        <header>
          {canGoBack && (
            <button type="button" class="icon" aria-label="Back" title="Back" onClick={onBack}>
              <Icon path="M10 3 5 8l5 5" />
            </button>
          )}
          <h2 id="title" ref={this.title} tabIndex={-1} key={view?.id ?? state} lang={view?.language}>
            {state === 'ready' ? view?.title : TITLES[state]}
          </h2>
          <button type="button" class="icon" aria-label="Close" title="Close" onClick={onClose}>
            <Icon path="m4 4 8 8m0-8-8 8" />
          </button>
        </header>
        <div class="body" key={view?.id ?? state}>
          {state === 'loading' && <Skeleton />}
          {state === 'failed' && (
            <p>The extension may have been updated since. Reload the page and try again.</p>
          )}
          {state === 'ready' && view && <EntryArticle view={view} onOpen={onOpen} />}
        </div>
      </div>
    );
  }
}

const TITLES = { loading: 'Loading…', failed: 'This entry cannot be shown' };

function Icon({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  );
}
