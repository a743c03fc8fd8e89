import { Fragment } from 'preact';
import type { Settings } from '../../core/settings.ts';
import { WHERE } from '../../core/settings.ts';
import { Choice } from './Choice.tsx';
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

export function Where({ settings, onChange }: SettingsPart) {
  return (
    <section>
      <fieldset>
        <legend>Where terms are marked</legend>
        {WHERE.map((rule) => {
          const { title, about, list, empty } = WORDS[rule];
          const key = rule === 'only-on' ? 'sitesOnly' : 'sitesExcept';
          return (
            <Fragment key={rule}>
              <Choice
                name="where"
                value={rule}
                chosen={settings.where}
                onChoose={(chosen) => onChange({ where: chosen })}
                title={title}
                about={about}
              />
              {rule === settings.where && (
                <SiteList
                  title={list}
                  empty={empty}
                  sites={settings[key]}
                  onChange={(sites) => onChange({ [key]: sites })}
                />
              )}
            </Fragment>
          );
        })}
      </fieldset>
    </section>
  );
}
