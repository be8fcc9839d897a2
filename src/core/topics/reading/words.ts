import { tokenize } from '../../text/tokens';
import { isConnector, isFunctionWord } from './stopWords';

/** A word of a text as topics see it. */
export interface Word {
  /** As printed: "Self-supervised", "EEG"; a hyphen at the end joins it to the next: "EEG-". */
  readonly written: string;
  /** Lower-case, without hyphens: "selfsupervised". */
  readonly plain: string;
}

interface Part {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Words that make sense only with the one after the hyphen: "multi-modal", "in-context". */
const prefixes: ReadonlySet<string> = new Set(
  (
    'anti bi co counter cross de e ex extra hyper in inter intra macro mega meta micro mid mini ' +
    'mono multi nano neuro non off omni on one out over para pico poly post pre pro pseudo quasi ' +
    're self semi sub super supra trans tri ultra un under uni fine few high large long low near ' +
    'open real short single small two three zero end t k x'
  ).split(' '),
);

const hyphen = /^[-\u2010\u2011]$/;
const space = /^(?:['’]s)?\s*$/i;

/**
 * The words of a readable text in order; `undefined` where a phrase cannot run on (punctuation, a
 * bracket). A hyphen after a prefix is closed up, so that "multi-modal" and "multimodal" are one
 * word, and so is an idiom ("end-to-end"); other hyphens only part two words ("EEG-based").
 */
export function readWords(text: string): (Word | undefined)[] {
  const words: (Word | undefined)[] = [];
  let chain: Part[] = [];
  let before: Part | undefined;
  for (const token of tokenize(text)) {
    if (before !== undefined) {
      const gap = text.slice(before.end, token.start);
      if (gap === ' ' || !hyphen.test(gap)) {
        addChain(words, chain, text);
        chain = [];
        // Words of scripts without spaces come as pairs that overlap: no phrases of those.
        if (gap !== ' ' && (!space.test(gap) || token.start < before.end)) {
          words.push(undefined);
        }
      }
    }
    chain.push(token);
    before = token;
  }
  addChain(words, chain, text);
  return words;
}

/** Adds the words of a row that hyphens join. */
function addChain(words: (Word | undefined)[], chain: readonly Part[], text: string): void {
  const [first] = chain;
  if (first !== undefined && chain.length === 1) {
    words.push({ written: text.slice(first.start, first.end), plain: first.term });
    return;
  }
  let from = 0;
  while (from < chain.length) {
    const to = from + joinedLength(chain, from);
    const parts = chain.slice(from, to);
    const joinsNext = to < chain.length;
    const written = text.slice(parts[0]?.start, parts.at(-1)?.end);
    const plain = parts.map(({ term }) => term).join('');
    // "Speech-to-text" is a name, where "able to learn" is none.
    const inner = parts.length === 1 && from > 0 && joinsNext && isConnector(plain);
    words.push(
      inner
        ? { written: `-${written}-`, plain: `-${plain}-` }
        : { written: joinsNext ? `${written}-` : written, plain },
    );
    from = to;
  }
}

/** How many parts of a hyphenated row are one word, from `from` on. */
function joinedLength(chain: readonly Part[], from: number): number {
  if (chain.length - from === 1) {
    return 1;
  }
  const prefixed = prefixes.has(chain[from]?.term ?? '');
  const isIdiom = chain
    .slice(from + 1, -1)
    .some(({ term }) => isFunctionWord(term) && (prefixed || !isConnector(term)));
  if (isIdiom) {
    return chain.length - from;
  }
  return prefixed ? 2 : 1;
}
