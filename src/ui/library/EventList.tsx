import { formatDate } from '../../core/dates.ts';
import { entryHash } from '../../core/library/route.ts';
import type { TimelineEvent } from '../../core/timeline/events.ts';
import { useTexts } from '../texts.tsx';
import type { LibraryModel } from './model.ts';

interface EventListProps {
  readonly model: LibraryModel;
  readonly events: readonly TimelineEvent[];
}

/** The timeline as a list, year by year. */
export function EventList({ model, events }: EventListProps) {
  const t = useTexts();
  const [source] = model.sources;
  const years = [...Map.groupBy(events, ({ date }) => Number(date.slice(0, 4)))];
  if (source && !years.some(([year]) => year === source.year)) years.push([source.year, []]);
  years.sort(([a], [b]) => a - b);
  return (
    <ol class="events">
      {years.map(([year, own]) => (
        <li key={year}>
          <h2>{year}</h2>
          <ol>
            {own.map((event) => (
              <li
                key={event.id}
                data-colour={model.topics.find(({ id }) => event.topics.includes(id))?.colour}
              >
                <EventText event={event} model={model} />
              </li>
            ))}
            {source?.year === year && (
              <li class="moment">{t('library.timeline.moment', { year: String(year) })}</li>
            )}
          </ol>
        </li>
      ))}
    </ol>
  );
}

/** What happened, which entries tell of it, and by what source. */
export function EventText({ event, model }: { event: TimelineEvent; model: LibraryModel }) {
  const { date, accounts, source, url } = event;
  return (
    <div class="event-text">
      <time dateTime={date}>{formatDate(date, model.language)}</time>
      {accounts.map(({ text, entries }) => (
        <p key={text}>
          <span lang={model.sources[0]?.language}>{text}</span>{' '}
          {entries.map((id) => (
            <a key={id} class="entry-link" href={entryHash(id)}>
              {model.titleOf(id)}
            </a>
          ))}
        </p>
      ))}
      <a class="source" href={url} target="_blank" rel="noopener noreferrer">
        {source}
      </a>
    </div>
  );
}
