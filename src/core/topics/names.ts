import type { Steps } from '../steps';
import type { Corpus } from './corpus';
import type { Lexicon } from './lexicon';
import { visitMentions } from './mentions';
import type { NgramCounts } from './ngrams';
import { WrittenForms } from './writtenForms';

/** N-grams looked at between two steps. */
const ngramsPerStep = 4_000;

/** A row that is so often part of one longer row is no name of its own ("magnetic resonance"). */
const partShare = 0.75;

/** How much a mention makes a term one of the paper's: in the title, or so often in the abstract. */
const inTitleSalience = 1;
const salienceByMentions = [0, 0.3, 0.65];
const mostSalience = 0.9;

/** A word or phrase that may name a field, and where it occurs. */
export interface Name {
  readonly ngram: number;
  /** What its words share, in order. */
  readonly words: readonly string[];
  /** As most papers write it. */
  readonly shown: string;
  /** How much it is one of the paper's terms, 0–1, for each paper that mentions it. */
  readonly salience: ReadonlyMap<number, number>;
  /** Part of its mentions that are at the end of a phrase. */
  readonly atEnd: number;
  /** Mentions per paper that mentions it. */
  readonly repeats: number;
  /** Part of its papers that have it in their title. */
  readonly inTitles: number;
}

/** Names by n-gram: all that could name a field, and the `also` ones. */
export function* collectNames(
  corpus: Corpus,
  counts: NgramCounts,
  fewestPapers: number,
  also: readonly number[],
): Steps<Map<number, Name>> {
  const ngrams = new Set(also);
  const isPart = yield* partsOfLonger(counts);
  for (let ngram = 0; ngram < counts.tree.parent.length; ngram++) {
    const isKnown = counts.papersWith(ngram) >= fewestPapers && isPart[ngram] === 0;
    if (isKnown && isNameLike(counts, corpus.lexicon, ngram)) {
      ngrams.add(ngram);
    }
    if (ngram % ngramsPerStep === ngramsPerStep - 1) {
      yield;
    }
  }
  const forms = new WrittenForms(corpus);
  const mentions = new Map<number, Map<number, { count: number; inTitle: boolean }>>();
  yield* visitMentions(corpus, counts.tree, ngrams, (mention) => {
    const { ngram, paper, start, end, inTitle } = mention;
    forms.add(ngram, paper, start, end);
    const papers = mentions.get(ngram) ?? new Map<number, { count: number; inTitle: boolean }>();
    const before = papers.get(paper);
    papers.set(paper, {
      count: (before?.count ?? 0) + 1,
      inTitle: (before?.inTitle ?? false) || inTitle,
    });
    mentions.set(ngram, papers);
  });
  const names = new Map<number, Name>();
  for (const [ngram, papers] of mentions) {
    names.set(ngram, {
      ngram,
      words: counts.tree.wordsOf(ngram).map((word) => corpus.lexicon.keys[word] ?? ''),
      shown: forms.bestOf(ngram),
      salience: new Map(
        [...papers].map(([paper, { count, inTitle }]) => [
          paper,
          inTitle ? inTitleSalience : (salienceByMentions[count] ?? mostSalience),
        ]),
      ),
      atEnd: (counts.atEnd[ngram] ?? 0) / (counts.total[ngram] ?? 1),
      repeats: (counts.total[ngram] ?? 0) / (counts.papers[ngram] ?? 1),
      inTitles: (counts.titles[ngram] ?? 0) / (counts.papers[ngram] ?? 1),
    });
    if (names.size % 256 === 0) {
      yield;
    }
  }
  return names;
}

/** Marks n-grams that mostly occur inside of the same longer one. */
function* partsOfLonger({ tree, total }: NgramCounts): Steps<Uint8Array> {
  const isPart = new Uint8Array(tree.parent.length);
  for (let ngram = 0; ngram < isPart.length; ngram++) {
    const size = tree.size[ngram] ?? 1;
    const whole = total[ngram] ?? 0;
    if (size > 1) {
      const words = tree.wordsOf(ngram);
      let suffix: number | undefined = -1;
      for (const word of words.slice(1)) {
        suffix = suffix === undefined ? undefined : tree.find(suffix, word);
      }
      for (const part of [tree.parent[ngram], suffix]) {
        if (part !== undefined && part >= 0 && whole >= partShare * (total[part] ?? 0)) {
          isPart[part] = 1;
        }
      }
    }
    if (ngram % ngramsPerStep === ngramsPerStep - 1) {
      yield;
    }
  }
  return isPart;
}

function isNameLike({ tree }: NgramCounts, lexicon: Lexicon, ngram: number): boolean {
  const words = tree.wordsOf(ngram);
  const kinds = words.map((word) => lexicon.kinds[word]);
  const isLong = words.every((word) => (lexicon.keys[word] ?? '').length > 1);
  return isLong && kinds.at(-1) !== 'connector' && kinds.includes('content');
}
