import type { Steps } from '../../steps';
import type { Corpus } from '../reading/corpus';
import { visitMentions } from '../reading/mentions';
import type { NgramCounts } from '../reading/ngrams';
import { WrittenForms } from '../reading/writtenForms';

/** N-grams looked at, and names made, between two steps. */
const ngramsPerStep = 4_000;
const namesPerStep = 256;

/** How much a mention makes a term one of the paper's: in the title, or so often in the abstract. */
const salienceByMentions = [0, 0.3, 0.65, 0.9, 0.9, 0.9, 0.9, 0.9];
const mostSalience = 1;
const inTitleTimes = salienceByMentions.length;

/** A word or phrase that may name a field, and where it occurs. */
export interface Name {
  /** What its words share, in order. */
  readonly words: readonly string[];
  /** As most papers write it. */
  readonly shown: string;
  /** The papers that mention it, and for each how much it is one of its terms, 0–1. */
  readonly papers: readonly number[];
  readonly salience: readonly number[];
  /** Part of its mentions that are at the end of a phrase. */
  readonly atEnd: number;
  /** Mentions per paper that mentions it. */
  readonly repeats: number;
  /** Part of its papers that have it in their title. */
  readonly inTitles: number;
}

/**
 * Names by n-gram: all phrases that could name a field, and the `also` ones.
 *
 * @param isPhrase as {@link findPhrases} tells
 */
export function* collectNames(
  corpus: Corpus,
  counts: NgramCounts,
  isPhrase: Uint8Array,
  fewestPapers: number,
  also: readonly number[],
): Steps<Map<number, Name>> {
  const ngrams = new Set(also);
  for (let ngram = 0; ngram < isPhrase.length; ngram++) {
    if (isPhrase[ngram] === 1 && counts.papersWith(ngram) >= fewestPapers) {
      ngrams.add(ngram);
    }
    if (ngram % ngramsPerStep === ngramsPerStep - 1) {
      yield;
    }
  }
  const forms = new WrittenForms(corpus);
  const mentioned = new Map<number, PaperMentions>();
  yield* visitMentions(corpus, counts.tree, ngrams, (mention) => {
    const { ngram, paper, start, end, inTitle } = mention;
    forms.add(ngram, paper, start, end);
    let known = mentioned.get(ngram);
    if (known === undefined) {
      known = { papers: [], times: [] };
      mentioned.set(ngram, known);
    }
    addMention(known, paper, inTitle);
  });
  const names = new Map<number, Name>();
  for (const [ngram, { papers, times }] of mentioned) {
    const total = counts.total[ngram] ?? 1;
    names.set(ngram, {
      words: counts.tree.wordsOf(ngram).map((word) => corpus.lexicon.keys[word] ?? ''),
      shown: forms.bestOf(ngram),
      papers,
      salience: times.map((count) => salienceByMentions[count] ?? mostSalience),
      atEnd: (counts.atEnd[ngram] ?? 0) / total,
      repeats: total / papers.length,
      inTitles: (counts.titles[ngram] ?? 0) / papers.length,
    });
    if (names.size % namesPerStep === 0) {
      yield;
    }
  }
  return names;
}

/** Papers that mention a term, in the order in which they are read. */
interface PaperMentions {
  readonly papers: number[];
  /** How often each does; {@link inTitleTimes} where it is in the title. */
  readonly times: number[];
}

function addMention({ papers, times }: PaperMentions, paper: number, inTitle: boolean): void {
  if (papers.at(-1) !== paper) {
    papers.push(paper);
    times.push(0);
  }
  const last = times.length - 1;
  times[last] = inTitle ? inTitleTimes : (times[last] ?? 0) + 1;
}
