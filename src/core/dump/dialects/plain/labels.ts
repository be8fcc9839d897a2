import { codeAt } from '../../characters';
import { parseCount } from '../../countText';
import { parseDateText } from '../../dateText';
import type { Line } from '../../lines';
import { readsAsProse } from '../../prose';
import { isSeparator } from './meta';

const submitted = /^submitted by\b:? ?(?:@?([\w.-]+))?$/i;
const submittedAlone = /^submitted by:?$/i;
const vote = /^upvotes?:? (\S+)$/i;
const voteAlone = /^upvotes?:?$/i;

/** Votes above fewer texts than this may be numbers with which titles begin. */
const fewestVotes = 3;

const [letterS, letterU] = [0x73, 0x75];

/** What a label of the page says about the paper under it. */
export interface LabelText {
  readonly submitter?: string;
  readonly upvotes?: number;
}

/**
 * Reads a label such as `12`, `Upvote 12` or `Submitted by ada`, or the button that stands above a number
 * of votes, which says nothing alone; undefined when it is another one.
 */
export function readLabel(content: string): LabelText | undefined {
  const first = content.charCodeAt(0) | 0x20;
  const submitter = first === letterS ? submitted.exec(content)?.[1] : undefined;
  if (submitter !== undefined) {
    return { submitter };
  }
  if (first === letterU && voteAlone.test(content)) {
    return {};
  }
  const printed = first === letterU ? (vote.exec(content)?.[1] ?? '') : content;
  const upvotes = parseCount(printed);
  return upvotes === undefined ? undefined : { upvotes };
}

/** Whether a text is the label above a submitter's name, which stands apart from it. */
export function awaitsName(content: string): boolean {
  return (codeAt(content, 0) | 0x20) === letterS && submittedAlone.test(content);
}

/**
 * Finds the labels at the beginning of a block, each of one line or two: who submitted what stands
 * under it, with its votes; and votes right above a title where that is the way of the page, which has
 * them above as many texts as it has separators of meta lines. Alone, a number may begin a title.
 *
 * @param lines those of one list
 */
export function labelsAbove(lines: readonly Line[]): (block: readonly Line[]) => Line[][] {
  const isVotes = (line: Line | undefined): line is Line =>
    line !== undefined && parseCount(line.content) !== undefined;
  const isAbove = (line: Line, index: number): boolean =>
    (lines[index + 1]?.content ?? '') !== '' && isVotes(line);
  let known: boolean | undefined;
  // Hardly any page has them, so that nothing is counted before something looks like it.
  const hasVotes = (): boolean =>
    (known ??=
      lines.filter(isAbove).length >= Math.max(fewestVotes, lines.filter(isSeparator).length));
  return ([first, second, third]) => {
    if (first && second && awaitsName(first.content)) {
      return isVotes(third) ? [[first, second], [third]] : [[first, second]];
    }
    if (first && second && readLabel(first.content)?.submitter !== undefined) {
      return third && isVotes(second) ? [[first], [second]] : [[first]];
    }
    return second && isVotes(first) && hasVotes() ? [[first]] : [];
  };
}

/** What is known of a block as a label: surely one, a number, one by how often it stands there, or none. */
export type LabelKind = 'sure' | 'count' | 'frequent' | 'likely' | undefined;

/** Labels of buttons are short; longer lines are not compared. */
const longestLabel = 100;

/**
 * Finds the labels of a page, such as those of its buttons, in whatever language: what stands on
 * several places apart from its numbers, and is neither prose nor a date. Titles come once.
 *
 * @param lines those of one list
 */
export function labelsOf(lines: readonly Line[]): (content: string) => LabelKind {
  // Most lists never ask.
  let counted: ReadonlyMap<string, number> | undefined;
  return (content) => {
    if (content.length > longestLabel) {
      return undefined;
    }
    if (readLabel(content)) {
      return parseCount(content) === undefined ? 'sure' : 'count';
    }
    counted ??= countLabels(lines);
    const times = counted.get(keyOf(content)) ?? 0;
    return times > 2 ? 'frequent' : times > 1 ? 'likely' : undefined;
  };
}

/** How often each line stands there that may be a label, by its key. */
function countLabels(lines: readonly Line[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { content } of lines) {
    const isLong = content.length > longestLabel;
    if (content !== '' && !isLong && !readsAsProse(content) && !parseDateText(content)) {
      const key = keyOf(content);
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  }
  return seen;
}

function keyOf(content: string): string {
  return /\d/.test(content) ? content.replace(/\d+/g, '0') : content;
}
