import type { Name } from './names';
import type { ScoredName } from './nameScores';
import { sentenceCase } from '../reading/writtenForms';

/** Of the best free name's score, what one that is no part of another label must reach. */
const apartShare = 0.8;

/**
 * Gives each cluster the best of its names that is still free: no two labels are the same, and one
 * is a part of another only where nothing else names the cluster nearly as well. Clusters that a
 * name fits best choose first. `undefined` where none is left.
 *
 * @param rankings the names that fit each cluster, best first
 * @param taken words of labels that are given already
 */
export function chooseLabels(
  rankings: readonly (readonly ScoredName[])[],
  taken: readonly (readonly string[])[],
): (ScoredName | undefined)[] {
  const labels: (ScoredName | undefined)[] = rankings.map(() => undefined);
  const used: (readonly string[])[] = [...taken];
  const bestScore = (cluster: number): number => rankings[cluster]?.[0]?.score ?? 0;
  const order = [...rankings.keys()].sort(
    (one, other) => bestScore(other) - bestScore(one) || one - other,
  );
  for (const cluster of order) {
    const best = bestFree(rankings[cluster] ?? [], used);
    if (best) {
      labels[cluster] = best;
      used.push(best.name.words);
    }
  }
  return labels;
}

function bestFree(
  ranking: readonly ScoredName[],
  used: readonly (readonly string[])[],
): ScoredName | undefined {
  const isFree = ({ name }: ScoredName): boolean =>
    used.every((words) => words.join(' ') !== name.words.join(' '));
  const isApart = ({ name }: ScoredName): boolean =>
    used.every((words) => !overlaps(words, name.words));
  const free = ranking.find(isFree);
  const apart = ranking.find(isApart);
  return free && apart && apart.score >= apartShare * free.score ? apart : free;
}

/** A term as a label: "Spiking neural networks". */
export function labelOf({ shown }: Name): string {
  return sentenceCase(shown);
}

/** Whether one row of words is a part of the other. */
function overlaps(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.every((word) => long.includes(word));
}
