import type { Steps } from '../../steps';
import type { Corpus } from './corpus';
import type { Lexicon, PaperWords } from './lexicon';
import { longestNgram, type NgramTree } from './ngrams';

/** Papers read between two steps. */
const papersPerStep = 8;

/** One place where a paper mentions a word or phrase. */
export interface Mention {
  readonly paper: number;
  readonly ngram: number;
  /** The written forms, as a part of the paper's. */
  readonly start: number;
  readonly end: number;
  readonly inTitle: boolean;
}

/** Calls `visit` for every mention of one of the n-grams, paper by paper. */
export function* visitMentions(
  { lexicon, papers }: Corpus,
  tree: NgramTree,
  ngrams: ReadonlySet<number>,
  visit: (mention: Mention) => void,
): Steps<void> {
  const isWanted = new Uint8Array(tree.parent.length);
  for (const ngram of ngrams) {
    isWanted[ngram] = 1;
  }
  for (const [paper, words] of papers.entries()) {
    visitPaper(lexicon, paper, words, tree, isWanted, visit);
    if (paper % papersPerStep === papersPerStep - 1) {
      yield;
    }
  }
}

function visitPaper(
  lexicon: Lexicon,
  paper: number,
  { forms, titleLength }: PaperWords,
  tree: NgramTree,
  isWanted: Uint8Array,
  visit: (mention: Mention) => void,
): void {
  for (let start = 0; start < forms.length; start++) {
    let ngram = -1;
    for (let end = start + 1; end <= start + longestNgram && end <= forms.length; end++) {
      const word = lexicon.wordOfForm(forms[end - 1] ?? -1);
      const next = word < 0 ? undefined : tree.find(ngram, word);
      if (next === undefined) {
        break;
      }
      ngram = next;
      if (isWanted[ngram] === 1) {
        visit({ paper, ngram, start, end, inTitle: start < titleLength });
      }
    }
  }
}
