import type { Dump, Entry, Problem } from '../model';
import { withAbstract } from '../text/storedText';
import { ownCopy } from './ownCopy';
import { giveRanges, PackedRanges, type EntryFacts } from './packedRanges';
import type { TextPool } from './textPool';

/**
 * A dump that says the same and takes little memory. Its texts are copies: parts of a text hold on to
 * all of it, at two bytes for each character if any of them is beyond Latin-1, for as long as they are
 * kept; copies stand alone, with one byte where that is enough for their own characters. Long abstracts
 * stand where the pool keeps them, and the ranges of entries in one array.
 */
export function withOwnTexts(dump: Dump, texts: Pick<TextPool, 'copy' | 'keep'>): Dump {
  const ranges = new PackedRanges(dump.entries);
  return {
    ...dump,
    ...(dump.query !== undefined && { query: texts.copy(dump.query) }),
    entries: dump.entries.map((entry, index) => {
      const { abstract, titleRange, abstractRange, parts, ...facts } = entry;
      const own = ownCopy(facts, isFacts);
      giveRanges(own, ranges, index);
      return withAbstract<Entry>(own, abstract === undefined ? undefined : texts.keep(abstract));
    }),
    problems: dump.problems.map((problem) => ownCopy(problem, isProblem)),
  };
}

function isFacts(copy: unknown): copy is EntryFacts {
  return isObject(copy) && 'title' in copy && 'start' in copy && 'end' in copy;
}

function isProblem(copy: unknown): copy is Problem {
  return isObject(copy) && 'message' in copy && 'text' in copy;
}

function isObject(copy: unknown): copy is object {
  return typeof copy === 'object' && copy !== null;
}
