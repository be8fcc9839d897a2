import type { Dump, Entry, Problem } from '../model';
import { withAbstract } from '../text/storedText';
import { ownCopy } from './ownCopy';
import { giveRanges, PackedRanges, type EntryFacts } from './packedRanges';
import { giveEntries } from './storedEntries';
import type { TextPool } from './textPool';

/** What keeps the texts of dumps. */
type OwnTexts = Pick<TextPool, 'copy' | 'keep' | 'keepEntries'>;

/**
 * A dump that says the same and takes little memory. Its texts are copies: parts of a text hold on to
 * all of it, at two bytes for each character if any of them is beyond Latin-1, for as long as they are
 * kept; copies stand alone, with one byte where that is enough for their own characters. Long abstracts
 * and entries stand where the pool keeps them; of entries in memory, the ranges are in one array.
 */
export function withOwnTexts({ entries, ...dump }: Dump, texts: OwnTexts): Dump {
  const others = {
    ...dump,
    ...(dump.query !== undefined && { query: texts.copy(dump.query) }),
    problems: dump.problems.map((problem) => ownCopy(problem, isProblem)),
  };
  const stored = texts.keepEntries(entries);
  if (!stored) {
    return { ...others, entries: inMemory(entries, texts) };
  }
  giveEntries(others, stored);
  return others;
}

function inMemory(entries: readonly Entry[], texts: OwnTexts): Entry[] {
  const ranges = new PackedRanges(entries);
  return entries.map((entry, index) => {
    const { abstract, titleRange, abstractRange, parts, ...facts } = entry;
    const own = ownCopy(facts, isFacts);
    giveRanges(own, ranges, index);
    return withAbstract<Entry>(own, abstract === undefined ? undefined : texts.keep(abstract));
  });
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
