import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings.ts';
import { prove, turns } from '../fixtures/proof.ts';

/** How often the background is killed: at each call in turn, before it takes effect and after, over and over. */
const KILLS = turns({ few: 1000, all: 1000 });

const AREAS = ['sync', 'local', 'session'] as const;
const METHODS = ['get', 'set', 'remove'] as const;

/** The background as it is after a start: nothing in its memory but code. */
async function start() {
  vi.resetModules();
  const [settings, care, references] = await Promise.all([
    import('../../src/browser/settings.ts'),
    import('../../src/browser/settings-care.ts'),
    import('../../src/browser/references.ts'),
  ]);
  return { ...settings, ...care, ...references };
}

type Background = Awaited<ReturnType<typeof start>>;

interface Kill {
  /** How many calls of the browser are answered first. */
  readonly after: number;
  /** Whether the call at which it is killed still takes effect. */
  readonly takesEffect: boolean;
}

/** Runs an operation until the background is killed; true if it was, false if it came to its end before. */
async function runUntilKilled(
  operation: () => Promise<unknown>,
  { after, takesEffect }: Kill,
): Promise<boolean> {
  let left = after;
  let isKilled = false;
  for (const area of AREAS) {
    for (const method of METHODS) {
      const store = browser.storage[area] as unknown as Record<
        string,
        (...args: unknown[]) => Promise<unknown>
      >;
      const real = store[method]?.bind(store) as (...args: unknown[]) => Promise<unknown>;
      vi.spyOn(store, method as never).mockImplementation((async (...args: unknown[]) => {
        if (isKilled) return new Promise(() => {});
        if (left-- > 0) return real(...args);
        isKilled = true;
        if (takesEffect) await real(...args);
        return new Promise(() => {});
      }) as never);
    }
  }
  const ended = operation().then(() => undefined);
  // All that is left to do is in promises, and those that can be kept are by then.
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 1))]);
  vi.restoreAllMocks();
  return isKilled;
}

interface Operation {
  readonly name: string;
  readonly before: () => Promise<void>;
  readonly run: (background: Background) => Promise<unknown>;
  /** What must hold when the background has started again. */
  readonly after: (background: Background) => Promise<void>;
}

const oneOf = (settings: Settings, ...allowed: Partial<Settings>[]) =>
  expect(allowed.map((one) => ({ ...DEFAULT_SETTINGS, ...one }))).toContainEqual(settings);

const OPERATIONS: Operation[] = [
  {
    name: 'saving two settings',
    before: () => browser.storage.sync.set({ delay: 100, density: 'page' }),
    run: ({ saveSettings }) => saveSettings({ delay: 900, density: 'every' }),
    after: async ({ loadSettings }) =>
      oneOf(await loadSettings(), { delay: 100, density: 'page' }, { delay: 900, density: 'every' }),
  },
  {
    name: 'saving one that sync refused before',
    before: async () => {
      await browser.storage.sync.set({ delay: 100 });
      await browser.storage.local.set({ delay: 200 });
    },
    run: ({ saveSettings }) => saveSettings({ delay: 900 }),
    after: async ({ loadSettings }) => {
      oneOf(await loadSettings(), { delay: 200 }, { delay: 900 });
      // What the reader's other browsers have by now must be what is in force here.
      const { delay } = await browser.storage.sync.get<{ delay: number }>('delay');
      if (delay === 900) oneOf(await loadSettings(), { delay: 900 });
    },
  },
  {
    name: 'setting damaged ones aside',
    before: async () => {
      await browser.storage.sync.set({ delay: 'soon', sitesExcept: ['bank.example', 7] });
      await browser.storage.local.set({ underline: 3 });
    },
    run: ({ careForSettings }) => careForSettings(),
    after: async ({ loadSettings, loadSetAside, careForSettings }) => {
      oneOf(await loadSettings(), { sitesExcept: ['bank.example'] });
      await careForSettings();
      oneOf(await loadSettings(), { sitesExcept: ['bank.example'] });
      const kept = (await loadSetAside()).map(({ key, value }) => `${key} ${JSON.stringify(value)}`);
      expect(kept.sort()).toEqual(['delay "soon"', 'sitesExcept ["bank.example",7]', 'underline 3']);
    },
  },
  {
    name: 'keeping what a frame reports',
    before: async () => {},
    run: ({ rememberFrame }) => rememberFrame(1, REPORT),
    after: async (background) => {
      const known = await background.referencesOf(1);
      expect([[], [{ ...TREATY, frameId: 0 }]]).toContainEqual(known);
      // The page was not told that it was kept, and reports again.
      await background.rememberFrame(1, REPORT);
      expect(await background.referencesOf(1)).toEqual([{ ...TREATY, frameId: 0 }]);
    },
  },
];

const TREATY = { entry: 'abm-treaty', count: 2 };
const REPORT = { page: '1,2', frameId: 0, references: [TREATY] };

let allKills = 0;

beforeEach(() => fakeBrowser.reset());

afterAll(() => prove('kills', { count: allKills, failures: 0 }));

describe.each(OPERATIONS)('the background, killed while $name,', ({ before, run, after }) => {
  it('loses nothing, wherever it is killed', { timeout: 120_000 }, async () => {
    let kills = 0;
    for (let turn = 0; kills < KILLS / OPERATIONS.length; turn++) {
      let point = 0;
      for (let wasKilled = true; wasKilled; point++) {
        fakeBrowser.reset();
        await before();
        const background = await start();
        wasKilled = await runUntilKilled(() => run(background), {
          after: point,
          takesEffect: turn % 2 === 1,
        });
        await after(await start());
        if (wasKilled) kills++;
      }
      expect(point).toBeGreaterThan(1);
    }
    allKills += kills;
  });
});
