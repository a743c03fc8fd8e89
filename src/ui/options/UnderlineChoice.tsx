import { type Mark, markOf, STRENGTHS, UNDERLINES } from '../../core/settings.ts';
import { Rich, useTexts } from '../texts.tsx';
import { Chips } from './Chips.tsx';
import { Lockable } from './Lockable.tsx';
import { Marked, useMarks } from './marks.tsx';
import type { SettingsPart } from './Options.tsx';
import { Section } from './Section.tsx';

/** Style and strength of the mark, each as it looks on a page. */
export function UnderlineChoice({ settings, locked, onChange }: SettingsPart) {
  const t = useTexts();
  const { underline, strength } = settings;
  const root = useMarks();
  return (
    <Section name="mark" title={t('settings.name.underline')} words={t('settings.words.underline')}>
      <div ref={root}>
        <Lockable setting="underline" locked={locked}>
          <Chips
            name="underline"
            labelledBy="mark-title"
            values={UNDERLINES}
            chosen={underline}
            onChoose={(chosen) => onChange({ underline: chosen })}
            draw={(one) => (
              <Marked as={markOf({ underline: one, strength })}>{t(`settings.underline.${one}`)}</Marked>
            )}
          />
        </Lockable>
        <h4 id="strength-title">{t('settings.name.strength')}</h4>
        <Lockable setting="strength" locked={locked}>
          <Chips
            name="strength"
            labelledBy="strength-title"
            values={STRENGTHS}
            chosen={strength}
            onChoose={(chosen) => onChange({ strength: chosen })}
            draw={(one) => (
              <Marked as={markOf({ underline, strength: one })}>{t(`settings.strength.${one}`)}</Marked>
            )}
          />
        </Lockable>
        <div class="samples">
          <Sample scheme="light" mark={markOf(settings)} />
          <Sample scheme="dark" mark={markOf(settings)} />
        </div>
      </div>
    </Section>
  );
}

function Sample({ scheme, mark }: { scheme: 'light' | 'dark'; mark: Mark }) {
  const t = useTexts();
  return (
    <figure class="sample" data-theme={scheme}>
      <p>
        <Rich
          text="settings.sample.text"
          first={<Marked as={mark}>{t('settings.sample.first')}</Marked>}
          second={<Marked as={mark}>{t('settings.sample.second')}</Marked>}
        />
      </p>
      <figcaption>{t(`settings.sample.${scheme}`)}</figcaption>
    </figure>
  );
}
