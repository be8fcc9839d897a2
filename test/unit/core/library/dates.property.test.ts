import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Library } from '../../../../src/core/library/library';
import { possibleYears } from './generators/reference';
import { trueCorpus, type TrueCorpus } from './generators/truth';

function libraryOf({ dumps }: TrueCorpus): Library {
  const library = new Library();
  for (const { uri, dump } of dumps) {
    library.replace(uri, dump);
  }
  return library;
}

describe('years, of dumps whose truth is known', () => {
  it('are never claimed wrongly', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(trueCorpus({ papers: 24, dumps: 12, lastYear: 2026 }), (corpus) => {
        const library = libraryOf(corpus);
        const truths = new Map(corpus.papers.map((paper) => [paper.title, paper.published]));
        expect(library.contradictions()).toEqual([]);
        for (const { uri, listed } of corpus.dumps) {
          checkClaim(library.dump(uri)?.listed, listed.year);
        }
        for (const paper of library.papers()) {
          checkClaim(paper.published, truths.get(paper.title)?.year);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are known as well as trying all possibilities tells', { timeout: 60_000 }, () => {
    let pinned = 0;
    let earliest = 0;
    fc.assert(
      fc.property(trueCorpus({ papers: 6, dumps: 4, lastYear: 2024 }), (corpus) => {
        const library = libraryOf(corpus);
        const ranges = possibleYears(corpus.dumps);
        for (const { uri, dump } of corpus.dumps) {
          const listed = library.dump(uri)?.listed;
          if (!listed || dump.listed?.year !== undefined) {
            continue;
          }
          const { least, greatest } = ranges.get(uri) ?? {};
          if (least === undefined) {
            expect(listed).toMatchObject({ certainty: 'unknown' });
            expect(listed.year).toBeUndefined();
          } else {
            const certainty = least === greatest ? 'pinned' : 'earliest';
            expect(listed).toMatchObject({ certainty, year: least });
            pinned += certainty === 'pinned' ? 1 : 0;
            earliest += certainty === 'earliest' ? 1 : 0;
          }
        }
      }),
      { numRuns: 150 },
    );
    // Not for want of cases.
    expect(pinned).toBeGreaterThan(20);
    expect(earliest).toBeGreaterThan(20);
  });
});

function checkClaim(
  claim: { readonly certainty: string; readonly year?: number } | undefined,
  truth: number | undefined,
): void {
  if (claim?.certainty === 'printed' || claim?.certainty === 'pinned') {
    expect(claim.year).toBe(truth);
  } else if (claim?.certainty === 'earliest') {
    expect(claim.year).toBeLessThanOrEqual(truth ?? 0);
  } else if (claim) {
    expect(claim.year).toBeUndefined();
  }
}
