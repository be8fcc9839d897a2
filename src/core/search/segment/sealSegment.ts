import type { Steps } from '../../steps';
import { stopWords } from '../analysis/stopWords';
import { partsOfDocument, tokensPerStep, type DocumentTokens } from './documentTokens';
import type { Segment } from './segment';
import { longestAbstract, longestTitle } from './segment';
import { StringTable } from './stringTable';
import { writePostings } from './writePostings';
import { writeTexts } from './writeTexts';

/** Words whose stems are found between two steps. */
const wordsPerStep = 2_000;

/** Makes a segment of papers. Linear in their words. */
export function* sealSegment(documents: DocumentTokens): Steps<Segment> {
  const { ids, fingerprints, words } = documents;
  const stems = yield* stemsOf(documents);
  const counted = yield* countTokens(documents, stems);
  const postings = yield* writePostings(documents, stems.wordStems, counted.frequencies);
  const texts = yield* writeTexts(documents, counted.wordCounts);
  return {
    ids,
    fingerprints,
    titleLengths: counted.titleLengths,
    abstractLengths: counted.abstractLengths,
    words,
    wordStems: stems.wordStems,
    wordCounts: counted.wordCounts,
    stems: stems.table,
    stemFrequencies: counted.frequencies,
    ...postings,
    ...texts,
  };
}

interface Stems {
  readonly table: StringTable;
  readonly wordStems: Uint32Array;
  readonly isStop: Uint8Array;
}

function* stemsOf({ words, stemOf }: DocumentTokens): Steps<Stems> {
  const stemOfEach: string[] = [];
  const isStop = new Uint8Array(words.size);
  for (let word = 0; word < words.size; word++) {
    stemOfEach.push(stemOf(word));
    if (word % wordsPerStep === 0) {
      yield;
    }
  }
  for (const term of stopWords) {
    const word = words.indexOf(term);
    if (word >= 0) {
      isStop[word] = 1;
    }
  }
  const sorted = [...new Set(stemOfEach)].sort(byUnits);
  yield;
  const numbers = new Map(sorted.map((stem, index) => [stem, index]));
  return {
    table: StringTable.of(sorted),
    wordStems: Uint32Array.from(stemOfEach, (stem) => numbers.get(stem) ?? 0),
    isStop,
  };
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : 1;
}

interface Counted {
  readonly titleLengths: Uint8Array;
  readonly abstractLengths: Uint16Array;
  readonly wordCounts: Uint32Array;
  readonly frequencies: Uint32Array;
}

function* countTokens(
  { lengths, tokens, words }: DocumentTokens,
  { wordStems, isStop, table }: Stems,
): Steps<Counted> {
  const size = lengths.length / partsOfDocument;
  const titleLengths = new Uint8Array(size);
  const abstractLengths = new Uint16Array(size);
  const wordCounts = new Uint32Array(words.size);
  const frequencies = new Uint32Array(table.size);
  const lastDocument = new Int32Array(table.size).fill(-1);
  let at = 0;
  let sinceStep = 0;
  for (let document = 0; document < size; document++) {
    const first = at;
    for (let part = 0; part < partsOfDocument; part++) {
      const end = at + (lengths[document * partsOfDocument + part] ?? 0);
      let counted = 0;
      for (; at < end; at++) {
        const word = tokens[at] ?? 0;
        const stem = wordStems[word] ?? 0;
        wordCounts[word] = (wordCounts[word] ?? 0) + 1;
        counted += 1 - (isStop[word] ?? 0);
        if (lastDocument[stem] !== document) {
          lastDocument[stem] = document;
          frequencies[stem] = (frequencies[stem] ?? 0) + 1;
        }
      }
      if (part === 0) {
        titleLengths[document] = Math.min(counted, longestTitle);
      } else if (part === 1) {
        abstractLengths[document] = Math.min(counted, longestAbstract);
      }
    }
    sinceStep += at - first;
    if (sinceStep > tokensPerStep) {
      sinceStep = 0;
      yield;
    }
  }
  return { titleLengths, abstractLengths, wordCounts, frequencies };
}
