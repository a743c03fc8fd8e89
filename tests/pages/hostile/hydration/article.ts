/**
 * For pages whose framework takes over HTML that its server drew: it compares every node with what it would have
 * drawn itself, and complains of any that is not its own. The same article for both frameworks, and a counter that
 * changes its text afterwards.
 */
type CreateElement = (type: string, props: object | null, ...children: unknown[]) => unknown;
type UseState = (initial: number) => [number, (next: number) => void];

export const articleOf = (h: CreateElement, useState: UseState) =>
  function Article(): unknown {
    const [count, setCount] = useState(0);
    return h(
      'article',
      null,
      h('h1', null, 'An article that comes to life'),
      h('p', null, 'The ', h('b', null, 'ABM'), ' Treaty was signed in Moscow.'),
      h('p', null, `Read ${count} times: National Missile Defense.`),
      h('button', { id: 'more', onClick: () => setCount(count + 1) }, 'More'),
      count > 0 ? h('p', { id: 'new' }, 'The Jackson–Vanik amendment came later.') : null,
    );
  };

/** The same, as a whole document. */
export const documentOf = (h: CreateElement, article: unknown) =>
  function Whole(): unknown {
    return h(
      'html',
      { lang: 'en' },
      h(
        'head',
        null,
        h('meta', { charSet: 'utf-8' }),
        h('title', null, 'Whole'),
        h('script', { type: 'module', src: 'whole.js' }),
      ),
      h('body', null, h(article as string, null)),
    );
  };

interface Hydrating extends Window {
  effects?: string[];
  hydrate?: () => void;
  isHydrated?: boolean;
}

/** Lets the test say when to hydrate, and keeps every complaint. */
export function whenAsked(hydrate: (complain: (error: unknown) => void) => void): void {
  const page = window as Hydrating;
  page.effects = [];
  const complain = (error: unknown) => void page.effects?.push(String(error));
  for (const level of ['error', 'warn'] as const) {
    const say = console[level];
    console[level] = (...args: unknown[]) => {
      complain(args.join(' '));
      say(...args);
    };
  }
  page.hydrate = () => {
    hydrate(complain);
    setTimeout(() => {
      page.isHydrated = true;
    }, 300);
  };
}
