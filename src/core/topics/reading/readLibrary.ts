import type { Steps } from '../../steps';
import { readCorpus, type Corpus } from './corpus';
import { chooseFeatures, fewestPapersFor, type Feature } from './features';
import { BREAK, keyOfWord, type PaperWords } from './lexicon';
import { collectNames, type Name } from '../naming/names';
import { countNgrams, type NgramCounts } from './ngrams';
import { findPhrases } from './phrases';
import type { SparseRow } from '../../math/sparse';
import type { TopicPaper } from '../topicPaper';
import { Vocabulary } from './vocabulary';

/** Papers turned into rows between two steps. */
const papersPerStep = 16;

/** A library as topics need it. */
export interface ReadLibrary {
  readonly papers: readonly TopicPaper[];
  readonly vocabulary: Vocabulary;
  /** What each paper says, by term of the vocabulary. */
  readonly rows: readonly SparseRow[];
  /** What may name a topic. */
  readonly names: readonly Name[];
}

/** Reads papers: their words, the terms by which they can be compared, and what may name a field. */
export function* readLibrary(papers: readonly TopicPaper[]): Steps<ReadLibrary> {
  const corpus = yield* readCorpus(papers);
  const fewest = fewestPapersFor(papers.length);
  const counts = yield* countNgrams(corpus, fewest);
  const isPhrase = yield* findPhrases(counts, corpus.lexicon);
  const features = yield* chooseFeatures(counts, corpus.lexicon, isPhrase, papers.length);
  const ngrams = features.map(({ ngram }) => ngram);
  const names = yield* collectNames(corpus, counts, isPhrase, fewest, ngrams);
  yield;
  const vocabulary = vocabularyOf(corpus, counts, features, names);
  yield* vocabulary.prepareInSteps();
  const numbers: number[] = [];
  const rows: SparseRow[] = [];
  for (const words of corpus.papers) {
    rows.push(rowOf(words, corpus, numbers, vocabulary));
    if (rows.length % papersPerStep === 0) {
      yield;
    }
  }
  return { papers, vocabulary, rows, names: [...names.values()] };
}

function vocabularyOf(
  corpus: Corpus,
  counts: NgramCounts,
  features: readonly Feature[],
  names: ReadonlyMap<number, Name>,
): Vocabulary {
  const terms = features.map(({ ngram, weight }) => {
    const words = counts.tree.wordsOf(ngram).map((word) => corpus.lexicon.keys[word] ?? '');
    return { key: words.join(' '), weight, shown: names.get(ngram)?.shown ?? words.join(' ') };
  });
  const shortForms = new Map<string, string[]>();
  for (const [short, { one }] of corpus.abbreviations) {
    shortForms.set(
      short,
      one.map(({ plain }) => keyOfWord(plain)),
    );
  }
  return new Vocabulary(terms, Math.log(Math.max(corpus.papers.length, 1)), shortForms);
}

/** @param numbers of words as far as they are known; filled on the way */
function rowOf(
  { forms }: PaperWords,
  { lexicon }: Corpus,
  numbers: number[],
  vocabulary: Vocabulary,
): SparseRow {
  const numberOf = (word: number): number =>
    (numbers[word] ??= vocabulary.numberOf(
      lexicon.keys[word] ?? '',
      lexicon.kinds[word] ?? 'stop',
      word,
    ));
  const words = forms.map((form) => {
    const word = lexicon.wordOfForm(form);
    return word === BREAK ? BREAK : numberOf(word);
  });
  return vocabulary.row(words);
}
