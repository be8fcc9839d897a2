import { parseCount } from '../../countText';

/** Upvotes at the end of a line, and where in it the text before them ends. */
export interface UpvotesText {
  readonly upvotes: number;
  readonly titleEnd: number;
}

/** What a title's last line ends in, unless it is wide apart or an address follows. */
export const upvotesEnd = '▲)';

const quoting = /^(?:>[ \t]?){1,20}[ \t]*/;
const votes = /^\(\s{0,3}([\d.,]+[kK]?|-)\s{0,3}▲[\uFE0E\uFE0F]?\s{0,3}\)$/;
const tornVotes = /^\((?:[\d.,]+[kK]?|-)?\s{0,3}▲?$/;
const addressAtEnd = /^[<(]?https?:\/\/[^\s<>]+[>)]?$/;

/** A line without the marks of quoting at its start. */
export function unquoted(content: string): string {
  return content.startsWith('>') ? content.replace(quoting, '') : content;
}

/** The address that a line ends in, and where in it the text before it ends. */
export function addressOf(content: string): { url: string; textEnd: number } | undefined {
  if (!content.includes('://')) {
    return undefined;
  }
  const space = content.lastIndexOf(' ');
  const last = content.slice(space + 1);
  return addressAtEnd.test(last)
    ? { url: last.replace(/^[<(]|[>)]$/g, ''), textEnd: Math.max(0, space) }
    : undefined;
}

/** Upvotes at the end of a line, such as `(1.2k ▲)`. */
export function upvotesAt(content: string): UpvotesText | undefined {
  if (!content.includes('▲')) {
    return undefined;
  }
  const textEnd = addressOf(content)?.textEnd ?? content.length;
  const text = textEnd === content.length ? content : content.slice(0, textEnd).trimEnd();
  const at = Math.max(text.lastIndexOf('('), 0);
  const upvotes = parseCount(votes.exec(text.slice(at))?.[1] ?? '');
  return upvotes === undefined ? undefined : { upvotes, titleEnd: lengthBefore(text, at) };
}

/** Where the title ends on a line that was cut off in its upvotes, such as `A Title (14`. */
export function tornUpvotesAt(content: string): number | undefined {
  const at = content.lastIndexOf('(');
  return at > 0 && tornVotes.test(content.slice(at)) ? lengthBefore(content, at) : undefined;
}

function lengthBefore(text: string, at: number): number {
  return text.slice(0, at).trimEnd().length;
}
