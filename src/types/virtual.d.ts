declare module 'virtual:policy-gloss/tables' {
  /** What the background hands to page scripts. */
  export const pageData: () => import('../browser/page-data.ts').PageData;
  /** What tells why a mention counts. */
  export const reasons: import('../core/pack/why.ts').Reasons;
  /** What the tables' numbers of cues say. */
  export const cueTexts: readonly string[];
}

declare module 'virtual:policy-gloss/page-data-id' {
  /** Changes when anything in the page data does. */
  export const pageDataId: string;
}

declare module 'virtual:policy-gloss/packs' {
  export const packs: import('../core/pack/schema.ts').Pack[];
}

declare module 'virtual:policy-gloss/map' {
  export const conceptMap: import('../core/map/map.ts').ConceptMap;
}
