import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame } from '../../../../src/core/library/isSame';
import { NumberReader, numbersText } from '../../../../src/core/library/numbersText';
import { packedPaper } from '../../../../src/core/library/packedPaper';
import type { Paper, ResolvedDate } from '../../../../src/core/model';
import { abstractKept, StoredText, withAbstract } from '../../../../src/core/text/storedText';

const anyDate: fc.Arbitrary<ResolvedDate> = fc.record(
  {
    year: fc.constantFrom(0, 1, 2023, 2024, 20_000, 2023.5, -1),
    month: fc.constantFrom(0, 1, 2, 11, 12, 13, 400),
    day: fc.constantFrom(0, 1, 28, 31, 99, 100, 1.5),
    certainty: fc.constantFrom('printed' as const, 'earliest' as const, 'unknown' as const),
    because: fc.constantFrom('The paper says so.', 'Nobody knows.'),
    reason: fc.record(
      {
        template: fc.constant('The paper says so.'),
        values: fc.array(fc.nat(2), { maxLength: 1 }),
      },
      { noNullPrototype: true },
    ),
  },
  { requiredKeys: ['month', 'day', 'certainty', 'because', 'reason'], noNullPrototype: true },
);
const anyCount = fc.oneof(fc.nat(300), fc.maxSafeNat(), fc.integer(), fc.double());
const anyPaper: fc.Arbitrary<Paper> = fc.record(
  {
    id: fc.oneof(fc.string(), fc.constant('arxiv:2401.01234')),
    title: fc.string({ unit: 'binary' }),
    aliases: fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }),
    topics: fc.array(fc.string(), { maxLength: 2 }),
    subtopics: fc.array(fc.string(), { maxLength: 2 }),
    abstract: fc.string(),
    abstractKind: fc.constantFrom('abstract' as const, 'summary' as const),
    arxivId: fc.oneof(fc.string({ unit: 'binary' }), fc.constant('2401.01234')),
    authorCount: anyCount,
    authors: fc.array(fc.string(), { maxLength: 2 }),
    comments: anyCount,
    upvotes: anyCount,
    organization: fc.constant({ name: 'An organisation' }),
    github: fc.constant({ url: 'https://example.org' }),
    published: anyDate,
    sources: fc.record(
      { title: fc.nat(2), abstract: anyCount, upvotes: fc.nat(1), github: fc.nat(300) },
      { requiredKeys: [], noNullPrototype: true },
    ),
    occurrences: fc.array(
      fc.record(
        {
          uri: fc.constantFrom('file:///a', 'file:///b'),
          entry: anyCount,
          offset: anyCount,
          listed: anyDate,
          comments: anyCount,
          upvotes: anyCount,
        },
        { requiredKeys: ['uri', 'entry', 'offset'], noNullPrototype: true },
      ),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['id', 'title', 'aliases', 'topics', 'occurrences'], noNullPrototype: true },
);

describe('a packed paper', () => {
  it('says the same to all that looks at it, copies it or sends it', () => {
    fc.assert(
      fc.property(anyPaper, (paper) => {
        const packed = packedPaper(paper);
        expect({ ...packed }).toStrictEqual(paper);
        expect(structuredClone({ ...packed })).toStrictEqual(paper);
        expect(structuredClone(packed)).toStrictEqual(paper);
        expect(JSON.parse(JSON.stringify(packed))).toEqual(JSON.parse(JSON.stringify(paper)));
        expect(Object.keys(packed).sort()).toEqual(Object.keys(paper).sort());
        expect(isSame(packed, paper) && isSame(paper, packed)).toBe(true);
        expect({ ...packedPaper(packed) }).toStrictEqual(paper);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves its abstract where it is kept', () => {
    const abstract = new StoredText({ read: (number) => `An abstract: ${number}.` }, 3_000_000);
    const plain = { id: 'a', title: 'A', aliases: [], topics: [], occurrences: [] };
    const packed = packedPaper(withAbstract({ ...plain }, abstract));
    for (const paper of [packed, packedPaper(packed)]) {
      expect(abstractKept(paper)).toEqual(abstract);
      expect(paper.abstract).toBe('An abstract: 3000000.');
      expect({ ...paper }).toStrictEqual({ ...plain, abstract: 'An abstract: 3000000.' });
    }
  });
});

describe('numbers as a text', () => {
  it('are read as they were written, and so is what stands behind them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.maxSafeNat(), fc.nat(200))),
        fc.nat(20),
        fc.string({ unit: 'binary' }),
        (numbers, skipped, rest) => {
          const reader = new NumberReader(numbersText(numbers) + rest);
          const left = numbers.slice(skipped);
          reader.skip(numbers.length - left.length);
          expect(left.map(() => reader.next())).toEqual(left);
          expect((numbersText(numbers) + rest).slice(reader.at)).toBe(rest);
        },
      ),
    );
  });
});
