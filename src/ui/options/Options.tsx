import type { Kept } from '../../core/backup.ts';
import type { SettingKey, Settings } from '../../core/settings.ts';
import { Masthead } from '../Masthead.tsx';
import { useTexts } from '../texts.tsx';
import { Backup } from './Backup.tsx';
import { Delay } from './Delay.tsx';
import { DensityChoice } from './DensityChoice.tsx';
import type { NamedEntry } from './EntryPicker.tsx';
import { useEditing } from './editing.ts';
import { Finder } from './Finder.tsx';
import { useFinding } from './finding.ts';
import { Group } from './Group.tsx';
import { type KeyCommand, Keys } from './Keys.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { ModifierChoice } from './ModifierChoice.tsx';
import { MutedTerms } from './MutedTerms.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { Section } from './Section.tsx';
import { SetAsideNotice } from './SetAsideNotice.tsx';
import { Switch } from './Switch.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import { Topics } from './Topics.tsx';
import type { ListedTopic } from './topics.ts';
import { UnderlineChoice } from './UnderlineChoice.tsx';
import { Where } from './Where.tsx';

export interface OptionsProps {
  readonly settings: Settings;
  readonly topics: readonly ListedTopic[];
  /** The title of an entry by its id; undefined if no pack has it. */
  readonly titleOf: (entry: string) => string | undefined;
  /** The entries that resemble a query, best first. */
  readonly search: (query: string) => readonly NamedEntry[];
  readonly commands: readonly KeyCommand[];
  /** Opens the place where the browser has its keys changed; undefined where only the reader can. */
  readonly onChangeKeys: (() => void) | undefined;
  readonly onSave: (patch: Partial<Settings>) => Promise<void>;
  /** What the reader's organisation has laid down. */
  readonly locked: ReadonlySet<SettingKey>;
  /** All that lasts, for the backup: the reader's own settings, and what else there is. */
  readonly kept: Kept;
  readonly onRestore: (kept: Kept) => Promise<void>;
  readonly onTold: () => void;
}

/** What every part of the page takes: the settings as they stand, and a way to change some. */
export interface SettingsPart {
  readonly settings: Settings;
  readonly locked: ReadonlySet<SettingKey>;
  readonly onChange: (patch: Partial<Settings>) => void;
}

const GROUPS = ['marked', 'look', 'cards', 'around', 'keep'] as const;

export function Options(props: OptionsProps) {
  const { topics, titleOf, search, commands, onChangeKeys, locked, kept, onTold } = props;
  const t = useTexts();
  const { settings, notice, change, reset, restore, undo } = useEditing(props.settings, props);
  const finding = useFinding();
  const part: SettingsPart = { settings, locked, onChange: change };
  return (
    <>
      <Masthead here="settings" />
      <main class="settings">
        <div class="side">
          <Finder {...finding} />
          <nav aria-label={t('settings.title')}>
            {GROUPS.map((name) => (
              <a key={name} href={`#${name}`}>
                {t(`settings.group.${name}`)}
              </a>
            ))}
          </nav>
        </div>
        <div class="groups" ref={finding.root}>
          <h1>{t('settings.pageTitle')}</h1>
          <p class="quiet">{t('settings.intro')}</p>
          <SetAsideNotice setAside={kept.setAside} onTold={onTold} />
          <Group name="marked">
            <Topics {...part} topics={topics} />
            <Where {...part} />
            <DensityChoice {...part} />
            <MutedTerms {...part} titleOf={titleOf} search={search} />
          </Group>
          <Group name="look">
            <UnderlineChoice {...part} />
            <ThemeChoice {...part} />
            <LanguageChoice {...part} />
          </Group>
          <Group name="cards">
            <Delay {...part} />
            <ModifierChoice {...part} />
            <Switch {...part} setting="touch" />
            <Keys commands={commands} onChangeKeys={onChangeKeys} />
          </Group>
          <Group name="around">
            <Switch {...part} setting="badge" />
            <Switch {...part} setting="recent" />
          </Group>
          <Group name="keep">
            <Backup kept={kept} onRestore={restore} />
            <Section name="reset" title={t('settings.reset.title')} words={t('settings.words.reset')}>
              <p class="actions">
                <button type="button" class="button" onClick={reset}>
                  {t('settings.reset.button')}
                </button>
              </p>
            </Section>
          </Group>
        </div>
        <NoticeBar notice={notice} onUndo={undo} />
      </main>
    </>
  );
}
