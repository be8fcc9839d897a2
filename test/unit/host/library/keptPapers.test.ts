import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runToEnd, type Library, type Paper } from '../../../../src/core';
import { encodePapers, KeptPapers } from '../../../../src/host/library/keptPapers';
import { inMemory } from '../../../../src/host/platform/readableFile';
import { at, dated, entry, libraryOf, list } from '../../core/library/builders';
import { fill, generateTrueLibrary } from '../../core/library/generators/trueLibrary';

const encode = (papers: readonly Paper[]): Uint8Array => runToEnd(encodePapers(papers));

const open = (bytes: Uint8Array): Promise<KeptPapers | undefined> => KeptPapers.of(inMemory(bytes));

/** Papers of which some were read. */
async function read(
  bytes: Uint8Array,
  papers: readonly Pick<Paper, 'id'>[],
): Promise<KeptPapers | undefined> {
  const kept = await open(bytes);
  await kept?.read(papers.map(({ id }) => id));
  return kept;
}

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
  it('are as they were, without their abstracts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ max: 60, min: 0 }),
        async (seed, n) => {
          const papers = fill(generateTrueLibrary({ papers: n, seed })).papers();
          const kept = await read(encode(papers), [...papers, { id: 'arxiv:9999.99999' }]);
          for (const paper of papers) {
            expect(kept?.get(paper.id)).toEqual(withoutAbstract(paper));
          }
          expect(kept?.get('arxiv:9999.99999')).toBeUndefined();
        },
      ),
      { numRuns: 25 },
    );
  });

  it('are each the same object however often they are read', async () => {
    const papers = smallLibrary().papers();
    const kept = await open(encode(papers));
    const ids = papers.map(({ id }) => id);
    await Promise.all([kept?.read(ids), kept?.read(ids)]);
    const before = ids.map((id) => kept?.get(id));
    await kept?.read(ids);
    expect(before.every((paper, index) => paper && paper === kept?.get(ids[index] ?? ''))).toBe(
      true,
    );
  });

  it('are read alone: of a large file only what is asked for', async () => {
    const papers = fill(generateTrueLibrary({ papers: 300, seed: 3 })).papers();
    const bytes = encode(papers);
    let length = 0;
    const kept = await KeptPapers.of({
      size: bytes.length,
      read: (ranges) => {
        length += ranges.reduce((sum, { start, end }) => sum + end - start, 0);
        return inMemory(bytes).read(ranges);
      },
    });
    const opened = length;
    await kept?.read(papers.slice(7, 9).map(({ id }) => id));
    expect(papers.map(({ id }) => kept?.get(id) !== undefined).indexOf(true)).toBe(7);
    expect(kept?.get(papers[9]?.id ?? '')).toBeUndefined();
    expect(opened).toBeLessThan(bytes.length / 5);
    expect(length - opened).toBeLessThan(bytes.length / 20);
  });

  it('have a mark that tells whether others are kept', async () => {
    const library = smallLibrary();
    const markOf = async (papers: readonly Paper[]): Promise<number | undefined> =>
      (await open(encode(papers)))?.mark;
    const mark = await markOf(library.papers());
    expect(await markOf(smallLibrary().papers())).toBe(mark);
    library.remove(at('two'));
    expect(await markOf(library.papers())).not.toBe(mark);
  });

  it('are right or not there, whatever byte is damaged', async () => {
    const papers = smallLibrary().papers();
    const bytes = encode(papers);
    for (let place = 0; place < bytes.length; place++) {
      const damaged = bytes.slice();
      damaged[place] = (damaged[place] ?? 0) ^ (1 << (place % 8));
      const kept = await read(damaged, papers);
      for (const paper of papers) {
        expect([undefined, withoutAbstract(paper)]).toContainEqual(kept?.get(paper.id));
      }
    }
  });

  it('are none where the file is cut short, empty or of another kind', async () => {
    const bytes = encode(smallLibrary().papers());
    for (let length = 0; length < bytes.length; length++) {
      expect(await open(bytes.subarray(0, length))).toBeUndefined();
    }
    expect(await open(new Uint8Array(4096))).toBeUndefined();
    expect(await open(new TextEncoder().encode('{"papers":[]}'.repeat(9)))).toBeUndefined();
  });

  it('are read from bytes that lie anywhere in a buffer', async () => {
    const papers = smallLibrary().papers();
    const bytes = encode(papers);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    const kept = await read(shifted.subarray(3), papers);
    expect(kept?.get(papers[0]?.id ?? '')).toBeDefined();
  });
});
