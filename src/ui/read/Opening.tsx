import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../texts.tsx';

interface OpeningProps {
  readonly name: string;
  /** Of a file in pages: the one that is being read, and how many there are. */
  readonly page?: number;
  readonly of?: number;
  readonly onCancel: () => void;
}

/** A file on its way. */
export function Opening({ name, page, of, onCancel }: OpeningProps) {
  const t = useTexts();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <section class="chooser" aria-label={name}>
      <h1>{name}</h1>
      <p class="about">
        {page === undefined || of === undefined
          ? t('reading.opening')
          : t('reading.openingPage', { page, of })}
      </p>
      <progress aria-label={t('reading.opening')} {...(of !== undefined && { value: page, max: of })} />
      <p role="status" class="spoken">
        {t('reading.opening')}
      </p>
      <button ref={cancel} type="button" class="button" onClick={onCancel}>
        {t('reading.cancel')}
      </button>
    </section>
  );
}

interface LockedProps {
  readonly name: string;
  readonly isWrong: boolean;
  readonly onPassword: (password: string) => void;
  readonly onCancel: () => void;
}

/** A file that opens with a password alone. */
export function Locked({ name, isWrong, onPassword, onCancel }: LockedProps) {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [password, setPassword] = useState('');
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      class="chooser"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        onPassword(password);
      }}
    >
      <h1>{name}</h1>
      <p class="about">{t('reading.problem.locked')}</p>
      {isWrong && (
        <p class="problem" role="alert">
          {t('reading.problem.wrongPassword')}
        </p>
      )}
      <label for="password">{t('reading.password')}</label>
      <input
        id="password"
        ref={input}
        class="field"
        type="password"
        autocomplete="off"
        value={password}
        onInput={({ currentTarget }) => setPassword(currentTarget.value)}
      />
      <div class="ways">
        <button type="submit" class="button main">
          {t('reading.open')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('reading.cancel')}
        </button>
      </div>
    </form>
  );
}
