import type { FoundTexts, SearchedPaper, TextNode } from '../../core';

/** A segment of an index as it is kept in a file. */
export interface KeptSegment {
  /** See `encodeSegment`: all of them, or with a path the first ones, at least `headLength`. */
  readonly bytes: Uint8Array;
  /** Of the file on this machine from which the others are read when they are needed. */
  readonly path?: string;
  /** Numbers of the papers in it that are removed. */
  readonly dead: readonly number[];
}

/** A paper's id and the two halves of the fingerprint of its texts. */
export type PaperPrint = readonly [id: string, high: number, low: number];

/** What an index is asked, or told to do. */
export type IndexRequest =
  /** Goes on with what is kept; comes before all others. */
  | { readonly kind: 'restore'; readonly segments: readonly KeptSegment[] }
  /**
   * Checks what was restored byte by byte, and forgets what was damaged. All requests but those that
   * somebody waits for do so first.
   */
  | { readonly kind: 'check' }
  /** Tells of papers that there are, to learn of which the texts are wanted. */
  | { readonly kind: 'compare'; readonly papers: readonly PaperPrint[] }
  | { readonly kind: 'add'; readonly papers: readonly SearchedPaper[] }
  | { readonly kind: 'remove'; readonly ids: readonly string[] }
  /** Removes all papers that were neither compared nor added. */
  | { readonly kind: 'forgetOthers' }
  /** Merges segments until there are few. */
  | { readonly kind: 'settle' }
  /** Searches for what nobody asked, so that the first search of somebody is as quick as all others. */
  | { readonly kind: 'practise' }
  /** Finds what papers are about beyond their words. */
  | { readonly kind: 'relate' }
  | { readonly kind: 'find'; readonly query: string; readonly options: FindRequest }
  | { readonly kind: 'idsWith'; readonly text: TextNode }
  | { readonly kind: 'suggest'; readonly query: string }
  /** Asks for what is to be kept; `known` are the segments that are kept already. */
  | { readonly kind: 'keep'; readonly known: readonly number[] }
  /** Has a segment read what is needed of it from the file of this machine in which it is kept. */
  | { readonly kind: 'store'; readonly key: number; readonly path: string };

export interface FindRequest {
  readonly limit?: number;
  /** Whether the last word may be unfinished. */
  readonly isUnfinished: boolean;
  /** Whether papers without a word of a short query are left out where some have all. */
  readonly needsAll?: boolean;
}

/** The answer to a request. */
export type IndexAnswer =
  | { readonly kind: 'done' }
  /** A key for each segment that could be read, in their order. */
  | { readonly kind: 'restored'; readonly keys: readonly (number | undefined)[] }
  /** How many damaged segments were forgotten. */
  | { readonly kind: 'checked'; readonly forgotten: number }
  /** The ids of the papers whose texts are wanted. */
  | { readonly kind: 'compared'; readonly wanted: readonly string[] }
  | { readonly kind: 'found'; readonly found: FoundTexts }
  | { readonly kind: 'ids'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'suggested'; readonly query: string | undefined }
  /** All segments; the first one that is not kept yet has its bytes with it. */
  | { readonly kind: 'segments'; readonly segments: readonly SegmentToKeep[] };

export interface SegmentToKeep {
  readonly key: number;
  readonly dead: readonly number[];
  readonly bytes?: Uint8Array;
}
