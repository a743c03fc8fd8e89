import style from '../../../entrypoints/highlights.css?inline';
import type { MentionTable } from '../../../src/page/mentions.ts';
import { createPainter, type Painter } from '../../../src/page/painter.ts';
import { adopt, rangesOf, tableOf } from './places.ts';
import { wrapAll } from './wrap.ts';

/** How mentions are shown: as we do, near the viewport only; by one highlight over all; by an element around each; not at all. */
export type Technique = 'painter' | 'highlight' | 'wrapping' | 'nothing';

/** Milliseconds. */
export interface Painting {
  /** Of script, and of all that the frames cost which follow, script included. */
  readonly script: number;
  readonly frames: number;
  /** A frame in which a text elsewhere changes, with the mentions there. */
  readonly change: number;
}

const FRAMES = 4;
let table: MentionTable | undefined;
let counter: Text | undefined;
let painter: Painter | undefined;

/** Has all that painting needs there, and the page laid out with it. */
export async function prepare(mentions: number): Promise<void> {
  adopt(style);
  adopt('mark { background: none; color: inherit; text-decoration: underline dotted }');
  const box = document.createElement('p');
  box.style.cssText = 'position: fixed; top: 0; right: 0; width: 9em; height: 2em; contain: strict';
  counter = document.createTextNode('Nothing');
  box.append(counter);
  document.body.append(box);
  table = tableOf(mentions);
  table.inOrder();
  for (let frame = 0; frame < FRAMES; frame++) await frameOf(() => undefined);
}

const show: Record<Technique, (mentions: MentionTable) => void> = {
  nothing: () => undefined,
  painter(mentions) {
    painter = createPainter();
    painter.show(mentions.inOrder(), 'dotted');
  },
  highlight: (mentions) => CSS.highlights.set('policy-gloss-dotted', new Highlight(...rangesOf(mentions))),
  wrapping(mentions) {
    for (const { block, mention } of mentions.inOrder()) wrapAll(block.nodes[0] as Text, [mention]);
  },
};

/** Shows what was prepared. */
export async function paint(technique: Technique): Promise<Painting> {
  let script = 0;
  const costs: number[] = [];
  for (let frame = 0; frame < FRAMES; frame++) {
    costs.push(
      await frameOf(() => {
        if (frame > 0 || !table) return;
        const began = performance.now();
        show[technique](table);
        script = performance.now() - began;
      }),
    );
  }
  const changes: number[] = [];
  for (let frame = 0; frame < 20; frame++) {
    changes.push(
      await frameOf(() => {
        if (counter) counter.data = `Count ${frame}`;
      }),
    );
  }
  return {
    script,
    frames: costs.reduce((sum, cost) => sum + cost, 0),
    change: changes.sort((a, b) => a - b)[changes.length / 2] ?? 0,
  };
}

/** Milliseconds from a frame's first callback, in which something is done, to the first message after it. */
async function frameOf(act: () => void): Promise<number> {
  const channel = new MessageChannel();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const began = performance.now();
  act();
  await new Promise<void>((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(undefined);
  });
  return performance.now() - began;
}
