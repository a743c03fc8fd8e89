import { textsIn, type UiLanguage } from '../core/texts.ts';

interface CardHeaderProps {
  readonly title: string;
  /** Of the title. */
  readonly language: UiLanguage;
}

/** The top of a card. Of its controls, the card's style shows those that can be used as it stands. */
export function CardHeader({ title, language }: CardHeaderProps) {
  const t = textsIn(language);
  return (
    <header>
      <Control does="Back" name={t('card.back')} path="M10 3 5 8l5 5" />
      <h2 id="title" tabIndex={-1} lang={language}>
        {title}
      </h2>
      <Control does="Pin" name={t('card.pin')} path="M5.5 2.5h5l-.6 4.2 2.1 2.3H4l2.1-2.3zM8 9v4.5" />
      <Control
        does="Move"
        name={t('card.move')}
        path="M8 2v12M2 8h12M6 4l2-2 2 2M6 12l2 2 2-2M4 6 2 8l2 2M12 6l2 2-2 2"
      />
      <Control does="Close" name={t('card.close')} path="m4 4 8 8m0-8-8 8" />
    </header>
  );
}

function Control({ does, name, path }: { does: string; name: string; path: string }) {
  return (
    <button type="button" class="icon" aria-label={name} title={name} data-do={does}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
