import { formatDate } from '../../core/dates.ts';
import type { TimelineEvent } from '../../core/timeline/events.ts';
import { type Detail, type Lane, SIZES } from '../../core/timeline/layout.ts';
import type { LibraryModel } from './model.ts';

interface TimelineLaneProps {
  readonly lane: Lane;
  readonly detail: Detail;
  /** CSS pixels before the axis. */
  readonly start: number;
  readonly model: LibraryModel;
  readonly selected: TimelineEvent | undefined;
  /** The one event of the chart that Tab leads to. */
  readonly reachable: TimelineEvent | undefined;
  readonly onSelect: (event: TimelineEvent) => void;
}

/** CSS pixels of a lane that has one row, so that its name has room. */
const LEAST = 40;

export function TimelineLane({
  lane,
  detail,
  start,
  model,
  selected,
  reachable,
  onSelect,
}: TimelineLaneProps) {
  const { width, height } = SIZES[detail];
  const topic = model.topics.find(({ id }) => id === lane.topic);
  const rows = lane.rows * height;
  const top = Math.max(0, LEAST - rows) / 2 + 6;
  return (
    <div
      class={`lane ${detail}`}
      data-colour={topic?.colour}
      style={{ height: `${Math.max(LEAST, rows) + 12}px` }}
    >
      <span class="lane-name">{topic?.title}</span>
      {lane.events.map(({ event, x, row }) => {
        const title = model.titleOf(event.accounts[0]?.entries[0] ?? '');
        const text = event.accounts[0]?.text;
        const when = formatDate(event.date, model.language);
        return (
          <button
            key={event.id}
            id={event.id}
            type="button"
            class="event"
            tabIndex={event === reachable ? 0 : -1}
            aria-pressed={event === selected}
            aria-label={`${when}: ${title}. ${text}`}
            title={detail === 'texts' ? undefined : `${when}: ${title}`}
            style={{
              left: `${start + x}px`,
              top: `${top + row * height}px`,
              width: `${width}px`,
              height: `${height}px`,
            }}
            onClick={() => onSelect(event)}
            onFocus={() => onSelect(event)}
          >
            <i class="dot" />
            {detail !== 'dots' && (
              <span class="label">
                <b>{title}</b>
                {detail === 'texts' && <span>{text}</span>}
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
