import { type AddressedFacts, readFacts } from '../core/page-facts.ts';
import type { FramedReference, MentionPlace } from '../core/references.ts';
import { askBackground, askFrame } from './messages.ts';
import type { PageIdentity } from './protocol.ts';
import { watchReferences } from './references.ts';
import { activeTab, isTabLoading, watchTabs } from './tabs.ts';

/** The page that the reader looks at in this window, whichever that is when it is asked. */
export interface ActivePage {
  /** Which page it is; undefined while it is on its way. Rejects where the browser lets no page script run. */
  describe(): Promise<PageIdentity | undefined>;
  references(): Promise<FramedReference[]>;
  showMention(reference: FramedReference, way: 1 | -1): Promise<MentionPlace | undefined>;
  /** What it says of itself; undefined where it says nothing. */
  facts(): Promise<AddressedFacts | undefined>;
  /** Tells when something else may be known of it, and whether it may be another tab's; returns what stops it. */
  watch(listener: (isAnotherTab: boolean) => void): () => void;
}

export function createActivePage(): ActivePage {
  let here: Awaited<ReturnType<typeof activeTab>>;

  async function find(): Promise<number> {
    here = await activeTab();
    if (!here) throw new Error('no tab is active');
    return here.id;
  }

  const isHere = (tabId: number) => tabId === here?.id;

  return {
    async describe() {
      const tabId = await find();
      // Asked first: a page that is there by now has its script.
      const isLoading = await isTabLoading(tabId);
      return askFrame(tabId, 0, 'describePage', {}).catch((error: unknown) => {
        if (isLoading) return undefined;
        throw error;
      });
    },
    references: async () => askBackground('getReferences', { tabId: await find() }),
    showMention: async ({ entry, frameId }, way) =>
      askFrame(await find(), frameId, 'showMention', { entry, way }),
    facts: async () => readFacts(await askFrame(await find(), 0, 'tellFacts', {})),
    watch(listener) {
      const stopReferences = watchReferences(isHere, () => listener(false));
      const stopTabs = watchTabs({
        switched: (windowId) => windowId === here?.windowId && listener(true),
        navigated: (tabId) => isHere(tabId) && listener(false),
        windowChanged: () => listener(false),
      });
      return () => {
        stopReferences();
        stopTabs();
      };
    },
  };
}
