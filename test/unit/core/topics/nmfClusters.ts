import { seededRandom } from '../../../../src/core/math/random';
import type { TopicPaper } from '../../../../src/core/topics/topicPaper';
import { tfIdfVectors } from './plainClusters';

const rounds = 80;
const tiny = 1e-12;

/**
 * What topics have to be better than as well: non-negative matrix factorisation of TF-IDF (with the
 * multiplicative updates of Lee and Seung 2001), each paper filed under its strongest factor. It is
 * told the true number of clusters.
 */
export function nmfClusters(papers: readonly TopicPaper[], clusters: number): string[] {
  const vectors = tfIdfVectors(papers);
  const words = new Map<string, number>();
  for (const vector of vectors) {
    for (const word of vector.keys()) {
      words.set(word, words.get(word) ?? words.size);
    }
  }
  const rows = vectors.map((vector) =>
    [...vector].map(([word, amount]) => [words.get(word) ?? 0, amount] as const),
  );
  const random = seededRandom(11);
  const drawn = (): number[] => Array.from({ length: clusters }, () => random() + 0.01);
  let ofPapers = rows.map(drawn);
  let ofWords = Array.from({ length: words.size }, drawn);
  for (let round = 0; round < rounds; round++) {
    ofPapers = updated(ofPapers, ofWords, rows);
    ofWords = updated(ofWords, ofPapers, turned(rows, words.size));
  }
  const lengths = ofWords.reduce(
    (sums, row) => sums.map((sum, at) => sum + (row[at] ?? 0) ** 2),
    Array<number>(clusters).fill(0),
  );
  return ofPapers.map((row) => {
    const strength = row.map((value, at) => value * Math.sqrt(lengths[at] ?? 0));
    return String(strength.indexOf(Math.max(...strength)));
  });
}

type Row = readonly (readonly [column: number, value: number])[];

function turned(rows: readonly Row[], columns: number): Row[] {
  const result: [column: number, value: number][][] = Array.from({ length: columns }, () => []);
  for (const [at, row] of rows.entries()) {
    for (const [column, value] of row) {
      result[column]?.push([at, value]);
    }
  }
  return result;
}

/** One factor after a multiplicative update against the other. */
function updated(
  factor: readonly (readonly number[])[],
  other: readonly (readonly number[])[],
  rows: readonly Row[],
): number[][] {
  const size = factor[0]?.length ?? 0;
  const gram = Array.from({ length: size }, (_, one) =>
    Array.from({ length: size }, (_unused, two) =>
      other.reduce((sum, row) => sum + (row[one] ?? 0) * (row[two] ?? 0), 0),
    ),
  );
  return factor.map((old, at) => {
    const wanted = Array<number>(size).fill(0);
    for (const [column, value] of rows[at] ?? []) {
      for (let of = 0; of < size; of++) {
        wanted[of] = (wanted[of] ?? 0) + value * (other[column]?.[of] ?? 0);
      }
    }
    return old.map((value, of) => {
      const told = old.reduce((sum, one, two) => sum + one * (gram[two]?.[of] ?? 0), tiny);
      return (value * (wanted[of] ?? 0)) / told;
    });
  });
}
