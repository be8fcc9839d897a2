import { codeAt } from '../../characters';
import { parseCount } from '../../countText';

/** Upvotes at the end of a line, and where in it the text before them ends. */
export interface UpvotesText {
  readonly upvotes: number;
  readonly titleEnd: number;
}

/** What a title's last line ends in, unless it is wide apart or an address follows. */
const upvotesEnd = '▲)';

/** Whether a line ends in {@link upvotesEnd}, as most of a mail do. */
export function endsInUpvotes(content: string): boolean {
  const { length } = content;
  return codeAt(content, length - 1) === closing && codeAt(content, length - 2) === triangle;
}

const [triangle, closing, quoteMark] = [0x25b2, 0x29, 0x3e];

const quoting = /^(?:>[ \t]?){1,20}[ \t]*/;
const count = String.raw`(?:[\d.,]+[kK]?|-)`;
/** What may stand behind upvotes or before them. */
export const arrows: readonly string[] = ['▲', '△', '⬆', '🔼', '👍'];
const anyArrow = `[${arrows.join('')}]`;
const arrow = String.raw`${anyArrow}\s{0,3}[\uFE0E\uFE0F]?`;
const votes = new RegExp(
  String.raw`^(?:(${count})\s{0,3}(?:${arrow}|upvotes?)|${arrow}\s{0,3}(${count}))$`,
  'iu',
);
const hasArrow = new RegExp(anyArrow, 'u');
const mayHaveVotes = new RegExp(String.raw`${anyArrow}|upvotes?[)\]*_]`, 'iu');
const tornVotes = /^\((?:[\d.,]+[kK]?|-)?\s{0,3}▲?$/;
const addressAtEnd = /^[<(]?https?:\/\/[^\s<>]+[>)]?$/;
const addressAlone = /^https?:\/\/[^\s<>()]+$/;

/** A line without the marks of quoting at its start. */
export function unquoted(content: string): string {
  return codeAt(content, 0) === quoteMark ? content.replace(quoting, '') : content;
}

/** The address that a line ends in, and where in it the text before it ends. */
export function addressOf(content: string): { url: string; textEnd: number } | undefined {
  if (endsInUsualVotes(content) || !content.includes('://')) {
    return undefined;
  }
  // Between blanks in parentheses, as mail programs write links out.
  const open = Math.max(content.lastIndexOf('('), content.lastIndexOf('<'));
  const inside = /[)>]$/.test(content) && open >= 0 ? content.slice(open + 1, -1).trim() : '';
  if (addressAlone.test(inside)) {
    return { url: inside, textEnd: lengthBefore(content, open) };
  }
  const space = content.lastIndexOf(' ');
  const last = content.slice(space + 1);
  return addressAtEnd.test(last)
    ? { url: last.replace(/^[<(]|[>)]$/g, ''), textEnd: Math.max(0, space) }
    : undefined;
}

/** Whether a blank stands before the sign that a line ends in, so that no address can. */
function endsInUsualVotes(content: string): boolean {
  return endsInUpvotes(content) && codeAt(content, content.length - 3) === space;
}

/** Upvotes at the end of a line, such as `(1.2k ▲)`. */
export function upvotesAt(content: string): UpvotesText | undefined {
  const usual = endsInUpvotes(content) ? usualVotes(content) : undefined;
  if (usual || !mayHaveVotes.test(content)) {
    return usual;
  }
  const inner = votesInLink(content);
  if (inner) {
    return inner;
  }
  const textEnd = addressOf(content)?.textEnd ?? content.length;
  return votesEnding(textEnd === content.length ? content : content.slice(0, textEnd).trimEnd());
}

/** Nearly all titles end like `A Title (14 ▲)`; a mail may have thousands. */
function usualVotes(content: string): UpvotesText | undefined {
  const at = content.lastIndexOf('(');
  const signAt = content.length - upvotesEnd.length;
  const countEnd = codeAt(content, signAt - 1) === space ? signAt - 1 : signAt;
  const upvotes = parseCount(content.slice(at + 1, countEnd).trim());
  if (at < 0 || upvotes === undefined) {
    return undefined;
  }
  // One space as a rule, and no blank of any kind before it.
  const before = codeAt(content, at - 2);
  const isUsual = codeAt(content, at - 1) === space && before > space && before < 0x7f;
  return { upvotes, titleEnd: isUsual ? at - 1 : lengthBefore(content, at) };
}

const space = 0x20;

/** Upvotes within the link that is all of a line: `[A Title (14 ▲)](…)`. */
function votesInLink(content: string): UpvotesText | undefined {
  const middle = content.lastIndexOf('](');
  const open = middle < 0 ? -1 : content.indexOf('[');
  const found =
    open < 0 || open > middle ? undefined : votesEnding(content.slice(open + 1, middle));
  return found && { ...found, titleEnd: open + 1 + found.titleEnd };
}

/** Upvotes that end a text, in brackets or, with their sign, without. */
function votesEnding(text: string): UpvotesText | undefined {
  const bare = text.replace(/(?:\*\*|__)$/, '');
  const close = bare.endsWith(')') ? '(' : bare.endsWith(']') ? '[' : undefined;
  const bareStart = hasArrow.test(bare) ? startOfBare(bare) : -1;
  const at = close === undefined ? bareStart : bare.lastIndexOf(close);
  const inside = close === undefined ? bare.slice(at) : bare.slice(at + 1, -1);
  const found = at < 0 ? null : votes.exec(inside.trim());
  const upvotes = parseCount(found?.[1] ?? found?.[2] ?? '');
  return upvotes === undefined ? undefined : { upvotes, titleEnd: lengthBefore(text, at) };
}

/** Where the last two words of a text start. */
function startOfBare(text: string): number {
  const last = text.lastIndexOf(' ');
  return last < 0 ? 0 : text.lastIndexOf(' ', last - 1) + 1;
}

/** Where the title ends on a line that was cut off in its upvotes, such as `A Title (14`. */
export function tornUpvotesAt(content: string): number | undefined {
  const at = content.lastIndexOf('(');
  return at > 0 && tornVotes.test(content.slice(at)) ? lengthBefore(content, at) : undefined;
}

function lengthBefore(text: string, at: number): number {
  return text.slice(0, at).trimEnd().length;
}
