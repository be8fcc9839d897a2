import type { Range } from '../../../model';
import { contentRange, placeRange, type Line } from '../../lines';
import { headingTextStart } from '../../markdown/headings';
import { joinLines, unescapeMarkdown, withoutWrapMark } from '../../markdown/links';

/** The title of a card. */
export interface Title {
  readonly content: string;
  readonly range: Range;
  readonly lastLine: number;
}

/** What opens a link, or a line of who wrote the paper, and no line of a title. */
const belowTitle = /^(?:!?\[|- ?·)/;

/**
 * Reads the title under a heading; it goes on in the lines right under it that open no link.
 *
 * @param lines those with content
 */
export function readTitle(
  text: string,
  lines: readonly Line[],
  heading: number,
  limit: number,
): Title {
  const from = lines[heading];
  let to = from;
  let last = heading;
  for (let index = heading + 1; index < limit; index++) {
    const line = lines[index];
    if (line?.index !== (to?.index ?? 0) + 1 || belowTitle.test(line.content)) {
      break;
    }
    to = line;
    last = index;
  }
  if (!from || !to) {
    return { content: '', range: { start: 0, end: 0 }, lastLine: heading };
  }
  const whole = placeRange(text, from, 0, from.content.length);
  const start = headingTextStart(text, whole);
  const range = { start, end: last === heading ? whole.end : contentRange(text, to).end };
  const isOneLine = last === heading && whole.end - whole.start === from.content.length;
  // A line's content is clean; what is no ASCII may be a blank that stands at its beginning now.
  const printed =
    isOneLine && text.charCodeAt(start) < 0x7f
      ? withoutWrapMark(from.content.slice(start - whole.start))
      : joinLines(text.slice(range.start, range.end));
  return { content: unescapeMarkdown(printed), range, lastLine: last };
}
