import type { Mention } from '../core/match/matcher.ts';
import { offsetOf, type Place, placeOf } from './blocks.ts';
import { elementOf, inDocumentOrder, isConnected } from './dom.ts';
import type { GlossedBlock } from './scan.ts';

/** A mention where it stands. */
export interface PageMention {
  /** Unlike that of any other mention in this document's life. */
  readonly id: number;
  readonly block: GlossedBlock;
  readonly mention: Mention;
}

/** The element that a mention's first letter is in. */
export const elementOfMention = ({ block, mention }: PageMention): Element =>
  elementOf(placeOf(block, mention.start, 'start').node) as Element;

/**
 * Our own record of what the page mentions: the truth that painting, hit-testing and counting go by. The
 * page cannot reach it, as it can the highlight registry.
 */
export class MentionTable {
  readonly #mentionsOf = new Map<GlossedBlock, readonly PageMention[]>();
  readonly #blockOf = new WeakMap<Text, GlossedBlock>();
  readonly #byId = new Map<number, PageMention>();
  #loose = new Set<Text>();
  #ordered: readonly PageMention[] | undefined;
  #nextId = 1;

  /** Takes in what a scan found; a block that was found before, unchanged, keeps its mentions' identity. */
  put(block: GlossedBlock): GlossedBlock {
    const known = this.blockOf(block.nodes[0] as Text);
    if (known && isSame(known, block)) return known;
    for (const node of block.nodes) {
      const stale = this.blockOf(node);
      if (stale) this.drop(stale);
    }
    const mentions = block.mentions.map((mention) => ({ id: this.#nextId++, block, mention }));
    this.#mentionsOf.set(block, mentions);
    for (const node of block.nodes) this.#blockOf.set(node, block);
    for (const mention of mentions) this.#byId.set(mention.id, mention);
    this.#ordered = undefined;
    return block;
  }

  drop(block: GlossedBlock): void {
    for (const node of block.nodes) {
      if (this.#blockOf.get(node) === block) this.#blockOf.delete(node);
      this.#loose.add(node);
    }
    for (const { id } of this.#mentionsOf.get(block) ?? []) this.#byId.delete(id);
    this.#mentionsOf.delete(block);
    this.#ordered = undefined;
  }

  /** The text that dropped blocks left behind since the last call, and that no block has taken up: to be read again. */
  takeLoose(): Text[] {
    const loose = [...this.#loose].filter((node) => isConnected(node) && !this.#blockOf.has(node));
    this.#loose.clear();
    return loose;
  }

  clear(): void {
    for (const block of [...this.#mentionsOf.keys()]) this.drop(block);
  }

  /** Forgets what is no longer in the document. */
  sweep(): void {
    for (const block of this.blocks()) {
      if (!block.nodes.every((node) => isConnected(node))) this.drop(block);
    }
  }

  blocks(): GlossedBlock[] {
    return [...this.#mentionsOf.keys()];
  }

  blockOf(text: Text): GlossedBlock | undefined {
    return this.#blockOf.get(text);
  }

  byId(id: number): PageMention | undefined {
    return this.#byId.get(id);
  }

  at(place: Place): PageMention | undefined {
    const block = this.blockOf(place.node);
    if (!block) return undefined;
    const offset = offsetOf(block, place);
    // A caret right after the last letter still points at the word.
    return this.#mentionsOf
      .get(block)
      ?.find(({ mention }) => mention.start <= offset && offset <= mention.end);
  }

  /** All mentions in order of appearance. */
  inOrder(): readonly PageMention[] {
    this.#ordered ??= [...this.#mentionsOf.entries()]
      .sort(([a], [b]) => inDocumentOrder(a.nodes[0] as Text, b.nodes[0] as Text))
      .flatMap(([, mentions]) => mentions);
    return this.#ordered;
  }
}

function isSame(a: GlossedBlock, b: GlossedBlock): boolean {
  return (
    a.text === b.text &&
    a.nodes.length === b.nodes.length &&
    a.nodes.every((node, index) => node === b.nodes[index]) &&
    JSON.stringify(a.mentions) === JSON.stringify(b.mentions)
  );
}
