import fc from 'fast-check';
import type { Dump, Entry } from '../../../../../src/core/model';
import type { Decision } from '../../../../../src/core/library/identity/decisions';
import { renderingId } from '../../../../../src/core/library/entryIds';
import { at, entry, list } from '../builders';

/** Titles that are one another's misprints, beginnings, sequels, or the same but for their blanks. */
const titles = [
  'Measuring tides with a lantern',
  'Measuring tides with a Lan tern',
  'Measuring tides with a lantern: a survey of slow rivers',
  'Measuring tides with a lantern: a survey of...',
  'Measuring tides with a lantern, part II',
  'Measuring tydes with a lantern',
  'Ferns that listen',
];

const sentences = [
  'Tides are measured by a ruler that was never made for water, and yet it serves quite well on calm days.',
  "The lantern's light falls on rivers whose keepers don't count the hours of the night any more.",
  'We gather ferns from seven valleys and ask what each of them hears when the wind turns north.',
  'Clouds are counted twice, once from below and once from above, and the two counts are never the same.',
  'A short summary of ferns, lanterns, rivers and rulers by hand.',
];

/** The same words in another form. */
const dressings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll("'", ''),
  (text) => text.replaceAll("'", '’').toUpperCase(),
  (text) => `${text}..`,
  (text) => `... ${text}`,
  (text) => `${text.slice(0, Math.floor(text.length * 0.6))}...`,
];

const abstract = fc
  .record({
    told: fc.subarray(sentences, { minLength: 1 }),
    dress: fc.constantFrom(...dressings),
  })
  .map(({ told, dress }) => dress(told.join(' ')));

const number = fc.constantFrom('2401.00001', '2401.00001v2', '2402.00002');

const anyEntry = fc
  .record(
    {
      title: fc.constantFrom(...titles),
      abstract,
      arxivId: number,
      abstractKind: fc.constantFrom('abstract' as const, 'summary' as const),
    },
    { requiredKeys: ['title'] },
  )
  .map(({ title, ...fields }): Entry => entry(title, fields));

const anyDump = fc
  .array(anyEntry, { minLength: 1, maxLength: 3 })
  .map((entries): Dump => list('Mar 1, 2025', entries));

/** Something that happens to a library, and how many steps of what follows come before the next. */
export interface Edit {
  readonly uri: string;
  /** Undefined to take the dump of this name out. */
  readonly dump: Dump | undefined;
  /** What the user decides from now on, if it is anything else. */
  readonly decisions: readonly Decision[] | undefined;
  readonly steps: number;
}

const uris = ['a', 'b', 'c', 'd', 'e', 'f'].map(at);
const uri = fc.constantFrom(...uris);

/** All URIs of {@link anyEdits} in any order. */
export const anyOrder = fc.shuffledSubarray(uris, { minLength: uris.length });

const anyDecision: fc.Arbitrary<Decision> = fc.oneof(
  fc.tuple(anyEntry, anyEntry).map(([one, other]): Decision => ({
    merge: [renderingId(one), renderingId(other)],
  })),
  anyEntry.map((split): Decision => ({ split: renderingId(split) })),
  fc.tuple(anyEntry, uri).map(([split, where]): Decision => ({
    split: renderingId(split),
    uri: where,
  })),
);

/** Dumps of much the same papers that come, go and change while the user decides this and that. */
export const anyEdits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    uri,
    dump: fc.option(anyDump, { nil: undefined, freq: 2 }),
    decisions: fc.oneof(
      { weight: 6, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.array(anyDecision, { maxLength: 2 }) },
    ),
    steps: fc.constantFrom(0, 1, 4, Infinity),
  }),
  { minLength: 4, maxLength: 16, size: 'max' },
);
