import { seededRandom } from '../../../../src/core/math/random';
import type { TopicPaper } from '../../../../src/core/topics/topicPaper';

type Vector = ReadonlyMap<string, number>;

/**
 * What topics have to be better than: TF-IDF of all words and one run of k-means, which is told the
 * true number of clusters.
 */
export function plainClusters(papers: readonly TopicPaper[], clusters: number): string[] {
  const vectors = tfIdfVectors(papers);
  const random = seededRandom(7);
  let centres = Array.from(
    { length: clusters },
    (): Vector => vectors[Math.floor(random() * vectors.length)] ?? new Map(),
  );
  let nearest: number[] = [];
  for (let round = 0; round < 20; round++) {
    nearest = vectors.map((vector) => {
      const likeness = centres.map((centre) => product(vector, centre));
      return likeness.indexOf(Math.max(...likeness));
    });
    centres = centres.map((_, cluster) =>
      unit(sumOf(vectors.filter((_vector, at) => nearest[at] === cluster))),
    );
  }
  return nearest.map(String);
}

/** TF-IDF of all words of each paper, of length 1. */
export function tfIdfVectors(papers: readonly TopicPaper[]): Vector[] {
  const texts = papers.map(({ title, abstract = '' }) => {
    const counts = new Map<string, number>();
    for (const [word] of `${title} ${abstract}`.toLowerCase().matchAll(/[a-z]{2,}/g)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return counts;
  });
  const inTexts = new Map<string, number>();
  for (const counts of texts) {
    for (const word of counts.keys()) {
      inTexts.set(word, (inTexts.get(word) ?? 0) + 1);
    }
  }
  return texts.map((counts) =>
    unit(
      new Map(
        [...counts].map(([word, times]) => [
          word,
          times * Math.log(papers.length / (inTexts.get(word) ?? 1)),
        ]),
      ),
    ),
  );
}

function sumOf(vectors: readonly Vector[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const vector of vectors) {
    for (const [word, amount] of vector) {
      sum.set(word, (sum.get(word) ?? 0) + amount);
    }
  }
  return sum;
}

function unit(vector: Vector): Map<string, number> {
  const length = Math.sqrt(product(vector, vector)) || 1;
  return new Map([...vector].map(([word, amount]) => [word, amount / length]));
}

function product(one: Vector, other: Vector): number {
  let sum = 0;
  for (const [word, amount] of one) {
    sum += amount * (other.get(word) ?? 0);
  }
  return sum;
}
