import { describe, expect, it } from 'vitest';
import { GRACE, INITIAL, PATIENCE, step, wakeAt } from '../../src/core/card/machine.ts';
import { createWorld } from './card-world.ts';

/** With the card of mention 1 open, brought by the pointer that rests on it. */
const hovering = () => {
  const world = createWorld().move(1).wait(300);
  world.did();
  return world;
};

describe('a card opens', () => {
  it('after 300 ms of rest, having asked for its entry after 30', () => {
    const world = createWorld().move(1);
    expect(world.wait(29).did()).toEqual([]);
    expect(world.wait(1).did()).toEqual(['askForEntry 1']);
    expect(world.wait(269).did()).toEqual([]);
    expect(world.wait(1).did()).toEqual(['openCard 1 for 1']);
  });

  it('having been made 100 ms before, if its entry was there', () => {
    const world = createWorld().move(1).wait(199);
    expect(world.didUnseen()).toEqual(['askForEntry 1']);
    expect(world.wait(1).didUnseen()).toEqual(['makeCard 1 for 1']);
    expect(world.wait(100).didUnseen()).toEqual(['openCard 1 for 1']);
  });

  it('having been made when its entry came, if that was later', () => {
    const world = createWorld({ isSlow: true }).move(1).wait(250);
    expect(world.didUnseen()).toEqual(['askForEntry 1']);
    expect(world.arrive(1).didUnseen()).toEqual(['makeCard 1 for 1']);
    expect(world.wait(50).didUnseen()).toEqual(['openCard 1 for 1']);
  });

  it('having been made anew where the pointer came to rest again', () => {
    const world = createWorld().move(1).wait(250).move(1).wait(300);
    expect(world.didUnseen()).toEqual([
      'askForEntry 1',
      'makeCard 1 for 1',
      'makeCard 1 for 1',
      'openCard 1 for 1',
    ]);
  });

  it('after the delay that the reader set, at once with none', () => {
    expect(createWorld({ delay: 1000 }).move(1).wait(999).did()).toEqual(['askForEntry 1']);
    expect(createWorld({ delay: 1000 }).move(1).wait(1000).did()).toContain('openCard 1 for 1');
    expect(createWorld({ delay: 0 }).move(1).wait(0).did()).toEqual(['askForEntry 1', 'openCard 1 for 1']);
  });

  it('counting from when the pointer comes to rest, not from when it arrives', () => {
    const world = createWorld().move(1).wait(250).move(1).wait(250);
    expect(world.did()).toEqual(['askForEntry 1']);
    expect(world.wait(50).did()).toEqual(['openCard 1 for 1']);
  });

  it('in a trembling hand', () => {
    const world = createWorld().move(1);
    for (let time = 0; time < 300; time += 50) world.wait(50).move(1, { by: time % 100 ? 2 : -2 });
    expect(world.wait(0).did()).toContain('openCard 1 for 1');
  });

  it('after 100 ms when another closed under 400 ms ago, and after the full delay later', () => {
    const soon = createWorld().move(1).wait(300).escape().wait(200);
    soon.did();
    expect(soon.move(2).wait(100).did()).toEqual(['askForEntry 2', 'openCard 2 for 2']);
    const later = createWorld().move(1).wait(300).escape().wait(400);
    later.did();
    expect(later.move(2).wait(100).did()).toEqual(['askForEntry 2']);
  });

  it('for another mention while one is open, in its place', () => {
    const world = hovering().move(2).wait(100);
    expect(world.did()).toEqual(['askForEntry 2', 'closeCard 1', 'openCard 2 for 2']);
    expect(world.wait(1000).did()).toEqual([]);
  });

  it('at once for a tap, a click and a key', () => {
    expect(createWorld().tap(1, 'touch').did()).toEqual(['askForEntry 1', 'openCard 1 for 1']);
    expect(createWorld().tap(1, 'hover').did()).toEqual(['askForEntry 1', 'openCard 1 for 1']);
    expect(createWorld().toggle(1).did()).toEqual(['askForEntry 1', 'openCard 1 for 1']);
  });

  it('where the mention was pointed at', () => {
    const point = { x: 12, y: 34 };
    const tapped = step(INITIAL, { type: 'tapped', at: 0, mention: 1, point, by: 'touch' }, 300);
    const { commands } = step(tapped.state, { type: 'entryArrived', at: 1, mention: 1 }, 300);
    expect(commands).toEqual([{ type: 'openCard', card: 1, mention: 1, by: 'touch', point }]);
  });
});

describe('a card whose entry is late', () => {
  it('waits for it, and opens when it arrives', () => {
    const world = createWorld({ isSlow: true })
      .move(1)
      .wait(300 + PATIENCE - 1);
    expect(world.did()).toEqual(['askForEntry 1']);
    expect(world.arrive(1).did()).toEqual(['openCard 1 for 1']);
    expect(world.wait(1000).did()).toEqual([]);
  });

  it('opens empty when waiting any longer would be felt', () => {
    expect(
      createWorld({ isSlow: true })
        .move(1)
        .wait(300 + PATIENCE)
        .did(),
    ).toContain('openCard 1 for 1');
    expect(createWorld({ isSlow: true }).toggle(1).wait(PATIENCE).did()).toContain('openCard 1 for 1');
  });

  it('is given up when the pointer goes elsewhere, a button is pressed or the page scrolls', () => {
    const waiting = () =>
      createWorld({ isSlow: true })
        .move(1)
        .wait(300 + PATIENCE / 2);
    expect(waiting().move('page').wait(1000).did()).toEqual(['askForEntry 1']);
    expect(waiting().press().wait(1000).did()).toEqual(['askForEntry 1']);
    expect(waiting().happen('scrolled').wait(1000).did()).toEqual(['askForEntry 1']);
  });

  it('is not given up by what the pointer does when it was asked for by key or finger', () => {
    const keyed = createWorld({ isSlow: true }).toggle(1).move('page').move(2).happen('scrolled');
    expect(keyed.wait(PATIENCE).did()).toContain('openCard 1 for 1');
    const tapped = createWorld({ isSlow: true }).tap(1).happen('pointerLeft').wait(PATIENCE);
    expect(tapped.did()).toContain('openCard 1 for 1');
  });

  it('is given up on Escape', () => {
    expect(createWorld({ isSlow: true }).toggle(1).escape().wait(1000).did()).toEqual(['askForEntry 1']);
  });
});

describe('a card does not open', () => {
  it('when the pointer only passes over, of which nobody is told', () => {
    expect(createWorld().move(1).wait(29).move('page').wait(1000).did()).toEqual([]);
  });

  it('while a button is down, or once one was pressed', () => {
    expect(createWorld().move(1, { isBusy: true }).wait(1000).did()).toEqual([]);
    expect(createWorld().move(1).wait(20).press().wait(1000).did()).toEqual([]);
  });

  it('for a mention that a scroll brings under the pointer, until the pointer moves', () => {
    const world = createWorld().move('page').happen('scrolled');
    expect(world.move(1, { by: 0 }).wait(1000).did()).toEqual([]);
    expect(world.move(1).wait(300).did()).toEqual(['askForEntry 1', 'openCard 1 for 1']);
  });

  it('when scrolling begins during the wait', () => {
    expect(createWorld().move(1).wait(20).happen('scrolled').wait(1000).did()).toEqual([]);
  });

  it('again for a mention it was sent away from, until the pointer has left it', () => {
    const world = hovering().escape();
    expect(world.did()).toEqual(['closeCard 1']);
    expect(world.move(1, { by: 3 }).wait(1000).did()).toEqual([]);
    expect(world.escape().move(1, { by: 3 }).wait(1000).did()).toEqual([]);
    expect(world.move('page').move(1).wait(300).did()).toEqual(['askForEntry 1', 'openCard 2 for 1']);
  });

  it('for a mention that Escape was pressed over before it opened', () => {
    const world = createWorld().move(1).wait(200).escape();
    world.did();
    expect(world.move(1).wait(1000).did()).toEqual([]);
  });

  it('when the pointer leaves the window during the wait', () => {
    expect(createWorld().move(1).wait(20).happen('pointerLeft').wait(1000).did()).toEqual([]);
  });
});

describe('a card that the pointer brought', () => {
  it('closes 300 ms after the pointer left both it and its mention', () => {
    const world = hovering().move('page');
    expect(world.wait(GRACE - 1).did()).toEqual([]);
    expect(world.wait(1).did()).toEqual(['closeCard 1']);
  });

  it('counts the grace from leaving, however much the pointer moves', () => {
    expect(hovering().move('page').wait(200).move('page').wait(100).did()).toEqual(['closeCard 1']);
  });

  it('stays while the pointer is on it, on its mention or on the way between', () => {
    for (const over of ['card', 'corridor', 1] as const) {
      expect(hovering().move('page').wait(200).move(over).wait(5000).did()).toEqual([]);
    }
  });

  it('stays while the page is scrolled or pressed, as long as its mention is in sight', () => {
    expect(hovering().happen('scrolled').press().wait(5000).did()).toEqual([]);
  });

  it('closes at once on Escape, when asked, when its mention is lost and when a card opens in another frame', () => {
    expect(hovering().escape().did()).toEqual(['closeCard 1']);
    expect(hovering().closeCard(1).did()).toEqual(['closeCard 1']);
    expect(hovering().happen('mentionLost').did()).toEqual(['closeCard 1']);
    expect(hovering().happen('supplanted').did()).toEqual(['closeCard 1']);
  });

  it('was not sent away by a card in another frame: rest brings it back', () => {
    const world = hovering().happen('supplanted');
    world.did();
    expect(world.move(1).wait(300).did()).toEqual(['askForEntry 1', 'openCard 2 for 1']);
  });

  it('closes after the pointer left the window', () => {
    expect(hovering().happen('pointerLeft').wait(300).did()).toEqual(['closeCard 1']);
  });

  it('is not opened again by a click on its mention', () => {
    expect(hovering().tap(1, 'hover').did()).toEqual([]);
  });

  it('is closed only once', () => {
    expect(hovering().escape().escape().wait(1000).did()).toEqual(['closeCard 1']);
  });
});

describe('a card that a key or finger brought', () => {
  it.each(['touch', 'keyboard'] as const)('stays wherever the pointer is (%s)', (by) => {
    const world = by === 'touch' ? createWorld().tap(1) : createWorld().toggle(1);
    world.did();
    expect(world.move('page').move('card').move('page').happen('pointerLeft').wait(5000).did()).toEqual([]);
  });

  it('closes on a press outside, and not on one inside', () => {
    const world = createWorld().toggle(1);
    world.did();
    expect(world.press(false).did()).toEqual([]);
    expect(world.press(true).did()).toEqual(['closeCard 1']);
  });

  it('closes with the key that opened it', () => {
    const world = createWorld().toggle(1);
    world.did();
    expect(world.toggle(1).did()).toEqual(['closeCard 1']);
  });

  it('gives way to the card of another mention', () => {
    const world = createWorld().toggle(1);
    world.did();
    expect(world.toggle(2).did()).toEqual(['askForEntry 2', 'closeCard 1', 'openCard 2 for 2']);
  });
});

describe('the key that opens a card', () => {
  it('leads into one that the pointer brought, which then stays', () => {
    const world = hovering().toggle(1);
    expect(world.did()).toEqual(['focusCard 1']);
    expect(world.move('page').wait(5000).did()).toEqual([]);
  });

  it('leads into the pinned card of its mention', () => {
    const world = hovering().pin(1);
    world.did();
    expect(world.toggle(1).did()).toEqual(['focusCard 1']);
  });
});

describe('a pinned card', () => {
  const pinned = () => {
    const world = hovering().pin(1);
    expect(world.did()).toEqual(['pinCard 1']);
    return world;
  };

  it('stays wherever the pointer is, and when its mention is lost', () => {
    const world = pinned().move('page').happen('pointerLeft').happen('scrolled').press().wait(5000);
    expect(world.happen('mentionLost').happen('supplanted').wait(5000).did()).toEqual([]);
  });

  it('stays while another opens, and closes by itself', () => {
    const world = pinned().move(2).wait(300);
    expect(world.did()).toEqual(['askForEntry 2', 'openCard 2 for 2']);
    expect(world.move('page').wait(GRACE).did()).toEqual(['closeCard 2']);
  });

  it('is not doubled by rest on its own mention', () => {
    expect(pinned().move(1).wait(1000).did()).toEqual([]);
  });

  it('closes when asked, once', () => {
    expect(pinned().closeCard(1).closeCard(1).did()).toEqual(['closeCard 1']);
  });

  it('closes on Escape only where the reader is in it, and after the one above it', () => {
    expect(pinned().escape().did()).toEqual([]);
    expect(pinned().escape(1).did()).toEqual(['closeCard 1']);
    const below = pinned().move(2).wait(300);
    below.did();
    expect(below.escape(1).did()).toEqual(['closeCard 2']);
  });
});

describe('the machine', () => {
  it('tells in which phase each card is', () => {
    const world = createWorld({ isSlow: true });
    expect(world.state).toMatchObject({ coming: undefined, shown: undefined, pinned: [] });
    expect(world.move(1).state.coming?.is).toBe('dwelling');
    expect(world.wait(300).state.coming?.is).toBe('loading');
    expect(world.wait(PATIENCE).state.shown?.is).toBe('open');
    expect(world.move('page').state.shown?.is).toBe('closing');
    expect(world.move('card').pin(1).state).toMatchObject({ shown: undefined, pinned: [{ id: 1 }] });
  });

  it('waits for nothing once all is quiet', () => {
    const world = createWorld().tap(1);
    expect(wakeAt(world.state)).toBeUndefined();
    expect(wakeAt(world.escape().state)).toBeUndefined();
  });
});

describe('a reader who has chosen a key to ask by', () => {
  const unasked = () => createWorld({ isAsking: false });

  it('gets no card by rest alone', () => {
    expect(unasked().move(1).wait(5000).did()).toEqual([]);
  });

  it('gets one after the delay from when the key goes down over a term', () => {
    const world = unasked().move(1).wait(5000).hold(true, 1);
    expect(world.wait(299).did()).toEqual(['askForEntry 1']);
    expect(world.wait(1).did()).toEqual(['openCard 1 for 1']);
  });

  it('gets one by rest while the key is held', () => {
    const world = unasked().hold(true, 'page').move(1).wait(300);
    expect(world.did()).toEqual(['askForEntry 1', 'openCard 1 for 1']);
  });

  it('gets none where the key goes up before it opens', () => {
    expect(unasked().hold(true, 1).wait(250).hold(false, 1).wait(5000).did()).toEqual(['askForEntry 1']);
  });

  it('keeps it when the key goes up, and no other takes its place', () => {
    const world = unasked().hold(true, 1).wait(300);
    world.did();
    expect(world.hold(false, 1).wait(5000).did()).toEqual([]);
    expect(world.move(2).wait(GRACE).did()).toEqual(['closeCard 1']);
    expect(world.wait(5000).did()).toEqual([]);
  });

  it('means what a scroll has brought under the pointer, and what Escape was pressed over', () => {
    const scrolled = unasked().move('page').happen('scrolled').hold(true, 1).wait(300);
    expect(scrolled.did()).toEqual(['askForEntry 1', 'openCard 1 for 1']);
    scrolled.escape().hold(false, 1).hold(true, 1).wait(1000);
    expect(scrolled.did()).toEqual(['closeCard 1', 'askForEntry 1', 'openCard 2 for 1']);
  });

  it('gets one at once for a click, a tap and a command', () => {
    expect(unasked().tap(1, 'hover').did()).toContain('openCard 1 for 1');
    expect(unasked().tap(1, 'touch').did()).toContain('openCard 1 for 1');
    expect(unasked().toggle(1).did()).toContain('openCard 1 for 1');
  });
});
