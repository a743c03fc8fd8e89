import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { scaleToFit, ticksOf, yearOf } from '../../core/timeline/axis.ts';
import type { TimelineEvent } from '../../core/timeline/events.ts';
import { layOut } from '../../core/timeline/layout.ts';
import { useTexts } from '../texts.tsx';
import { EventText } from './EventList.tsx';
import type { LibraryModel, TopicModel } from './model.ts';
import { Switch } from './Switch.tsx';
import { TimelineLane } from './TimelineLane.tsx';

/** CSS pixels a year at which a decade, or some years, are seen at once. */
const SCALES = { decades: 90, years: 330 } as const;
const LARGEST = 900;
/** CSS pixels beside the axis: the topics' names, and room for what the last events say. */
const ASIDE = { start: 168, end: 250 };

interface TimelineChartProps {
  readonly model: LibraryModel;
  /** Oldest first. */
  readonly events: readonly TimelineEvent[];
  readonly topics: readonly TopicModel[];
}

type Zoom = 'all' | keyof typeof SCALES;

/** Events in lanes by topic, along an axis that can be drawn out. */
export function TimelineChart({ model, events, topics }: TimelineChartProps) {
  const t = useTexts();
  const scroller = useRef<HTMLFieldSetElement>(null);
  const detail = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(1000);
  // Nothing, while all is to be seen.
  const [chosenScale, setScale] = useState<number>();
  const [selected, select] = useState<TimelineEvent>();
  // What is to stay where it is when the scale changes: a moment, and where in the window it is.
  const anchor = useRef<{ readonly year: number; readonly at: number } | null>(null);

  const [source] = model.sources;
  const moment = source && { from: source.from, to: source.to };
  const moments = moment ? [moment.from, moment.to - 0.01] : [];
  const fit = scaleToFit(
    [...events.map(({ date }) => yearOf(date)), ...moments].sort((a, b) => a - b),
    room - ASIDE.start - 40,
  );
  const scale = Math.max(fit, chosenScale ?? fit);
  const {
    axis,
    detail: shown,
    lanes,
  } = useMemo(
    () =>
      layOut(
        events,
        topics.map(({ id }) => id),
        scale,
        moments,
      ),
    [events, topics, scale],
  );
  const inOrder = useMemo(
    () =>
      lanes
        .flatMap((lane) => lane.events.map(({ event }) => event))
        .sort((a, b) => (a.date < b.date ? -1 : 1)),
    [lanes],
  );
  const current = selected && inOrder.includes(selected) ? selected : undefined;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !globalThis.ResizeObserver) return;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    const kept = anchor.current;
    anchor.current = null;
    if (element && kept) element.scrollLeft = ASIDE.start + axis.place(kept.year) - kept.at;
  }, [axis]);

  function zoomTo(
    next: number | undefined,
    year = current ? yearOf(current.date) : (moment?.from ?? 0),
    at = room / 2,
  ) {
    anchor.current = { year, at };
    setScale(next === undefined || next <= fit ? undefined : Math.min(LARGEST, next));
  }

  function turned(event: WheelEvent): void {
    const element = scroller.current;
    if (!event.ctrlKey || !element) return;
    event.preventDefault();
    const at = event.clientX - element.getBoundingClientRect().left;
    const year = axis.yearAt(element.scrollLeft + at - ASIDE.start);
    zoomTo(scale * Math.exp(-event.deltaY / 300), year, at);
  }

  // The browser's own listener: Preact's would be passive where the browser makes it so, and could not keep the page as it is.
  useLayoutEffect(() => {
    const element = scroller.current;
    element?.addEventListener('wheel', turned, { passive: false });
    return () => element?.removeEventListener('wheel', turned);
  });

  function move(event: KeyboardEvent): void {
    if (!(event.target as Element).matches('.event')) return;
    const at = current ? inOrder.indexOf(current) : 0;
    const next =
      event.key === 'ArrowRight'
        ? inOrder[at + 1]
        : event.key === 'ArrowLeft'
          ? inOrder[at - 1]
          : event.key === 'ArrowDown'
            ? neighbour(1)
            : event.key === 'ArrowUp'
              ? neighbour(-1)
              : event.key === 'Home'
                ? inOrder[0]
                : event.key === 'End'
                  ? inOrder.at(-1)
                  : undefined;
    if (event.key === 'Enter' && current) detail.current?.querySelector('a')?.focus();
    else if (next) focus(next);
    else return;
    event.preventDefault();
  }

  /** The event in the next lane that is nearest in time. */
  function neighbour(way: 1 | -1): TimelineEvent | undefined {
    if (!current) return undefined;
    const lane = lanes.findIndex((one) => one.events.some(({ event }) => event === current));
    const when = yearOf(current.date);
    const distance = (event: TimelineEvent) => Math.abs(yearOf(event.date) - when);
    return lanes[lane + way]?.events
      .map(({ event }) => event)
      .reduce((best, one) => (distance(one) < distance(best) ? one : best));
  }

  function focus(event: TimelineEvent): void {
    select(event);
    const element = document.getElementById(event.id);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  const zoom: Zoom | undefined =
    scale === fit
      ? 'all'
      : scale === SCALES.decades
        ? 'decades'
        : scale === SCALES.years
          ? 'years'
          : undefined;

  if (events.length === 0) return <p class="nothing">{t('library.timeline.empty')}</p>;
  return (
    <div class="timeline-chart">
      <div class="tools">
        <Switch
          name={t('library.timeline.zoom')}
          choices={(['all', 'decades', 'years'] as const).map((name) => [
            name,
            t(`library.timeline.${name}`),
          ])}
          chosen={zoom}
          onChoose={(name) => zoomTo(name === 'all' ? undefined : SCALES[name])}
        />
        <button
          type="button"
          class="button step"
          aria-label={t('library.timeline.out')}
          onClick={() => zoomTo(scale / 1.5)}
        >
          −
        </button>
        <button
          type="button"
          class="button step"
          aria-label={t('library.timeline.in')}
          onClick={() => zoomTo(scale * 1.5)}
        >
          +
        </button>
      </div>
      <fieldset ref={scroller} class="scroller" aria-label={t('library.timeline.chartHint')} onKeyDown={move}>
        <div
          class="canvas"
          style={{ width: `${ASIDE.start + axis.length + (shown === 'dots' ? 24 : ASIDE.end)}px` }}
        >
          <div class="axis" aria-hidden="true">
            {ticksOf(axis).map((year) => (
              <span key={year} style={{ left: `${ASIDE.start + axis.place(year)}px` }}>
                {year}
              </span>
            ))}
            {moment && (
              <b style={{ left: `${ASIDE.start + axis.place(moment.to - 0.001)}px` }}>
                {t('library.timeline.moment', { year: String(source.year) })}
              </b>
            )}
          </div>
          {ticksOf(axis).map((year) => (
            <i key={year} class="tick" style={{ left: `${ASIDE.start + axis.place(year)}px` }} />
          ))}
          {axis.spans.slice(1).map(({ from, start }) => (
            <i key={from} class="break" style={{ left: `${ASIDE.start + start - 36}px` }} />
          ))}
          {moment && (
            <i
              class="essay-moment"
              style={{
                left: `${ASIDE.start + axis.place(moment.from)}px`,
                width: `${Math.max(2, axis.place(moment.to - 0.001) - axis.place(moment.from))}px`,
              }}
            />
          )}
          {lanes.map((lane) => (
            <TimelineLane
              key={lane.topic}
              lane={lane}
              detail={shown}
              start={ASIDE.start}
              model={model}
              selected={current}
              reachable={
                current ?? inOrder.find(({ date }) => Number(date.slice(0, 4)) === source?.year) ?? inOrder[0]
              }
              onSelect={select}
            />
          ))}
        </div>
      </fieldset>
      <div ref={detail} class="detail" role="status" data-colour={colourOf(current, topics)}>
        {current ? (
          <EventText event={current} model={model} />
        ) : (
          <p class="quiet">{t('library.timeline.choose')}</p>
        )}
      </div>
    </div>
  );
}

const colourOf = (event: TimelineEvent | undefined, topics: readonly TopicModel[]) =>
  topics.find(({ id }) => event?.topics.includes(id))?.colour;
