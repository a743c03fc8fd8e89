import { useRef, useState } from 'preact/hooks';
import type { SettingKey, Settings } from '../../core/settings.ts';
import { useTexts } from '../texts.tsx';
import { EntryScreen } from './EntryScreen.tsx';
import type { PanelLibrary } from './library.ts';
import { type Notice, NoticeBar } from './NoticeBar.tsx';
import type { OnBrief } from './PageBrief.tsx';
import { Recent } from './Recent.tsx';
import { useReading } from './reading.ts';
import { Search } from './Search.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import { useSiteRule } from './site-rule.ts';
import { ThisPage } from './ThisPage.tsx';
import { type TabPage, useTabPage } from './tab-page.ts';

/** What the panel stands in: the toolbar button's popup, or the browser's place beside the page. */
export type PanelFrame = 'popup' | 'side';

interface PanelProps {
  readonly frame: PanelFrame;
  readonly library: PanelLibrary;
  readonly page: TabPage;
  readonly settings: Settings;
  /** What the reader's organisation has laid down. */
  readonly locked: ReadonlySet<SettingKey>;
  /** The entries that were looked up, by id, the latest first. */
  readonly lookups: readonly string[];
  /** What the reader typed before any of this was drawn. */
  readonly typed?: string;
  readonly onChange: (patch: Partial<Settings>) => Promise<void>;
  readonly onLookup: (id: string) => void;
  /** Puts another list of look-ups in the place of the one there is. */
  readonly onLookups: (lookups: readonly string[]) => void;
  readonly onBrief: OnBrief;
  readonly onOpenSettings: () => void;
  /** Opens the same beside the page, where there is a place for it. */
  readonly onOpenSide?: (() => void) | undefined;
  /** Closes the panel, where it is not there to stay. */
  readonly onClose?: (() => void) | undefined;
}

/** What this page refers to, search, and entries: one application for the popup and for the panel beside the page. */
export function Panel(props: PanelProps) {
  const { frame, library, page, settings, locked, lookups, onChange, onLookups, onBrief } = props;
  const t = useTexts();
  const tab = useTabPage(page);
  const [query, setQuery] = useState(props.typed ?? '');
  const [said, setSaid] = useState<{ notice: Notice; site: string | undefined }>();
  const search = useRef<HTMLInputElement>(null);
  const { entry, open, back } = useReading(library, props.onLookup);
  const site = tab.is === 'reached' && tab.site !== '' ? tab.site : undefined;
  // What was done on another site is not undone from here.
  const notice = said?.site === site ? said?.notice : undefined;
  const setNotice = (next: Notice | undefined) => setSaid(next && { notice: next, site });
  const rule = useSiteRule({ site, settings, locked, onChange, onNotice: setNotice });

  function clearLookups(): void {
    search.current?.focus();
    onLookups([]);
    const undo = () => {
      search.current?.focus();
      onLookups(lookups);
      setNotice(undefined);
    };
    setNotice({ text: t('panel.cleared'), undo });
  }

  const recent = <Recent lookups={lookups} library={library} onOpen={open} onClear={clearLookups} />;
  const hasReferences = tab.is === 'reached' && rule.isOn && tab.references.length > 0;
  const isRecentFirst = tab.is !== 'loading' && !hasReferences;

  return (
    <div class={`panel ${frame}`}>
      {/* Stays behind an open entry, so that Back finds query, scroll and focus as they were. */}
      <div class="screen" inert={entry !== undefined}>
        <header class="bar">
          {site === undefined ? (
            <h1>Policy Gloss</h1>
          ) : (
            <SiteSwitch
              site={site}
              isOn={rule.isOn}
              isLocked={rule.isLocked}
              control={rule.control}
              onSwitch={rule.switchTo}
            />
          )}
        </header>
        <main class="middle">
          <Search
            field={search}
            library={library}
            query={query}
            onQuery={setQuery}
            onOpen={open}
            onClose={props.onClose}
          />
          {query.trim() === '' && (
            <div class="scroller">
              {isRecentFirst && recent}
              <ThisPage
                tab={tab}
                isOn={rule.isOn}
                isLocked={rule.isLocked}
                settings={settings}
                library={library}
                onShow={page.showMention}
                onOpen={open}
                onBrief={onBrief}
                onSwitchOn={() => void rule.switchTo(true)}
              />
              {!isRecentFirst && recent}
            </div>
          )}
        </main>
        <NoticeBar notice={notice} />
        <Foot onOpenSettings={props.onOpenSettings} onOpenSide={props.onOpenSide} />
      </div>
      {entry && <EntryScreen key={entry.id} view={entry} onOpen={open} onBack={back} />}
    </div>
  );
}

function Foot({ onOpenSettings, onOpenSide }: Pick<PanelProps, 'onOpenSettings' | 'onOpenSide'>) {
  const t = useTexts();
  return (
    <footer class="foot">
      <a class="plain" href="library.html" target="_blank" rel="noopener">
        {t('panel.library')}
      </a>
      <button type="button" class="plain" onClick={onOpenSettings}>
        {t('panel.settings')}
      </button>
      {onOpenSide && (
        <button type="button" class="plain" onClick={onOpenSide}>
          {t('panel.side')}
        </button>
      )}
    </footer>
  );
}
