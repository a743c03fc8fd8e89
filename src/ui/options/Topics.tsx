import { useTexts } from '../texts.tsx';
import { useDismissal } from './dismissal.ts';
import type { SettingsPart } from './Options.tsx';
import { Section } from './Section.tsx';
import type { ListedTopic } from './topics.ts';

interface TopicsProps extends SettingsPart {
  readonly topics: readonly ListedTopic[];
}

export function Topics({ settings: { topicsOff }, locked, topics, onChange }: TopicsProps) {
  const t = useTexts();
  const isDismissed = useDismissal();
  const off = new Set(topicsOff);
  const on = topics.filter(({ id }) => !off.has(id)).length;
  const all = topics.length;

  function turn(id: string, isOn: boolean): void {
    onChange({ topicsOff: isOn ? topicsOff.filter((one) => one !== id) : [...topicsOff, id] });
  }

  return (
    <Section
      name="topics"
      title={
        <>
          {t('settings.name.topicsOff')}{' '}
          <span class="quiet">
            {on === all ? t('settings.topics.allOn') : t('settings.topics.someOn', { count: on, all })}
          </span>
        </>
      }
      about={t('settings.topics.about')}
      words={t('settings.words.topicsOff')}
      isLocked={locked.has('topicsOff')}
    >
      <div class="both">
        <button
          type="button"
          class="plain"
          disabled={off.size === 0}
          onClick={() => onChange({ topicsOff: [] })}
        >
          {t('settings.topics.all')}
        </button>
        <button
          type="button"
          class="plain"
          disabled={on === 0}
          onClick={() => onChange({ topicsOff: topics.map(({ id }) => id) })}
        >
          {t('settings.topics.none')}
        </button>
      </div>
      <div class={isDismissed ? undefined : 'explained'}>
        {topics.map((topic) => (
          <TopicRow key={topic.id} topic={topic} isOn={!off.has(topic.id)} onTurn={turn} />
        ))}
      </div>
    </Section>
  );
}

interface TopicRowProps {
  readonly topic: ListedTopic;
  readonly isOn: boolean;
  readonly onTurn: (id: string, isOn: boolean) => void;
}

/** A topic; pointer or focus on it brings a few of its entries. */
function TopicRow({ topic: { id, title, about, size, examples }, isOn, onTurn }: TopicRowProps) {
  const t = useTexts();
  return (
    <div class="choice topic">
      <input
        type="checkbox"
        id={`topic-${id}`}
        checked={isOn}
        aria-describedby={`about-${id} examples-${id}`}
        onChange={({ currentTarget }) => onTurn(id, currentTarget.checked)}
      />
      <label for={`topic-${id}`}>
        {title}
        <span class="either">
          <span id={`about-${id}`} class="about">
            {about}
          </span>
          <span id={`examples-${id}`} class="about examples">
            {t('settings.topics.examples', { titles: examples.join(' · ') })}
          </span>
        </span>
      </label>
      <span class="size">{t('settings.topics.size', { count: size })}</span>
    </div>
  );
}
