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
 * sentence it does where its first word would not have fitted into the line. So it does within a title,
 * but there only if it leaves room for the next word itself: the first line of an abstract does not.
 *
 * @param lines those of one list
 * @returns whether the line at a place goes on; `isTitle`: it is one of a title
 */
export function continuationOf(lines: readonly Line[]): (at: number, isTitle: boolean) => boolean {
  const widest = lines.reduce((width, { content }) => Math.max(width, content.length), 0);
  const goesOnSmall = (at: number): boolean => {
    const [line, below] = [lines[at], lines[at + 1]];
    return (
      line !== undefined &&
      below !== undefined &&
      !isFinished(line.content) &&
      smallStart.test(below.content)
    );
  };
  const isFull = (at: number): boolean => {
    const [line, below] = [lines[at], lines[at + 1]];
    const least = (line?.content.length ?? 0) + ' '.length;
    return below !== undefined && least + firstWord(below.content).length > widest;
  };
  // Else each line is a whole text, and the widest the longest of those.
  const isWrapped = lines.some((_, at) => goesOnSmall(at));
  return (at, isTitle) => {
    const line = lines[at];
    if (!line || !isWrapped) {
      return false;
    }
    if (goesOnSmall(at)) {
      return true;
    }
    if (isTitle) {
      return isFull(at) && !isFull(at + 1);
    }
    return isFinished(line.content) ? isFull(at) : line.content.length >= leastShare * widest;
  };
}
