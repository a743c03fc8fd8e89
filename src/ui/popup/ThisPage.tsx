import { useState } from 'preact/hooks';
import type { EntryView } from '../../core/pack/view.ts';
import type { FramedReference } from '../../core/references.ts';
import type { Settings } from '../../core/settings.ts';
import type { PopupLibrary } from './library.ts';
import type { TabState } from './tab-page.ts';

interface ThisPageProps {
  readonly tab: TabState;
  readonly isOn: boolean;
  /** Whether the reader's organisation has decided that. */
  readonly isLocked: boolean;
  readonly where: Settings['where'];
  /** How many topics the reader has switched off. */
  readonly topicsOff: number;
  readonly library: PopupLibrary;
  readonly onShow: (reference: FramedReference) => Promise<boolean>;
  readonly onOpen: (id: string) => void;
  readonly onSwitchOn: () => void;
}

/** What the page mentions, or why nothing can be said of it. */
export function ThisPage({
  tab,
  isOn,
  isLocked,
  where,
  topicsOff,
  library,
  onShow,
  onOpen,
  onSwitchOn,
}: ThisPageProps) {
  if (tab.is === 'loading') return <Loading />;
  if (tab.is === 'unreachable') return <Unreachable />;
  if (!isOn) return <Off site={tab.site} isLocked={isLocked} where={where} onSwitchOn={onSwitchOn} />;
  if (tab.references.length === 0) return <Nothing size={library.size} topicsOff={topicsOff} />;
  return <References references={tab.references} library={library} onShow={onShow} onOpen={onOpen} />;
}

interface ReferencesProps {
  readonly references: readonly FramedReference[];
  readonly library: PopupLibrary;
  readonly onShow: (reference: FramedReference) => Promise<boolean>;
  readonly onOpen: (id: string) => void;
}

function References({ references, library, onShow, onOpen }: ReferencesProps) {
  const rows = references.flatMap((row) => {
    const view = library.view(row.entry);
    return view ? [{ row, view }] : [];
  });
  return (
    <section class="scroller" aria-labelledby="this-page">
      <h2 id="this-page" title="In order of appearance">
        On this page <span class="quiet">{rows.length === 1 ? '1 term' : `${rows.length} terms`}</span>
      </h2>
      <ol class="rows">
        {rows.map(({ row, view }) => (
          <Row key={row.entry} row={row} view={view} onShow={onShow} onOpen={onOpen} />
        ))}
      </ol>
    </section>
  );
}

interface RowProps extends Pick<ReferencesProps, 'onShow' | 'onOpen'> {
  readonly row: FramedReference;
  readonly view: EntryView;
}

function Row({ row, view, onShow, onOpen }: RowProps) {
  const [isMissing, setMissing] = useState(false);
  const show = () =>
    onShow(row).then(
      (isShown) => setMissing(!isShown),
      () => setMissing(true),
    );
  return (
    <li>
      <button type="button" class="jump" title="Show on the page; again for the next mention" onClick={show}>
        <b>{view.title}</b>{' '}
        <span class="quiet">{row.count === 1 ? '1 mention' : `${row.count} mentions`}</span>
      </button>
      <button type="button" class="plain" aria-label={`Read ${view.title}`} onClick={() => onOpen(row.entry)}>
        Read<span aria-hidden="true"> ›</span>
      </button>
      <p role="status" class="quiet">
        {isMissing && 'It is hidden on the page now, or gone from it.'}
      </p>
    </li>
  );
}

function Loading() {
  return (
    <div class="waiting" role="status">
      <span class="spoken">Looking at this page…</span>
      <i />
      <i />
      <i />
    </div>
  );
}

function Nothing({ size, topicsOff }: { size: number; topicsOff: number }) {
  return (
    <div class="empty" role="status">
      {topicsOff === 0 ? (
        <p>None of the {size} entries of this reference appears here.</p>
      ) : (
        <p>
          No entry of the topics that are on appears here;{' '}
          {topicsOff === 1 ? '1 topic is' : `${topicsOff} topics are`} switched off in Settings.
        </p>
      )}
      <p class="quiet">Search finds any of them.</p>
    </div>
  );
}

function Off({
  site,
  isLocked,
  where,
  onSwitchOn,
}: {
  site: string;
  isLocked: boolean;
  where: Settings['where'];
  onSwitchOn: () => void;
}) {
  return (
    <div class="empty" role="status">
      <p>Terms are not marked on {site}.</p>
      {isLocked && <p class="quiet">Your organisation has laid that down.</p>}
      {where === 'only-on' && !isLocked && (
        <p class="quiet">You chose to mark them only on the sites in your list.</p>
      )}
      {!isLocked && (
        <button type="button" class="button" onClick={onSwitchOn}>
          Mark terms here
        </button>
      )}
    </div>
  );
}

function Unreachable() {
  return (
    <div class="empty" role="status">
      <p>Policy Gloss cannot run on this page.</p>
      <p class="quiet">
        Browsers keep extensions out of their own pages and stores. An ordinary page that was open before
        Policy Gloss was installed works once you reload it.
      </p>
      <p class="quiet">Search works everywhere.</p>
    </div>
  );
}
