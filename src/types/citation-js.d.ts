/** As much of Citation.js as we use; its packages have no types of their own in this version. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: readonly object[]);
    format(name: string, options?: Record<string, unknown>): unknown;
  }
  interface Configs {
    '@csl': { readonly styles: { add(name: string, style: string): void } };
    '@bibtex': { readonly format: object };
  }
  export const plugins: { readonly config: { get<Name extends keyof Configs>(name: Name): Configs[Name] } };
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-csl' {}
declare module '@citation-js/plugin-ris' {}
