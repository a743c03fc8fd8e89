declare module 'virtual:policy-gloss/tables' {
  /** What finds mentions. */
  export const signs: import('../core/match/finder.ts').FinderData['signs'];
  export const tables: import('../core/match/finder.ts').FinderData['tables'];
  /** What tells why a mention counts. */
  export const reasons: import('../core/pack/why.ts').Reasons;
  /** What the tables' numbers of cues say. */
  export const cueTexts: readonly string[];
}

declare module 'virtual:policy-gloss/packs' {
  export const packs: import('../core/pack/schema.ts').Pack[];
}

declare module 'virtual:policy-gloss/map' {
  export const conceptMap: import('../core/map/map.ts').ConceptMap;
}
