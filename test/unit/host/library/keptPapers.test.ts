import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runToEnd, type Library, type Paper } from '../../../../src/core';
import { encodePapers, KeptPapers } from '../../../../src/host/library/keptPapers';
import { at, dated, entry, libraryOf, list } from '../../core/library/builders';
import { fill, generateTrueLibrary } from '../../core/library/generators/trueLibrary';

const encode = (papers: readonly Paper[]): Uint8Array => runToEnd(encodePapers(papers));

const notKept = ['abstract', 'abstractKind', 'sources', 'learnt'];

/** A paper as it is kept. */
function withoutAbstract(paper: Paper): unknown {
  return Object.fromEntries(Object.entries(paper).filter(([name]) => !notKept.includes(name)));
}

function smallLibrary(): Library {
  return libraryOf({
    one: list('May 3, 2024', [
      dated('Tides in Teacups', 'May 1, 2024', { abstract: 'We stir.', arxivId: '2405.00001' }),
      entry('Löwen — 獅子', { abstract: 'We roar.', upvotes: 4, comments: 2 }),
    ]),
    two: list('May 4, 2024', [entry('Tides in Teacups', { organization: { name: 'Harbour' } })]),
  });
}

describe('papers that are kept for the next session', () => {
  it('are as they were, without their abstracts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ max: 60, min: 0 }),
        (seed, n) => {
          const papers = fill(generateTrueLibrary({ papers: n, seed })).papers();
          const kept = KeptPapers.of(encode(papers));
          for (const paper of papers) {
            expect(kept?.get(paper.id)).toEqual(withoutAbstract(paper));
          }
          expect(kept?.get('arxiv:9999.99999')).toBeUndefined();
        },
      ),
      { numRuns: 25 },
    );
  });

  it('are each the same object whenever they are asked for', () => {
    const [paper] = smallLibrary().papers();
    const kept = KeptPapers.of(encode(smallLibrary().papers()));
    expect(kept?.get(paper?.id ?? '')).toBe(kept?.get(paper?.id ?? ''));
  });

  it('have a mark that tells whether others are kept', () => {
    const library = smallLibrary();
    const markOf = (papers: readonly Paper[]): number | undefined =>
      KeptPapers.of(encode(papers))?.mark;
    const mark = markOf(library.papers());
    expect(markOf(smallLibrary().papers())).toBe(mark);
    library.remove(at('two'));
    expect(markOf(library.papers())).not.toBe(mark);
  });

  it('are right or not there, whatever byte is damaged', () => {
    const papers = smallLibrary().papers();
    const bytes = encode(papers);
    for (let place = 0; place < bytes.length; place++) {
      const damaged = bytes.slice();
      damaged[place] = (damaged[place] ?? 0) ^ (1 << (place % 8));
      const kept = KeptPapers.of(damaged);
      for (const paper of papers) {
        expect([undefined, withoutAbstract(paper)]).toContainEqual(kept?.get(paper.id));
      }
    }
  });

  it('are none where the file is cut short, empty or of another kind', () => {
    const bytes = encode(smallLibrary().papers());
    for (let length = 0; length < bytes.length; length++) {
      expect(KeptPapers.of(bytes.subarray(0, length))).toBeUndefined();
    }
    expect(KeptPapers.of(new Uint8Array(4096))).toBeUndefined();
    expect(KeptPapers.of(new TextEncoder().encode('{"papers":[]}'.repeat(9)))).toBeUndefined();
  });

  it('are read from bytes that lie anywhere in a buffer', () => {
    const papers = smallLibrary().papers();
    const bytes = encode(papers);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(KeptPapers.of(shifted.subarray(3))?.get(papers[0]?.id ?? '')).toBeDefined();
  });
});
