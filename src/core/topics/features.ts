import type { Steps } from '../steps';
import type { Lexicon } from './lexicon';
import type { NgramCounts } from './ngrams';

/** N-grams looked at between two steps. */
const ngramsPerStep = 4_000;

/** A word in more than this part of all papers says nothing about any of them. */
const commonShare = 0.35;

/** Most terms kept, the most frequent first. */
const mostTerms = 6_000;

/** How much a phrase counts beside its words, which count as well. */
const phraseWeight = 0.7;

/** A phrase is a term when so many of the papers with its rarest word have it whole. */
const wholeShare = 0.25;

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

/** Chooses the words and phrases by which the papers are compared, the most frequent first. */
export function* chooseFeatures(
  counts: NgramCounts,
  lexicon: Lexicon,
  total: number,
): Steps<Feature[]> {
  const fewest = fewestPapersFor(total);
  const features: Feature[] = [];
  const { tree } = counts;
  for (let ngram = 0; ngram < tree.parent.length; ngram++) {
    const papers = counts.papersWith(ngram);
    if (papers >= fewest && isTerm(counts, lexicon, ngram)) {
      const isCommon = papers > Math.max(commonShare * total, 3);
      const share = tree.size[ngram] === 1 ? 1 : phraseWeight;
      const weight = isCommon ? 0 : share * Math.log(total / papers);
      features.push({ ngram, papers, weight });
    }
    if (ngram % ngramsPerStep === ngramsPerStep - 1) {
      yield;
    }
  }
  features.sort((one, other) => other.papers - one.papers || one.ngram - other.ngram);
  return features.slice(0, mostTerms);
}

function isTerm(counts: NgramCounts, lexicon: Lexicon, ngram: number): boolean {
  const { tree } = counts;
  const last = tree.word[ngram] ?? 0;
  if (tree.size[ngram] === 1) {
    return lexicon.kinds[last] === 'content' && (lexicon.keys[last] ?? '').length > 1;
  }
  if (lexicon.kinds[last] === 'connector') {
    return false;
  }
  const words = tree.wordsOf(ngram).filter((word) => lexicon.kinds[word] !== 'connector');
  const rarest = Math.min(...words.map((word) => counts.papersWith(tree.find(-1, word))));
  return counts.papersWith(ngram) >= wholeShare * rarest;
}
