/** The part of Citation.js that the tests use; it comes without types. */
declare module '@citation-js/core' {
  export interface CslName {
    readonly literal?: string;
    readonly family?: string;
    readonly given?: string;
    readonly suffix?: string;
    readonly 'non-dropping-particle'?: string;
  }

  export interface CslItem {
    readonly id: string;
    readonly title?: string;
    readonly author?: readonly CslName[];
    readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[] };
    readonly abstract?: string;
    readonly URL?: string;
  }

  /** Reads a text in any format that a plugin knows. */
  export class Cite {
    constructor(text: string);
    readonly data: readonly CslItem[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
