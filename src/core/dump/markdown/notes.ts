/** The words that tell who submitted a paper, as a page has them above each of its papers. */
import { codeAt, isHandleCharacter } from '../characters';
import { parseCount } from '../countText';

/** How a page says who submitted a paper. */
export interface Notes {
  /** Whether a line as it stands may say so; quick. */
  mayBe(content: string): boolean;
  /**
   * Reads a line as a reader sees it: the name beside the words, or an empty text where the name
   * stands on a line of its own below. Undefined for a line that says something else.
   */
  beside(shown: string): string | undefined;
}

const words = 'Submitted by';
/** What it opens with: the note itself, the bracket of a link, or an image. */
const [letter, bracket, exclamation] = [0x53, 0x5b, 0x21];
const space = 0x20;
/** For so few characters a test is cheaper than `startsWith`. */
const startsNote = /^Submitted by/;
/** Up to the name that stands beside the words, as it mostly does. */
const usualNote = /^Submitted by (?=[!-9;-~])/;
const submittedBy = /^\[?\s*Submitted by\s*:?\s*(.*)$/s;

/** Whether what stands behind the bracket of a link can be the note, an image before it, or blanks. */
function mayOpenNote(code: number): boolean {
  return code === letter || code === exclamation || code <= space || code > 0x7f;
}

/** The note of the page in English. */
export const englishNotes: Notes = {
  mayBe(content) {
    const first = codeAt(content, 0);
    return (
      (first === letter && startsNote.test(content)) ||
      (first === bracket && mayOpenNote(codeAt(content, 1)) && content.includes(words)) ||
      (first === exclamation && content.includes(words))
    );
  },
  // Mostly the words stand alone or before a name; a large capture has thousands.
  beside(shown) {
    if (shown === words) {
      return '';
    }
    return usualNote.test(shown) ? shown.slice(words.length + 1) : submittedBy.exec(shown)?.[1];
  },
};

/** Whether a page says it in English. */
export function hasEnglishNotes(lines: readonly { readonly content: string }[]): boolean {
  return lines.some(({ content }) => englishNotes.mayBe(content));
}

/** Of a page that does not say it. */
export const noNotes: Notes = { mayBe: () => false, beside: () => undefined };

/** What may be one in a text of whose words nothing is known. */
const sureHandle = /^@?\w(?:[\w.-]*\w)?$/;

/** The handle that a text is, in a bracket of a link or not. */
export function handleIn(text: string): string | undefined {
  const { length } = text;
  const open = codeAt(text, 0) === bracket ? 1 : 0;
  const start = codeAt(text, open) === atSign ? open + 1 : open;
  const end = codeAt(text, length - 1) === closeBracket ? length - 1 : length;
  for (let at = start; at < end; at++) {
    if (!isHandleCharacter(text.charCodeAt(at))) {
      return undefined;
    }
  }
  return end > start ? text.slice(start, end) : undefined;
}

const [atSign, closeBracket] = [0x40, 0x5d];

/** A few words and nothing else; names are handles, without blanks. */
const anyWord = /\p{L}{2}/u;
const fewWords = /^\[?[\p{L}\p{M}\d@:'’._ -]{2,60}\]?$/u;
const label = /^(?=.*\p{L}{2})\[?[\p{L}\p{M}:'’ -]{2,40}$/u;

/** Whether a line, as a reader sees it, is short enough and plain enough for a note. */
export function isFewWords(shown: string): boolean {
  return shown.length <= 62 && fewWords.test(shown);
}

/** Where in a note the name stands. */
const name = '\0';

/** How many places above papers are enough to learn a note from. */
export const papersToLearnFrom = 32;

/**
 * Learns the note of a page in whatever language: the words that stand above several papers and do
 * not change, but for one that is the handle, beside them or below.
 *
 * @param above for each paper, what stands above it, nearest last, as a reader sees it
 */
export function learnNotes(above: readonly (readonly string[])[]): Notes | undefined {
  const names = new Map<string, Set<string>>();
  for (const lines of above) {
    lines.forEach((content, index) => {
      for (const [form, person] of formsOf(content, lines[index + 1])) {
        names.set(form, (names.get(form) ?? new Set<string>()).add(person));
      }
    });
  }
  const [best] = [...names].sort(([, a], [, b]) => b.size - a.size);
  return best && best[1].size > 1 ? notesOfForm(best[0]) : undefined;
}

/** What a line would be as a note, with the name that it would tell. */
function* formsOf(content: string, below = ''): Generator<readonly [string, string]> {
  // Mostly what stands above a heading is its button, with a number alone.
  if (!anyWord.test(content) || !fewWords.test(content)) {
    return;
  }
  const under = surePersonIn(below);
  if (under !== undefined && label.test(content)) {
    yield [content, under];
  }
  const parts = content.split(' ');
  for (const [index, part] of parts.entries()) {
    const person = surePersonIn(part);
    const form = parts.with(index, name).join(' ');
    if (person !== undefined && parts.length < 7 && label.test(form.replace(name, ''))) {
      yield [form, person];
    }
  }
}

function surePersonIn(text: string): string | undefined {
  const person = personIn(text);
  return person !== undefined && sureHandle.test(person) ? person : undefined;
}

/** A handle, and no count such as that of a button. */
export function personIn(text: string): string | undefined {
  const person = handleIn(text);
  return person === undefined || parseCount(person) !== undefined ? undefined : person;
}

function notesOfForm(form: string): Notes {
  const at = form.indexOf(name);
  const before = at < 0 ? form : form.slice(0, at);
  const behind = at < 0 ? '' : form.slice(at + 1);
  return {
    mayBe: (content) => content.includes(before) && content.includes(behind),
    beside(shown) {
      if (at < 0) {
        return shown === form ? '' : undefined;
      }
      const isNote = shown.startsWith(before) && shown.endsWith(behind);
      return isNote
        ? surePersonIn(shown.slice(before.length, shown.length - behind.length))
        : undefined;
    },
  };
}
