import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { hashOf, type Route, routeOf } from '../../core/library/route.ts';

/**
 * What the address says is to be shown; follows it. A new place is read from its top, and its heading takes the focus; one
 * that is gone back to is shown where it was left.
 */
export function useRoute(): Route {
  const [{ route, isNew }, set] = useState(() => ({ route: routeOf(location.hash), isNew: false }));
  const hash = hashOf(route);
  const tops = useRef(new Map<string, number>());

  useEffect(() => {
    const follow = () => {
      set({ route: routeOf(location.hash), isNew: history.state === null });
      history.replaceState('seen', '');
    };
    // The browser would do it before the place is drawn.
    history.scrollRestoration = 'manual';
    history.replaceState('seen', '');
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  useLayoutEffect(() => {
    const remember = () => void tops.current.set(hash, scrollY);
    if (isNew) {
      scrollTo(0, 0);
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    } else scrollTo(0, tops.current.get(hash) ?? 0);
    addEventListener('scroll', remember, { passive: true });
    return () => removeEventListener('scroll', remember);
  }, [hash, isNew]);

  return route;
}
