import type { Message, PartialDate } from '../../model';
import { message } from '../../text/message';
import { dateWords } from './partialDate';

/** What a sentence about the year of a dump can be about. */
export interface ReasonFacts {
  /** Readable title of the paper that tells. */
  readonly title: string;
  /** Its date as it stands in the evidence. */
  readonly date?: PartialDate;
  readonly number?: string;
  /** File name of the other dump. */
  readonly source: string;
  /** The other dump's year, as far as it matters. */
  readonly sourceYear: number;
}

/** Why a year cannot be earlier than it is, by what the evidence rests on. */
export type FloorKind = 'printed' | 'known' | 'number' | 'notAfter' | 'tie' | 'view';

/** Why a year cannot be later: another dump lists the paper that this one dates. */
export interface RoofFacts {
  readonly title: string;
  readonly date?: PartialDate;
  readonly source: string;
  /** The latest day of the other list. */
  readonly listed: string;
}

export const nothingKnown = message('Nothing in the list or in the other digests tells its year.');

export const printedWithList = message('The digest itself gives the year of its list.');

export function setByUser(year: number): Message {
  return message('You set the year of this digest to {0}.', year);
}

export function knownRoof(year: number): Message {
  return message('The list is of {0} at the latest; nothing tells how much earlier.', year);
}

export function matched({ title, date, source }: ReasonFacts): Message {
  return message(
    'The list leaves out the year and holds "{0}" as {1}, which {2} prints as {3}.',
    title,
    yearless(date),
    source,
    words(date),
  );
}

export function tied({ title, date, source, sourceYear }: ReasonFacts): Message {
  return message(
    'The list leaves out the year and holds "{0}" as {1}, just as {2} does, which is of {3}.',
    title,
    yearless(date),
    source,
    sourceYear,
  );
}

export function numbered({ title, date, number = '' }: ReasonFacts, year: number): Message {
  return message(
    'The list leaves out the year and holds "{0}" as {1}, and the arXiv number {2} is of that month in {3}.',
    title,
    yearless(date),
    number,
    year,
  );
}

export function submitted({ title, date }: ReasonFacts): Message {
  return message(
    'The list leaves out the year and holds "{0}", which arXiv says was submitted on {1}.',
    title,
    words(date),
  );
}

export function addressed({ date }: ReasonFacts): Message {
  return message('The digest has the address of the list of {0}, beside its own.', words(date));
}

export function named({ date }: ReasonFacts, year: number): Message {
  return message('The file is named by the date {0}, so the list is of {1}.', words(date), year);
}

/** The year is a lower bound. `latest` is what the times of saving and reading the file allow. */
export function floored(
  kind: FloorKind,
  facts: ReasonFacts,
  year: number,
  latest: number | undefined,
): Message {
  return latest === undefined
    ? openFloor(kind, facts, year)
    : shelteredFloor(kind, facts, year, latest);
}

function openFloor(kind: FloorKind, facts: ReasonFacts, year: number): Message {
  const { title, number = '', source, sourceYear } = facts;
  const date = words(facts.date);
  switch (kind) {
    case 'printed':
      return message(
        'The list prints "{0}" as {1} and leaves out only the current year, so it is of {2} at the earliest.',
        title,
        date,
        year,
      );
    case 'known':
      return message(
        'The list holds "{0}", which {1} shows to be of {2}, so it is of {3} at the earliest.',
        title,
        source,
        date,
        year,
      );
    case 'number':
      return message(
        'The list holds "{0}" with the arXiv number {1}, so it is of {2} at the earliest.',
        title,
        number,
        year,
      );
    case 'notAfter':
      return message(
        'The list holds "{0}", which {1} dates {2} in {3} or later, so it is of {4} at the earliest.',
        title,
        source,
        date,
        sourceYear,
        year,
      );
    case 'tie':
      return message(
        'The list holds "{0}" as {1}, just as {2} does, which is of {3} at the earliest.',
        title,
        date,
        source,
        sourceYear,
      );
    case 'view':
      return message('The digest was captured in {0} at the earliest.', year);
  }
}

function shelteredFloor(
  kind: FloorKind,
  facts: ReasonFacts,
  year: number,
  latest: number,
): Message {
  const { title, number = '', source, sourceYear } = facts;
  const date = words(facts.date);
  switch (kind) {
    case 'printed':
      return message(
        'The list prints "{0}" as {1} and leaves out only the current year, so it is of {2} at the earliest; going by when its file was saved or read, it is of {3} at the latest.',
        title,
        date,
        year,
        latest,
      );
    case 'known':
      return message(
        'The list holds "{0}", which {1} shows to be of {2}, so it is of {3} at the earliest; going by when its file was saved or read, it is of {4} at the latest.',
        title,
        source,
        date,
        year,
        latest,
      );
    case 'number':
      return message(
        'The list holds "{0}" with the arXiv number {1}, so it is of {2} at the earliest; going by when its file was saved or read, it is of {3} at the latest.',
        title,
        number,
        year,
        latest,
      );
    case 'notAfter':
      return message(
        'The list holds "{0}", which {1} dates {2} in {3} or later, so it is of {4} at the earliest; going by when its file was saved or read, it is of {5} at the latest.',
        title,
        source,
        date,
        sourceYear,
        year,
        latest,
      );
    case 'tie':
      return message(
        'The list holds "{0}" as {1}, just as {2} does, which is of {3} at the earliest; going by when its file was saved or read, it is of {4} at the latest.',
        title,
        date,
        source,
        sourceYear,
        latest,
      );
    case 'view':
      return message(
        'The digest was captured in {0} at the earliest; going by when its file was saved or read, it is of {1} at the latest.',
        year,
        latest,
      );
  }
}

/** The year is the only one between its lower and its upper bound. */
export function between(
  kind: FloorKind,
  facts: ReasonFacts,
  year: number,
  roof: RoofFacts,
): Message {
  const { title, number = '', source, sourceYear } = facts;
  const date = words(facts.date);
  const top = [roof.title, yearless(roof.date), roof.source, roof.listed] as const;
  switch (kind) {
    case 'printed':
      return message(
        'The list is of {0} at the earliest, since it prints "{1}" as {2} and leaves out only the current year, and not later, since "{3}", of {4} here, is also in {5} of {6} at the latest.',
        year,
        title,
        date,
        ...top,
      );
    case 'known':
      return message(
        'The list is of {0} at the earliest, since it holds "{1}", which {2} shows to be of {3}, and not later, since "{4}", of {5} here, is also in {6} of {7} at the latest.',
        year,
        title,
        source,
        date,
        ...top,
      );
    case 'number':
      return message(
        'The list is of {0} at the earliest, since it holds "{1}" with the arXiv number {2}, and not later, since "{3}", of {4} here, is also in {5} of {6} at the latest.',
        year,
        title,
        number,
        ...top,
      );
    case 'notAfter':
      return message(
        'The list is of {0} at the earliest, since it holds "{1}", which {2} dates {3} in {4} or later, and not later, since "{5}", of {6} here, is also in {7} of {8} at the latest.',
        year,
        title,
        source,
        date,
        sourceYear,
        ...top,
      );
    case 'tie':
      return message(
        'The list is of {0} at the earliest, since it holds "{1}" as {2}, just as {3} of that year or later does, and not later, since "{4}", of {5} here, is also in {6} of {7} at the latest.',
        year,
        title,
        date,
        source,
        ...top,
      );
    case 'view':
      return message(
        'The digest was captured in {0} at the earliest, and not later, since "{1}", of {2} here, is also in {3} of {4} at the latest.',
        year,
        ...top,
      );
  }
}

function words(date: PartialDate | undefined): string {
  return date ? dateWords(date) : '';
}

function yearless(date: PartialDate | undefined): string {
  return date ? dateWords({ month: date.month, day: date.day }) : '';
}
