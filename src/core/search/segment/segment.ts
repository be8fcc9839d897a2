import type { PartBytes } from './partBytes';
import type { StoredFile } from './storedBytes';
import type { StemPlaces } from './stemPlaces';
import type { StringTable } from './stringTable';

/**
 * An immutable part of the index: papers in ascending order of ids, in arrays of numbers only, so
 * that it can be written as it is and read without parsing. Words are told by their numbers in the
 * vocabulary of the index.
 *
 * Documents are found by stems, the running text is kept in words.
 */
export interface Segment {
  readonly ids: StringTable;
  /** Two halves of a hash for each document. */
  readonly fingerprints: Uint32Array;
  /** How many words a title has that are no stop words; 255 stands for more too. */
  readonly titleLengths: Uint8Array;
  /** The same for an abstract, with 65,535. */
  readonly abstractLengths: Uint16Array;

  /** The stems of all words, with where the postings of each stand. */
  readonly stems: StemPlaces;
  /** How many documents have each of them: as many numbers. */
  readonly stemFrequencies: PartBytes;
  /** For each document of a stem: LEB128 of its distance from the one before, then a tally. */
  readonly postings: PartBytes;

  /** Where the text of each document begins, and at last where the last one ends. */
  readonly textStarts: Uint32Array;
  /** For each document LEB128 of four lengths, then of each word. */
  readonly texts: PartBytes;

  /** Where all that is no array is read from; absent where it is in memory. */
  readonly file?: StoredFile | undefined;
}

/** Which words stand in the texts of a segment, and how often. */
export interface SegmentWords {
  /** In ascending order of their numbers, aliases included. */
  readonly words: PartBytes;
  /** As many numbers. */
  readonly wordCounts: PartBytes;
}

/** A segment with what its words add to those of others. */
export interface CountedSegment {
  readonly segment: Segment;
  readonly counts: SegmentWords;
}

const [titleShift, mostInTitle, mostInAbstract] = [6, 3, 63];

/** No stem has a higher tally. */
export const highestTally = 0xff;

/** How often a stem stands in a title and in an abstract, in one byte; more than fits is cut. */
export function tallyOf(inTitle: number, inAbstract: number): number {
  return (Math.min(inTitle, mostInTitle) << titleShift) | Math.min(inAbstract, mostInAbstract);
}

/** How often the stem of a tally stands in the title: 0–3. */
export function inTitle(tally: number): number {
  return tally >> titleShift;
}

/** How often the stem of a tally stands in the abstract: 0–63. */
export function inAbstract(tally: number): number {
  return tally & mostInAbstract;
}

export const longestTitle = 0xff;
export const longestAbstract = 0xffff;
