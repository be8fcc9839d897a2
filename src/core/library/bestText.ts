import { normalizeTitle } from '../text/normalizeTitle';
import { hasAbstract } from '../text/storedText';
import { isCutShort } from './abstracts';
import { endsInDots } from './identity/rendering';
import { nameOfWords, wordNumbers } from './identity/words';
import { compareText, type Sighting } from './sighting';

/**
 * The entry with the best rendering of the latest title: one that is whole before one that was cut
 * or lacks a subtitle; then TeX that is whole before its stripped remains; then the rendering that
 * most dumps have, and the first by code units.
 *
 * @param ordered the entries of a paper, latest first
 */
export function bestTitle(ordered: readonly Sighting[]): Sighting | undefined {
  if (ordered.length <= 1) {
    return ordered[0];
  }
  const [latest] = ordered.filter(({ entry }) => !endsInDots(entry.title));
  const titles = new Map(ordered.map(({ entry }) => [entry, normalizeTitle(entry.title)]));
  const beginning = latest && `${titles.get(latest.entry) ?? ''} `;
  // One that the latest is the beginning of, as one that lacks its subtitle.
  const whole = ordered.find(
    ({ entry }) =>
      beginning !== undefined &&
      !endsInDots(entry.title) &&
      titles.get(entry)?.startsWith(beginning) === true,
  );
  const wanted = whole ?? latest ?? ordered[0];
  const title = wanted && titles.get(wanted.entry);
  const candidates = ordered.filter(
    ({ entry }) => titles.get(entry) === title && (!latest || !endsInDots(entry.title)),
  );
  const counts = new Map<string, number>();
  for (const { entry } of candidates) {
    counts.set(entry.title, (counts.get(entry.title) ?? 0) + 1);
  }
  const [best] = [...counts].sort(
    ([titleA, countA], [titleB, countB]) =>
      Number(hasTex(titleB)) - Number(hasTex(titleA)) ||
      countB - countA ||
      compareText(titleA, titleB),
  );
  return candidates.find(({ entry }) => entry.title === best?.[0]);
}

/**
 * The entry with the best abstract: a whole one before a summary, and that before one that was cut
 * short; of these the latest, or the longest of which it is the beginning; of the same words those
 * with whole TeX.
 *
 * @param ordered the entries of a paper, latest first
 */
export function bestAbstract(ordered: readonly Sighting[]): Sighting | undefined {
  const told = ordered.filter(({ entry }) => hasAbstract(entry));
  if (told.length <= 1) {
    return told[0];
  }
  const ranks = [isWhole, isSummary, () => true];
  const candidates = ranks.map((is) => told.filter(is)).find((found) => found.length > 0) ?? [];
  let [best] = candidates;
  for (const candidate of candidates) {
    best = best && isCutShort(textOf(best), textOf(candidate)) ? candidate : best;
  }
  if (!best || hasTex(textOf(best))) {
    return best;
  }
  const rivals = candidates.filter((candidate) => hasTex(textOf(candidate)));
  const words = rivals.length > 0 ? nameOf(best) : '';
  return rivals.find((rival) => nameOf(rival) === words) ?? best;
}

/** Formulas between dollars or backslashed delimiters, or a command, as no stripping leaves them. */
function hasTex(text: string): boolean {
  const dollar = text.indexOf('$');
  return (dollar >= 0 && text.includes('$', dollar + 1)) || /\\[a-z([]/i.test(text);
}

function isWhole(sighting: Sighting): boolean {
  return !isSummary(sighting) && !endsInDots(textOf(sighting));
}

function isSummary({ entry }: Sighting): boolean {
  return entry.abstractKind === 'summary';
}

function textOf({ entry }: Sighting): string {
  return entry.abstract ?? '';
}

function nameOf(sighting: Sighting): string {
  return nameOfWords(wordNumbers(textOf(sighting)));
}
