import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidingSentences } from '../../../../src/core/topics/decidingSentences';
import { discoverTopics } from '../../../../src/core/topics/discoverTopics';
import { generateLibrary } from './generatedLibrary';

const papers = generateLibrary({ sizes: [25, 20, 20, 15], seed: 41 });
const model = discoverTopics(papers);

describe('decidingSentences', () => {
  it('are sentences of the abstract that hold terms of the topic', () => {
    for (const paper of papers) {
      const [share] = model.assign(paper);
      const sentences = decidingSentences(model, paper, share?.topic ?? '');
      expect(sentences.length).toBeGreaterThan(0);
      expect(sentences.length).toBeLessThanOrEqual(3);
      for (const { start, end, terms } of sentences) {
        const sentence = paper.abstract.slice(start, end);
        expect(terms.length).toBeGreaterThan(0);
        for (const term of terms) {
          expect(sentence.toLowerCase()).toContain(term);
        }
      }
    }
  });

  it('leave out sentences that say nothing of the topic', () => {
    const { terms: [term = ''] = [], id = '' } = model.topics[0] ?? {};
    const told = `We study ${term} in depth.`;
    const abstract = `All of this is well known. ${told} Code will be made available soon.`;
    const sentences = decidingSentences(model, { id: 'one', title: 'One', abstract }, id);
    expect(sentences.map(({ start, end }) => abstract.slice(start, end))).toEqual([told]);
  });

  it('are none without an abstract, or for a topic that there is not', () => {
    const [paper = { id: '', title: '' }] = papers;
    const id = model.topics[0]?.id ?? '';
    expect(decidingSentences(model, { id: paper.id, title: paper.title }, id)).toEqual([]);
    expect(decidingSentences(model, paper, 'no topic')).toEqual([]);
  });

  it('lie in order inside of any text', () => {
    const words = ['. ', 'We ', '\n\n', '$x^', model.topics[0]?.label ?? ''];
    const text = fc
      .array(fc.oneof(fc.string(), fc.constantFrom(...words)))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (abstract) => {
        let last = 0;
        const paper = { id: 'any', title: '', abstract };
        for (const { start, end } of decidingSentences(model, paper, model.topics[0]?.id ?? '')) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(abstract.length);
          last = end;
        }
      }),
    );
  });
});
