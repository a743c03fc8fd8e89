import { useEffect, useState } from 'preact/hooks';
import type { FramedReference } from '../../core/references.ts';
import type { Site } from '../../core/sites.ts';

/** The page of the tab that the popup stands over, as the popup can ask about it. */
export interface TabPage {
  /** Rejects where the browser lets no page script run. */
  describe(): Promise<{ readonly site: Site | '' }>;
  /** The entries that the page mentions, in order of appearance. */
  references(): Promise<readonly FramedReference[]>;
  /** Scrolls to the next mention of an entry and flashes it; false if there is none to be seen. */
  showMention(reference: FramedReference): Promise<boolean>;
  /** Tells when the page's references may have changed; returns what stops it. */
  watch(listener: () => void): () => void;
}

export type TabState =
  | { readonly is: 'loading' }
  | { readonly is: 'unreachable' }
  | { readonly is: 'reached'; readonly site: Site; readonly references: readonly FramedReference[] };

async function ask(page: TabPage): Promise<TabState> {
  try {
    const [{ site }, references] = await Promise.all([page.describe(), page.references()]);
    return site ? { is: 'reached', site, references } : { is: 'unreachable' };
  } catch {
    return { is: 'unreachable' };
  }
}

/** What is known of the page, kept up to date while the popup is open. */
export function useTabPage(page: TabPage): TabState {
  const [state, setState] = useState<TabState>({ is: 'loading' });
  useEffect(() => {
    let latest = 0;
    const refresh = async () => {
      latest += 1;
      const asked = latest;
      const answer = await ask(page);
      // An answer that was overtaken by a later question says nothing any more.
      if (asked === latest) setState(answer);
    };
    void refresh();
    const stop = page.watch(refresh);
    return () => {
      latest = -1;
      stop();
    };
  }, [page]);
  return state;
}
