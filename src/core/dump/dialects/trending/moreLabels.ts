import { codeAt, isLetter } from '../../characters';
import { endsInLetter } from '../../markdown/labels';
import { placeRange, type Line } from '../../lines';

/** The length of the label with which a line ends that shows the rest of a text; 0 where none is. */
export type MoreLabels = (content: string) => number;

const english = /(?:^|[\s.!?…)\]"'”’])(Show (?:more|less))$/;
/** Words right behind the end of a sentence, without a blank between. */
const glued = /[.!?…。！？]["'”’)\]]?(\p{Lu}[\p{L} ]{1,30}|\p{Lo}{2,12})$/u;

/** What {@link glued} has before its words, as far as it is of ASCII. */
const gluedMarks = `.!?"')]`;

/** The words that are glued to the end of a text; nearly none has any, which needs no pattern to tell. */
function gluedIn(content: string): string | undefined {
  if (!endsInLetter(content)) {
    return undefined;
  }
  const least = Math.max(0, content.length - longestTail);
  let at = content.length - 1;
  while (at >= least && (isLetter(codeAt(content, at)) || content.charAt(at) === ' ')) {
    at--;
  }
  const isLikely =
    at >= least && (codeAt(content, at) > 0x7f || gluedMarks.includes(content.charAt(at)));
  return isLikely ? glued.exec(content.slice(-longestTail))?.[1] : undefined;
}

/** How far before the end of a text a label is looked for; more characters than one has. */
const longestTail = 48;

/**
 * Finds the label of the button behind texts that the page shows the beginning of: in English, or
 * what is glued to several texts.
 */
export function moreLabelsOf(lines: readonly Line[]): MoreLabels {
  const seen = new Map<string, number>();
  for (const { content } of lines) {
    const label = gluedIn(content);
    if (label !== undefined) {
      seen.set(label, (seen.get(label) ?? 0) + 1);
    }
  }
  return (content) => {
    if (!endsInLetter(content)) {
      return 0;
    }
    const tail = content.slice(-longestTail);
    const label = english.exec(tail)?.[1] ?? gluedIn(content) ?? content;
    // A whole text is none, and would be long to look up.
    const isLabel =
      /^Show (?:more|less)$/.test(label) ||
      (label.length <= longestTail && (seen.get(label) ?? 0) > 1);
    return isLabel ? label.length : 0;
  };
}

/** The lines of a text without such a label behind its end. */
export function withoutMore(
  text: string,
  lines: readonly Line[],
  labels: MoreLabels,
): readonly Line[] {
  const place = lines.findLastIndex(({ content }) => content !== '');
  const last = lines[place];
  const length = last ? labels(last.content) : 0;
  if (!last || length === 0) {
    return lines;
  }
  const content = last.content.slice(0, -length).trimEnd();
  const above = lines.slice(0, place);
  const { end } = placeRange(text, last, 0, content.length);
  const { index, start } = last;
  return content === '' ? above : [...above, { index, start, content, end }];
}
