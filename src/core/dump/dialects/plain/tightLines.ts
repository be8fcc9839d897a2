/** Lines of a text that lost its blank ones: where a tool wrapped them, they belong together. */
import type { Line } from '../../lines';
import { firstWord } from '../../markdown/wraps';

/** What is left of the widest line, at least, in one that a tool broke before a word. */
const leastShare = 3 / 4;

const smallStart = /^["'“‘([]?\p{Ll}/u;
const finished = /(?:[.!?…][)\]}"'”’]*|https?:\/\/\S+|[)\]}"'”’])$/;

/** Whether a text ends as abstracts do: with a sentence, a bracket, a quote or an address. */
export function isFinished(content: string): boolean {
  return finished.test(content.slice(-300));
}

/**
 * Tells of lines whether the one below goes on with them: it does so with a small letter, or behind a
 * line of an abstract that has no end of its own and is about as wide as lines get. Behind the end of a
 * sentence it does where its first word would not have fitted into the line. A title and its abstract
 * are no such lines, as both begin with capitals.
 *
 * @param lines those of one list
 */
export function continuationOf(
  lines: readonly Line[],
): (line: Line, below: Line | undefined, isTitle: boolean) => boolean {
  const widest = lines.reduce((width, { content }) => Math.max(width, content.length), 0);
  // Else each line is a whole text, and the widest the longest of those.
  const isWrapped = lines.some((line, index) => goesOnSmall(line, lines[index + 1]));
  return (line, below, isTitle) => {
    if (!below || !isWrapped || isTitle) {
      return goesOnSmall(line, below);
    }
    const { length } = line.content;
    return isFinished(line.content)
      ? length + ' '.length + firstWord(below.content).length > widest
      : smallStart.test(below.content) || length >= leastShare * widest;
  };
}

function goesOnSmall({ content }: Line, below: Line | undefined): boolean {
  return below !== undefined && !isFinished(content) && smallStart.test(below.content);
}
