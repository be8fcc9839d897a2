import { describe, expect, it } from 'vitest';
import type { Appearance } from '../../../src/core';
import { occurrenceView } from '../../../src/panels/occurrenceView';
import type { OccurrenceView } from '../../../src/shared/abstractView';
import { bracketed, english, hostile, occurrence } from './samples';

function viewOf(appearance: Partial<Appearance>, language = english): OccurrenceView {
  const whole: Appearance = { occurrence, kind: 'resurfaced', isRevised: false, ...appearance };
  return occurrenceView(occurrence, 13, whole, language);
}

describe('occurrenceView', () => {
  it('calls the first dump of a paper new, and says by how much counts changed', () => {
    expect(viewOf({ kind: 'new' }).changes).toEqual(['new']);
    const comments = { before: 2, after: 6, delta: 4 };
    const upvotes = { before: 9, after: 8, delta: -1 };
    expect(viewOf({ comments, upvotes }).changes).toEqual(['comments +4', 'upvotes −1']);
    expect(viewOf({ kind: 'new' }, bracketed).changes).toEqual(['[new]']);
  });

  it('tells nothing of a dump that repeats what was known, or that the ledger does not know', () => {
    const nothing = { changes: [], revisions: [] };
    expect(viewOf({})).toMatchObject(nothing);
    expect(viewOf({ kind: 'repeated' })).toMatchObject(nothing);
    expect(occurrenceView(occurrence, 13, undefined, english)).toMatchObject(nothing);
  });

  it('shows in what words texts were revised, with readable TeX', () => {
    const { revisions } = viewOf({
      title: { before: 'Maps of Moss', after: String.raw`Maps of $\textit{B. muralis}$` },
      abstract: { before: 'Walls stay damp.', after: 'Most walls stay damp.' },
    });
    expect(revisions).toEqual([
      {
        label: 'title revised',
        diff: [
          { kind: 'same', text: 'Maps of ' },
          { kind: 'removed', text: 'Moss' },
          { kind: 'added', text: 'B. muralis' },
        ],
      },
      {
        label: 'abstract revised',
        diff: [
          { kind: 'removed', text: 'Walls ' },
          { kind: 'added', text: 'Most walls ' },
          { kind: 'same', text: 'stay damp.' },
        ],
      },
    ]);
  });

  it('shows hostile text as text, without what cannot be seen', () => {
    const { revisions } = viewOf({ title: { before: 'Moss', after: hostile } });
    const shown = revisions.flatMap(({ diff }) => diff.map(({ text }) => text)).join('');
    expect(shown).toContain('<script>');
    expect(shown).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
  });
});
