import { useEffect, useState } from 'preact/hooks';

/** Whether Escape has sent away what pointer or focus brought: until either is somewhere else. */
export function useDismissal(): boolean {
  const [isDismissed, setDismissed] = useState(false);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const bringBack = () => setDismissed(false);
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && setDismissed(true), { signal });
    document.addEventListener('pointerout', bringBack, { signal });
    document.addEventListener('focusin', bringBack, { signal });
    return () => ending.abort();
  }, []);
  return isDismissed;
}
