import type { ActivePage } from '../../src/browser/active-page.ts';
import { formatDateInline } from '../../src/core/dates.ts';
import { publishedOn } from '../../src/core/published.ts';
import { textsIn } from '../../src/core/texts.ts';
import type { PanelLibrary } from '../../src/ui/panel/library.ts';

interface Brief {
  readonly fileName: string;
  readonly text: string;
}

/** Makes the brief of the page that the reader looks at. What writes citations is loaded now: few readers want one. */
export async function makeBrief(page: ActivePage, library: PanelLibrary): Promise<Brief> {
  const [{ briefFileName, briefOf }, { chicagoOf }, references, facts] = await Promise.all([
    import('../../src/core/brief.ts'),
    import('../../src/core/cite/formats.ts'),
    page.references(),
    // A page that does not say what it is refers to the same things.
    page.facts().catch(() => undefined),
  ]);
  const today = new Date().toLocaleDateString('sv');
  const published = facts && publishedOn(facts.dates, today);
  const found = references.flatMap(({ entry, count }) => {
    const view = library.view(entry, published);
    const items = library.cite(entry, facts ?? NO_FACTS, facts?.address ?? '', today);
    return view && items ? [{ view, count, items }] : [];
  });
  const [ofPage] = found[0]?.items ?? [];
  const citations = chicagoOf(found.flatMap(({ items: [, ofEntry] }) => ofEntry ?? []));
  const briefed = found.map(({ view, count }, at) => ({ view, count, citation: citations[at] ?? '' }));
  const t = textsIn(found[0]?.view.language ?? 'en');
  return {
    fileName: briefFileName(facts?.title ?? ''),
    text: briefOf(
      facts && ofPage && { title: ofPage.title, citation: chicagoOf([ofPage])[0] ?? '' },
      briefed,
      formatDateInline(today, t.language),
      t,
    ),
  };
}

const NO_FACTS = { title: '', site: '', author: '', language: '', dates: [] };

/** Puts a text on the clipboard; to be called at once in answer to a click, which is why the text may come later. */
export const copyText = (text: Promise<string>): Promise<void> =>
  navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': text.then((it) => new Blob([it], { type: 'text/plain' })) }),
  ]);

/** Saves a text as a file: a link that holds it whole outlives a popup that closes meanwhile. */
export function saveText(fileName: string, text: string): void {
  const link = document.createElement('a');
  link.download = fileName;
  link.href = `data:text/markdown;charset=utf-8,${encodeURIComponent(text)}`;
  link.click();
}
