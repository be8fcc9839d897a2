import { describe, expect, it } from 'vitest';
import { parseDump } from '../../../../src/core/dump/parseDump';
import type { Entry } from '../../../../src/core/model';
import { fixtureNames, readFixture } from './fixtureFiles';
import { flawsOf } from './soundness';

const names = fixtureNames('plain', '.txt');
/** Distance between the places that are tried, in UTF-16 code units. */
const stride = 97;

describe.each(names)('%s', (name) => {
  const text = readFixture(`plain/${name}.txt`);
  const { entries } = parseDump(text);
  const offsets = Array.from({ length: Math.ceil(text.length / stride) }, (_, at) => at * stride);

  it('keeps every whole entry before a cut', () => {
    for (const cut of offsets) {
      const head = text.slice(0, cut);
      const dump = parseDump(head);
      expect(flawsOf(head, dump)).toEqual([]);
      if (dump.dialect === 'plain') {
        const whole = entries.filter(({ end, abstract }) => end < cut && abstract !== undefined);
        expect(dump.entries.slice(0, whole.length)).toEqual(whole);
      }
    }
  });

  it.each([
    ['a character is lost', (at: number) => text.slice(0, at) + text.slice(at + 1)],
    ['a line is lost', (at: number) => text.slice(0, at) + text.slice(text.indexOf('\n', at) + 1)],
    ['a line break comes in', (at: number) => insert(at, '\n')],
    ['a gap comes in', (at: number) => insert(at, '\n\n')],
    ['a separator comes in', (at: number) => insert(at, '\n·\n')],
    ['a date comes in', (at: number) => insert(at, '\n\nFeb 30\n\n')],
    ['a banner comes in', (at: number) => insert(at, '\n\nnew\n\nDaily Papers\n\n')],
    ['a surrogate half comes in', (at: number) => insert(at, '\uD83D')],
    ['a stretch is repeated', (at: number) => text.slice(0, at + 200) + text.slice(at)],
    ['two stretches change places', (at: number) => text.slice(at) + text.slice(0, at)],
  ])('keeps the dated entries above when %s', (_, damage) => {
    for (const offset of offsets) {
      const damaged = damage(offset);
      const dump = parseDump(damaged);
      expect(flawsOf(damaged, dump)).toEqual([]);
      if (dump.dialect === 'plain' && damaged.startsWith(text.slice(0, offset))) {
        const safe = upToLastDated(entries.filter(({ end }) => end < offset));
        expect(dump.entries.slice(0, safe.length)).toEqual(safe);
      }
    }
  });

  function insert(at: number, piece: string): string {
    return text.slice(0, at) + piece + text.slice(at);
  }
});

/** Above its last date a list is settled; bare entries below it depend on what follows. */
function upToLastDated(entries: readonly Entry[]): readonly Entry[] {
  return entries.slice(0, entries.findLastIndex(({ published }) => published !== undefined) + 1);
}

describe('a dump cut off at each of its characters', () => {
  const text = readFixture('plain/with-meta.txt');
  const whole = parseDump(text);
  const listEnd = whole.listedRange?.end ?? 0;

  it.each(whole.entries.map((entry) => [entry.title, entry] as const))('in “%s”', (_, entry) => {
    for (let cut = Math.max(entry.start + 1, listEnd); cut <= entry.end; cut++) {
      const head = text.slice(0, cut);
      const { entries, problems } = parseDump(head);
      const before = whole.entries.filter(({ end }) => end < entry.start);
      expect(entries.slice(0, before.length)).toEqual(before);
      // One entry more, never two: no piece of the last lines passes for a title.
      expect(entries).toHaveLength(before.length + 1);
      const last = entries.at(-1);
      expect(entry.title.startsWith(last?.title ?? '?')).toBe(true);
      expect(entry.abstract?.startsWith(last?.abstract ?? '')).toBe(true);
      expect(problems.every(({ code }) => code === 'torn-entry')).toBe(true);
      const torn = isTorn(head.slice(entry.start), entry);
      expect([head.slice(-20), problems.length]).toEqual([head.slice(-20), torn ? 1 : 0]);
    }
  });
});

/** Whether a reader of what is left of an entry can tell that something is missing. */
function isTorn(rest: string, { abstract = '' }: Entry): boolean {
  const lines = rest.split('\n').filter((line) => line.trim() !== '');
  const [, abstractLeft = '', who, separator, date] = lines;
  if (who === undefined) {
    return abstractLeft !== abstract && !/[.!?][)”]?$/.test(abstractLeft.trimEnd());
  }
  return (
    separator === undefined || !/^\w{3} \d{1,2}(?:, \d{4})?(?: \d+)?$/.test(date?.trim() ?? '')
  );
}
