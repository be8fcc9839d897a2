/** What labels end in: counts, and numbers of people. */
import { codeAt, isDigit, isLetter } from '../characters';
import { endsLikeCount } from '../countText';

/** More characters than a count has. */
const longestCount = 24;

/** The count at the end of a label, such as that of `GitHub 1.32k` or `Upvote 12`, as printed. */
export function countIn(label: string): string | undefined {
  if (!endsLikeCount(label)) {
    return undefined;
  }
  const tail = label.slice(-longestCount);
  const last = tail.length - 1;
  return tail.charCodeAt(last) === hyphen
    ? isCountCharacter(codeAt(tail, last - 1))
      ? undefined
      : '-'
    : countBefore(tail, tail.length)?.count;
}

/** Whether a text's last character may be a letter, of whatever language. */
export function endsInLetter(content: string): boolean {
  const last = codeAt(content, content.length - 1);
  return last > 0x7f || isLetter(last);
}

const peopleCount = /(?<![\d.,])(\d[\d.,]*[kK]?)\s?\p{L}+$/u;

/** A number of people at the end of a text, in whatever language: `- · 8 authors`. */
export function findPeople(
  content: string,
): { readonly count: string; readonly place: number } | undefined {
  if (!endsInLetter(content)) {
    return undefined;
  }
  let word = content.length;
  while (isLetter(codeAt(content, word - 1))) {
    word--;
  }
  if (word < content.length && codeAt(content, word - 1) === space) {
    return countBefore(content, word - 1);
  }
  const found = peopleCount.exec(content);
  return found?.[1] === undefined ? undefined : { count: found[1], place: found.index };
}

/** The count that ends at a place, as {@link peopleCount} has it. */
function countBefore(
  content: string,
  end: number,
): { readonly count: string; readonly place: number } | undefined {
  let place = (codeAt(content, end - 1) | 0x20) === thousands ? end - 1 : end;
  while (isCountCharacter(codeAt(content, place - 1))) {
    place--;
  }
  return isDigit(content.charCodeAt(place))
    ? { count: content.slice(place, end), place }
    : undefined;
}

function isCountCharacter(code: number): boolean {
  return isDigit(code) || code === comma || code === fullStop;
}

const [space, comma, hyphen, fullStop, thousands] = [0x20, 0x2c, 0x2d, 0x2e, 0x6b];
