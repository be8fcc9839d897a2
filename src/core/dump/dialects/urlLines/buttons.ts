import { parseButtonCount } from '../../countText';
import {
  englishNotes,
  handleIn,
  hasEnglishNotes,
  learnNotes,
  noNotes,
  papersToLearnFrom,
  personIn,
  type Notes,
} from '../../markdown/notes';
import { upvotesOf, type Row } from './rows';

/** The button of upvotes that opens an entry, and the note of who submitted the paper above it. */
export interface Button {
  readonly upvotes?: number | undefined;
  readonly submitter?: string | undefined;
  readonly id?: string | undefined;
  readonly next: number;
}

const word = /^\p{L}{1,20}:?$/u;

/** Where the button starts whose log-in address stands at a row: its mark, its word, its number. */
export function buttonStart(rows: readonly Row[], login: number): number {
  let start = login;
  const above = rows[start - 1];
  if (above?.kind === 'count') {
    start--;
    start -= isWord(rows[start - 1]) ? 1 : 0;
  } else if (isLabelledCount(above)) {
    start--;
  }
  return rows[start - 1]?.kind === 'marker' ? start - 1 : start;
}

function isWord(row: Row | undefined): boolean {
  return row?.kind === 'text' && row.opensBlock && word.test(row.content);
}

/** A number with its word before it, such as `Upvote 12`. */
function isLabelledCount(row: Row | undefined): boolean {
  return row?.kind === 'text' && parseButtonCount(row.content) !== undefined;
}

/** Reads the note, `[-] 12` and the address of the log-in page, as far as they are there. */
export function readButton(rows: readonly Row[], first: number, notes: RowNotes): Button {
  const note = notes.get(first);
  const button = readCounts(rows, note?.next ?? first);
  const { upvotes, id, next } = button;
  return note ? { upvotes, submitter: note.submitter, id, next } : button;
}

function readCounts(rows: readonly Row[], first: number): Button {
  let next = first;
  let upvotes: number | undefined;
  if (rows[next]?.kind === 'marker') {
    upvotes = upvotesOf(rows[next]?.content ?? '');
    next++;
  }
  const isLabelled = isLabelledCount(rows[next]) && rows[next + 1]?.kind === 'login';
  if (isWord(rows[next]) && rows[next + 1]?.kind === 'count' && rows[next + 2]?.kind === 'login') {
    next++;
  }
  const count = rows[next];
  const isLead = next > first || rows[next + 1]?.kind === 'login';
  if (upvotes === undefined && isLead && (count?.kind === 'count' || isLabelled)) {
    upvotes = parseButtonCount(count?.content ?? '')?.count;
    next++;
  }
  const login = rows[next];
  return login?.kind === 'login' ? { upvotes, id: login.id, next: next + 1 } : { upvotes, next };
}

/** For the first row of each note above an entry: who submitted it, and where the entry goes on. */
export type RowNotes = ReadonlyMap<number, { readonly submitter: string; readonly next: number }>;

/** More rows than a note takes up, the addresses of its picture and its name included. */
const reach = 5;

/**
 * Finds the notes of who submitted a paper, right above the rows at which entries start.
 *
 * @param starts indexes of those rows, ascending
 */
export function findNotes(rows: readonly Row[], starts: readonly number[]): RowNotes {
  const found = new Map<number, { submitter: string; next: number }>();
  const notes = notesOf(rows, starts);
  if (notes === noNotes) {
    return found;
  }
  for (const start of starts) {
    for (let at = start - 1; at >= Math.max(0, start - reach); at--) {
      const row = rows[at];
      if (row?.kind !== 'text' && row?.kind !== 'url') {
        break;
      }
      const beside = notes.mayBe(row.content) ? notes.beside(row.content) : undefined;
      const submitter =
        beside === undefined ? undefined : nameOf(beside, rows.slice(at + 1, endOf(rows, start)));
      if (submitter !== undefined) {
        found.set(at, { submitter, next: start });
        break;
      }
    }
  }
  return found;
}

/** What looks like the word of a button may be the name that the note above it lacks. */
function endOf(rows: readonly Row[], start: number): number {
  const row = rows[start];
  return isWord(row) && !/^upvotes?\b/i.test(row?.content ?? '') ? start + 1 : start;
}

function nameOf(beside: string, below: readonly Row[]): string | undefined {
  const texts = below.filter(({ kind }) => kind === 'text');
  return [handleIn(beside), ...texts.map(({ content }) => personIn(content))].find(
    (name) => name !== undefined,
  );
}

function notesOf(rows: readonly Row[], starts: readonly number[]): Notes {
  if (hasEnglishNotes(rows)) {
    return englishNotes;
  }
  const above = starts.slice(0, papersToLearnFrom).map((start) => {
    const near = rows.slice(Math.max(0, start - reach), endOf(rows, start));
    const from = near.findLastIndex(({ kind }) => kind !== 'text' && kind !== 'url') + 1;
    // What stands right below the address that ends an abstract may be an organization's name.
    const isSure = near[from - 1]?.kind !== 'paper';
    return (isSure ? near.slice(from) : [])
      .filter(({ kind }) => kind === 'text')
      .map(({ content }) => content)
      .slice(-2);
  });
  return learnNotes(above) ?? noNotes;
}
