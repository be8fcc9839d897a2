import type { Range } from '../../model';
import { dateWords } from './dateValue';
import { placeAt } from './completionPlace';
import { fieldNames, fieldValues, type QueryField } from './fields';
import { beginningRank, matchRank, ranked } from './completionRank';
import { asValue } from './quotes';

/** Something that may be meant where a query is being typed; the range is what it replaces. */
export interface Completion extends Range {
  /** A `field`, one of the few `value`s of one, or a `name` that the context gave. */
  readonly kind: 'field' | 'value' | 'name';
  readonly field: QueryField;
  /** The field, the value or the name itself: with `field`, the key to words that tell of it. */
  readonly label: string;
  readonly insert: string;
}

/** What completion has to know besides the text. */
export interface CompletionContext {
  /**
   * What there is of authors, organizations, labels of topics, the reader's tags, digests and folders,
   * titles, and dates such as years: the likeliest first.
   */
  readonly names?: Readonly<Partial<Record<NamedField, Iterable<string>>>> | undefined;
  /** At most this many, the best ones; 20 if left out. */
  readonly limit?: number | undefined;
}

/** Fields whose values the context gives. */
export type NamedField = 'author' | 'org' | 'topic' | 'tag' | 'in' | 'like' | 'date';

type Offer = Omit<Completion, 'start' | 'end'>;

const usualLimit = 20;

/** Shortest word for which values are offered without their field. */
const shortestForValues = 2;

/**
 * What may be meant at an offset of a query's text, in UTF-16 code units: fields, and values where a
 * field's name stands before. Best fits first, of equals in the order given: what is typed itself,
 * what begins with it, what has a word that does, what holds it. None in a phrase or other text of a
 * field.
 */
export function completionsAt(
  text: string,
  offset: number,
  { names = {}, limit = usualLimit }: CompletionContext = {},
): Completion[] {
  const place = placeAt(text, offset);
  if (!place) {
    return [];
  }
  const { field, typed, start, end } = place;
  const offers =
    field === undefined
      ? ranked(fieldOffers(typed), limit)
      : ranked(rankedValues(field, typed, names), limit);
  return offers.map((offer) => ({ ...offer, start, end }));
}

function* fieldOffers(typed: string): Iterable<readonly [rank: number, Offer]> {
  const best = new Map<QueryField, number>();
  for (const [name, field] of fieldNames) {
    const rank = matchRank(name, typed);
    if (rank !== undefined && rank <= beginningRank) {
      best.set(field, Math.min(rank, best.get(field) ?? rank));
    }
  }
  for (const [field, rank] of best) {
    yield [rank, { kind: 'field', field, label: field, insert: `${field}:` }];
  }
  if (typed.length >= shortestForValues) {
    for (const field of ['is', 'has'] as const) {
      for (const value of fieldValues[field]) {
        const rank = matchRank(value, typed);
        if (rank !== undefined && rank <= beginningRank) {
          yield [rank, { kind: 'value', field, label: value, insert: `${field}:${value}` }];
        }
      }
    }
  }
}

function* rankedValues(
  field: QueryField,
  typed: string,
  names: NonNullable<CompletionContext['names']>,
): Iterable<readonly [rank: number, Offer]> {
  for (const [kind, labels] of [
    ['value', valuesOf(field)],
    ['name', namesOf(field, names)],
  ] as const) {
    for (const label of labels) {
      const rank = matchRank(label, typed);
      const insert = asValue(label);
      if (rank !== undefined && insert !== '') {
        yield [rank, { kind, field, label, insert }];
      }
    }
  }
}

function valuesOf(field: QueryField): readonly string[] {
  switch (field) {
    case 'is':
    case 'has':
    case 'sort':
      return fieldValues[field];
    case 'date':
    case 'before':
    case 'after':
      return dateWords;
    default:
      return [];
  }
}

function namesOf(
  field: QueryField,
  names: NonNullable<CompletionContext['names']>,
): Iterable<string> {
  switch (field) {
    case 'author':
    case 'org':
    case 'topic':
    case 'tag':
    case 'in':
    case 'like':
    case 'date':
      return names[field] ?? [];
    case 'before':
    case 'after':
      return names.date ?? [];
    default:
      return [];
  }
}
