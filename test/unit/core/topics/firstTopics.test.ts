import { describe, expect, it } from 'vitest';
import { discoverTopics } from '../../../../src/core/topics/discoverTopics';
import { FirstTopics } from '../../../../src/core/topics/firstTopics';
import { topicFill } from '../../../../src/core/topics/recomputation';
import { generateLibrary } from './generatedLibrary';

const papers = generateLibrary({ sizes: [30, 40, 50], seed: 1 });
const model = discoverTopics(papers, { count: 3 });
const strangers = generateLibrary({ sizes: [9], seed: 5 }).map((paper, index) => ({
  ...paper,
  id: `stranger ${String(index)}`,
  title: 'Xyzzy',
  abstract: 'Plugh.',
}));

describe('how papers lie in topics', () => {
  it('is told of all that were asked for, once each, as of the last time', () => {
    const first = new FirstTopics(model);
    [...papers, ...strangers].forEach((paper) => first.assign(paper));
    expect(first.fill()).toEqual(topicFill(model, [...papers, ...strangers]));
    expect(first.fill().others).toBeGreaterThan(8);

    const [one] = papers;
    const changed = papers.slice(70, 75).map((paper) => ({ ...paper, id: one?.id ?? '' }));
    changed.forEach((paper) => first.assign(paper));
    const now = [...papers.slice(1), ...changed.slice(-1), ...strangers];
    expect(first.fill()).toEqual(topicFill(model, now));
  });

  it('is told without those that are gone', () => {
    const first = new FirstTopics(model);
    [...papers, ...strangers].forEach((paper) => first.assign(paper));
    papers.slice(0, 50).forEach(({ id }) => {
      first.forget(id);
    });
    first.forget('nobody');
    expect(first.fill()).toEqual(topicFill(model, [...papers.slice(50), ...strangers]));
  });

  it('gives papers what the model gives them', () => {
    const first = new FirstTopics(model);
    expect(papers.map((paper) => first.assign(paper))).toEqual(
      papers.map((paper) => model.assign(paper)),
    );
  });
});
