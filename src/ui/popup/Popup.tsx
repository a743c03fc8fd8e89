import { useEffect, useRef, useState } from 'preact/hooks';
import { listInForce, runsOn, type SettingKey, type Settings, switchSite } from '../../core/settings.ts';
import { EntryScreen } from './EntryScreen.tsx';
import type { PopupLibrary } from './library.ts';
import { Search } from './Search.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import { ThisPage } from './ThisPage.tsx';
import { type TabPage, useTabPage } from './tab-page.ts';

interface PopupProps {
  readonly library: PopupLibrary;
  readonly page: TabPage;
  readonly settings: Settings;
  /** What the reader's organisation has laid down. */
  readonly locked: ReadonlySet<SettingKey>;
  readonly onChange: (patch: Partial<Settings>) => Promise<void>;
  readonly onOpenSettings: () => void;
  readonly onClose: () => void;
}

export function Popup({ library, page, settings, locked, onChange, onOpenSettings, onClose }: PopupProps) {
  const tab = useTabPage(page);
  const [query, setQuery] = useState('');
  const [problem, setProblem] = useState('');
  const siteSwitch = useRef<HTMLInputElement>(null);
  const { entry, open, back } = useReading(library);
  const site = tab.is === 'reached' ? tab.site : undefined;
  const isOn = site !== undefined && runsOn(site, settings);

  const isLocked = locked.has(listInForce(settings));

  async function switchTo(on: boolean): Promise<void> {
    if (site === undefined) return;
    setProblem('');
    try {
      await onChange(switchSite(site, on, settings));
    } catch (error) {
      const isFull = error instanceof RangeError;
      setProblem(isFull ? 'The list of sites is full. Settings has it.' : 'This change could not be saved.');
    }
  }

  function switchOn(): void {
    // The button that asks for this goes away; the switch that does the same stays.
    siteSwitch.current?.focus();
    void switchTo(true);
  }

  return (
    <div class="popup">
      {/* Stays behind an open entry, so that Back finds query, scroll and focus as they were. */}
      <div class="screen" inert={entry !== undefined}>
        <header class="bar">
          {site === undefined ? (
            <h1>Policy Gloss</h1>
          ) : (
            <SiteSwitch
              site={site}
              isOn={isOn}
              isLocked={isLocked}
              control={siteSwitch}
              onSwitch={switchTo}
            />
          )}
          <button type="button" class="plain" onClick={onOpenSettings}>
            Settings
          </button>
        </header>
        {problem && <p role="alert">{problem}</p>}
        <Search library={library} query={query} onQuery={setQuery} onOpen={open} onClose={onClose} />
        {query.trim() === '' && (
          <ThisPage
            tab={tab}
            isOn={isOn}
            isLocked={isLocked}
            where={settings.where}
            topicsOff={settings.topicsOff.length}
            library={library}
            onShow={page.showMention}
            onOpen={open}
            onSwitchOn={switchOn}
          />
        )}
      </div>
      {entry && <EntryScreen key={entry.id} view={entry} onOpen={open} onBack={back} />}
    </div>
  );
}

/** Which entry is open, and the way back through those before it to the control that opened the first. */
function useReading(library: PopupLibrary) {
  const [path, setPath] = useState<readonly string[]>([]);
  const opener = useRef<Element | null>(null);
  const id = path.at(-1);

  useEffect(() => {
    if (id !== undefined) return;
    if (opener.current instanceof HTMLElement) opener.current.focus();
    opener.current = null;
  }, [id]);

  return {
    entry: id === undefined ? undefined : library.view(id),
    open(next: string): void {
      opener.current ??= document.activeElement;
      setPath([...path, next]);
    },
    back: () => setPath(path.slice(0, -1)),
  };
}
