import type { Steps } from '../../steps';
import { sortInSteps } from '../../sortInSteps';
import type { Lexicon } from './lexicon';
import type { NgramCounts } from './ngrams';

/** N-grams looked at between two steps. */
const ngramsPerStep = 4_000;

/** A word in more than this part of all papers says nothing about any of them. */
const commonShare = 0.35;

/** Words of few papers, or of so many of a small library, are not: its topics are few and large. */
const rarelyCommon = 3;
const commonInSmall = 40;

/** Most terms kept, the most frequent first. */
const mostTerms = 6_000;

/** How much a phrase counts beside its words, which count as well. */
const phraseWeight = 0.7;

/** A phrase is a term when so many of the papers with its rarest word have it whole. */
const wholeShare = 0.25;

/** A phrase that is followed by more words more often than this lacks its end. */
const fewestAtEnd = 0.3;

/** A word or phrase by which papers are compared. */
export interface Feature {
  readonly ngram: number;
  readonly papers: number;
  /** How much one mention of it says; 0 for what nearly all papers mention. */
  readonly weight: number;
}

/** In how many papers, of `total`, a word has to be. */
export function fewestPapersFor(total: number): number {
  return total <= 500 ? 2 : total <= 2_000 ? 3 : 4;
}

/** In how many papers, of `total`, a word may be to say something. */
function mostPapersFor(total: number): number {
  return Math.max(commonShare * total, Math.min(total / 2, commonInSmall), rarelyCommon);
}

/**
 * Chooses the words and phrases by which papers are compared, the most frequent first.
 *
 * @param isPhrase as {@link findPhrases} tells
 * @param total number of papers
 */
export function* chooseFeatures(
  counts: NgramCounts,
  lexicon: Lexicon,
  isPhrase: Uint8Array,
  total: number,
): Steps<Feature[]> {
  const fewest = fewestPapersFor(total);
  const features: Feature[] = [];
  for (let ngram = 0; ngram < isPhrase.length; ngram++) {
    const papers = counts.papersWith(ngram);
    const isWord = counts.tree.size[ngram] === 1;
    const isTerm = isWord
      ? saysSomethingAlone(counts, lexicon, ngram)
      : isPhrase[ngram] === 1 && isWhole(counts, lexicon, ngram);
    if (papers >= fewest && isTerm) {
      const isCommon = papers > mostPapersFor(total);
      const weight = isCommon ? 0 : (isWord ? 1 : phraseWeight) * Math.log(total / papers);
      features.push({ ngram, papers, weight });
    }
    if (ngram % ngramsPerStep === ngramsPerStep - 1) {
      yield;
    }
  }
  const sorted = yield* sortInSteps(
    features,
    (one, other) => other.papers - one.papers || one.ngram - other.ngram,
  );
  return sorted.slice(0, mostTerms);
}

function saysSomethingAlone({ tree }: NgramCounts, lexicon: Lexicon, ngram: number): boolean {
  const word = tree.word[ngram] ?? 0;
  return lexicon.kinds[word] === 'content' && (lexicon.keys[word] ?? '').length > 1;
}

/** Whether a phrase is what its words are for, and not just one of the places where they meet. */
function isWhole(counts: NgramCounts, lexicon: Lexicon, ngram: number): boolean {
  const { tree } = counts;
  const rarest = tree
    .wordsOf(ngram)
    .filter((word) => lexicon.kinds[word] !== 'connector')
    .reduce((least, word) => Math.min(least, counts.papersWith(tree.find(-1, word))), Infinity);
  return (
    counts.papersWith(ngram) >= wholeShare * rarest &&
    (counts.atEnd[ngram] ?? 0) >= fewestAtEnd * (counts.total[ngram] ?? 0)
  );
}
