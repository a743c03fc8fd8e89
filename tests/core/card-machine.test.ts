import { describe, expect, it } from 'vitest';
import {
  type CardEvent,
  type CardState,
  GRACE,
  INITIAL,
  type Over,
  step,
  wakeAt,
} from '../../src/core/card/machine.ts';

/** A card in a made-up world with a made-up clock. */
function createCard(delay = 300) {
  let state: CardState = INITIAL;
  let clock = 10_000;
  let x = 0;
  const commands: string[] = [];

  function tell(event: CardEvent): void {
    const next = step(state, event, delay);
    state = next.state;
    for (const command of next.commands) {
      commands.push('mention' in command ? `${command.type} ${command.mention}` : command.type);
    }
  }

  const card = {
    /** Lets time pass, waking the machine when it asked for it. */
    wait(milliseconds: number) {
      const until = clock + milliseconds;
      for (let wake = wakeAt(state); wake !== undefined && wake <= until; wake = wakeAt(state)) {
        clock = Math.max(clock, wake);
        tell({ type: 'timePassed', at: clock });
      }
      clock = until;
      return card;
    },
    move(over: Over | number, { by = 20, isBusy = false } = {}) {
      x += by;
      const target = typeof over === 'number' ? { mention: over } : over;
      tell({ type: 'pointerMoved', at: clock, point: { x, y: 0 }, over: target, isBusy });
      return card;
    },
    happen(type: 'pressed' | 'scrolled' | 'escaped' | 'pointerLeft' | 'mentionLost' | 'closeAsked') {
      tell({ type, at: clock });
      return card;
    },
    tap(mention: number) {
      tell({ type: 'tapped', at: clock, mention });
      return card;
    },
    /** What it was told to do since the last look. */
    did: () => commands.splice(0),
  };
  return card;
}

describe('the card opens', () => {
  it('after 300 ms of rest, having asked for its entry after 100', () => {
    const card = createCard().move(1);
    expect(card.wait(99).did()).toEqual([]);
    expect(card.wait(1).did()).toEqual(['askForEntry 1']);
    expect(card.wait(199).did()).toEqual([]);
    expect(card.wait(1).did()).toEqual(['openCard 1']);
  });

  it('after the delay that the reader set, at once with none', () => {
    expect(createCard(1000).move(1).wait(999).did()).toEqual(['askForEntry 1']);
    expect(createCard(0).move(1).wait(0).did()).toEqual(['askForEntry 1', 'openCard 1']);
  });

  it('counting from when the pointer comes to rest, not from when it arrives', () => {
    const card = createCard().move(1).wait(250).move(1).wait(250);
    expect(card.did()).toEqual(['askForEntry 1']);
    expect(card.wait(50).did()).toEqual(['openCard 1']);
  });

  it('in a trembling hand', () => {
    const card = createCard().move(1);
    for (let time = 0; time < 300; time += 50) card.wait(50).move(1, { by: time % 100 ? 2 : -2 });
    expect(card.wait(0).did()).toContain('openCard 1');
  });

  it('after 100 ms when another closed under 400 ms ago, and after the full delay later', () => {
    const soon = createCard().move(1).wait(300).happen('escaped').wait(200);
    soon.did();
    expect(soon.move(2).wait(100).did()).toEqual(['askForEntry 2', 'openCard 2']);
    const later = createCard().move(1).wait(300).happen('escaped').wait(400);
    later.did();
    expect(later.move(2).wait(100).did()).toEqual(['askForEntry 2']);
  });

  it('for another mention while one is open, in its place', () => {
    const card = createCard().move(1).wait(300);
    card.did();
    expect(card.move(2).wait(100).did()).toEqual(['askForEntry 2', 'openCard 2']);
    expect(card.wait(1000).did()).toEqual([]);
  });

  it('at once for a tap', () => {
    expect(createCard().tap(1).did()).toEqual(['askForEntry 1', 'openCard 1']);
  });
});

describe('the card does not open', () => {
  it('when the pointer only passes over', () => {
    expect(createCard().move(1).wait(90).move('page').wait(1000).did()).toEqual([]);
  });

  it('while a button is down, or once one was pressed', () => {
    expect(createCard().move(1, { isBusy: true }).wait(1000).did()).toEqual([]);
    expect(createCard().move(1).wait(50).happen('pressed').wait(1000).did()).toEqual([]);
  });

  it('for a mention that a scroll brings under the pointer, until the pointer moves', () => {
    const card = createCard().move('page').happen('scrolled');
    expect(card.move(1, { by: 0 }).wait(1000).did()).toEqual([]);
    expect(card.move(1).wait(300).did()).toEqual(['askForEntry 1', 'openCard 1']);
  });

  it('when scrolling begins during the wait', () => {
    expect(createCard().move(1).wait(50).happen('scrolled').wait(1000).did()).toEqual([]);
  });

  it('again for a mention it was sent away from, until the pointer has left it', () => {
    const card = createCard().move(1).wait(300).happen('escaped');
    card.did();
    expect(card.move(1, { by: 3 }).wait(1000).did()).toEqual([]);
    expect(card.move('page').move(1).wait(300).did()).toEqual(['askForEntry 1', 'openCard 1']);
  });

  it('for a mention that Escape was pressed over before it opened', () => {
    const card = createCard().move(1).wait(200).happen('escaped');
    card.did();
    expect(card.move(1).wait(1000).did()).toEqual([]);
  });

  it('when the pointer leaves the window during the wait', () => {
    expect(createCard().move(1).wait(50).happen('pointerLeft').wait(1000).did()).toEqual([]);
  });
});

describe('the open card', () => {
  const opened = () => {
    const card = createCard().move(1).wait(300);
    card.did();
    return card;
  };

  it('closes 300 ms after the pointer left both it and its mention', () => {
    const card = opened().move('page');
    expect(card.wait(GRACE - 1).did()).toEqual([]);
    expect(card.wait(1).did()).toEqual(['closeCard']);
  });

  it('counts the grace from leaving, however much the pointer moves', () => {
    const card = opened().move('page').wait(200).move('page').wait(100);
    expect(card.did()).toEqual(['closeCard']);
  });

  it('stays while the pointer is on it, on its mention or on the way between', () => {
    for (const over of ['card', 'corridor', 1] as const) {
      expect(opened().move('page').wait(200).move(over).wait(5000).did()).toEqual([]);
    }
  });

  it('stays while the page is scrolled or pressed, as long as its mention is in sight', () => {
    expect(opened().happen('scrolled').happen('pressed').wait(5000).did()).toEqual([]);
  });

  it.each(['escaped', 'mentionLost', 'closeAsked'] as const)('closes at once when %s', (event) => {
    expect(opened().happen(event).did()).toEqual(['closeCard']);
  });

  it('closes after the pointer left the window', () => {
    expect(opened().happen('pointerLeft').wait(300).did()).toEqual(['closeCard']);
  });

  it('is not opened again by a click on its mention', () => {
    expect(opened().tap(1).did()).toEqual([]);
  });

  it('is closed only once', () => {
    expect(opened().happen('escaped').happen('escaped').wait(1000).did()).toEqual(['closeCard']);
  });

  it('waits for nothing once all is quiet', () => {
    let { state } = step(INITIAL, { type: 'tapped', at: 0, mention: 1 }, 300);
    expect(wakeAt(state)).toBeUndefined();
    state = step(state, { type: 'escaped', at: 1 }, 300).state;
    expect(wakeAt(state)).toBeUndefined();
  });
});
