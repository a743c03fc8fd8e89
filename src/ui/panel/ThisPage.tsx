import type { Settings } from '../../core/settings.ts';
import type { PanelLibrary } from './library.ts';
import type { OnBrief } from './PageBrief.tsx';
import { Loading, Nothing, Off, Unreachable } from './PageStates.tsx';
import { References } from './References.tsx';
import type { TabPage, TabState } from './tab-page.ts';

interface ThisPageProps {
  readonly tab: TabState;
  readonly isOn: boolean;
  /** Whether the reader's organisation has decided that. */
  readonly isLocked: boolean;
  readonly settings: Settings;
  readonly library: PanelLibrary;
  readonly onShow: TabPage['showMention'];
  readonly onOpen: (id: string) => void;
  readonly onBrief: OnBrief;
  readonly onSwitchOn: () => void;
}

/** What the page mentions, or why nothing can be said of it. */
export function ThisPage({
  tab,
  isOn,
  isLocked,
  settings: { where, topicsOff },
  library,
  onShow,
  onOpen,
  onBrief,
  onSwitchOn,
}: ThisPageProps) {
  if (tab.is === 'loading') return <Loading />;
  if (tab.is === 'unreachable') return <Unreachable />;
  if (!isOn) return <Off site={tab.site} isLocked={isLocked} where={where} onSwitchOn={onSwitchOn} />;
  if (tab.references.length === 0) return <Nothing size={library.size} topicsOff={topicsOff.length} />;
  return (
    <References
      key={tab.page}
      references={tab.references}
      library={library}
      onShow={onShow}
      onOpen={onOpen}
      onBrief={onBrief}
    />
  );
}
