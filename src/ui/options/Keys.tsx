import { keysOf } from '../../core/shortcut.ts';
import type { TextKey } from '../../core/texts.ts';
import { useTexts } from '../texts.tsx';
import { Section } from './Section.tsx';

/** A keyboard command as the browser has it now. */
export interface KeyCommand {
  readonly name: string;
  readonly description: string;
  /** Empty where it has no keys. */
  readonly shortcut: string;
}

interface KeysProps {
  readonly commands: readonly KeyCommand[];
  /** Opens the place where the browser has its keys changed; undefined where only the reader can. */
  readonly onChangeKeys: (() => void) | undefined;
}

// The browser describes commands in its own language, and its own not at all.
const NAMES: Readonly<Record<string, TextKey>> = {
  'next-mention': 'manifest.nextMention',
  'previous-mention': 'manifest.previousMention',
  'toggle-card': 'manifest.toggleCard',
  _execute_action: 'settings.keys.popup',
  _execute_sidebar_action: 'settings.keys.panel',
};

/** The keyboard commands with the keys that they have now, and the way to others. */
export function Keys({ commands, onChangeKeys }: KeysProps) {
  const t = useTexts();
  return (
    <Section
      name="keys"
      title={t('settings.keys.title')}
      about={t('settings.keys.about')}
      words={t('settings.words.keys')}
    >
      <dl class="keys">
        {commands.map(({ name, description, shortcut }) => {
          const known = NAMES[name];
          return (
            <div key={name}>
              <dt>{known ? t(known) : description}</dt>
              <dd>
                {keysOf(shortcut).map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
                {shortcut === '' && <span class="quiet">{t('settings.keys.unset')}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
      {onChangeKeys ? (
        <button type="button" class="button" onClick={onChangeKeys}>
          {t('settings.keys.change')}
        </button>
      ) : (
        <p class="about">{t('settings.keys.byHand')}</p>
      )}
    </Section>
  );
}
