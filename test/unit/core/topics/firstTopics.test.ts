import { describe, expect, it, vi } from 'vitest';
import { runToEnd } from '../../../../src/core/steps';
import { discoverTopics } from '../../../../src/core/topics/discoverTopics';
import { FirstTopics } from '../../../../src/core/topics/firstTopics';
import { generateLibrary } from './generatedLibrary';

const papers = generateLibrary({ sizes: [30, 30, 30], seed: 1 });
const model = discoverTopics(papers, { count: 3 });
const truth = papers.map((paper) => model.assign(paper)[0]?.topic);

describe('the strongest topic of each paper', () => {
  it('is what the model says, whether the paper was asked for before or not', () => {
    const first = new FirstTopics(model);
    papers.slice(0, 40).forEach((paper) => first.assign(paper));
    expect(runToEnd(first.of(papers))).toEqual(truth);
    expect(new Set(truth).size).toBeGreaterThan(1);
  });

  it('is worked out once for each paper that stays as it is', () => {
    const first = new FirstTopics(model);
    papers.forEach((paper) => first.assign(paper));
    const assign = vi.spyOn(model, 'assign');
    expect(runToEnd(first.of(papers))).toEqual(truth);
    expect(runToEnd(first.of(papers))).toEqual(truth);
    expect(assign).not.toHaveBeenCalled();
    assign.mockRestore();
  });

  it('is that of the text of which it was last asked', () => {
    const first = new FirstTopics(model);
    const [one, other] = [papers[0], papers[45]];
    if (!one || !other) {
      throw new Error('There are no such papers.');
    }
    first.assign(one);
    const changed = { ...other, id: one.id };
    first.assign(changed);
    expect(runToEnd(first.of([changed]))).toEqual([truth[45]]);
  });

  it('is forgotten with the paper', () => {
    const first = new FirstTopics(model);
    papers.forEach((paper) => first.assign(paper));
    runToEnd(first.of(papers.slice(1)));
    const assign = vi.spyOn(model, 'assign');
    expect(runToEnd(first.of(papers))).toEqual(truth);
    expect(assign).toHaveBeenCalledTimes(1);
    assign.mockRestore();
  });
});
