import type { CardCommand, CardEvent, Over } from '../../src/core/card/events.ts';
import { type CardState, INITIAL, step, wakeAt } from '../../src/core/card/machine.ts';

/** What happens, without the time at which it does. */
type Happening = CardEvent extends infer Event
  ? Event extends CardEvent
    ? Omit<Event, 'at'>
    : never
  : never;

/** Cards in a made-up world with a made-up clock. Entries arrive as soon as they are asked for, unless they are slow. */
export function createWorld({ delay = 300, isSlow = false, isAsking = true } = {}) {
  let state: CardState = INITIAL;
  let clock = 10_000;
  let x = 0;
  const log: CardCommand[] = [];

  function tell(happening: Happening): void {
    const next = step(state, { ...happening, at: clock } as CardEvent, delay);
    state = next.state;
    log.push(...next.commands);
    for (const command of next.commands) {
      if (command.type === 'askForEntry' && !isSlow) {
        tell({ type: 'entryArrived', mention: command.mention });
      }
    }
  }

  const world = {
    tell(happening: Happening) {
      tell(happening);
      return world;
    },
    /** Lets time pass, waking the machine when it asked for it. */
    wait(milliseconds: number) {
      const until = clock + milliseconds;
      for (let wake = wakeAt(state); wake !== undefined && wake <= until; wake = wakeAt(state)) {
        if (wake < clock) throw new Error('the machine wants to be woken in the past');
        clock = wake;
        const before = state;
        tell({ type: 'timePassed' });
        if (state === before) throw new Error('the machine was woken for nothing');
      }
      clock = until;
      return world;
    },
    move(over: Over | number, { by = 20, isBusy = false } = {}) {
      x += by;
      const target = typeof over === 'number' ? { mention: over } : over;
      return world.tell({ type: 'pointerMoved', point: { x, y: 0 }, over: target, isBusy, isAsking });
    },
    /** The key that asks for cards goes down or up where the pointer rests. */
    hold(isHeld: boolean, over: Over | number) {
      isAsking = isHeld;
      return world.move(over, { by: 0 });
    },
    tap: (mention: number, by: 'hover' | 'touch' = 'touch') =>
      world.tell({ type: 'tapped', mention, point: { x, y: 0 }, by }),
    press: (isOutside = true) => world.tell({ type: 'pressed', isOutside }),
    toggle: (mention: number) => world.tell({ type: 'cardToggled', mention }),
    escape: (card?: number) => world.tell({ type: 'escaped', card }),
    arrive: (mention: number) => world.tell({ type: 'entryArrived', mention }),
    happen: (type: 'scrolled' | 'pointerLeft' | 'mentionLost' | 'supplanted') => world.tell({ type }),
    closeCard: (card: number) => world.tell({ type: 'closeAsked', card }),
    pin: (card: number) => world.tell({ type: 'pinAsked', card }),
    /** What it was told to do since the last look that a reader can notice, a line each: "openCard 1 for 7". */
    did: () => world.didUnseen().filter((line) => !line.startsWith('makeCard')),
    /** As `did`, with what nobody sees. */
    didUnseen: () => log.splice(0).map(lineOf),
    get state() {
      return state;
    },
  };
  return world;
}

export type World = ReturnType<typeof createWorld>;

function lineOf(command: CardCommand): string {
  if (command.type === 'askForEntry') return `askForEntry ${command.mention}`;
  if ('mention' in command) return `${command.type} ${command.card} for ${command.mention}`;
  return `${command.type} ${command.card}`;
}
