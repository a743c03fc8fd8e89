import { useEffect, useState } from 'preact/hooks';
import type { FramedReference, MentionPlace } from '../../core/references.ts';
import type { Site } from '../../core/sites.ts';

/** The page that the panel is about, as the panel can ask about it. */
export interface TabPage {
  /** Which page it is; undefined while it is on its way. Rejects where the browser lets no page script run. */
  describe(): Promise<{ readonly site: Site | ''; readonly page: string } | undefined>;
  /** The entries that the page mentions, in order of appearance. */
  references(): Promise<readonly FramedReference[]>;
  /** Scrolls to the next mention (1) of an entry or the one before (-1), and flashes it; undefined if none is to be seen. */
  showMention(reference: FramedReference, way: 1 | -1): Promise<MentionPlace | undefined>;
  /** Tells when something else may be known of the page, or it may be another tab's; returns what stops it. */
  watch(listener: (isAnotherTab: boolean) => void): () => void;
}

export type TabState =
  | { readonly is: 'loading' }
  | { readonly is: 'unreachable' }
  | {
      readonly is: 'reached';
      /** Empty for our own page for any text, which is on no site. */
      readonly site: Site | '';
      /** The document's own name, which tells it from others. */
      readonly page: string;
      readonly references: readonly FramedReference[];
    };

const LOADING: TabState = { is: 'loading' };

/** Milliseconds until a page that is still on its way is asked again: its script comes last. */
const AGAIN = 200;

async function ask(tab: TabPage): Promise<TabState> {
  try {
    const [described, references] = await Promise.all([tab.describe(), tab.references()]);
    if (!described) return LOADING;
    const { site, page } = described;
    return site || references.length > 0 ? { is: 'reached', site, page, references } : { is: 'unreachable' };
  } catch {
    return { is: 'unreachable' };
  }
}

/** What is known of the page that the reader looks at, kept up to date while the panel is open. */
export function useTabPage(tab: TabPage): TabState {
  const [state, setState] = useState(LOADING);
  useEffect(() => {
    let latest = 0;
    const refresh = async () => {
      latest += 1;
      const asked = latest;
      const answer = await ask(tab);
      // An answer that was overtaken by a later question says nothing any more.
      if (asked !== latest) return;
      setState(answer);
      if (answer.is === 'loading') setTimeout(() => asked === latest && void refresh(), AGAIN);
    };
    void refresh();
    const stop = tab.watch((isAnotherTab) => {
      if (isAnotherTab) setState(LOADING);
      void refresh();
    });
    return () => {
      latest = -1;
      stop();
    };
  }, [tab]);
  return state;
}
