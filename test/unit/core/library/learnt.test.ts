import { describe, expect, it } from 'vitest';
import type { LookupRecord } from '../../../../src/core/enrichment/record';
import { renderingId } from '../../../../src/core/library/entryIds';
import type { Entry } from '../../../../src/core/model';
import { lantern, otherLantern } from '../../../replica/arxivPapers.mjs';
import { at, dated, entry, knownOf, libraryOf, list, stateOf } from './builders';

const { title, abstract = '' } = lantern;

function found(paper: LookupRecord['found'], ...entries: readonly Entry[]): LookupRecord {
  return {
    source: 'arXiv',
    time: '2026-05-01T08:00:00.000Z',
    asked: title,
    of: entries.map(renderingId),
    ...(paper && { found: paper }),
  };
}

describe('what was learnt of a paper', () => {
  const bare = entry(title);
  const told = entry(title, { abstract });

  it('gives its number, its authors and its date, and says of which fields it is', () => {
    const library = libraryOf({ a: list('Mar 9', [bare]) });
    const before = library.papers()[0]?.id;
    library.takeChanges();
    library.learn([found(lantern, bare)]);
    expect(library.takeChanges()).toMatchObject({
      renamed: [{ from: before, to: 'arxiv:2403.01234' }],
    });
    expect(library.papers()).toMatchObject([
      {
        id: 'arxiv:2403.01234',
        arxivId: '2403.01234',
        abstract,
        authors: lantern.authors,
        authorCount: 3,
        published: {
          ...{ year: 2024, month: 3, day: 4, certainty: 'pinned' },
          because: 'arXiv says that the paper was submitted on Mar 4, 2024.',
        },
        learnt: {
          source: 'arXiv',
          paper: lantern,
          fields: ['abstract', 'arxivId', 'published', 'authors', 'authorCount'],
        },
      },
    ]);
  });

  it('never takes the place of what a dump gives', () => {
    const full = dated(title, 'Mar 5, 2024', { abstract: 'Short.', authors: ['A. Quill'] });
    const library = libraryOf({ a: list('Mar 9', [full]) });
    library.learn([found(lantern, full)]);
    expect(library.papers()[0]).toMatchObject({
      abstract: 'Short.',
      authors: ['A. Quill'],
      published: { day: 5, certainty: 'printed' },
      learnt: { fields: ['arxivId'] },
    });
  });

  it('makes one paper of entries that share nothing but the number', () => {
    const renamed = entry('Broken light', { arxivId: '2403.01234v1' });
    const library = libraryOf({ a: list('Mar 9', [told]), b: list('Apr 9', [renamed]) });
    expect(library.papers()).toHaveLength(2);
    library.learn([found(lantern, told)]);
    expect(library.papers()).toHaveLength(1);
    expect(library.papers()[0]?.occurrences).toHaveLength(2);
  });

  it('gives way to a number that a dump prints for the same text', () => {
    const numbered = entry(title, { abstract, arxivId: '2404.99999' });
    const library = libraryOf({ a: list('Mar 9', [told]), b: list('Apr 9', [numbered]) });
    library.learn([found(lantern, told)]);
    expect(library.papers().map(({ id }) => id)).toEqual(['arxiv:2404.99999']);
    expect(library.papers()[0]?.learnt).toBeUndefined();
  });

  it('settles the year of a dump that leaves it out, and says so', () => {
    const yearless = dated(title, 'Mar 5', { abstract });
    const library = libraryOf({ a: list('Mar 9', [yearless]), b: list('Jan 2', [told]) });
    expect([knownOf(library, 'a'), knownOf(library, 'b')]).toEqual(['unknown', 'unknown']);
    library.learn([found(lantern, yearless, told)]);
    expect([knownOf(library, 'a'), knownOf(library, 'b')]).toEqual([
      '2024 pinned',
      '2025 earliest',
    ]);
    expect(library.dump(at('a'))?.listed?.because).toBe(
      `The list leaves out the year and holds "${title}", which arXiv says was submitted on Mar 4, 2024.`,
    );
    expect(library.contradictions()).toEqual([]);
  });

  it('is the latest answer, in whatever order the answers come', () => {
    const earlier = { ...found(otherLantern, bare), time: '2025-01-01T00:00:00.000Z' };
    const records = [found(lantern, bare), earlier];
    for (const order of [records, records.toReversed()]) {
      const library = libraryOf({ a: list('Mar 9', [bare]) });
      library.learn(order);
      expect(library.papers()[0]?.arxivId).toBe(lantern.arxivId);
    }
  });

  it('is gone without a trace when it is thrown away', () => {
    const library = libraryOf({ a: list('Mar 9', [bare, dated('Counting clouds', 'Feb 3')]) });
    const before = stateOf(library);
    const records = [found(lantern, bare), found(undefined, entry('Counting clouds'))];
    library.learn(records);
    library.papers();
    library.forget(records);
    expect(stateOf(library)).toEqual(before);
  });
});
