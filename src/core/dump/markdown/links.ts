import { cleanText } from '../lines';

/** Images with alternative texts in whatever language. Neither part nests, so that it is linear. */
const everyImage = /!\[[^[\]]*\]\([^()\s]*\)/g;

/** A text without its images. */
export function dropImages(text: string): string {
  return text.includes('![') ? text.replace(everyImage, '') : text;
}

/** Lines as one text: each cleaned, without the backslashes that mark soft wraps. */
export function joinLines(text: string): string {
  if (text.includes('\r')) {
    return text.split(/[\r\n]+/).reduce(withLine, '');
  }
  let joined = '';
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    joined = withLine(joined, text.slice(start, end));
    start = end + 1;
  }
  return withLine(joined, start === 0 ? text : text.slice(start));
}

function withLine(joined: string, line: string): string {
  const content = withoutWrapMark(cleanText(line));
  return joined === '' || content === '' ? joined + content : `${joined} ${content}`;
}

/** A line's content without the one or two backslashes at its end that mark a soft wrap. */
export function withoutWrapMark(content: string): string {
  return content.endsWith('\\') ? content.replace(/\\{1,2}$/, '').trimEnd() : content;
}

const punctuation = /[!-/:-@[-`{-~]/;

/** Undoes the escapes that a tool which writes Markdown puts before punctuation. */
export function unescapeMarkdown(text: string): string {
  let undone = '';
  let from = 0;
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2)) {
    if (punctuation.test(text.charAt(at + 1))) {
      undone += text.slice(from, at);
      from = at + 1;
    }
  }
  return from === 0 ? text : undone + text.slice(from);
}
