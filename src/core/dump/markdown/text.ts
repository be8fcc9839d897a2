/** Markdown as capture tools write it: escapes, marks of line breaks, links that end a line. */
import { joinLines, unescapeMarkdown } from './links';

const softBreak = /(?<!\\)\\\s+/g;

/**
 * A line's content as a reader sees it: backslash escapes undone, a backslash before blanks one
 * space, and one or two at the end no more than the mark of a line break.
 */
export function readEscaped(content: string): string {
  if (!content.includes('\\')) {
    return content;
  }
  const whole = content.endsWith('\\') ? joinLines(content) : content;
  return unescapeMarkdown(whole.replace(softBreak, ' '));
}

/** The link that a line ends with: where its text ends in the content, and its address. */
export interface LinkEnd {
  /** Place of the `]` behind the text. */
  readonly textEnd: number;
  readonly url: string;
}

/** Reads the `](address)` at the end of a line; the text before it may hold brackets of its own. */
export function readLinkEnd(content: string): LinkEnd | undefined {
  if (!content.endsWith(')')) {
    return undefined;
  }
  const textEnd = content.lastIndexOf('](');
  if (textEnd < 0) {
    return undefined;
  }
  const inside = content.slice(textEnd + 2, -1);
  const blank = inside.search(/\s/);
  const url = blank < 0 ? inside : inside.slice(0, blank);
  const isPlain = !url.startsWith('<') && !url.endsWith('>');
  return { textEnd, url: isPlain ? url : url.replace(/^<|>$/g, '') };
}
