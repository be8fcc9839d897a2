import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownPapers } from '../../../../../src/core/library/ledger/knownPapers';
import { runToEnd } from '../../../../../src/core/steps';
import { at, entry, libraryOf, list } from '../builders';

function named(...ids: string[]): { id: string; aliases: string[] }[] {
  return ids.map((id) => ({ id, aliases: [] }));
}

const knownOf = (papers: Iterable<{ id: string; aliases: readonly string[] }>): KnownPapers =>
  runToEnd(KnownPapers.inSteps(papers));
const textOf = (...ids: string[]): string => runToEnd(knownOf(named(...ids)).toText());
const read = (text: string): KnownPapers | undefined => runToEnd(KnownPapers.fromText(text));

describe('the papers known at the last visit', () => {
  it('are told from those that came since, also by another id', () => {
    const library = libraryOf({ a: list('May 1', [entry('Tides')]) });
    const known = knownOf(library.papers());
    library.replace(
      at('b'),
      list('May 2', [entry('Tides', { arxivId: '2401.00001' }), entry('Ferns')]),
    );
    library.remove(at('a'));
    expect(
      library
        .papers()
        .filter((paper) => !known.has(paper))
        .map(({ title }) => title),
    ).toEqual(['Ferns']);
  });

  it('survive as a text, the same for the same papers in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (ids, others) => {
        const known = knownOf(named(...ids));
        const text = runToEnd(known.toText());
        expect(textOf(...ids.toReversed())).toBe(text);
        const again = read(text);
        expect(again && runToEnd(again.toText())).toBe(text);
        for (const paper of named(...ids, ...others)) {
          expect(again?.has(paper)).toBe(known.has(paper));
        }
      }),
    );
  });

  it('are kept in few characters', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `arxiv:2401.${index}`);
    expect(textOf(...ids).length).toBeLessThan(10_000 * 5);
  });

  it('are not read from anything else', () => {
    const text = textOf('a', 'b');
    expect(read(text.slice(1))).toBeUndefined();
    expect(read(`${text}é`)).toBeUndefined();
    expect(read(`${text}g`)).toBeUndefined();
    expect(read(`${text}${'_'.repeat(400)}A`)).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), (rest) => {
        const known = read(`known-papers-1:${rest}`);
        expect(known ? runToEnd(known.toText()) : '').toMatch(/^[\w:-]*$/);
      }),
    );
  });
});
