import { nextWithContent, type Line } from '../../lines';
import {
  firstBlock,
  isLinkedByline,
  isSeparator,
  readDateLine,
  withoutCutNotes,
} from '../../markdown/parts';
import { headingStart, isClosing, readAuthors, readOrganization, readReference } from './lines';
import type { Page } from './meta';

/** Where a text starts in its first line and ends in its last one. */
export interface Cut {
  readonly first: number;
  readonly last: number;
}

/** The lines of an abstract. */
export interface Body {
  readonly wrapped: readonly Line[];
  readonly cut?: Cut;
  readonly lastLine: number;
  readonly reference: string | undefined;
}

/**
 * Reads the abstract between a lone `[` and a lone `][n]`, or one that starts right behind its `[`
 * and ends in `][n]`; it may lack its end.
 */
export function readAbstract(page: Page, from: number): Body | undefined {
  const { text, lines } = page;
  const at = nextWithContent(lines, from);
  const opening = lines[at];
  if (!opening?.content.startsWith('[') || page.votes.has(at) || readAuthors(text, lines, at)) {
    return undefined;
  }
  if (opening.content !== '[') {
    return readOrganization(text, lines, at, page.addresses) ? undefined : readTight(page, at);
  }
  let end = at + 1;
  while (end < lines.length && !endsAbstract(page, end)) {
    end++;
  }
  const reference = isClosing(lines[end]?.content ?? '')
    ? readReference(lines[end]?.content ?? '')?.target
    : undefined;
  const inside = lines.slice(at + 1, end);
  const isAtListEnd = isLinkedByline(lines[end]?.content ?? '');
  const open = isAtListEnd ? firstBlock(inside) : withoutCutNotes(inside);
  const whole = reference === undefined ? open : inside;
  const first = whole.findIndex(({ content }) => content !== '');
  const last = whole.findLastIndex(({ content }) => content !== '');
  const wrapped = first < 0 ? [] : whole.slice(first, last + 1);
  const lastLine = reference === undefined ? (whole[last]?.index ?? at) : end;
  return { wrapped, lastLine, reference };
}

/** Reads an abstract without blanks inside its brackets: its last line is that of a block. */
function readTight({ lines }: Page, at: number): Body | undefined {
  for (let end = at; end < lines.length; end++) {
    const { content } = lines[end] ?? { content: '' };
    if (content === '' || headingStart.test(content)) {
      break;
    }
    const reference = readReference(content);
    const below = lines[end + 1]?.content ?? '';
    if (reference && (below === '' || below.startsWith('[') || isSeparator(below))) {
      const cut = { first: 1, last: reference.textEnd };
      const wrapped = lines.slice(at, end + 1);
      return { wrapped, cut, lastLine: end, reference: reference.target };
    }
  }
  return undefined;
}

/** Whether an abstract ends before a line: at its `][n]`, or where that is lost, at what follows. */
function endsAbstract({ text, lines, addresses, notes }: Page, at: number): boolean {
  const line = lines[at];
  const below = lines[at + 1];
  return (
    !line ||
    isClosing(line.content) ||
    isLinkedByline(line.content) ||
    line.content === '[' ||
    notes.below.has(at) ||
    (isSeparator(line.content) && below !== undefined && readDateLine(text, below) !== undefined) ||
    readOrganization(text, lines, at, addresses) !== undefined
  );
}
