import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TopicModel, discoverTopics, runToEnd } from '../../../../src/core';
import { withChecksum } from '../../../../src/host/checkedText';
import {
  decodeTopics,
  encodeTopics,
  type KeptTopics,
} from '../../../../src/host/topics/keptTopics';
import { generateLibrary } from '../../core/topics/generatedLibrary';

const papers = generateLibrary({ sizes: [12, 12, 12], seed: 3 });
const model = discoverTopics(papers);
const text = runToEnd(encodeTopics({ model, accepted: 'grown' }));
const read = (kept: string): KeptTopics | undefined => runToEnd(decodeTopics(kept));

describe('topics that are kept', () => {
  it('are the same in the next session', () => {
    const kept = read(text);
    expect(kept?.accepted).toBe('grown');
    expect(kept?.model.topics).toEqual(model.topics);
    expect(papers.map((paper) => kept?.model.assign(paper))).toEqual(
      papers.map((paper) => model.assign(paper)),
    );
  });

  it('are thrown away where any of the text is otherwise', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 2 }), (place, other) => {
        const damaged = text.slice(0, place) + other + text.slice(place + 1);
        fc.pre(damaged !== text);
        expect(read(damaged)).toBeUndefined();
      }),
    );
  });

  it('are thrown away where they end too early', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), (length) => {
        expect(read(text.slice(0, length))).toBeUndefined();
      }),
    );
  });

  it.each([
    ['of another version', JSON.stringify({ model: { ...model.toJSON(), version: 1 } })],
    ['without a model', '{"accepted":"grown"}'],
    ['of another kind', '[]'],
  ])('are thrown away where they are %s', (_, json) => {
    expect(read(runToEnd(withChecksum(json)))).toBeUndefined();
  });

  it('may be none at all', () => {
    expect(read(runToEnd(encodeTopics({ model: TopicModel.empty })))?.model.topics).toEqual([]);
  });
});
