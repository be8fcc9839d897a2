import type { Range } from '../model';

/** Abbreviations, without their last dot, after which a sentence goes on. */
const abbreviations = new Set(
  (
    'e.g i.e cf vs viz fig figs eq eqs eqn eqns sec secs ref refs tab tabs alg def thm prop ch app ' +
    'dr prof mr mrs ms st approx resp no nos vol pp ca incl esp w.r.t a.k.a s.t'
  ).split(' '),
);

/** Abbreviations that end a sentence where its successor plainly begins one. */
const openAbbreviations = new Set('al i.i.d u.s u.k inc ltd co jr sr a.m p.m'.split(' '));

/** First words of sentences, for where a capital letter alone could also begin a name. */
const openers = new Set(
  (
    'we our the this these those that there they their it its in on at by for from to as an although however here ' +
    'while when where with using however moreover furthermore finally first second third then thus therefore hence ' +
    'despite since because to unlike overall specifically notably additionally instead recent previous existing code'
  ).split(' '),
);

const terminator = /[.!?。！？…]/;
/** Where a sentence may end: the next such place is found far faster by a pattern than by looking at each. */
const stop = /[.!?。！？…\n]/g;
const closer = /["'”’)\]]/;
const blank = /\s/;

/** Longest abbreviation or word that is looked at, in UTF-16 units. */
const longestWord = 24;

/**
 * The sentences of an English abstract, trimmed and in order, as offsets in `text`; everything but
 * the white space between them belongs to one. Abbreviations, initials, decimals and addresses do
 * not end a sentence; an empty line does. Linear in the length of the text.
 */
export function splitSentences(text: string): Range[] {
  return [...sentencesOf(text)];
}

/** Whether a text is one sentence; of a longer one only the first is read. */
export function isOneSentence(text: string): boolean {
  const [first] = sentencesOf(text);
  return first?.end === text.trimEnd().length;
}

function* sentencesOf(text: string): Generator<Range> {
  let start = skip(text, 0, blank);
  let index = start;
  for (stop.lastIndex = index; stop.test(text); stop.lastIndex = index) {
    index = stop.lastIndex - 1;
    if (text[index] !== '\n') {
      const afterMarks = skip(text, index, terminator);
      const end = skip(text, afterMarks, closer);
      const next = skip(text, end, blank);
      if (endsSentence(text, start, index, afterMarks, end, next)) {
        yield { start, end };
        start = next;
      }
      index = next;
    } else {
      const next = skip(text, index, blank);
      if (text.slice(index + 1, next).includes('\n')) {
        yield* sentenceIn(text, start, index);
        start = next;
      }
      index = next;
    }
  }
  yield* sentenceIn(text, start, text.length);
}

/** What stands between two places, without the white space at its end; none where nothing is left. */
function sentenceIn(text: string, start: number, limit: number): Range[] {
  const end = start + text.slice(start, limit).trimEnd().length;
  return end > start ? [{ start, end }] : [];
}

function skip(text: string, from: number, what: RegExp): number {
  let index = from;
  while (index < text.length && what.test(text[index] ?? '')) {
    index++;
  }
  return index;
}

/** Tried where a word begins only, not at each of its letters. */
const lastWord = /(?<![\p{L}.])[\p{L}.]*$/u;

/** A capital letter, digit or letter of another script; or a name like `iPhone`. */
const beginning = /^["'“‘([{]*(?:[^\p{Ll}\s\p{P}]|\p{Ll}{1,3}\p{Lu})/u;

/** Whether two sentences have only lost the space between them: `was shown.We then`. */
function isMissingSpace(before: string, following: string): boolean {
  const opener = /^\p{Lu}\p{Ll}+(?=[ ,])/u.exec(following)?.[0].toLowerCase();
  return /^\p{Ll}{3}$/u.test(before) && opener !== undefined && openers.has(opener);
}

/**
 * Whether a sentence that began at `start` ends with the marks at `[marks, afterMarks)`, what
 * closes up to `end`, and white space up to `next`.
 */
function endsSentence(
  text: string,
  start: number,
  marks: number,
  afterMarks: number,
  end: number,
  next: number,
): boolean {
  if (/[。！？]/.test(text[marks] ?? '')) {
    return true;
  }
  const following = text.slice(next, next + longestWord);
  if (next === end) {
    return isMissingSpace(text.slice(Math.max(start, marks - 3), marks), following);
  }
  if (!beginning.test(following)) {
    return false;
  }
  if (afterMarks - marks > 1 || text[marks] !== '.') {
    return true;
  }
  const word = lastWord.exec(text.slice(Math.max(start, marks - longestWord), marks))?.[0] ?? '';
  const lower = word.toLowerCase();
  if (abbreviations.has(lower)) {
    return false;
  }
  const isInitial = /^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word);
  if (isInitial || openAbbreviations.has(lower)) {
    const opener = /^\p{L}+/u.exec(following)?.[0].toLowerCase() ?? '';
    return openers.has(opener);
  }
  return true;
}
