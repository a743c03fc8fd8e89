import { useEffect, useState } from 'preact/hooks';
import { entryHash } from '../../core/library/route.ts';
import { type MatchedText, matchSource } from '../../core/library/source-text.ts';
import { useTexts } from '../texts.tsx';
import type { LibraryModel, SourceModel } from './model.ts';
import { OwnCopy } from './OwnCopy.tsx';

interface OutlinePageProps {
  readonly model: LibraryModel;
  /** The locator to begin at. */
  readonly at: string | undefined;
}

/** What each paragraph of the sources says, and which entries are about it. */
export function OutlinePage({ model, at }: OutlinePageProps) {
  const t = useTexts();
  useEffect(() => {
    if (at === undefined) return;
    const place = document.getElementById(idOf(at));
    place?.scrollIntoView({ block: 'center' });
    place?.focus({ preventScroll: true });
  }, [at]);

  return (
    <>
      <header class="opening">
        <h1 tabIndex={-1}>{t('masthead.outline')}</h1>
        <p class="quiet">{t('library.outlineAbout')}</p>
      </header>
      {model.sources.map((source) => (
        <Outline key={source.title} source={source} at={at} />
      ))}
    </>
  );
}

const idOf = (at: string) => `at-${at.replace('#', '-')}`;

function Outline({ source, at }: { source: SourceModel; at: string | undefined }) {
  const t = useTexts();
  const [copy, setCopy] = useState<{ name: string; matched: MatchedText }>();
  const own = copy?.matched.paragraphs;
  return (
    <>
      <p class="quiet">{source.description}</p>
      <OwnCopy
        copy={copy}
        sections={source.expected}
        onText={(name, text) => setCopy({ name, matched: matchSource(text, source.expected) })}
        onClose={() => setCopy(undefined)}
      />
      {source.sections.map(({ id, title, paragraphs }) => (
        <section key={id} class="part">
          <h2 lang={source.language}>{title}</h2>
          <ol class={own && own.size > 0 ? 'has-own' : undefined}>
            {paragraphs.map(({ at: here, number, gist, entries }) => (
              <li
                key={here}
                id={idOf(here)}
                tabIndex={-1}
                aria-current={here === at ? 'location' : undefined}
              >
                <span class="number">{t('library.paragraph', { number })}</span>
                <div>
                  <p class="gist" lang={source.language}>
                    {gist}
                  </p>
                  <ul class="links">
                    {entries.map((entry) => (
                      <li key={entry.id}>
                        <a href={entryHash(entry.id)}>{entry.title}</a>
                      </li>
                    ))}
                  </ul>
                </div>
                {own && own.size > 0 && (
                  <blockquote class={own.has(here) ? undefined : 'quiet'}>
                    {own.get(here) ?? t('library.own.missing')}
                  </blockquote>
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
