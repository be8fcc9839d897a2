import type { Entry, Problem } from '../../../model';
import type { Mutable } from '../../../mutable';
import { problem } from '../../problems';
import type { Card } from './cards';
import { addMissingFacts, addMissingParts } from './facts';

interface Printings {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/**
 * Makes one entry of the printings of each paper: those that follow one another span the entry
 * together; a later one only adds what the entry lacks. An abstract is preferred to a summary.
 */
export function mergePrintings(cards: readonly Card[]): Printings {
  const entries: Mutable<Entry>[] = [];
  const problems: Problem[] = [];
  const needsTitles = cards.some(({ entry }) => entry.arxivId === undefined);
  const places: Places = { ids: new Map(), titles: needsTitles ? new Map() : undefined };
  const printings: number[] = [];
  cards.forEach(({ entry, problems: own, isTorn }, index) => {
    const previous = entries.length - 1;
    const isCutTitle = isTorn && index === cards.length - 1 && entry.abstract === undefined;
    const place =
      placeOf(places, entries, entry) ??
      (isCutTitle && awaitsAnother(printings) && entries[previous]?.title.startsWith(entry.title)
        ? previous
        : undefined);
    const known = place === undefined ? undefined : entries[place];
    if (isTorn) {
      problems.push(problem('torn-entry', entry.abstractRange ?? entry.titleRange));
    }
    if (!known || place === undefined) {
      entries.push(entry);
      printings.push(1);
      problems.push(...own);
    } else {
      printings[place] = (printings[place] ?? 0) + 1;
      if (place === previous) {
        addAdjacent(known, entry, isTorn);
      } else {
        addApart(known, entry);
      }
    }
    remember(places, entry, place ?? entries.length - 1);
  });
  return { entries, problems: problems.sort((a, b) => a.start - b.start) };
}

/** The first place at which each id and each title was printed. */
interface Places {
  readonly ids: Map<string, number>;
  /** Absent where every printing has an id: then titles decide nothing. */
  readonly titles: Map<string, number> | undefined;
}

function remember({ ids, titles }: Places, { arxivId, title }: Entry, place: number): void {
  if (arxivId !== undefined && !ids.has(arxivId)) {
    ids.set(arxivId, place);
  }
  if (titles?.has(title) === false) {
    titles.set(title, place);
  }
}

/** The place of the entry that is known to be of the same paper. */
function placeOf(
  { ids, titles }: Places,
  entries: readonly Entry[],
  entry: Entry,
): number | undefined {
  const byId = entry.arxivId === undefined ? undefined : ids.get(entry.arxivId);
  if (byId !== undefined && isSamePaper(entries[byId], entry)) {
    return byId;
  }
  const byTitle = titles?.get(entry.title);
  return byTitle !== undefined && isSamePaper(entries[byTitle], entry) ? byTitle : undefined;
}

/** Whether the last paper was printed once so far, and no other paper only once. */
function awaitsAnother(printings: readonly number[]): boolean {
  return printings.at(-1) === 1 && (printings.length === 1 || (printings[0] ?? 0) > 1);
}

/** Papers of one title are two when their ids say so. */
function isSamePaper(known: Entry | undefined, { arxivId }: Entry): boolean {
  return (known?.arxivId ?? arxivId) === (arxivId ?? known?.arxivId);
}

/** Adds the facts of `other` that are not known; nothing with a range, which would lie outside. */
function addApart(known: Mutable<Entry>, other: Entry): void {
  const { arxivId, upvotes, submitter, github } = other;
  addMissingFacts(known, { arxivId, upvotes, github });
  addSubmitter(known, submitter);
}

function addSubmitter(known: Mutable<Entry>, submitter: string | undefined): void {
  if (submitter !== undefined) {
    known.submitter ??= submitter;
  }
}

/** Adds what the printing right below tells. */
function addAdjacent(known: Mutable<Entry>, second: Entry, isTorn: boolean): void {
  const { abstract, abstractKind, abstractRange } = second;
  const isBetter =
    abstract !== undefined &&
    (known.abstract === undefined ||
      (!isTorn && known.abstractKind === 'summary' && abstractKind === 'abstract'));
  if (isBetter && abstractKind && abstractRange) {
    known.abstract = abstract;
    known.abstractKind = abstractKind;
    known.abstractRange = abstractRange;
    known.parts = second.parts;
  } else {
    addMissingParts(known.parts, second.parts);
  }
  known.end = second.end;
  addMissingFacts(known, second);
  addSubmitter(known, second.submitter);
}
