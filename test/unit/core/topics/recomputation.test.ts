import { describe, expect, it } from 'vitest';
import { discoverTopics } from '../../../../src/core/topics/discoverTopics';
import {
  recomputationReason,
  topicFill,
  type TopicFill,
} from '../../../../src/core/topics/recomputation';
import { TopicModel } from '../../../../src/core/topics/topicModel';
import { generateLibrary } from './generatedLibrary';

const suits: TopicFill = { papers: 100, others: 4, largest: 20, fitted: 95 };

describe('recomputationReason', () => {
  it('is none while the topics suit', () => {
    expect(recomputationReason(suits)).toBeUndefined();
    expect(recomputationReason({ ...suits, papers: 3, fitted: 0 })).toBeUndefined();
  });

  it('tells what does not, and how much', () => {
    expect(recomputationReason({ ...suits, fitted: 0 })).toEqual({ code: 'new', amount: 0 });
    expect(recomputationReason({ ...suits, fitted: 50 })).toEqual({ code: 'grown', amount: 2 });
    expect(recomputationReason({ ...suits, fitted: 200 })).toEqual({ code: 'shrunk', amount: 0.5 });
    expect(recomputationReason({ ...suits, others: 9 })).toEqual({
      code: 'unplaced',
      amount: 0.09,
    });
    expect(recomputationReason({ ...suits, largest: 50 })).toEqual({
      code: 'lopsided',
      amount: 0.5,
    });
  });

  it('asks for none only because a library holds more papers than topics are found in', () => {
    const large = { papers: 9_000, others: 90, largest: 900, fitted: 3_000 };
    expect(recomputationReason(large)).toBeUndefined();
    expect(recomputationReason({ ...large, fitted: 1_000 })?.code).toBe('grown');
  });
});

describe('topicFill', () => {
  const papers = generateLibrary({ sizes: [20, 20, 20, 20], seed: 8 });
  const model = discoverTopics(papers);

  it('asks for nothing just after topics were found', () => {
    const fill = topicFill(model, papers);
    expect(fill.papers).toBe(80);
    expect(fill.fitted).toBe(80);
    expect(fill.largest).toBeLessThanOrEqual(22);
    expect(recomputationReason(fill)).toBeUndefined();
  });

  it('asks for topics where there are none, or where papers of another world came', () => {
    expect(recomputationReason(topicFill(TopicModel.empty, papers))?.code).toBe('new');
    const strangers = Array.from({ length: 12 }, (_, at) => ({
      id: `stranger ${at}`,
      title: 'Xyzzyx plughu qwertzu',
    }));
    const fill = topicFill(model, [...papers, ...strangers]);
    expect(fill.others).toBeGreaterThanOrEqual(12);
    expect(recomputationReason(fill)?.code).toBe('unplaced');
  });
});
