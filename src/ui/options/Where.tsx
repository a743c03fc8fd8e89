import { Fragment } from 'preact';
import { listInForce, type SettingKey, type Settings, WHERE } from '../../core/settings.ts';
import { Choice } from './Choice.tsx';
import { Lockable } from './Lockable.tsx';
import type { SettingsPart } from './Options.tsx';
import { SiteList } from './SiteList.tsx';

type Rule = Settings['where'];

const WORDS: Record<Rule, { title: string; about: string; list: string; empty: string }> = {
  'everywhere-except': {
    title: 'Everywhere, except on some sites',
    about: 'The switch in the popup adds the site you are on to this list. This is the default.',
    list: 'Sites without marks',
    empty: 'No site is excepted.',
  },
  'only-on': {
    title: 'Only on some sites',
    about: 'Nothing is marked anywhere else.',
    list: 'Sites with marks',
    empty: 'No site is listed yet, so nothing is marked anywhere.',
  },
};

interface WhereProps extends SettingsPart {
  readonly locked: ReadonlySet<SettingKey>;
}

export function Where({ settings, onChange, locked }: WhereProps) {
  return (
    <section>
      <fieldset>
        <legend>Where terms are marked</legend>
        {WHERE.map((rule) => {
          const { title, about, list, empty } = WORDS[rule];
          const key = listInForce({ ...settings, where: rule });
          return (
            <Fragment key={rule}>
              <Lockable setting="where" locked={locked}>
                <Choice
                  name="where"
                  value={rule}
                  chosen={settings.where}
                  onChoose={(chosen) => onChange({ where: chosen })}
                  title={title}
                  about={about}
                />
              </Lockable>
              {rule === settings.where && (
                <Lockable setting={key} locked={locked}>
                  <SiteList
                    title={list}
                    empty={empty}
                    sites={settings[key]}
                    onChange={(sites) => onChange({ [key]: sites })}
                  />
                </Lockable>
              )}
            </Fragment>
          );
        })}
      </fieldset>
    </section>
  );
}
