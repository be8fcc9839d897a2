/** What tools put around titles. */
import type { Entry } from '../../../model';
import type { BlockPair } from './pairs';

/** What makes a line a heading in Markdown, or bold as a whole. */
const heading = /^#{1,6}\s+(?=\S)/;
const bold = /^(\*\*|__)(?=\S)(?!.*\1.).*\S\1$/s;
const boldMark = '**'.length;

const number = /^(\d{1,4})[.)]\s+(?=\S)/;

/** In fewer titles a number may be their own. */
const fewestNumbered = 3;

const marks = '#*_';

/** A title without the marks of a heading or of bold text around it. */
export function withoutMarks(pair: BlockPair): BlockPair {
  const { content, start, end } = pair.title;
  if (!marks.includes(content.charAt(0))) {
    return pair;
  }
  const from = heading.exec(content)?.[0].length ?? 0;
  const around = bold.test(content.slice(from)) ? boldMark : 0;
  const title = {
    content: content.slice(from + around, content.length - around),
    start: start + from + around,
    end: end - around,
  };
  return { ...pair, title };
}

/** Entries without the numbers of a list, where all titles have one and those count up or are the same. */
export function withoutNumbers(entries: readonly Entry[]): readonly Entry[] {
  if (entries.length < fewestNumbered || !number.test(entries[0]?.title ?? '')) {
    return entries;
  }
  const numbers = entries.map(({ title }) => number.exec(title));
  const first = Number(numbers[0]?.[1]);
  const isList = (step: number): boolean =>
    numbers.every((found, index) => Number(found?.[1]) === first + step * index);
  return isList(1) || isList(0)
    ? entries.map((entry, index) => {
        const length = numbers[index]?.[0].length ?? 0;
        const start = entry.titleRange.start + length;
        const titleRange = { start, end: entry.titleRange.end };
        return { ...entry, title: entry.title.slice(length), start, titleRange };
      })
    : entries;
}
