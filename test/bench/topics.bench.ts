import { bench, describe } from 'vitest';
import { discoverTopics } from '../../src/core/topics/discoverTopics';
import { generateLibrary } from '../unit/core/topics/generatedLibrary';
import { plainClusters } from '../unit/core/topics/plainClusters';

const small = generateLibrary({ sizes: Array<number>(12).fill(15), length: 220 });
const large = generateLibrary({ sizes: Array<number>(25).fill(400), length: 220 });
const model = discoverTopics(small);
const [first] = small;

describe('180 papers', () => {
  bench('topics', () => {
    discoverTopics(small);
  });

  bench('plain TF-IDF and k-means', () => {
    plainClusters(small, 12);
  });

  bench('topics once more, with those of before', () => {
    discoverTopics(small, { previous: model });
  });

  bench('topics of one paper', () => {
    if (first) {
      model.assign(first);
    }
  });
});

describe('10,000 papers', () => {
  bench(
    'topics',
    () => {
      discoverTopics(large);
    },
    { iterations: 3, warmupIterations: 1, time: 0 },
  );
});
