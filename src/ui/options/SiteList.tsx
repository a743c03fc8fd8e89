import { useRef, useState } from 'preact/hooks';
import type { Site } from '../../core/sites.ts';
import { useTexts } from '../texts.tsx';
import { addSite, type SiteProblem } from './site-list.ts';

interface SiteListProps {
  readonly title: string;
  readonly empty: string;
  readonly sites: readonly Site[];
  readonly onChange: (sites: Site[]) => void;
}

/** A list of sites that the reader adds to and takes from. */
export function SiteList({ title, empty, sites, onChange }: SiteListProps) {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<SiteProblem>();

  function add(event: Event): void {
    event.preventDefault();
    const result = addSite(sites, text);
    input.current?.focus();
    if ('problem' in result) {
      setProblem(result.problem);
    } else {
      setText('');
      onChange(result.sites);
    }
  }

  function remove(site: Site): void {
    // The button that was pressed goes with its site.
    input.current?.focus();
    onChange(sites.filter((one) => one !== site));
  }

  return (
    <div class="sites">
      <h4 id="sites-title">{title}</h4>
      <form onSubmit={add} noValidate>
        <input
          ref={input}
          class="field"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="example.com"
          aria-label={t('settings.sites.field')}
          aria-invalid={problem !== undefined}
          aria-describedby="site-problem"
          value={text}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setProblem(undefined);
          }}
        />
        <button type="submit" class="button">
          {t('settings.sites.add')}
        </button>
      </form>
      <p id="site-problem" class="problem" role="alert">
        {problem && t(`settings.sites.problem.${problem.is}`, { ...problem })}
      </p>
      {sites.length === 0 && <p class="about">{empty}</p>}
      <ul aria-labelledby="sites-title">
        {sites.map((site) => (
          <li key={site}>
            {site}
            <button
              type="button"
              class="plain"
              aria-label={t('settings.sites.removeSite', { site })}
              onClick={() => remove(site)}
            >
              {t('settings.sites.remove')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
