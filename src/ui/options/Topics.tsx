import type { SettingsPart } from './Options.tsx';
import type { ListedTopic } from './topics.ts';

interface TopicsProps extends SettingsPart {
  readonly topics: readonly ListedTopic[];
}

export function Topics({ settings: { topicsOff }, topics, onChange }: TopicsProps) {
  const off = new Set(topicsOff);
  const on = topics.filter(({ id }) => !off.has(id)).length;

  function turn(id: string, isOn: boolean): void {
    onChange({ topicsOff: isOn ? topicsOff.filter((one) => one !== id) : [...topicsOff, id] });
  }

  return (
    <section>
      <fieldset>
        <legend>
          Topics <span class="quiet">{on === topics.length ? 'all on' : `${on} of ${topics.length} on`}</span>
        </legend>
        <p class="about">Terms of a topic that is off are not marked on pages. Search still finds them.</p>
        <div class="both">
          <button
            type="button"
            class="plain"
            disabled={off.size === 0}
            onClick={() => onChange({ topicsOff: [] })}
          >
            All
          </button>
          <button
            type="button"
            class="plain"
            disabled={on === 0}
            onClick={() => onChange({ topicsOff: topics.map(({ id }) => id) })}
          >
            None
          </button>
        </div>
        {topics.map(({ id, title, about, size }) => (
          <div key={id} class="choice">
            <input
              type="checkbox"
              id={`topic-${id}`}
              checked={!off.has(id)}
              aria-describedby={`about-${id}`}
              onChange={({ currentTarget }) => turn(id, currentTarget.checked)}
            />
            <label for={`topic-${id}`}>
              {title}
              <span id={`about-${id}`} class="about">
                {about}
              </span>
            </label>
            <span class="size">{size === 1 ? '1 entry' : `${size} entries`}</span>
          </div>
        ))}
      </fieldset>
    </section>
  );
}
