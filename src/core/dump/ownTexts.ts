import type { Dump, Entry, Problem } from '../model';
import { withAbstract } from '../text/storedText';
import { lostEntry, takeApart } from './entryForm';
import { ownCopy } from './ownCopy';
import type { PackedDump, PackedEntries } from './packedDump';
import { giveRanges, PackedRanges } from './packedRanges';
import { storedDump } from './storedEntries';
import type { TextPool } from './textPool';

/** What keeps the texts of dumps. */
type OwnTexts = Pick<TextPool, 'copy' | 'keep' | 'keepEntries'>;

/**
 * A dump that takes little memory. Its texts are copies: parts of a text hold on to all of it, at two
 * bytes for each character if any of them is beyond Latin-1, for as long as they are kept; copies stand
 * alone, with one byte where that is enough for their own characters. Long abstracts and entries stand
 * where the pool keeps them; of entries in memory, the ranges are in one array.
 */
export function withOwnTexts({ facts, entries }: PackedDump, texts: OwnTexts): Dump {
  const others = {
    ...facts,
    ...(facts.query !== undefined && { query: texts.copy(facts.query) }),
    problems: facts.problems.map((problem) => ownCopy(problem, isProblem)),
  };
  const stored = texts.keepEntries(entries);
  return stored ? storedDump(others, stored) : { ...others, entries: inMemory(entries, texts) };
}

function inMemory({ forms, abstracts }: PackedEntries, texts: OwnTexts): Entry[] {
  const apart = forms.map(
    (form) => takeApart(form) ?? { facts: { ...lostEntry }, ranges: lostEntry },
  );
  const packed = new PackedRanges(apart.map(({ ranges }) => ranges));
  return apart.map(({ facts: own }, index) => {
    giveRanges(own, packed, index);
    const abstract = abstracts[index];
    return withAbstract<Entry>(own, abstract === undefined ? undefined : texts.keep(abstract));
  });
}

function isProblem(copy: unknown): copy is Problem {
  return typeof copy === 'object' && copy !== null && 'message' in copy && 'text' in copy;
}
