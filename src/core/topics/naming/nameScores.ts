import { Pace, type Steps } from '../../steps';
import type { Name } from './names';
import { isAcronym } from '../reading/writtenForms';

/** Mentions of names in papers looked at between two steps. */
const mentionsPerStep = 2_048;

/** Precision counts more than recall in a name: F-measure with this beta. */
const beta = 0.6;

/** So much salience elsewhere is assumed of every term, which a rare one does not outweigh. */
const assumedElsewhere = 1;

/** Papers of a cluster, at least, that mention its name; better, this part of them. */
const fewestWithName = 2;
const goodShare = 0.35;
const rareFactor = 0.5;

/** How well terms of one, two and three words name a field; acronyms are as good as phrases. */
const sizeFactors = [0.8, 1.15, 1.2];
const acronymFactor = 0.95;

/** Words that are hardly ever last in a phrase are adjectives, or halves of a name. */
const adjectiveEnds = 0.3;
const adjectiveFactor = 0.25;

/** Endings of adjectives and verbs, which a word that mostly ends its phrase may have all the same. */
const adjectiveEnding = /(?:[aeiou]l|ive|ous|ic|[ai]ble|ary|ent|ant|ized|less|ful)$/;
const verbEnding = /(?:[^e]ed|ates?|izes?|ify|ifies|ly)$/;
const nounEnds = 0.65;
const doubtfulFactor = 0.4;

/** How far titles and repetition show that a single word is a subject and no passing remark. */
const passingFactor = 0.3;
const titleEvidence = 2;
const repeatEvidence = 0.6;

/** Names that fit less are not told. */
const lowestScore = 0.05;

/** A term as a name for a cluster; the better, the higher the score, about 0–1.2. */
export interface ScoredName {
  readonly name: Name;
  readonly score: number;
}

/**
 * The names that fit each cluster, best first: those that its papers dwell on and others do not.
 *
 * @param clusterOf number of each paper's cluster, −1 for none
 */
export function* scoreNames(
  clusterOf: Int32Array,
  sizes: readonly number[],
  names: readonly Name[],
): Steps<ScoredName[][]> {
  const scored: ScoredName[][] = sizes.map(() => []);
  const pace = new Pace(mentionsPerStep);
  for (const name of names) {
    const factor = nameFactor(name);
    for (const [cluster, fit] of fits(clusterOf, sizes, name)) {
      const score = fit * factor;
      if (score >= lowestScore) {
        scored[cluster]?.push({ name, score });
      }
    }
    if (pace.isUp(name.papers.length)) {
      yield;
    }
  }
  for (const ranking of scored) {
    ranking.sort(
      (one, other) => other.score - one.score || (one.name.shown < other.name.shown ? -1 : 1),
    );
    yield;
  }
  return scored;
}

/** How well the papers with a name and the papers of each cluster are the same. */
function fits(
  clusterOf: Int32Array,
  sizes: readonly number[],
  { papers, salience }: Name,
): [cluster: number, fit: number][] {
  const here = new Map<number, { salience: number; papers: number }>();
  let everywhere = 0;
  for (let at = 0; at < papers.length; at++) {
    const amount = salience[at] ?? 0;
    everywhere += amount;
    const cluster = clusterOf[papers[at] ?? -1] ?? -1;
    const part = here.get(cluster);
    if (part) {
      part.salience += amount;
      part.papers++;
    } else {
      here.set(cluster, { salience: amount, papers: 1 });
    }
  }
  const found: [cluster: number, fit: number][] = [];
  for (const [cluster, part] of here) {
    if (cluster >= 0 && part.papers >= fewestWithName) {
      const precision = part.salience / (everywhere + assumedElsewhere);
      const recall = part.salience / (sizes[cluster] ?? 1);
      const fit = ((1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall);
      const share = (part.papers - 1) / Math.max((sizes[cluster] ?? 1) - 1, 1) / goodShare;
      found.push([cluster, fit * (rareFactor + (1 - rareFactor) * Math.min(1, share))]);
    }
  }
  return found;
}

/** How well a term reads as the name of a field, whatever the field. */
function nameFactor({ words, shown, atEnd, repeats, inTitles }: Name): number {
  const adjective = atEnd < adjectiveEnds ? adjectiveFactor : 1;
  if (words.length > 1) {
    return (
      adjective *
      (sizeFactors[words.length - 1] ?? 1) *
      (verbEnding.test(shown) ? doubtfulFactor : 1)
    );
  }
  if (isAcronym(shown)) {
    return adjective * acronymFactor;
  }
  const isDoubtful = verbEnding.test(shown) || (adjectiveEnding.test(shown) && atEnd < nounEnds);
  const evidence = passingFactor + titleEvidence * inTitles + repeatEvidence * (repeats - 1);
  return (
    adjective * (sizeFactors[0] ?? 1) * (isDoubtful ? doubtfulFactor : 1) * Math.min(1, evidence)
  );
}
