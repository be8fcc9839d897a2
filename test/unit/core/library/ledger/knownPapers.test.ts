import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownPapers } from '../../../../../src/core/library/ledger/knownPapers';
import { at, entry, libraryOf, list } from '../builders';

function named(...ids: string[]): { id: string; aliases: string[] }[] {
  return ids.map((id) => ({ id, aliases: [] }));
}

describe('the papers known at the last visit', () => {
  it('are told from those that came since, also by another id', () => {
    const library = libraryOf({ a: list('May 1', [entry('Tides')]) });
    const known = new KnownPapers(library.papers());
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
        const known = new KnownPapers(named(...ids));
        const text = known.toText();
        expect(new KnownPapers(named(...ids.toReversed())).toText()).toBe(text);
        const read = KnownPapers.fromText(text);
        expect(read?.toText()).toBe(text);
        for (const paper of named(...ids, ...others)) {
          expect(read?.has(paper)).toBe(known.has(paper));
        }
      }),
    );
  });

  it('are kept in few characters', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `arxiv:2401.${index}`);
    expect(new KnownPapers(named(...ids)).toText().length).toBeLessThan(10_000 * 5);
  });

  it('are not read from anything else', () => {
    const text = new KnownPapers(named('a', 'b')).toText();
    expect(KnownPapers.fromText(text.slice(1))).toBeUndefined();
    expect(KnownPapers.fromText(`${text}é`)).toBeUndefined();
    expect(KnownPapers.fromText(`${text}g`)).toBeUndefined();
    expect(KnownPapers.fromText(`${text}${'_'.repeat(400)}A`)).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), (rest) => {
        KnownPapers.fromText(`known-papers-1:${rest}`)?.toText();
      }),
    );
  });
});
