import { describe, expect, it } from 'vitest';
import { discoverTopics } from '../../../../src/core/topics/discoverTopics';
import { TopicModel } from '../../../../src/core/topics/topicModel';
import { agreement } from './measures';
import { nestedLibrary } from './nestedLibrary';
import { shuffled } from './shuffled';
import { wholeTopics } from './wholeTopics';

const papers = nestedLibrary([16, 16, 16], [20, 20, 20, 20, 20]);
const model = discoverTopics(papers, { count: 6 });

describe('parts of topics', () => {
  it('are found in a big topic, and in no other', () => {
    const big = new Set(
      papers.filter(({ field }) => field === 'whole').map((paper) => model.assign(paper)[0]?.topic),
    );
    expect(big.size).toBe(1);
    const parts = model.topics.filter(({ parent }) => parent !== undefined);
    expect(parts.length).toBeGreaterThanOrEqual(3);
    expect(new Set(parts.map(({ parent }) => parent))).toEqual(big);
  });

  it('are those that there are', () => {
    const whole = papers.filter(({ field }) => field === 'whole');
    const found = whole.map((paper) => model.assign(paper)[0]?.subtopic ?? 'none');
    const { nmi, purity } = agreement(
      found,
      whole.map(({ part }) => part),
    );
    expect(purity).toBeGreaterThan(0.9);
    expect(nmi).toBeGreaterThan(0.8);
  });

  it('come after their wholes, with labels of their own', () => {
    const wholes = wholeTopics(model);
    expect(model.topics.slice(0, wholes.length)).toEqual(wholes);
    const labels = model.topics.map(({ label }) => label.toLowerCase());
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('are the same after storing, and in any order of the papers', () => {
    const restored = TopicModel.fromJSON(JSON.parse(JSON.stringify(model)));
    expect(restored?.topics).toEqual(model.topics);
    expect(papers.map((paper) => restored?.assign(paper))).toEqual(
      papers.map((paper) => model.assign(paper)),
    );
    const again = discoverTopics(shuffled(papers, 3), { count: 6 });
    expect(JSON.stringify(again)).toBe(JSON.stringify(model));
  });

  it('keep ids, labels and papers when a few papers come', () => {
    const most = shuffled(papers, 5).slice(0, 133);
    const before = discoverTopics(most, { count: 6 });
    const after = discoverTopics(papers, { previous: before });
    const partsOf = ({ topics }: TopicModel): unknown =>
      topics.flatMap(({ id, label, parent }) => (parent === undefined ? [] : [[id, label]]));
    expect(partsOf(before)).not.toEqual([]);
    expect(partsOf(after)).toEqual(partsOf(before));
    const stayed = most.filter(
      (paper) => before.assign(paper)[0]?.subtopic === after.assign(paper)[0]?.subtopic,
    );
    expect(stayed.length).toBeGreaterThan(0.9 * most.length);
  });

  it('are made for a smaller topic that the user splits', () => {
    const small = nestedLibrary([8, 8], [14, 14, 14], 2);
    const found = discoverTopics(small, { count: 4 });
    expect(found.topics).toHaveLength(4);
    const whole = found.assign(small[0] ?? { id: '', title: '' })[0]?.topic ?? '';
    const after = discoverTopics(small, { previous: found, user: { split: [whole] } });
    expect(after.topics.filter(({ parent }) => parent === whole).length).toBeGreaterThanOrEqual(2);
    expect(wholeTopics(after)).toHaveLength(4);
  });

  it('are restored only as parts of topics that there are', () => {
    const json = model.toJSON();
    const part = json.topics.at(-1);
    const broken = [
      [...json.topics.slice(0, -1), { ...part, parent: 'gone' }],
      [...json.topics.slice(0, -1), { ...part, parent: part?.id }],
      [part, ...json.topics.slice(0, -1)],
      [...json.topics, part],
    ];
    for (const topics of broken) {
      expect(TopicModel.fromJSON({ ...json, topics })).toBeUndefined();
    }
  });
});
