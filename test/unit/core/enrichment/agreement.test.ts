import { describe, expect, it } from 'vitest';
import { agreementOf, chooseAnswer } from '../../../../src/core/enrichment/agreement';
import type { LearntPaper } from '../../../../src/core/model';
import { formatMessage } from '../../../../src/core/text/message';
import { ferns, lantern, otherLantern } from '../../../replica/arxivPapers.mjs';

const { title, abstract = '' } = lantern;
const published = (month: number, day: number) => ({
  month,
  day,
  certainty: 'unknown' as const,
  because: '',
  reason: { template: '', values: [] },
});

describe('an answer', () => {
  it('is taken where title and abstract agree, however they are rendered', () => {
    const asked = { title: title.toUpperCase(), abstract: abstract.replaceAll('. ', '.\n') };
    expect(agreementOf(asked, lantern)).toMatchObject({ verdict: 'taken', score: 1 });
    const cut = { title, abstract: `${abstract.slice(0, 300)}...` };
    expect(agreementOf(cut, lantern).verdict).toBe('taken');
  });

  it('is taken under a title that is an earlier one, where the abstract is the same', () => {
    const renamed = { title: 'Broken Light Tells the Current', abstract };
    expect(agreementOf(renamed, lantern).verdict).toBe('taken');
  });

  it('is refused where the abstract is of another paper, although the title is the same', () => {
    const { verdict, score, reasons } = agreementOf({ title, abstract }, otherLantern);
    expect(verdict).toBe('refused');
    expect(score).toBeLessThan(0.3);
    expect(reasons.map(formatMessage)).toContain('The titles are the same.');
  });

  it('is taken by a telling title where there is no abstract, and surer by authors and date', () => {
    const byTitle = agreementOf({ title }, lantern);
    const byAll = agreementOf({ title, authorCount: 3, published: published(3, 5) }, lantern);
    expect([byTitle.verdict, byAll.verdict]).toEqual(['taken', 'taken']);
    expect(byAll.score).toBeGreaterThan(byTitle.score);
  });

  it('is better where one fact agrees and another does not than where none does', () => {
    const asked = { title, authorCount: 3, published: published(1, 5) };
    const fewer: LearntPaper = { ...lantern, authors: lantern.authors.slice(0, 1) };
    const [one, none] = [agreementOf(asked, lantern), agreementOf(asked, fewer)];
    expect([one.verdict, none.verdict]).toEqual(['ambiguous', 'ambiguous']);
    expect(one.score).toBeGreaterThan(none.score);
  });

  it('is for someone to look at where the title is short, or the authors or the date are others', () => {
    const short: LearntPaper = { ...ferns, title: 'Ferns' };
    expect(agreementOf({ title: 'Ferns' }, short).verdict).toBe('ambiguous');
    expect(agreementOf({ title, authorCount: 9 }, lantern).verdict).toBe('ambiguous');
    expect(agreementOf({ title, published: published(8, 5) }, lantern).verdict).toBe('ambiguous');
  });

  it('is refused where the title is that of another part of a series', () => {
    const part: LearntPaper = { ...ferns, title: 'Ferns That Listen, Part 2' };
    expect(agreementOf({ title: 'Ferns That Listen, Part 1' }, part).verdict).toBe('refused');
  });
});

describe('of several answers', () => {
  it('the one that agrees is taken, in whatever order they come', () => {
    for (const answers of [
      [lantern, otherLantern, ferns],
      [ferns, otherLantern, lantern],
    ]) {
      expect(chooseAnswer({ title, abstract }, answers)).toMatchObject({
        kind: 'taken',
        candidate: { paper: { arxivId: lantern.arxivId } },
      });
    }
  });

  it('none is taken where two agree, best first', () => {
    const choice = chooseAnswer({ title }, [otherLantern, lantern]);
    expect(choice).toMatchObject({
      kind: 'ambiguous',
      candidates: [
        { paper: { arxivId: otherLantern.arxivId } },
        { paper: { arxivId: lantern.arxivId } },
      ],
    });
  });

  it('none is taken where none agrees', () => {
    expect(chooseAnswer({ title, abstract }, [ferns, otherLantern])).toEqual({ kind: 'none' });
    expect(chooseAnswer({ title, abstract }, [])).toEqual({ kind: 'none' });
  });
});
