import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ASK_AFTER, GRACE, PATIENCE, QUICK_DELAY } from '../../src/core/card/machine.ts';
import { createWorld, type World } from './card-world.ts';

type Act = (world: World) => unknown;

const mention = fc.integer({ min: 1, max: 3 });
const card = fc.integer({ min: 1, max: 6 });
const over = fc.oneof(mention, fc.constantFrom('card', 'corridor', 'page'));

const acts = fc.array(
  fc.oneof(
    fc.tuple(over, fc.integer({ min: -30, max: 30 }), fc.boolean()).map(
      ([target, by, isBusy]): Act =>
        (world) =>
          world.move(target as number, { by, isBusy }),
    ),
    fc.integer({ min: 0, max: 500 }).map(
      (time): Act =>
        (world) =>
          world.wait(time),
    ),
    fc.tuple(fc.boolean(), over).map(
      ([isHeld, target]): Act =>
        (world) =>
          world.hold(isHeld, target as number),
    ),
    mention.map(
      (one): Act =>
        (world) =>
          world.tap(one, 'touch'),
    ),
    mention.map(
      (one): Act =>
        (world) =>
          world.tap(one, 'hover'),
    ),
    mention.map(
      (one): Act =>
        (world) =>
          world.toggle(one),
    ),
    mention.map(
      (one): Act =>
        (world) =>
          world.arrive(one),
    ),
    fc.boolean().map(
      (isOutside): Act =>
        (world) =>
          world.press(isOutside),
    ),
    fc.option(card, { nil: undefined }).map(
      (one): Act =>
        (world) =>
          world.escape(one),
    ),
    card.map(
      (one): Act =>
        (world) =>
          world.closeCard(one),
    ),
    card.map(
      (one): Act =>
        (world) =>
          world.pin(one),
    ),
    fc.constantFrom('scrolled', 'pointerLeft', 'mentionLost', 'supplanted').map(
      (type): Act =>
        (world) =>
          world.happen(type as 'scrolled'),
    ),
  ),
  { maxLength: 60 },
);

const settings = fc.record({ delay: fc.constantFrom(0, 60, 300, 1000), isSlow: fc.boolean() });

/** Keeps the book on cards by the commands alone. */
function createBook() {
  const open = new Set<string>();
  const pinned = new Set<string>();
  return {
    open,
    pinned,
    write(lines: readonly string[]) {
      for (const line of lines) {
        const [what, id = ''] = line.split(' ');
        if (what === 'openCard') {
          expect(open.size, 'cards that are not pinned, before another opens').toBe(0);
          open.add(id);
        }
        if (what === 'pinCard') {
          expect(open.delete(id)).toBe(true);
          pinned.add(id);
        }
        if (what === 'closeCard') expect(open.delete(id) || pinned.delete(id), line).toBe(true);
        if (what === 'focusCard') expect(open.has(id) || pinned.has(id), line).toBe(true);
      }
    },
  };
}

it('never has two cards that are not pinned, and closes, pins and focuses only what is there', () => {
  fc.assert(
    fc.property(settings, acts, (options, sequence) => {
      const world = createWorld(options);
      const book = createBook();
      for (const act of sequence) {
        act(world);
        book.write(world.did());
      }
      expect([...book.open]).toEqual(world.state.shown ? [String(world.state.shown.id)] : []);
      expect([...book.pinned]).toEqual(world.state.pinned.map(({ id }) => String(id)));
    }),
    { numRuns: 2000 },
  );
});

it('leaves no card open that the pointer brought once the pointer is gone', () => {
  fc.assert(
    fc.property(settings, acts, fc.constantFrom('left', 'page'), (options, sequence, how) => {
      const world = createWorld(options);
      for (const act of sequence) act(world);
      if (how === 'left') world.happen('pointerLeft');
      else world.move('page');
      world.wait(GRACE + PATIENCE);
      expect(world.state.shown?.by).not.toBe('hover');
      expect(world.state.coming).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

it('can always be rid of every card with Escape', () => {
  fc.assert(
    fc.property(settings, acts, (options, sequence) => {
      const world = createWorld(options);
      for (const act of sequence) act(world);
      world.happen('pointerLeft').escape();
      for (const { id } of world.state.pinned) world.escape(id);
      expect(world.wait(5000).state).toMatchObject({ coming: undefined, shown: undefined, pinned: [] });
    }),
    { numRuns: 1000 },
  );
});

it('opens no card but the one that was made, while one is', () => {
  fc.assert(
    fc.property(settings, acts, (options, sequence) => {
      const world = createWorld(options);
      let made: string | undefined;
      for (const act of sequence) {
        act(world);
        for (const line of world.didUnseen()) {
          // What a tap asks for can be there at once, before the next look at what may come.
          if (line.startsWith('askForEntry') && !made?.endsWith(line.replace('askForEntry', '')))
            made = undefined;
          if (line.startsWith('makeCard')) made = line.replace('makeCard', '');
          if (line.startsWith('openCard')) {
            expect(made ?? line.replace('openCard', '')).toBe(line.replace('openCard', ''));
            made = undefined;
          }
        }
        if (!made?.endsWith(` ${world.state.coming?.mention}`)) made = undefined;
      }
    }),
    { numRuns: 2000 },
  );
});

/** Walks of a pointer that is nowhere for so many milliseconds. */
const restless = (most: number) =>
  fc.array(fc.tuple(over, fc.integer({ min: 7, max: 40 }), fc.integer({ min: 0, max: most - 1 })), {
    maxLength: 80,
  });

it('opens nothing for a pointer that never rests', () => {
  fc.assert(
    fc.property(fc.boolean(), restless(QUICK_DELAY), (isSlow, walk) => {
      const world = createWorld({ isSlow });
      for (const [target, by, time] of walk) world.move(target as number, { by }).wait(time);
      expect(world.didUnseen().filter((line) => !line.startsWith('askForEntry'))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it('asks for nothing while the pointer only passes', () => {
  fc.assert(
    fc.property(restless(ASK_AFTER), (walk) => {
      const world = createWorld();
      for (const [target, by, time] of walk) world.move(target as number, { by }).wait(time);
      expect(world.didUnseen()).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
