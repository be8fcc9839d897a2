import type { Paper, PaperField } from '../model';
import type { NumberReader } from './numbersText';

/** The fields of a paper that entries give, in the order in which they are told. */
export const paperFields: readonly PaperField[] = [
  'title',
  'abstract',
  'arxivId',
  'published',
  'authors',
  'authorCount',
  'organization',
  'comments',
  'upvotes',
  'github',
];

type Sources = NonNullable<Paper['sources']>;

/** Of which occurrences the fields of a paper are, as numbers for {@link readSources}. */
export function sourcesNumbers(sources: Sources = {}): number[] {
  let given = 0;
  let bit = 1;
  const indexes: number[] = [];
  for (const field of paperFields) {
    const index = sources[field];
    if (index !== undefined) {
      given += bit;
      indexes.push(index);
    }
    bit *= 2;
  }
  // Of most papers all fields are of the first.
  return indexes.every((index) => index === 0) ? [2 * given] : [2 * given + 1, ...indexes];
}

/** Reads what {@link sourcesNumbers} gives. */
export function readSources(reader: NumberReader): Sources {
  const first = reader.next();
  const given = Math.floor(first / 2);
  const sources: Partial<Record<PaperField, number>> = {};
  for (const [place, field] of paperFields.entries()) {
    if (isGiven(given, place)) {
      sources[field] = first % 2 === 0 ? 0 : reader.next();
    }
  }
  return sources;
}

/** Passes by what {@link readSources} reads. */
export function skipSources(reader: NumberReader): void {
  const first = reader.next();
  if (first % 2 === 1) {
    const given = Math.floor(first / 2);
    reader.skip(paperFields.filter((_, place) => isGiven(given, place)).length);
  }
}

function isGiven(given: number, place: number): boolean {
  return (given & (2 ** place)) !== 0;
}
