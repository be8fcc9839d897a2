/** Markdown as capture tools write it: escapes, marks of line breaks, links that end a line. */

const escape = /\\(?:([!-/:-@[-`{-~])|\s+)/g;

/** Undoes backslash escapes: `\-` is `-`, `\\` is `\`, and a backslash before blanks is one space. */
export function unescapeMarkdown(content: string): string {
  return content.includes('\\')
    ? content.replace(escape, (_, mark: string | undefined) => mark ?? ' ')
    : content;
}

/** A line's content without the one or two backslashes that mark a line break at its end. */
export function withoutBreakMark(content: string): string {
  if (content.endsWith('\\\\')) {
    return content.slice(0, -2).trimEnd();
  }
  return content.endsWith('\\') ? content.slice(0, -1).trimEnd() : content;
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
  const [url = ''] = content.slice(textEnd + 2, -1).split(/\s/, 1);
  return { textEnd, url: url.replace(/^<|>$/g, '') };
}
