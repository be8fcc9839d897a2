import { describe, expect, it } from 'vitest';
import { decidingSentences } from '../../../../src/core/topics/decidingSentences';
import { discoverTopics } from '../../../../src/core/topics/discoverTopics';
import { CuratedTopics } from '../../../../src/core/topics/user/curatedTopics';
import type { UserTopics } from '../../../../src/core/topics/user/userTopics';
import { nestedLibrary } from './nestedLibrary';

const papers = nestedLibrary([16, 16, 16], [20, 20, 20, 20, 20]);
const model = discoverTopics(papers, { count: 6 });
const parts = model.topics.filter(({ parent }) => parent !== undefined);
const whole = parts[0]?.parent ?? '';
const others = model.topics.filter(({ id, parent }) => parent === undefined && id !== whole);
const [first = '', second = ''] = others.map(({ id }) => id);

function curated(user: UserTopics): CuratedTopics {
  return new CuratedTopics(model, user, papers);
}

function papersOf(topic: string) {
  const found = papers.filter((paper) => model.assign(paper)[0]?.topic === topic);
  expect(found.length).toBeGreaterThan(0);
  return found;
}

describe('the sentences that decided a topic as the user has it', () => {
  it('are those of the model when the user says nothing', () => {
    const topics = curated({});
    for (const paper of papers) {
      for (const { topic } of topics.assign(paper)) {
        const sentences = topics.decidingSentences(paper, topic);
        expect(sentences).toEqual(decidingSentences(model, paper, topic));
      }
    }
  });

  it('stay those of the topic that was merged into it', () => {
    const topics = curated({ merged: { [first]: second } });
    for (const paper of papersOf(first)) {
      const sentences = topics.decidingSentences(paper, second);
      expect(sentences.length).toBeGreaterThan(0);
      expect(sentences).toEqual(decidingSentences(model, paper, first));
      expect(topics.decidingSentences(paper, first)).toEqual([]);
    }
  });

  it('stay those of the whole, for the parts into which it was split', () => {
    const topics = curated({ split: [whole] });
    for (const paper of papersOf(whole)) {
      const share = model.assign(paper).find(({ topic }) => topic === whole);
      if (share?.subtopic !== undefined) {
        const sentences = topics.decidingSentences(paper, share.subtopic);
        expect(sentences.length).toBeGreaterThan(0);
        expect(sentences).toEqual(decidingSentences(model, paper, whole));
      }
    }
  });

  it('are none for a topic that is hidden, that the paper has not, or of the user alone', () => {
    const own = { id: 'own', label: 'Mine', query: 'the' };
    const topics = curated({ hidden: [first], own: [own] });
    for (const paper of papersOf(first)) {
      expect(topics.decidingSentences(paper, first)).toEqual([]);
      expect(topics.decidingSentences(paper, 'own')).toEqual([]);
      expect(topics.decidingSentences(paper, 'no topic')).toEqual([]);
    }
  });

  it('are none for a paper without an abstract', () => {
    const [paper] = papersOf(first);
    const { id = '', title = '' } = paper ?? {};
    expect(curated({}).decidingSentences({ id, title }, first)).toEqual([]);
  });
});
