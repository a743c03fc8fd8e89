declare module 'virtual:policy-gloss/tables' {
  /** Changes when anything in the tables does. */
  export const tablesId: string;
  /** The matcher's tables of all bundled packs: `Tables`, as JSON. */
  export const tablesJson: string;
  /** What the tables' numbers of cues say. */
  export const cueTexts: readonly string[];
}

declare module 'virtual:policy-gloss/tables-id' {
  export const tablesId: string;
}

declare module 'virtual:policy-gloss/packs' {
  export const packs: import('../core/pack/schema.ts').Pack[];
}
