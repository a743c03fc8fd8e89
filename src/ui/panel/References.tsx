import { useState } from 'preact/hooks';
import type { EntryView } from '../../core/pack/view.ts';
import type { FramedReference, MentionPlace } from '../../core/references.ts';
import { useTexts } from '../texts.tsx';
import type { PanelLibrary } from './library.ts';
import { type OnBrief, PageBrief } from './PageBrief.tsx';
import type { TabPage } from './tab-page.ts';

interface ReferencesProps {
  readonly references: readonly FramedReference[];
  readonly library: PanelLibrary;
  readonly onShow: TabPage['showMention'];
  readonly onOpen: (id: string) => void;
  readonly onBrief: OnBrief;
}

/** The reference that was gone to last, and to which of its mentions; `isMissing` if there was none to be seen. */
interface Shown {
  readonly entry: string;
  readonly place: MentionPlace | undefined;
  readonly isMissing: boolean;
}

/** What the page refers to: by topic as each first appears, and within it in order of appearance. */
export function References({ references, library, onShow, onOpen, onBrief }: ReferencesProps) {
  const t = useTexts();
  const [shown, setShown] = useState<Shown>();
  const rows = references.flatMap((row) => {
    const view = library.view(row.entry);
    return view ? [{ row, view }] : [];
  });

  async function show(row: FramedReference, way: 1 | -1): Promise<void> {
    const { entry } = row;
    const place = await onShow(row, way).catch(() => undefined);
    setShown((before) => ({
      entry,
      // The buttons that were just used stay where they are.
      place: place ?? (before?.entry === entry ? before.place : undefined),
      isMissing: place === undefined,
    }));
  }

  return (
    <section aria-labelledby="this-page">
      <PageBrief onBrief={onBrief}>
        <h2 id="this-page">
          {t('panel.onThisPage')} <span class="quiet tally">{t('panel.terms', { count: rows.length })}</span>
        </h2>
      </PageBrief>
      {[...Map.groupBy(rows, ({ view }) => view.topic)].map(([topic, those]) => (
        <section key={topic} class="topic">
          <h3>
            {topic} <span class="quiet tally">{those.length}</span>
          </h3>
          <ol class="rows">
            {those.map(({ row, view }) => (
              <Row
                key={row.entry}
                row={row}
                view={view}
                shown={shown?.entry === row.entry ? shown : undefined}
                onShow={(way) => void show(row, way)}
                onOpen={onOpen}
              />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

interface RowProps {
  readonly row: FramedReference;
  readonly view: EntryView;
  readonly shown: Shown | undefined;
  readonly onShow: (way: 1 | -1) => void;
  readonly onOpen: (id: string) => void;
}

function Row({ row: { entry, count }, view: { title }, shown, onShow, onOpen }: RowProps) {
  const t = useTexts();
  const place = shown?.place && shown.place.of > 1 ? shown.place : undefined;
  return (
    <li aria-current={shown && 'true'}>
      <button type="button" class="jump" title={t('panel.show')} onClick={() => onShow(1)}>
        <b>{title}</b> {!place && <span class="quiet">{t('panel.mentions', { count })}</span>}
      </button>
      {place && <Stepper place={place} onShow={onShow} />}
      <button
        type="button"
        class="plain read"
        aria-label={t('panel.readTitle', { title })}
        onClick={() => onOpen(entry)}
      >
        {t('panel.read')}
        <span aria-hidden="true"> ›</span>
      </button>
      <p role="status" class="quiet">
        {shown?.isMissing
          ? t('panel.gone')
          : place && <span class="spoken">{t('panel.place', { at: place.at, count: place.of })}</span>}
      </p>
    </li>
  );
}

/** Goes from one mention of an entry to another. */
function Stepper({ place: { at, of }, onShow }: { place: MentionPlace; onShow: (way: 1 | -1) => void }) {
  const t = useTexts();
  return (
    <span class="stepper">
      <button type="button" class="plain" aria-label={t('panel.previous')} onClick={() => onShow(-1)}>
        <span aria-hidden="true">‹</span>
      </button>
      <span class="quiet" aria-hidden="true">
        {t('panel.place', { at, count: of })}
      </span>
      <button type="button" class="plain" aria-label={t('panel.next')} onClick={() => onShow(1)}>
        <span aria-hidden="true">›</span>
      </button>
    </span>
  );
}
