import { Fragment } from 'preact';
import { listInForce, WHERE } from '../../core/settings.ts';
import { useTexts } from '../texts.tsx';
import { Choice } from './Choice.tsx';
import { Lockable } from './Lockable.tsx';
import type { SettingsPart } from './Options.tsx';
import { Section } from './Section.tsx';
import { SiteList } from './SiteList.tsx';

export function Where({ settings, onChange, locked }: SettingsPart) {
  const t = useTexts();
  return (
    <Section name="where" title={t('settings.name.where')} words={t('settings.words.where')}>
      {WHERE.map((rule) => {
        const key = listInForce({ ...settings, where: rule });
        return (
          <Fragment key={rule}>
            <Lockable setting="where" locked={locked}>
              <Choice
                name="where"
                value={rule}
                chosen={settings.where}
                onChoose={(chosen) => onChange({ where: chosen })}
                title={t(`settings.where.${rule}.title`)}
                about={t(`settings.where.${rule}.about`)}
              />
            </Lockable>
            {rule === settings.where && (
              <Lockable setting={key} locked={locked}>
                <SiteList
                  title={t(`settings.name.${key}`)}
                  empty={t(`settings.where.${rule}.empty`)}
                  sites={settings[key]}
                  onChange={(sites) => onChange({ [key]: sites })}
                />
              </Lockable>
            )}
          </Fragment>
        );
      })}
    </Section>
  );
}
