import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discoverTopics } from '../../../../src/core/topics/discoverTopics';

const word = fc.constantFrom(
  'moth',
  'basalt',
  'ferric-yeast',
  'GBS',
  '(GBS)',
  'of',
  '{',
  '$x$',
  '神经网络',
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
);
const paper = fc.record(
  { id: fc.string(), title: text, abstract: text },
  { requiredKeys: ['id', 'title'] },
);

describe('discoverTopics on any texts', () => {
  it('never throws, and gives weights in order', () => {
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 25 }), (papers) => {
        const model = discoverTopics(papers);
        expect(new Set(model.topics.map(({ id }) => id)).size).toBe(model.topics.length);
        expect(new Set(model.topics.map(({ label }) => label)).size).toBe(model.topics.length);
        for (const given of papers) {
          const weights = model.assign(given).map(({ weight }) => weight);
          expect(weights.every((weight) => weight > 0 && weight <= 1)).toBe(true);
          expect(weights).toEqual(weights.toSorted((one, next) => next - one));
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['brackets', '('.repeat(50_000)],
    ['hyphens', 'a-'.repeat(25_000)],
    ['short forms', 'a b (AB) '.repeat(6_000)],
    ['one word', 'x'.repeat(50_000)],
    ['blanks', ' '.repeat(50_000)],
  ])('is quick with texts of nothing but %s', (_, abstract) => {
    const papers = Array.from({ length: 12 }, (_unused, at) => ({
      id: `${at}`,
      title: 'T',
      abstract,
    }));
    const start = performance.now();
    discoverTopics(papers);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
