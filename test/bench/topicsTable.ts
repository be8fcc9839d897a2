/**
 * Prints how topics agree with true fields, beside TF-IDF with k-means and with NMF at one count, and
 * what finding them takes.
 */
import { discoverTopics, discoverTopicsInSteps } from '../../src/core/topics/discoverTopics';
import { generateLibrary, type LabelledPaper } from '../unit/core/topics/generatedLibrary';
import { agreement } from '../unit/core/topics/measures';
import { nmfClusters } from '../unit/core/topics/nmfClusters';
import { plainClusters } from '../unit/core/topics/plainClusters';
import { milliseconds, stepTimes } from './processorTime';
import { realisticLibrary } from './realisticLibrary';

const runs = 5;
const even = Array<number>(12).fill(20);
const uneven = [60, 45, 35, 28, 22, 18, 15, 12, 10, 8, 8, 8];
const libraries: Readonly<Record<string, LabelledPaper[]>> = {
  'fields that there are': realisticLibrary({ sizes: even, mixed: 0.2, noise: 0.1, seed: 1 }),
  '… of uneven size': realisticLibrary({ sizes: uneven, mixed: 0.2, noise: 0.1, seed: 2 }),
  '… hard to tell apart': realisticLibrary({ sizes: uneven, mixed: 0.5, noise: 0.2, seed: 3 }),
  'invented words, faint': generateLibrary({ sizes: even, strength: 0.05, noise: 0.03, seed: 4 }),
  'invented words, uneven': generateLibrary({
    sizes: uneven,
    strength: 0.07,
    noise: 0.05,
    seed: 5,
  }),
};

const rows = Object.entries(libraries).map(([library, papers]) => {
  const truth = papers.map(({ field }) => field);
  const count = new Set(truth).size;
  const model = discoverTopics(papers, { count });
  const ours = papers.map((paper) => model.assign(paper)[0]?.topic ?? 'other');
  const figures = {
    topics: agreement(ours, truth),
    'k-means': agreement(plainClusters(papers, count), truth),
    NMF: agreement(nmfClusters(papers, count), truth),
  };
  return {
    library,
    papers: papers.length,
    ...Object.fromEntries(
      Object.entries(figures).flatMap(([name, { nmi, purity }]) => [
        [`${name} NMI`, nmi.toFixed(3)],
        [`${name} purity`, purity.toFixed(3)],
      ]),
    ),
  };
});
console.log('Agreement of topics with true fields (NMI and purity, 0–1), all told their number');
console.table(rows);

const large = {
  'fields that there are': realisticLibrary({
    sizes: Array<number>(12).fill(834),
    mixed: 0.2,
    noise: 0.1,
    seed: 6,
  }),
  'invented words': generateLibrary({ sizes: Array<number>(25).fill(400), length: 220 }),
};

console.log('Processor time of topics');
console.table(
  Object.entries(large).map(([library, papers]) => {
    const { total, longest } = stepTimes(() => discoverTopicsInSteps(papers), runs);
    const model = discoverTopics(papers);
    const assigning = milliseconds(() => {
      papers.forEach((paper) => model.assign(paper));
    });
    return {
      library,
      papers: papers.length,
      'to find them, s': (total / 1000).toFixed(2),
      'longest step, ms': longest.toFixed(1),
      'to assign a paper, ms': (assigning / papers.length).toFixed(3),
    };
  }),
);
