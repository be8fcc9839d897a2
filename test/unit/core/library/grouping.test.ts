import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../src/core/model';
import { groupPapers, type GroupNode } from '../../../../src/core/library/grouping';
import { at, dated, entry, libraryOf, list } from './builders';

/** Labels and counts as an outline, papers by their titles. */
function outline(nodes: readonly GroupNode[], indent = ''): string[] {
  return nodes.flatMap(({ label, count, children, papers }) => [
    `${indent}${label} ${count}`,
    ...outline(children, `${indent}  `),
    ...papers.map(({ title }) => `${indent}  - ${title}`),
  ]);
}

function allNodes(nodes: readonly GroupNode[]): GroupNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}

function library() {
  const built = libraryOf({
    a: list('May 1, 2024', [
      dated('Tides', 'Apr 2, 2024', { organization: { name: 'Fern Lab' } }),
      entry('Gulls', { organization: { name: 'atoll' } }),
    ]),
    b: list('Jun 1', [dated('Clouds', 'May 9'), dated('Tides', 'Apr 2, 2024')]),
    c: list(undefined, [entry('Moss'), dated('Rain', 'Mar 3')], { omitsCurrentYear: false }),
  });
  built.classify({
    assign: ({ title }) =>
      title === 'Moss' ? [] : [{ topic: title < 'H' ? 'air' : 'sea/side', weight: 1, because: [] }],
  });
  return built;
}

describe('groups', () => {
  const papers = library().papers();

  it('by month: newest first, an uncertain year marked, no year after, undated last', () => {
    expect(outline(groupPapers(papers, ['date']))).toEqual([
      'May 2025? 1',
      '  - Clouds',
      'May 2024 1',
      '  - Gulls',
      'April 2024 1',
      '  - Tides',
      'March 1',
      '  - Rain',
      'Undated 1',
      '  - Moss',
    ]);
    expect(groupPapers(papers, ['date']).map(({ value }) => value)).toEqual([
      { key: 'date', year: 2025, month: 5, uncertain: true },
      { key: 'date', year: 2024, month: 5, uncertain: false },
      { key: 'date', year: 2024, month: 4, uncertain: false },
      { key: 'date', month: 3, uncertain: true },
      { key: 'date', uncertain: false },
    ]);
  });

  it('by topic: the biggest first, Other last', () => {
    const topics = [{ id: 'air', label: 'Air and birds', terms: [] }];
    expect(outline(groupPapers(papers, ['topic'], { topics: { topics } }))).toEqual([
      'Air and birds 2',
      '  - Clouds',
      '  - Gulls',
      'sea/side 2',
      '  - Tides',
      '  - Rain',
      'Other 1',
      '  - Moss',
    ]);
  });

  it('by topic: those pinned before all others, in their order', () => {
    const pin = (id: string) => ({ id, label: id, terms: [], isPinned: true as const });
    const groups = groupPapers(papers, ['topic'], {
      topics: { topics: [pin('sea/side'), { id: 'air', label: 'Air', terms: [] }] },
    });
    expect(groups.map(({ label }) => label)).toEqual(['sea/side', 'Air', 'Other']);
    expect(groups.map(({ value }) => value)).toEqual([
      { key: 'topic', topic: 'sea/side', pinned: true },
      { key: 'topic', topic: 'air', pinned: false },
      { key: 'topic' },
    ]);
    const both = groupPapers(papers, ['topic'], {
      topics: { topics: [pin('none of them'), pin('sea/side'), pin('air')] },
    });
    expect(both.map(({ label }) => label)).toEqual(['sea/side', 'air', 'Other']);
  });

  it('by digest: the latest list first, a paper under each', () => {
    expect(outline(groupPapers(papers, ['digest']))).toEqual([
      'b.txt 2',
      '  - Clouds',
      '  - Tides',
      'a.txt 2',
      '  - Gulls',
      '  - Tides',
      'c.txt 2',
      '  - Rain',
      '  - Moss',
    ]);
    const [first] = groupPapers(papers, ['digest'], { dumpLabel: (uri) => `<${uri}>` });
    expect(first).toMatchObject({
      label: `<${at('b')}>`,
      value: { key: 'digest', uri: at('b') },
    });
  });

  it('by organization: by name, those without last', () => {
    expect(outline(groupPapers(papers, ['organization']))).toEqual([
      'atoll 1',
      '  - Gulls',
      'Fern Lab 1',
      '  - Tides',
      'No organization 3',
      '  - Clouds',
      '  - Rain',
      '  - Moss',
    ]);
  });

  it('by state: papers for later have a group, and hidden ones another, whatever else they are', () => {
    const stateOf = ({ title }: Paper) => ({
      state: 'unread' as const,
      starred: title === 'Gulls',
      isLater: title === 'Gulls' || title === 'Moss' || title === 'Clouds',
      isHidden: title === 'Clouds',
      isNew: true,
    });
    expect(outline(groupPapers(papers, ['state'], { stateOf }))).toEqual([
      'Starred 1',
      '  - Gulls',
      'Later 1',
      '  - Moss',
      'New since last visit 2',
      '  - Tides',
      '  - Rain',
      'Hidden 1',
      '  - Clouds',
    ]);
  });

  it('by state: starred, unread, read; with unread counts', () => {
    const stateOf = ({ title }: Paper) => ({
      state: title < 'H' ? ('read' as const) : ('unread' as const),
      starred: title === 'Clouds' || title === 'Moss',
    });
    const groups = groupPapers(papers, ['state'], { stateOf });
    expect(outline(groups)).toEqual([
      'Starred 2',
      '  - Clouds',
      '  - Moss',
      'Unread 2',
      '  - Tides',
      '  - Rain',
      'Read 1',
      '  - Gulls',
    ]);
    expect(groups.map(({ unread }) => unread)).toEqual([1, 2, 0]);
    expect(groupPapers(papers, ['state'])[0]?.unread).toBeUndefined();
  });

  it('nest, count each paper once, and have ids of their own', () => {
    const groups = groupPapers(papers, ['topic', 'digest', 'topic', 'date']);
    expect(outline(groups).slice(0, 9)).toEqual([
      'air 2',
      '  b.txt 1',
      '    May 2025? 1',
      '      - Clouds',
      '  a.txt 1',
      '    May 2024 1',
      '      - Gulls',
      'sea/side 2',
      '  b.txt 1',
    ]);
    const ids = allNodes(groups).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain(
      `topic:=sea%2Fside/digest:${at('b').replaceAll('/', '%2F')}/date:2024-04`,
    );
    expect(groupPapers(papers, ['topic', 'digest', 'topic', 'date'])).toEqual(groups);
  });

  it('are none without keys or without papers', () => {
    expect(groupPapers(papers, [])).toEqual([]);
    expect(groupPapers([], ['date', 'topic'])).toEqual([]);
  });

  it('speak the language asked for, and English for what is none', () => {
    const words = { undated: 'Ohne Datum' };
    expect(
      groupPapers(papers, ['date'], { locale: 'de', labels: words }).map(({ label }) => label),
    ).toEqual(['Mai 2025?', 'Mai 2024', 'April 2024', 'März', 'Ohne Datum']);
    expect(groupPapers(papers, ['date'], { locale: '??' })[0]?.label).toBe('May 2025?');
  });
});
