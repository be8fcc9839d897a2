import type { PartialDate } from '../../src/core/model';
import { plainLines, type PlainEntry } from '../unit/core/dump/plainText';
import { generatePapers, randomNumbers } from '../unit/core/search/generatedPapers';

/** How many entries a dump has, about as many as real ones. */
const entriesEach = 60;
/** How many of them the next dump repeats. */
const repeated = 20;

/**
 * Texts of dumps of dialect plain, the same for the same numbers. Neighbours share a third of their
 * papers; every third dump tells neither authors nor dates, as those of some pages.
 */
export function generateDumps(count: number, seed = 1): string[] {
  const random = randomNumbers(seed);
  const papers = generatePapers(count * (entriesEach - repeated) + repeated, seed);
  const integer = (from: number, to: number): number => from + Math.floor(random() * (to - from));
  const date = (): PartialDate => ({ month: integer(1, 13), day: integer(1, 29) });

  const entryOf = (title: string, abstract: string, isBare: boolean): PlainEntry => ({
    title,
    abstract,
    meta: isBare
      ? undefined
      : {
          ...(random() < 0.02
            ? { organization: { handle: 'northfield', name: 'Northfield Institute' } }
            : { authorCount: integer(1, 30) }),
          published: random() < 0.8 ? { ...date(), year: integer(2020, 2026) } : date(),
          comments: random() < 0.1 ? integer(1, 20) : undefined,
        },
  });

  return Array.from({ length: count }, (_, index) => {
    const start = index * (entriesEach - repeated);
    const listed = papers.slice(start, start + entriesEach);
    const entries = listed.map(({ title, abstract = '' }) =>
      entryOf(title, abstract, index % 3 === 2 || random() < 0.02),
    );
    return plainLines({ dailyPapers: index % 3 !== 2, listed: date(), entries }).join('\n');
  });
}
