import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SearchIndex, type SearchedPaper } from '../../../../src/core/search/searchIndex';
import { runToEnd } from '../../../../src/core/steps';
import { generatePapers, randomNumbers } from './generatedPapers';
import { ReferenceRanker } from './referenceRanker';

const words = `tide tides tidal gauge gauges gauged harbour harbor neural network networks spiking
spike spikes moon moons lunar the of and in to learn learning learned listener listen pre-training
pretraining TideGauge BrainFLORA colour color optimise optimize α alpha noise noises nn nns sn tg`.split(
  /\s+/,
);

const anyWord = fc.constantFrom(...words);
const anySentence = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(anyWord, { minLength: 1, maxLength }).map((chosen) => chosen.join(' '));
const anyId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j');
const anyPaper = fc.record({
  id: anyId,
  title: anySentence(5),
  abstract: anySentence(14),
});

const anyEdit = fc.oneof(
  { weight: 5, arbitrary: fc.record({ add: fc.array(anyPaper, { minLength: 1, maxLength: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ remove: anyId }) },
  { weight: 1, arbitrary: fc.constant({ settle: true as const }) },
  { weight: 2, arbitrary: fc.constant({ search: true as const }) },
);

/** Words as people type them: whole, unfinished, with a slip. */
const anyTyped = fc.oneof(
  { weight: 4, arbitrary: anyWord },
  {
    weight: 2,
    arbitrary: fc.tuple(anyWord, fc.nat(6)).map(([word, cut]) => word.slice(0, cut + 1)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(anyWord, fc.nat(8), fc.constantFrom('', 'q', 'qe', 'n'))
      .map(([word, at, slip]) => word.slice(0, at) + slip + word.slice(at + 1)),
  },
);
const anyQuery = fc.array(anyTyped, { minLength: 1, maxLength: 5 }).map((typed) => typed.join(' '));

it('ranks as the definition does, whatever came and went and however it is held', () => {
  fc.assert(
    fc.property(
      fc.array(anyEdit, { minLength: 1, maxLength: 14 }),
      fc.array(anyQuery, { minLength: 1, maxLength: 4 }),
      (edits, queries) => {
        const index = new SearchIndex();
        const papers = new Map<string, SearchedPaper>();
        for (const edit of edits) {
          if ('add' in edit) {
            index.add(edit.add);
            edit.add.forEach((paper) => papers.set(paper.id, paper));
          } else if ('remove' in edit) {
            index.remove([edit.remove]);
            papers.delete(edit.remove);
          } else if ('settle' in edit) {
            runToEnd(index.settle());
          } else {
            index.search('tide');
          }
        }
        expect(index.size).toBe(papers.size);
        const reference = new ReferenceRanker(papers.values());
        for (const query of queries) {
          const hits = index.search(query).map(({ id, score }) => ({ id, score: rounded(score) }));
          const expected = reference
            .search(query)
            .map(({ id, score }) => ({ id, score: rounded(score) }));
          expect(hits, query).toEqual(expected);
        }
      },
    ),
    { numRuns: 300 },
  );
});

/** Sums in another order differ in the last digits. */
function rounded(score: number): number {
  return Number(score.toPrecision(9));
}

it('finds the same in one segment and in many', () => {
  const papers = generatePapers(400, 5);
  const atOnce = new SearchIndex();
  atOnce.add(papers);
  const inPieces = new SearchIndex();
  for (const [index, paper] of papers.entries()) {
    inPieces.add([{ ...paper, title: 'Something else' }]);
    inPieces.add([paper]);
    if (index % 30 === 0) {
      inPieces.search('re');
    }
    if (index % 110 === 0) {
      runToEnd(inPieces.settle());
    }
  }
  const titles = papers.filter((_, index) => index % 50 === 0).map(({ title }) => title);
  const queries = titles.flatMap((title) => [
    title,
    title.slice(0, 1),
    title.slice(0, 2),
    title.slice(0, 9),
    title.split(' ').slice(2, 5).join(' '),
    title.replace(/(\w{4})\w/g, '$1x'),
  ]);
  const found = (index: SearchIndex, query: string): (string | number)[] =>
    index.search(query).flatMap(({ id, score }) => [id, score]);
  for (const query of queries) {
    expect(found(inPieces, query), query).toEqual(found(atOnce, query));
  }
});

it('finds the same best ones however many are wanted', () => {
  // Short texts of few words, so that many papers have each, some more of it than others.
  const random = randomNumbers(11);
  const text = (length: number): string =>
    Array.from({ length }, () => words[Math.floor(random() ** 2 * words.length)] ?? '').join(' ');
  const index = new SearchIndex();
  index.add(
    Array.from({ length: 1500 }, (_, at) => ({
      id: `paper:${String(at)}`,
      title: text(1 + Math.floor(random() * 6)),
      abstract: text(1 + Math.floor(random() * 60)),
    })),
  );
  const best = (query: string, limit: number): (string | number)[] =>
    index.search(query, { limit }).flatMap(({ id, score }) => [id, score]);
  for (let round = 0; round < 60; round++) {
    const typed = text(1 + (round % 3));
    const query = typed.slice(0, typed.length - (round % 4));
    for (const limit of [1, 40]) {
      expect(best(query, limit), query).toEqual(best(query, Infinity).slice(0, 2 * limit));
    }
  }
});
