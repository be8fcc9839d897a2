import type { Steps } from '../../steps';
import type { Lexicon } from './lexicon';
import type { NgramCounts } from './ngrams';

/** N-grams looked at between two steps. */
const ngramsPerStep = 4_000;

/** A row that is so often part of one longer row is no phrase of its own ("magnetic resonance"). */
const partShare = 0.75;

/**
 * Tells which n-grams are whole words or phrases that say something: 1 for those, 0 for the others,
 * by number of n-gram.
 */
export function* findPhrases(counts: NgramCounts, lexicon: Lexicon): Steps<Uint8Array> {
  const { tree, total } = counts;
  const isPhrase = new Uint8Array(tree.parent.length);
  for (let ngram = 0; ngram < isPhrase.length; ngram++) {
    isPhrase[ngram] = saysSomething(counts, lexicon, ngram) ? 1 : 0;
    if (ngram % ngramsPerStep === ngramsPerStep - 1) {
      yield;
    }
  }
  for (let ngram = 0; ngram < isPhrase.length; ngram++) {
    const size = tree.size[ngram] ?? 1;
    // Only what mostly goes on with one and the same word is cut short by leaving it out.
    const parts = size > 1 ? [tree.parent[ngram] ?? -1, withoutFirst(counts, ngram)] : [];
    for (const part of parts) {
      if ((total[ngram] ?? 0) >= partShare * (total[part] ?? Infinity)) {
        isPhrase[part] = 0;
      }
    }
    if (ngram % ngramsPerStep === ngramsPerStep - 1) {
      yield;
    }
  }
  return isPhrase;
}

function saysSomething({ tree }: NgramCounts, lexicon: Lexicon, ngram: number): boolean {
  const words = tree.wordsOf(ngram);
  return (
    words.every((word) => (lexicon.keys[word] ?? '').length > 1) &&
    lexicon.kinds[words.at(-1) ?? 0] !== 'connector' &&
    words.some((word) => lexicon.kinds[word] === 'content')
  );
}

/** The n-gram without its first word. */
function withoutFirst({ tree }: NgramCounts, ngram: number): number {
  let suffix = -1;
  for (const word of tree.wordsOf(ngram).slice(1)) {
    const next = tree.find(suffix, word);
    if (next === undefined) {
      return -1;
    }
    suffix = next;
  }
  return suffix;
}
