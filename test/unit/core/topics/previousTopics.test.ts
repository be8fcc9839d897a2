import { describe, expect, it } from 'vitest';
import { discoverTopics } from '../../../../src/core/topics/discoverTopics';
import { TopicModel } from '../../../../src/core/topics/topicModel';
import { generateLibrary } from './generatedLibrary';
import { shuffled } from './shuffled';
import { wholeTopics } from './wholeTopics';

const library = shuffled(generateLibrary({ sizes: Array<number>(8).fill(25), seed: 31 }), 1);
const most = library.slice(0, 180);
const before = discoverTopics(most);

/** The part of `most` whose strongest topic is the same in both models. */
function kept(model: TopicModel): number {
  const same = most.filter(
    (paper) => model.assign(paper)[0]?.topic === before.assign(paper)[0]?.topic,
  );
  return same.length / most.length;
}

describe('discoverTopics with the topics of before', () => {
  it('keeps topics, names and papers when a tenth is added', () => {
    const after = discoverTopics(library, { previous: before });
    expect(kept(after)).toBeGreaterThanOrEqual(0.9);
    expect(wholeTopics(after).map(({ id, label }) => [id, label])).toEqual(
      wholeTopics(before).map(({ id, label }) => [id, label]),
    );
  });

  it('does the same with a restored model', () => {
    const previous = TopicModel.fromJSON(JSON.parse(JSON.stringify(before))) ?? TopicModel.empty;
    const after = discoverTopics(library, { previous });
    expect(JSON.stringify(after)).toBe(
      JSON.stringify(discoverTopics(library, { previous: before })),
    );
  });

  it('keeps the ids of fields that go on when the library is looked at anew', () => {
    const few = discoverTopics(library.slice(0, 110));
    const after = discoverTopics(library, { previous: few });
    expect(after.fitted).toBe(library.length);
    const ids = new Set(few.topics.map(({ id }) => id));
    expect(wholeTopics(after).filter(({ id }) => ids.has(id)).length).toBeGreaterThanOrEqual(7);
  });

  it('finds a new field, and leaves the others as they are', () => {
    const news = generateLibrary({ sizes: [30], seed: 55 }).map((paper) => ({
      ...paper,
      id: `new ${paper.id}`,
    }));
    const after = discoverTopics([...most, ...news], { previous: before });
    const topics = new Set(news.map((paper) => after.assign(paper)[0]?.topic));
    const ids = new Set<string | undefined>(before.topics.map(({ id }) => id));
    expect(topics.size).toBe(1);
    expect([...topics].filter((topic) => ids.has(topic))).toEqual([]);
    expect(kept(after)).toBeGreaterThanOrEqual(0.9);
  });

  it('drops the topics of papers that are gone', () => {
    const gone = before.topics[0]?.id;
    const rest = most.filter((paper) => before.assign(paper)[0]?.topic !== gone);
    const after = discoverTopics(rest, { previous: before });
    expect(wholeTopics(after).map(({ id }) => id)).toEqual(
      wholeTopics(before)
        .map(({ id }) => id)
        .filter((id) => id !== gone),
    );
  });

  it('gives no two topics one id', () => {
    const after = discoverTopics(library, { previous: before, count: 14 });
    const ids = after.topics.map(({ id }) => id);
    expect(wholeTopics(after).length).toBeGreaterThan(wholeTopics(before).length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("shows the user's names, and the found ones again without them", () => {
    const id = before.topics[2]?.id ?? '';
    const user = { renamed: { [id]: 'My own field', gone: 'Nothing' } };
    const after = discoverTopics(library, { previous: before, user });
    expect(after.topics.find((topic) => topic.id === id)?.label).toBe('My own field');
    const restored = TopicModel.fromJSON(JSON.parse(JSON.stringify(after)));
    expect(restored?.topics).toEqual(after.topics);
    const without = discoverTopics(library, { previous: after });
    expect(wholeTopics(without).map(({ label }) => label)).toEqual(
      wholeTopics(before).map(({ label }) => label),
    );
  });
});
