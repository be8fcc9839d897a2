import { sortKeys } from '../../library/sortPapers';
import { tokenize } from '../../text/tokens';
import { beginsCounts, readCounts } from './countRange';
import { beginsDates, readDates } from './dateValue';
import { withoutQuotes } from './quotes';

/** Fields whose values are searched as text. */
export const textFields = ['title', 'abstract'] as const;

/** Fields whose values are conditions. */
export const filterFields = [
  'author',
  'org',
  'topic',
  'tag',
  'note',
  'in',
  'is',
  'has',
  'date',
  'before',
  'after',
  'comments',
  'upvotes',
  'like',
  'sort',
] as const;

export type TextField = (typeof textFields)[number];
export type FilterField = (typeof filterFields)[number];
export type QueryField = TextField | FilterField;

/** The values of fields that have few. */
export const fieldValues = {
  is: ['unread', 'read', 'starred', 'later', 'new', 'resurfaced', 'hidden'],
  has: ['code', 'note', 'tag', 'id'],
  sort: [...sortKeys, 'relevance'],
} as const satisfies Partial<Record<FilterField, readonly string[]>>;

/** What `is:` asks for. */
export type PaperMark = (typeof fieldValues.is)[number];
/** What `has:` asks for. */
export type PaperPart = (typeof fieldValues.has)[number];
/** What `sort:` asks for. */
export type QuerySort = (typeof fieldValues.sort)[number];

const fieldsByName: ReadonlyMap<string, QueryField> = new Map<string, QueryField>([
  ...[...textFields, ...filterFields].map((field) => [field, field] as const),
  ['authors', 'author'],
  ['organisation', 'org'],
  ['organization', 'org'],
  ['topics', 'topic'],
  ['tags', 'tag'],
  ['notes', 'note'],
]);

/** Every name of every field, its own and others, in lower case. */
export const fieldNames: Iterable<readonly [name: string, field: QueryField]> = fieldsByName;

/** The field of a name, in upper or lower case. */
export function fieldNamed(name: string): QueryField | undefined {
  return fieldsByName.get(name.toLowerCase());
}

/** Whether the values of a field are searched as text. */
export function isTextField(field: QueryField): field is TextField {
  return textFields.some((name) => name === field);
}

/** What a typed value is to its field. */
export interface ReadValue {
  /** `beginning` of a value, none at all, or one that the field does not have. */
  readonly state: 'known' | 'beginning' | 'empty' | 'unknown';
  /** In the usual form: without quotes, with single blanks, in lower case where that is no matter. */
  readonly value: string;
}

/** Reads a value as typed, without the quotes around it. */
export function readValue(field: FilterField, typed: string): ReadValue {
  const text = withoutQuotes(typed).replace(/\s+/g, ' ').trim();
  if (text === '') {
    return { state: 'empty', value: '' };
  }
  switch (field) {
    case 'is':
    case 'has':
    case 'sort':
      return readWord(fieldValues[field], text.toLowerCase());
    case 'date':
    case 'before':
    case 'after': {
      const value = text.toLowerCase();
      return { state: stateOf(readDates(value, anyDay) !== undefined, beginsDates(value)), value };
    }
    case 'comments':
    case 'upvotes': {
      const value = text.replaceAll('≥', '>=').replaceAll('≤', '<=').replaceAll(' ', '');
      return { state: stateOf(readCounts(value) !== undefined, beginsCounts(value)), value };
    }
    case 'author':
    case 'org':
    case 'topic':
    case 'tag':
    case 'note':
    case 'in':
    case 'like': {
      const isKnown = tokenize(text).length > 0;
      return { state: isKnown ? 'known' : 'empty', value: isKnown ? text : '' };
    }
  }
}

/** Dates by words are dates on every day. */
const anyDay = { year: 2000, month: 1, day: 1 } as const;

function readWord(values: readonly string[], value: string): ReadValue {
  const isBeginning = values.some((known) => known.startsWith(value));
  return { state: stateOf(values.includes(value), isBeginning), value };
}

function stateOf(isKnown: boolean, isBeginning: boolean): ReadValue['state'] {
  return isKnown ? 'known' : isBeginning ? 'beginning' : 'unknown';
}
