import { useRef, useState } from 'preact/hooks';
import type { Site } from '../../core/sites.ts';
import { addSite } from './site-list.ts';

interface SiteListProps {
  readonly title: string;
  readonly empty: string;
  readonly sites: readonly Site[];
  readonly onChange: (sites: Site[]) => void;
}

/** A list of sites that the reader adds to and takes from. */
export function SiteList({ title, empty, sites, onChange }: SiteListProps) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');

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
      <h3 id="sites-title">{title}</h3>
      <form onSubmit={add} noValidate>
        <input
          ref={input}
          class="field"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="example.com"
          aria-label="Site to add"
          aria-invalid={problem !== ''}
          aria-describedby="site-problem"
          value={text}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setProblem('');
          }}
        />
        <button type="submit" class="button">
          Add
        </button>
      </form>
      <p id="site-problem" class="problem" role="alert">
        {problem}
      </p>
      {sites.length === 0 && <p class="about">{empty}</p>}
      <ul aria-labelledby="sites-title">
        {sites.map((site) => (
          <li key={site}>
            {site}
            <button type="button" class="plain" aria-label={`Remove ${site}`} onClick={() => remove(site)}>
              Remove
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
