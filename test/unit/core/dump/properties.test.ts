import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDump } from '../../../../src/core/dump/detect';
import { parseDump } from '../../../../src/core/dump/parseDump';
import type { Dump, Entry } from '../../../../src/core/model';
import { arbitraryDump } from './arbitraryList';
import type { PlainEntry } from './plainText';
import { flawsOf } from './soundness';

describe('a random dump', () => {
  it('is parsed back as it was written', () => {
    fc.assert(
      fc.property(arbitraryDump, ({ list, text }) => {
        expect(detectDump(text)).toEqual({ dialect: 'plain' });
        const dump = parseDump(text);
        expect(dump.listed).toEqual(list.listed);
        expect(dump.entries.map(toldBy)).toEqual(list.entries.map(written));
        expect(problemsBesidesRepeated(dump)).toEqual([]);
        expect(flawsOf(text, dump)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps its entries when a second one is pasted below', () => {
    fc.assert(
      fc.property(arbitraryDump, arbitraryDump, (first, second) => {
        const text = `${first.text}\n\n${second.text}`;
        const dump = parseDump(text);
        const entries = [...first.list.entries, ...second.list.entries];
        expect(dump.entries.map(toldBy)).toEqual(entries.map(written));
        expect(problemsBesidesRepeated(dump)).toEqual(['second-digest']);
        expect(dump.listed).toEqual(first.list.listed);
        expect(flawsOf(text, dump)).toEqual([]);
      }),
    );
  });
});

/** Titles drawn at random may come twice. */
function problemsBesidesRepeated({ problems }: Dump): string[] {
  return problems.map(({ code }) => code).filter((code) => code !== 'repeated-paper');
}

describe('any text', () => {
  it('is parsed without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(flawsOf(text, parseDump(text))).toEqual([]);
        detectDump(text);
      }),
      { numRuns: 400 },
    );
  });

  it('made of the pieces of dumps is parsed without a fault', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '',
        '\u00A0',
        '·',
        '  • 3 authors',
        '• 4 aut',
        'Feb 23, 2024 2',
        'Nov 18, 20',
        'northfield Northfield Institute',
        'new',
        'Subscribe',
        'Daily Papers',
        'byAK and the research community',
        'Nov 14',
        'A Title',
        'An abstract. It has sentences. They end.',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replaceAll('\0', '')),
    );
    const header = 'byAK and the research community\nNov 14\n';
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = header + pieces.join('\n');
        const dump = parseDump(text);
        expect(dump.dialect).toBe('plain');
        expect(flawsOf(text, dump)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

function written({ title, abstract, meta }: PlainEntry): object {
  return { title, abstract, ...meta };
}

function toldBy(entry: Entry): object {
  const { title, abstract, authorCount, organization, published, comments } = entry;
  return { title, abstract, authorCount, organization, published, comments };
}
