import { titleOf, type Rendering } from './rendering';

/** How two normalised titles that are not the same are related. */
export type Nearness =
  /** One with a misprint, or with some words more, as a subtitle. */
  | 'near'
  /** Alike but for a number that each has, as the parts of a series and the versions of a model. */
  | 'series'
  /** Alike but for a number that only one has. */
  | 'sequel'
  | 'other';

/** Words that make a series together with a number. */
const countedWords = new Set(['part', 'version', 'volume', 'vol', 'v', 'chapter', 'no', 'number']);

/** A cut title with fewer words or characters fits too many others, unless it is long all the same. */
const fewestCutWords = 5;
const shortestCut = 20;
const longCut = 32;

/** How two titles relate, in the form of `normalizeTitle`. */
export function nearnessOf(a: string, b: string): Nearness {
  const [wordsA, wordsB] = [a.split(' '), b.split(' ')];
  const onlyA = without(wordsA, wordsB);
  const onlyB = without(wordsB, wordsA);
  const common = wordsA.length - onlyA.length;
  if (common === 0) {
    return 'other';
  }
  if (isSeries(onlyA, onlyB)) {
    const isAlike = common * 2 >= Math.min(wordsA.length, wordsB.length);
    const isOneSided = onlyA.length === 0 || onlyB.length === 0;
    return isAlike ? (isOneSided ? 'sequel' : 'series') : 'other';
  }
  if (onlyA.length === 0 || onlyB.length === 0) {
    const [short, long] = a.length <= b.length ? [a, b] : [b, a];
    const added = onlyA.length + onlyB.length;
    return added <= 2 || long.startsWith(`${short} `) || long.endsWith(` ${short}`)
      ? 'near'
      : 'other';
  }
  const areMisprints =
    onlyA.length === onlyB.length && onlyA.every((word, index) => isMisprint(word, onlyB[index]));
  return areMisprints || isBrokenUp(a, b) ? 'near' : 'other';
}

/** Whether a title that was cut short goes on as another, by their forms without blanks. */
export function isCutFrom(
  cut: Pick<Rendering, 'printed' | 'shelf'>,
  whole: Pick<Rendering, 'shelf'>,
): boolean {
  return (
    cut.shelf.length >= shortestCut &&
    cut.shelf.length < whole.shelf.length &&
    whole.shelf.startsWith(cut.shelf) &&
    (cut.shelf.length >= longCut || titleOf(cut).split(' ').length >= fewestCutWords)
  );
}

/** Numbers on both sides that differ, or one that only a title of otherwise the same words has. */
function isSeries(onlyA: readonly string[], onlyB: readonly string[]): boolean {
  const [hasA, hasB] = [onlyA.some(isNumeral), onlyB.some(isNumeral)];
  const isCounted = (words: readonly string[]) =>
    words.length > 0 && words.every((word) => isNumeral(word) || countedWords.has(word));
  return (
    (hasA && hasB) ||
    (isCounted(onlyA) && onlyB.length === 0) ||
    (isCounted(onlyB) && onlyA.length === 0) ||
    (isCounted(onlyA) && isCounted(onlyB))
  );
}

function isNumeral(word: string): boolean {
  return (
    /\d/.test(word) || /^(?:[ivx]{1,4}|one|two|three|four|five|first|second|third)$/.test(word)
  );
}

/** The words of a list that another lacks, counting repeats. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return words.filter((word) => {
    const place = left.indexOf(word);
    if (place >= 0) {
      left.splice(place, 1);
    }
    return place < 0;
  });
}

/** Whether titles have the same letters up to a misprint, with blanks in other places. */
function isBrokenUp(a: string, b: string): boolean {
  return isMisprint(a.replaceAll(' ', ''), b.replaceAll(' ', ''));
}

/** Whether words differ in a letter or two, as long ones do by mistake. */
function isMisprint(a: string, b: string | undefined): boolean {
  if (b === undefined || /\d/.test(a + b)) {
    return false;
  }
  const length = Math.min(a.length, b.length);
  return length >= 4 && distance(a, b) <= (length >= 8 ? 2 : 1);
}

/** Letters to be put in, left out, replaced or swapped with their neighbour; 3 for all from 3 on. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) {
    return 3;
  }
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (before[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [before, last] = [last, current];
  }
  return Math.min(3, last[b.length] ?? 3);
}
