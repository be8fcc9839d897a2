import type { Entry, Problem } from '../../../model';
import { contentRange, nextWithContent, type Line } from '../../lines';
import { problem } from '../../problems';
import { readsAsProse } from '../../prose';
import { awaitsName, readLabel } from './labels';
import {
  isAuthors,
  isSeparator,
  merge,
  readAuthors,
  readComments,
  readOrganization,
  splitCount,
  type MetaRead,
} from './meta';
import type { Section } from './section';

/** A single note of who submitted a paper may be the beginning of a title. */
const fewestNotes = 2;

/**
 * Reads the list of a day's page, which has no abstracts: cards of a few lines, whatever blank ones
 * stand among them.
 *
 *     card = "Submitted by" NAME [VOTES] TITLE ["·"] [WHO] ["·"] [COMMENTS]
 *
 * Undefined for any other list.
 *
 * @param lines the lines under the header, in order
 */
export function readCards(text: string, lines: readonly Line[]): Section | undefined {
  if (!isNote(lines[nextWithContent(lines, 0)]?.content ?? '')) {
    return undefined;
  }
  const printed = lines.filter(({ content }) => content !== '');
  const notes = printed.flatMap(({ content }, at) => (isNote(content) ? [at] : []));
  const hasProse = printed.filter(({ content }) => readsAsProse(content)).length > notes.length / 2;
  if (notes.length < fewestNotes || hasProse) {
    return undefined;
  }
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  let at = 0;
  notes.forEach((note, order) => {
    const limit = notes[order + 1] ?? printed.length;
    at = note;
    do {
      const card = readCard(text, printed, at, limit);
      at = card.end;
      if (card.entry) {
        entries.push(card.entry);
      }
    } while (opensCard(printed, at, limit));
    // What stands below the last card is the page's footer.
    for (const line of limit < printed.length ? printed.slice(at, limit) : []) {
      problems.push(problem('unknown-line', contentRange(text, line), line.content));
    }
  });
  const lastNote = printed[notes.at(-1) ?? 0];
  if (lastNote && (entries.at(-1)?.end ?? 0) < lastNote.start) {
    problems.push(problem('torn-entry', contentRange(text, lastNote)));
  }
  const [first, last] = [printed[at], printed.at(-1)];
  const footer = first && last ? [{ start: first.start, end: last.end }] : [];
  return { entries, problems, furniture: footer };
}

function isNote(content: string): boolean {
  return awaitsName(content) || readLabel(content)?.submitter !== undefined;
}

/** Whether a card without a note begins at a line: with its votes above a title. */
function opensCard(lines: readonly Line[], at: number, limit: number): boolean {
  return (
    readLabel(lines[at]?.content ?? '')?.upvotes !== undefined &&
    lines
      .slice(at + 2, Math.min(at + 4, limit))
      .some((line) => isSeparator(line) || isAuthors(line))
  );
}

interface Card {
  readonly entry: Entry | undefined;
  /** Place of the first line behind all that an entry can have. */
  readonly end: number;
}

/** @param limit place of the first line that is another's */
function readCard(text: string, lines: readonly Line[], at: number, limit: number): Card {
  const note = lines[at]?.content ?? '';
  const isApart = awaitsName(note);
  const name = isApart ? ` ${lines[at + 1]?.content ?? ''}` : '';
  const submitter = readLabel(note + name)?.submitter;
  const from = at + (isApart ? 2 : isNote(note) ? 1 : 0);
  const votes = from < limit ? readLabel(lines[from]?.content ?? '')?.upvotes : undefined;
  // A number with nothing but a separator below is a title.
  const isVotes = votes !== undefined && !isSeparator(lines[from + 1]);
  const titleAt = isVotes ? from + 1 : from;
  const title = lines[titleAt];
  if (!title || titleAt >= limit) {
    return { entry: undefined, end: Math.min(from, limit) };
  }
  const { meta, end } = readMetaLines(text, lines, titleAt + 1, limit);
  const titleRange = contentRange(text, title);
  const entry: Entry = {
    title: title.content,
    start: titleRange.start,
    end: contentRange(text, lines[end - 1] ?? title).end,
    titleRange,
    parts: meta.parts,
    ...(submitter !== undefined && { submitter }),
    ...(isVotes && { upvotes: votes }),
    ...meta.fields,
  };
  return { entry, end };
}

/** Reads who wrote a paper and the comments, each at most once, and where they end. */
function readMetaLines(
  text: string,
  lines: readonly Line[],
  from: number,
  limit: number,
): { readonly meta: MetaRead; readonly end: number } {
  let meta: MetaRead = { fields: {}, parts: {} };
  let end = from;
  for (let at = from; at < limit && meta.fields.comments === undefined; at++) {
    const line = lines[at];
    for (const part of !line || isSeparator(line) ? [] : splitCount(text, line)) {
      const isWhoKnown = meta.parts.authors ?? meta.parts.organization;
      const who = isAuthors(part) ? readAuthors : readOrganization;
      const read = readComments(text, part) ?? (isWhoKnown ? undefined : who(text, part));
      if (!read) {
        return { meta, end };
      }
      meta = merge(meta, read);
      end = at + 1;
    }
  }
  return { meta, end };
}
