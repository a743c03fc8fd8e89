import { useMemo, useState } from 'preact/hooks';
import { eventsAbout } from '../../core/timeline/events.ts';
import { useTexts } from '../texts.tsx';
import { EventList } from './EventList.tsx';
import type { LibraryModel } from './model.ts';
import { isNarrow } from './narrow.ts';
import { Switch } from './Switch.tsx';
import { TimelineChart } from './TimelineChart.tsx';

/** What happened, by the entries: a chart of it, and a list that says the same. */
export function TimelinePage({ model }: { model: LibraryModel }) {
  const t = useTexts();
  const [view, setView] = useState<'chart' | 'list'>(() => (isNarrow() ? 'list' : 'chart'));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const topics = model.topics.filter(({ id }) => chosen.size === 0 || chosen.has(id));
  const events = useMemo(
    () => eventsAbout(model.events, (topic) => chosen.size === 0 || chosen.has(topic)),
    [model, chosen],
  );

  function toggle(id: string): void {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  }

  return (
    <>
      <header class="opening">
        <h1 tabIndex={-1}>{t('masthead.timeline')}</h1>
        <p class="quiet">{t('library.timeline.about')}</p>
      </header>
      <fieldset class="topics" aria-label={t('library.topics')}>
        <button
          type="button"
          class="chip"
          aria-pressed={chosen.size === 0}
          onClick={() => setChosen(new Set())}
        >
          {t('library.timeline.everyTopic')}
        </button>
        {model.topics.map(({ id, title, colour }) => (
          <button
            key={id}
            type="button"
            class="chip"
            data-colour={colour}
            aria-pressed={chosen.has(id)}
            onClick={() => toggle(id)}
          >
            {title}
          </button>
        ))}
      </fieldset>
      <div class="tools">
        <Switch
          name={t('library.timeline.view')}
          choices={[
            ['chart', t('library.timeline.chart')],
            ['list', t('library.timeline.list')],
          ]}
          chosen={view}
          onChoose={setView}
        />
        <p class="quiet" role="status">
          {t('library.timeline.events', { count: events.length })}
        </p>
      </div>
      {view === 'chart' ? (
        <TimelineChart model={model} events={events} topics={topics} />
      ) : (
        <EventList model={model} events={events} />
      )}
    </>
  );
}
