import fc from 'fast-check';
import type { PartialDate } from '../../../../src/core/model';
import type { PlainEntry, PlainList, PlainMeta } from './plainText';
import { plainLines } from './plainText';
import { cleaned } from './soundness';

const vocabulary =
  'loom tides of in with sparse kites and a the for rust learned bees on dough Orchard V1 4D'.split(
    ' ',
  );

/** Pieces that have made parsers stumble: TeX and its remains, addresses, look-alikes of furniture. */
const curiosities = [
  String.raw`$\textit{V. crabro}$`,
  'ell_1',
  '8e^{-5}mm',
  String.raw`{\it WA}ve`,
  '~$2.2k',
  'https://example.org/kites(v2)',
  '“Quoted”',
  '--',
  '&',
  'e.g.',
  'Fig. 2',
  'J. R. Orr',
  '·',
  '•',
  '3 authors',
  'می‌خوانم',
  '深度学习',
  '👩‍🔬',
];

const lookalikes = [
  'new',
  'Subscribe',
  'Daily Papers',
  'May 5',
  'Sep 3, 2024',
  '12 authors',
  'A · B',
  'Why? Who? When?',
  'One. Two. Three.',
  '$(rocket) [link](command:x)',
];

const plainWords = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 30 })
  .map((words) => words.join(' '));
const curiousWords = fc
  .array(fc.oneof(fc.constantFrom(...vocabulary), fc.constantFrom(...curiosities)), {
    minLength: 1,
    maxLength: 40,
  })
  .map((words) => words.join(' '))
  .filter(isFree);
const anyText = fc
  .oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary' }))
  .map((text) => cleaned(text.replace(/[\0\r\n]/g, '')))
  .filter(isFree);

const wildTitle = fc.oneof(curiousWords, anyText, fc.constantFrom(...lookalikes));
const proseAbstract = fc.oneof(curiousWords, anyText).map((text) => `${text}.`);
const wildAbstract = fc.oneof(
  proseAbstract,
  curiousWords.map((text) => `${text}!`),
  curiousWords.map((text) => `${text} https://example.org/a_b`),
  anyText,
);

/** A list tells title from abstract by their turn; both at once do not look like the other. */
const titleAndAbstract: fc.Arbitrary<PlainEntry> = fc.oneof(
  fc.record({ title: plainWords, abstract: wildAbstract }),
  fc.record({ title: wildTitle, abstract: proseAbstract }),
);

const day = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const date: fc.Arbitrary<PartialDate> = fc.oneof(
  day,
  fc.constant({ month: 2, day: 29 }),
  fc.constant({ month: 12, day: 31 }),
  fc.tuple(day, fc.integer({ min: 1991, max: 2099 })).map(([monthAndDay, year]) => ({
    ...monthAndDay,
    year,
  })),
);

const handle = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,18}$/);
const organization = fc.oneof(
  handle.map((name) => ({ handle: name, name })),
  fc.record({ handle, name: plainWords }),
  fc.record({ handle, name: anyText }),
);
const meta: fc.Arbitrary<PlainMeta> = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ authorCount: fc.integer({ min: 1, max: 1200 }) }) },
      { weight: 1, arbitrary: fc.record({ organization }) },
    ),
    date,
    fc.option(fc.integer({ min: 0, max: 5000 }), { nil: undefined }),
  )
  .map(([who, published, comments]) => ({ ...who, published, comments }));

const datedEntry: fc.Arbitrary<PlainEntry> = fc
  .tuple(titleAndAbstract, meta)
  .map(([texts, ownMeta]) => ({ ...texts, meta: ownMeta }));
const mixedEntry = fc.oneof({ weight: 3, arbitrary: datedEntry }, titleAndAbstract);
const size = { minLength: 1, maxLength: 12 };

/** Random lists: all entries with meta, none, or some. */
export const arbitraryList: fc.Arbitrary<PlainList> = fc
  .record({
    dailyPapers: fc.boolean(),
    listed: date,
    entries: fc.oneof(
      fc.array(datedEntry, size),
      fc.array(titleAndAbstract, size),
      fc.array(mixedEntry, size),
    ),
  })
  .map((list) => ({ ...list, entries: list.entries.map(finishLast) }));

/** An abstract at the very end needs a full stop, or it is rightly taken for torn. */
function finishLast(entry: PlainEntry, index: number, all: readonly PlainEntry[]): PlainEntry {
  const isOpen = index === all.length - 1 && !entry.meta;
  return isOpen && !entry.abstract.endsWith('.')
    ? { ...entry, abstract: `${entry.abstract}.` }
    : entry;
}

/** Whether a text can stand where a title or an abstract does without being something else. */
function isFree(text: string): boolean {
  return text !== '' && text !== '·' && !/^[•*-]/.test(text) && cleaned(text) === text;
}

/** How a capture may differ from another without saying anything else. */
interface Layout {
  readonly lineBreak: string;
  readonly byteOrderMark: boolean;
  readonly blankLinesAtEnd: number;
  readonly wraps: readonly Place[];
  readonly disguises: readonly (Place & { readonly kind: keyof typeof disguises })[];
}

/** Which line, and where in it, both modulo what is there. */
interface Place {
  readonly line: number;
  readonly place: number;
}

const disguises = {
  blankLine: (line: string, place: number) =>
    line === '' ? ['', place % 2 === 0 ? '' : ' \u00A0\t'] : [line],
  noBreakSpace: (line: string, place: number) => [
    line.replaceAll(' ', pick('\u00A0\u202F\u2009', place)),
  ],
  invisible: (line: string, place: number) => {
    const at = place % (line.length + 1);
    return [line.slice(0, at) + pick('\u200B\u00AD\u2060\uFEFF', place) + line.slice(at)];
  },
  edge: (line: string, place: number) => [
    ` \u00A0${line}${pick('\u200C\u200D\u200E\u200F\t', place)} `,
  ],
};

const place = { line: fc.nat(80), place: fc.nat(200) };
const layout: fc.Arbitrary<Layout> = fc.record({
  lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
  byteOrderMark: fc.boolean(),
  blankLinesAtEnd: fc.nat(3),
  wraps: fc.array(fc.record(place), { maxLength: 10 }),
  disguises: fc.array(
    fc.record({
      ...place,
      kind: fc.constantFrom('blankLine', 'noBreakSpace', 'invisible', 'edge'),
    }),
    { maxLength: 20 },
  ),
});

/** Random lists with a text that says just that. */
export const arbitraryDump: fc.Arbitrary<{ list: PlainList; text: string }> = fc
  .tuple(arbitraryList, layout)
  .map(([list, how]) => ({ list, text: layOut(list, how) }));

function layOut(list: PlainList, how: Layout): string {
  const head = plainLines({ ...list, entries: [] });
  const body = plainLines(list).slice(head.length);
  let lines = [...head, ...how.wraps.reduce(wrap, body)];
  for (const { kind, line, place: at } of how.disguises) {
    const index = line % lines.length;
    lines = lines.toSpliced(index, 1, ...disguises[kind](lines[index] ?? '', at));
  }
  return [
    how.byteOrderMark ? '\uFEFF' : '',
    lines.join(how.lineBreak),
    how.lineBreak.repeat(how.blankLinesAtEnd),
  ].join('');
}

/** Breaks a title or an abstract at the first space from a place on. */
function wrap(lines: readonly string[], { line: at, place: from }: Place): string[] {
  const index = at % lines.length;
  const line = lines[index] ?? '';
  const space = line.indexOf(' ', from % (line.length + 1));
  const pieces = [line.slice(0, space), line.slice(space + 1)];
  const isMeta = line.startsWith('  •') || lines[index + 1] === '·' || lines[index - 1] === '·';
  return space > 0 && !isMeta && pieces.every(isFree)
    ? lines.toSpliced(index, 1, ...pieces)
    : [...lines];
}

function pick(characters: string, at: number): string {
  return characters.charAt(at % characters.length);
}
