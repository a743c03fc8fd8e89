import type { Modifier } from '../../core/settings.ts';
import { PLACES } from '../Masthead.tsx';
import { Rich, useTexts } from '../texts.tsx';
import { Access, type AccessState } from './Access.tsx';

interface WelcomeProps {
  readonly browserName: 'chromium' | 'firefox';
  readonly access: AccessState;
  readonly modifier: Modifier;
  /** Has the browser ask the reader whether pages may be read. */
  readonly onAllow: () => void;
  /** Opens the card of the page's first mention, and goes into it. */
  readonly onTry: () => void;
  /** Undefined where the browser has no panel beside pages. */
  readonly onOpenPanel: (() => void) | undefined;
}

/** What somebody sees who has just installed the extension: what it does, there and then, and what it keeps to itself. */
export function Welcome({ browserName, access, modifier, onAllow, onTry, onOpenPanel }: WelcomeProps) {
  const t = useTexts();
  return (
    <main class="welcome">
      <header>
        <p class="kicker">{t('welcome.installed')}</p>
        <h1>{t('welcome.headline')}</h1>
        <p class="lead">{t('welcome.lead')}</p>
      </header>

      <section class="try" aria-labelledby="try-title">
        <h2 id="try-title">{t('welcome.try.title')}</h2>
        <p id="sample">
          <Rich text="welcome.try.text" first={t('welcome.try.first')} second={t('welcome.try.second')} />
        </p>
        <p class="hint">
          {modifier === 'none'
            ? t('welcome.try.hint')
            : t('welcome.try.held', { name: t(`settings.modifier.${modifier}`) })}
          <button type="button" class="button" onClick={onTry}>
            {t('welcome.try.open')}
          </button>
        </p>
      </section>

      <Access access={access} onAllow={onAllow} />

      <section aria-labelledby="privacy-title">
        <h2 id="privacy-title">{t('welcome.privacy.title')}</h2>
        <ul>
          <li>{t('welcome.privacy.nothing')}</li>
          <li>{t('welcome.privacy.local')}</li>
          <li>{t('welcome.privacy.yours')}</li>
        </ul>
      </section>

      <section aria-labelledby="next-title">
        <h2 id="next-title">{t('welcome.next.title')}</h2>
        <ol>
          <li>{t(browserName === 'firefox' ? 'welcome.next.pinFirefox' : 'welcome.next.pinChromium')}</li>
          <li>
            <Rich
              text="welcome.next.article"
              link={
                <a href={t('welcome.next.articleAddress')} target="_blank" rel="noreferrer">
                  {t('welcome.next.articleLink')}
                </a>
              }
            />
          </li>
          <li>
            {t('welcome.next.panel')}{' '}
            {onOpenPanel && (
              <button type="button" class="plain" onClick={onOpenPanel}>
                {t('welcome.next.openPanel')}
              </button>
            )}
          </li>
        </ol>
        <p class="ways">
          <a href={PLACES.settings}>{t('welcome.next.settings')}</a>
          <a href={PLACES.entries}>{t('welcome.next.library')}</a>
        </p>
      </section>
    </main>
  );
}
