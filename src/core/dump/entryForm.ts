import type { Entry, Range } from '../model';
import type { Mutable } from '../mutable';
import { withAbstract, type KeptText } from '../text/storedText';
import { partsFrom, rangesOf, type EntryFacts, type EntryRanges } from './packedRanges';

/** An entry without its abstract and its ranges; then both ends of each range, null for none. */
type Form = readonly [EntryFacts, ...(readonly (number | null)[])];

/** An entry as it is kept, all but its abstract: JSON, of Latin-1 alone, which takes half the room. */
export function formOf(entry: Entry): string {
  const { abstract, titleRange, abstractRange, parts, ...facts } = entry;
  const ends = rangesOf(entry).flatMap((range) => [range?.start ?? null, range?.end ?? null]);
  const form: Form = [facts, ...ends];
  return JSON.stringify(form).replace(
    beyondLatin1,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const beyondLatin1 = /[^\0-\u00ff]/g;

/** The entry of a form, with its abstract; {@link lostEntry} where the form is none. */
export function entryOf(form: string, abstract: KeptText | undefined): Entry {
  const apart = takeApart(form);
  return apart ? withAbstract({ ...apart.facts, ...apart.ranges }, abstract) : lostEntry;
}

/** What a form says, and where that stands; undefined where it is none. */
export function takeApart(
  form: string,
): { readonly facts: EntryFacts; readonly ranges: EntryRanges } | undefined {
  const made = parsed(form);
  if (!isForm(made)) {
    return undefined;
  }
  const [facts, ...ends] = made;
  return { facts, ranges: rangesFrom(ends) };
}

function rangesFrom(ends: readonly (number | null)[]): EntryRanges {
  const made: Mutable<EntryRanges> = {
    titleRange: rangeAt(ends, 0) ?? nowhere,
    parts: partsFrom((number) => rangeAt(ends, number)),
  };
  const abstractRange = rangeAt(ends, 1);
  if (abstractRange) {
    made.abstractRange = abstractRange;
  }
  return made;
}

function rangeAt(ends: readonly (number | null)[], number: number): Range | undefined {
  const [start, end] = [ends[2 * number], ends[2 * number + 1]];
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
}

const nowhere: Range = { start: 0, end: 0 };

/** Stands for an entry that the disk does not give back. */
export const lostEntry: Entry = {
  title: '',
  start: 0,
  end: 0,
  titleRange: nowhere,
  parts: {},
};

function parsed(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text);
}

function isForm(made: unknown): made is Form {
  return Array.isArray(made) && typeof made[0] === 'object';
}
