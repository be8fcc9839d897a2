/** A text in which plain signs are sought, each of them once however many ask for it. */
export class SoughtText {
  readonly text: string;
  readonly #found = new Map<string, boolean>();

  constructor(text: string) {
    this.text = text;
  }

  /** Whether a sign stands somewhere in the text. */
  holds(sign: string): boolean {
    const known = this.#found.get(sign);
    const isFound = known ?? this.text.includes(sign);
    if (known === undefined) {
      this.#found.set(sign, isFound);
    }
    return isFound;
  }
}

/**
 * Whether a line that holds a plain sign fits a pattern from its start on. Looking for plain text is
 * far cheaper than trying a pattern at every line; fastest is a sign of up to six characters of which
 * the first is rare, for which engines look by that one alone. Linear.
 *
 * @param pattern sticky; tried at the starts of lines, it may go on over the lines below
 * @param last what a line ends in that fits, apart from blanks
 */
export function anyLineFits(sought: SoughtText, sign: string, pattern: RegExp, last = ''): boolean {
  const { text } = sought;
  const at = sought.holds(sign) ? text.indexOf(sign) : -1;
  return at >= 0 && (sought.holds('\r') ? anyOfBroken : anyOf)(text, at, { sign, pattern, last });
}

/** What the lines have that are looked for. */
interface Wanted {
  readonly sign: string;
  readonly pattern: RegExp;
  readonly last: string;
}

/** Of lines that end in line feeds, from the first place of the sign on. */
function anyOf(text: string, first: number, { sign, pattern, last }: Wanted): boolean {
  for (let at = first; at >= 0;) {
    const start = text.lastIndexOf('\n', at) + 1;
    const after = text.indexOf('\n', at);
    const end = after < 0 ? text.length : after;
    pattern.lastIndex = start;
    if (endsIn(text, start, end, last) && pattern.test(text)) {
      return true;
    }
    at = text.indexOf(sign, end);
  }
  return false;
}

/** The same where a stretch between line feeds may be several lines, broken by carriage returns. */
function anyOfBroken(text: string, first: number, { sign, pattern, last }: Wanted): boolean {
  for (let at = first; at >= 0;) {
    let from = text.lastIndexOf('\n', at) + 1;
    const after = text.indexOf('\n', at);
    const end = after < 0 ? text.length : after;
    while (from < end) {
      const lineBreak = text.slice(from, end).indexOf('\r');
      const lineEnd = lineBreak < 0 ? end : from + lineBreak;
      pattern.lastIndex = from;
      if (endsIn(text, from, lineEnd, last) && pattern.test(text)) {
        return true;
      }
      from = lineEnd + 1;
    }
    at = text.indexOf(sign, end);
  }
  return false;
}

function endsIn(text: string, start: number, end: number, last: string): boolean {
  return last === '' || text.slice(start, end).trimEnd().endsWith(last);
}

/**
 * The places of some words, sought by a sign: up to six of their characters, of which the first is
 * rare. Linear.
 */
export function* placesOf(text: string, words: string, sign: string): Generator<number> {
  for (let at = placeFrom(text, words, sign, 0); at >= 0;) {
    yield at;
    at = placeFrom(text, words, sign, at + 1);
  }
}

/** The first of them at or behind a place; -1 if there is none. */
function placeFrom(text: string, words: string, sign: string, from: number): number {
  const place = words.indexOf(sign);
  let at = text.indexOf(sign, from + place);
  while (at >= 0 && !text.startsWith(words, at - place)) {
    at = text.indexOf(sign, at + 1);
  }
  return at < 0 ? -1 : at - place;
}
