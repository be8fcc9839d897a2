import type { Steps } from '../../steps';
import { AbbreviationFinder, writtenOut, type Abbreviations } from './abbreviations';
import { BREAK, Lexicon, textsOf, type PaperWords } from './lexicon';
import type { TopicPaper } from '../topicPaper';

/** Papers read, and their short forms written out, between two steps. */
const papersPerStep = 4;
const expandedPerStep = 64;

/** All papers of a library as numbers of words, short forms written out. */
export interface Corpus {
  readonly lexicon: Lexicon;
  readonly papers: readonly PaperWords[];
  readonly abbreviations: Abbreviations;
  /**
   * How often each written form stands in an abstract other than after a break, where a capital
   * may be due to the place alone; by number of form.
   */
  readonly insideSentences: readonly number[];
}

/** Reads the texts of papers. */
export function* readCorpus(papers: readonly TopicPaper[]): Steps<Corpus> {
  const lexicon = new Lexicon();
  const finder = new AbbreviationFinder();
  const read: PaperWords[] = [];
  const insideSentences: number[] = [];
  for (const [index, paper] of papers.entries()) {
    const { title, abstract } = textsOf(paper);
    finder.read(abstract);
    const words = lexicon.read(title, abstract);
    while (insideSentences.length < lexicon.forms.length) {
      insideSentences.push(0);
    }
    countInside(insideSentences, words);
    read.push(words);
    if (index % papersPerStep === papersPerStep - 1) {
      yield;
    }
  }
  const abbreviations = finder.agreed();
  const longForms = expansions(lexicon, abbreviations);
  const expanded: PaperWords[] = [];
  for (const [index, words] of read.entries()) {
    expanded.push(expand(words, longForms));
    if (index % expandedPerStep === expandedPerStep - 1) {
      yield;
    }
  }
  return { lexicon, papers: expanded, abbreviations, insideSentences };
}

function countInside(counts: number[], { forms, titleLength }: PaperWords): void {
  for (let at = titleLength + 1; at < forms.length; at++) {
    const form = forms[at] ?? BREAK;
    if (form !== BREAK && forms[at - 1] !== BREAK) {
      counts[form] = (counts[form] ?? 0) + 1;
    }
  }
}

/** The written forms that stand for others, by number of form. */
function expansions(lexicon: Lexicon, abbreviations: Abbreviations): Map<number, number[]> {
  const expansion = new Map<number, number[]>();
  const known = lexicon.forms.length;
  for (let form = 0; form < known; form++) {
    const key = lexicon.keys[lexicon.wordOfForm(form)] ?? '';
    const long = writtenOut(lexicon.forms[form] ?? '', key, abbreviations);
    if (long !== undefined) {
      expansion.set(
        form,
        long.map(({ written, plain }) => lexicon.formId(written, plain)),
      );
    }
  }
  return expansion;
}

function expand(
  { forms, titleLength }: PaperWords,
  longForms: ReadonlyMap<number, readonly number[]>,
): PaperWords {
  const result: number[] = [];
  let newTitleLength = 0;
  for (const [at, form] of forms.entries()) {
    if (at === titleLength) {
      newTitleLength = result.length;
    }
    const long = longForms.get(form);
    if (long === undefined) {
      result.push(form);
    } else {
      result.push(...long);
    }
  }
  return { forms: Int32Array.from(result), titleLength: newTitleLength };
}
