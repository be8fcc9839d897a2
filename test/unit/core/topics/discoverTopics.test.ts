import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../../src/core/steps';
import { discoverTopics, discoverTopicsInSteps } from '../../../../src/core/topics/discoverTopics';
import type { TopicModel } from '../../../../src/core/topics/topicModel';
import type { TopicPaper } from '../../../../src/core/topics/topicPaper';
import { generateLibrary, type LabelledPaper, type LibraryShape } from './generatedLibrary';
import { agreement, type Agreement } from './measures';
import { plainClusters } from './plainClusters';
import { shuffled } from './shuffled';
import { wholeTopics } from './wholeTopics';

const other = 'other';

function groupsOf(model: TopicModel, papers: readonly TopicPaper[]): string[] {
  return papers.map((paper) => model.assign(paper)[0]?.topic ?? other);
}

function quality(papers: readonly LabelledPaper[]): Agreement {
  return agreement(
    groupsOf(discoverTopics(papers), papers),
    papers.map(({ field }) => field),
  );
}

/** Libraries with known fields: easy and hard, even and uneven, small and large. */
const shapes: readonly (LibraryShape & { readonly name: string })[] = [
  { name: 'eight even fields', sizes: Array<number>(8).fill(25) },
  { name: 'eight faint fields', sizes: Array<number>(8).fill(25), strength: 0.07, noise: 0.05 },
  { name: 'twelve fields, large and small', sizes: [60, 40, 30, 20, 20, 15, 12, 10, 8, 8, 7, 7] },
  { name: 'twenty small fields', sizes: Array<number>(20).fill(10), seed: 2 },
  { name: 'five fields of few papers', sizes: [10, 10, 10, 5, 5], seed: 3 },
  { name: 'three large fields', sizes: [60, 60, 60], seed: 4 },
];

describe('discoverTopics on libraries of known fields', () => {
  it.each(shapes)('finds $name', (shape) => {
    const papers = generateLibrary(shape);
    const found = quality(papers);
    expect(found.nmi).toBeGreaterThan(0.95);
    expect(found.purity).toBeGreaterThan(0.95);
  });

  it('is told by the papers how many topics there are', () => {
    for (const { sizes, ...shape } of shapes) {
      const found = wholeTopics(discoverTopics(generateLibrary({ sizes, ...shape }))).length;
      expect(Math.abs(found - sizes.length)).toBeLessThanOrEqual(1);
    }
  });

  it('is ahead of plain TF-IDF with k-means, which is told the number of fields', () => {
    const faint: readonly LibraryShape[] = [
      { sizes: Array<number>(8).fill(25), strength: 0.05, noise: 0.03 },
      { sizes: [60, 40, 30, 20, 20, 15, 12, 10, 8, 8, 7, 7], strength: 0.07, noise: 0.05 },
      { sizes: Array<number>(15).fill(12), strength: 0.1, noise: 0.08 },
    ];
    let ours = 0;
    let plain = 0;
    const libraries = faint.flatMap((shape) => [1, 2, 3].map((seed) => ({ ...shape, seed })));
    for (const shape of libraries) {
      const papers = generateLibrary(shape);
      const truth = papers.map(({ field }) => field);
      ours += quality(papers).nmi / libraries.length;
      plain += agreement(plainClusters(papers, shape.sizes.length), truth).nmi / libraries.length;
    }
    expect(ours).toBeGreaterThan(0.95);
    expect(ours).toBeGreaterThan(plain + 0.03);
  });

  it('labels each topic with what its own field says', () => {
    const papers = generateLibrary({ sizes: Array<number>(8).fill(25), seed: 5 });
    const model = discoverTopics(papers);
    for (const { id, label } of wholeTopics(model)) {
      const mentions = ({ abstract }: LabelledPaper): boolean =>
        abstract.includes(label.toLowerCase());
      const members = papers.filter((paper) => model.assign(paper)[0]?.topic === id);
      const rest = papers.filter((paper) => !members.includes(paper));
      const inside = members.filter(mentions).length / members.length;
      const outside = rest.filter(mentions).length / rest.length;
      expect(inside).toBeGreaterThan(0.6);
      expect(inside).toBeGreaterThan(4 * outside);
    }
  });
});

describe('discoverTopics', () => {
  const papers = generateLibrary({ sizes: [25, 20, 20, 15, 10], seed: 11 });

  it('gives the same for the same papers in any order', () => {
    const once = JSON.stringify(discoverTopics(papers));
    for (const seed of [1, 2, 3]) {
      expect(JSON.stringify(discoverTopics(shuffled(papers, seed)))).toBe(once);
    }
  });

  it('gives the same whether run at once or in steps, and pauses often', () => {
    const steps = discoverTopicsInSteps(papers);
    let pauses = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        expect(JSON.stringify(step.value)).toBe(JSON.stringify(discoverTopics(papers)));
        break;
      }
      pauses++;
    }
    expect(pauses).toBeGreaterThan(papers.length);
  });

  it('makes as many topics as are asked for', () => {
    for (const count of [2, 4, 7]) {
      expect(wholeTopics(discoverTopics(papers, { count }))).toHaveLength(count);
    }
  });

  it('takes a paper that is given twice once', () => {
    const model = discoverTopics([...papers, ...papers.slice(0, 30)]);
    expect(JSON.stringify(model)).toBe(JSON.stringify(discoverTopics(papers)));
  });

  it('has no topics for so few papers that each would be its own', () => {
    for (let count = 0; count <= 5; count++) {
      const few = papers.slice(0, count);
      const model = discoverTopics(few);
      expect(model.topics).toEqual([]);
      expect(few.flatMap((paper) => model.assign(paper))).toEqual([]);
    }
  });

  it('finds a few topics of several papers each in a small library', () => {
    const few = generateLibrary({ sizes: [8, 7, 5], seed: 6 });
    const model = discoverTopics(few);
    const groups = groupsOf(model, few);
    expect(model.topics.length).toBeGreaterThanOrEqual(2);
    expect(model.topics.length).toBeLessThanOrEqual(5);
    for (const { id } of model.topics) {
      expect(groups.filter((group) => group === id).length).toBeGreaterThanOrEqual(2);
    }
    expect(
      agreement(
        groups,
        few.map(({ field }) => field),
      ).nmi,
    ).toBeGreaterThan(0.8);
  });

  it('says nothing of papers that share no words', () => {
    const strangers = Array.from({ length: 30 }, (_, at) => ({
      id: `id${at}`,
      title: `q${'u'.repeat(at + 1)}x z${'a'.repeat(at + 1)}x`,
    }));
    expect(discoverTopics(strangers).topics).toEqual([]);
  });

  it('does with titles alone', () => {
    const titles = generateLibrary({ sizes: Array<number>(5).fill(40), seed: 9 }).map(
      ({ id, title, field }) => ({ id, title, field }),
    );
    const model = discoverTopics(titles);
    const truth = titles.map(({ field }) => field);
    expect(agreement(groupsOf(model, titles), truth).purity).toBeGreaterThan(0.6);
  });

  it('looks at a part of a very large library, the same whatever the order', () => {
    const many = generateLibrary({ sizes: Array<number>(6).fill(520), length: 24, seed: 12 });
    const model = discoverTopics(many);
    expect(model.fitted).toBe(3_000);
    expect(wholeTopics(model)).toHaveLength(6);
    expect(JSON.stringify(discoverTopics(shuffled(many, 4)))).toBe(JSON.stringify(model));
    const truth = many.map(({ field }) => field);
    expect(agreement(groupsOf(model, many), truth).nmi).toBeGreaterThan(0.9);
  }, 30_000);

  it('can be left in the middle', () => {
    const steps = discoverTopicsInSteps(papers);
    steps.next();
    steps.next();
    expect(steps.return(discoverTopics([])).done).toBe(true);
    expect(runToEnd(discoverTopicsInSteps(papers)).topics).not.toEqual([]);
  });
});
