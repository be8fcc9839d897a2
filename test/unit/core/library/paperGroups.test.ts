import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PaperGroups, groupPapers, type GroupNode } from '../../../../src/core/library/grouping';
import type { GroupKey } from '../../../../src/core/library/grouping';
import { MarkedPapers } from '../../../../src/core/library/markedPapers';
import { RememberedStates } from '../../../../src/core/library/rememberedStates';
import type { Paper } from '../../../../src/core/model';
import { runAtOnce, runToEnd } from '../../../../src/core/steps';

function paper(number: number, changes: Partial<Paper> = {}): Paper {
  return {
    id: `p${String(number)}`,
    aliases: [],
    title: `Paper ${String(number)}`,
    occurrences: [],
    topics: [],
    ...changes,
  };
}

const label = ({ label: own, count }: GroupNode): string => `${own} ${String(count)}`;

const topics = {
  topics: [
    { id: 'sea', label: 'Sea', terms: [] },
    { id: 'air', label: 'Air', terms: [] },
    { id: 'tides', label: 'Tides', parent: 'sea', terms: [] },
    { id: 'reefs', label: 'Reefs', parent: 'sea', terms: [] },
  ],
};

describe('a topic with parts', () => {
  const papers = Array.from({ length: 30 }, (_, index) =>
    paper(index, {
      topics: index < 26 ? ['sea'] : ['air', 'sea'],
      ...(index < 12 && { subtopics: ['tides'] }),
      ...(index >= 12 && index < 20 && { subtopics: ['reefs'] }),
    }),
  );

  it('is told apart in them, papers of no part under Other', () => {
    const [sea, air] = groupPapers(papers, ['topic'], { topics });
    expect(sea && label(sea)).toBe('Sea 26');
    expect(sea?.children.map(label)).toEqual(['Tides 12', 'Reefs 8', 'Other 6']);
    expect(sea?.children.map(({ value }) => value)).toEqual([
      { key: 'topic', topic: 'tides', within: 'sea', pinned: false },
      { key: 'topic', topic: 'reefs', within: 'sea', pinned: false },
      { key: 'topic', within: 'sea' },
    ]);
    expect(air?.children).toEqual([]);
  });

  it('shows what else it is told apart by within the parts', () => {
    const [sea] = groupPapers(papers, ['topic', 'organization'], { topics });
    expect(sea?.children[0]?.children.map(label)).toEqual(['No organization 12']);
  });

  it('stays whole where it holds few papers, or those of one part alone', () => {
    expect(groupPapers(papers.slice(0, 15), ['topic'], { topics })[0]?.children).toEqual([]);
    const tides = papers.map(({ id }) => paper(0, { id, topics: ['sea'], subtopics: ['tides'] }));
    expect(groupPapers(tides, ['topic'], { topics })[0]?.children).toEqual([]);
  });

  it('holds papers under each of their topics where that is asked for', () => {
    const groups = groupPapers(papers, ['topic'], { topics, allTopics: true });
    expect(groups.map(label)).toEqual(['Sea 30', 'Air 4']);
  });
});

const arbitraryPaper = fc.record({
  topics: fc.uniqueArray(fc.constantFrom('sea', 'air', 'tides'), { maxLength: 3 }),
  year: fc.integer({ min: 2020, max: 2023 }),
  month: fc.integer({ min: 1, max: 12 }),
  lab: fc.constantFrom('Fern', 'Atoll', undefined),
});
const arbitraryPapers = fc.array(arbitraryPaper, { maxLength: 60 }).map((all) =>
  all.map(({ topics: own, year, month, lab }, index) =>
    paper(index, {
      topics: own,
      published: {
        year,
        month,
        day: 1,
        certainty: 'printed',
        because: '',
        reason: { template: '', values: [] },
      },
      ...(lab !== undefined && { organization: { name: lab } }),
    }),
  ),
);
const arbitraryKeys = fc.uniqueArray(fc.constantFrom<GroupKey>('date', 'topic', 'organization'), {
  maxLength: 2,
});

function unreadOf(nodes: readonly GroupNode[]): string[] {
  return nodes.flatMap(({ id, unread, children }) => [
    `${id} ${String(unread)}`,
    ...unreadOf(children),
  ]);
}

describe('unread counts', () => {
  it('are those of groups made anew, whatever was read and opened meanwhile', () => {
    const run = fc.property(
      arbitraryPapers,
      arbitraryKeys,
      fc.boolean(),
      fc.array(fc.tuple(fc.nat(59), fc.boolean()), { maxLength: 40 }),
      fc.nat(40),
      (papers, by, allTopics, marks, opensAt) => {
        const read = new Set<string>();
        const context = {
          allTopics,
          stateOf: ({ id }: Paper) => ({
            state: read.has(id) ? ('read' as const) : ('unread' as const),
            starred: false,
          }),
        };
        const groups = runToEnd(PaperGroups.inSteps(papers, by, context));
        for (const [index, [number, isRead]] of marks.entries()) {
          if (index === opensAt) {
            unreadOf(groups.roots);
          }
          const id = `p${String(number)}`;
          if (isRead) {
            read.add(id);
          } else {
            read.delete(id);
          }
          groups.recount(papers.filter((each) => each.id === id));
        }
        expect(unreadOf(groups.roots)).toEqual(unreadOf(groupPapers(papers, by, context)));
      },
    );
    fc.assert(run);
  });

  it('change in the groups around a paper alone, and only where there is news', () => {
    const papers = [paper(1, { topics: ['sea'] }), paper(2, { topics: ['air'] })];
    const read = new Set<string>();
    const groups = runToEnd(
      PaperGroups.inSteps(papers, ['topic'], {
        stateOf: ({ id }) => ({ state: read.has(id) ? 'read' : 'unread', starred: false }),
      }),
    );
    expect(groups.recount(papers)).toEqual([]);
    read.add('p2');
    expect(groups.recount(papers).map(({ id }) => id)).toEqual(['topic:=air']);
    expect(groups.recount([paper(3, { topics: ['sea'] })])).toEqual([]);
  });
});

describe('marked papers', () => {
  it('are counted, and follow what becomes of them', () => {
    const read = new Set(['p1']);
    const papers = [paper(1), paper(2), paper(3)];
    const unread = runToEnd(MarkedPapers.inSteps(papers, ({ id }) => !read.has(id)));
    expect(unread.count).toBe(2);
    expect(papers.map((_, index) => unread.markAt(index))).toEqual([0, 1, 1]);
    const [first = paper(1), second = paper(2)] = papers;
    expect(unread.mark(second, false)).toBe(true);
    expect(unread.mark(second, false)).toBe(false);
    expect(unread.count).toBe(1);
    expect(unread.mark(first, true)).toBe(true);
    expect(unread.mark(paper(4), true)).toBe(false);
    expect(unread.count).toBe(2);
  });
});

describe('remembered states', () => {
  const papers = Array.from({ length: 1500 }, (_, index) => paper(index));

  function counting(): {
    stateOf: (paper: Paper) => { state: 'unread'; starred: boolean };
    asked: string[];
  } {
    const asked: string[] = [];
    return {
      asked,
      stateOf: ({ id }) => {
        asked.push(id);
        return { state: 'unread', starred: id.endsWith('7') };
      },
    };
  }

  it('are those of the papers, whoever asks in whatever order, and asked for once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(papers.length - 1), { maxLength: 30 }), (places) => {
        const { stateOf, asked } = counting();
        const states = runToEnd(RememberedStates.inSteps(papers, stateOf));
        for (const place of places) {
          const one = papers[place] ?? paper(0);
          expect(states.of(one).starred).toBe(one.id.endsWith('7'));
        }
        expect(asked).toEqual(papers.map(({ id }) => id));
      }),
    );
  });

  it('are as they are now for other papers, and for all once they are forgotten', () => {
    const { stateOf, asked } = counting();
    const states = runToEnd(RememberedStates.inSteps(papers, stateOf));
    asked.length = 0;
    const other = paper(1507);
    expect(states.of(other).starred).toBe(true);
    states.forget();
    papers.slice(0, 3).forEach((each) => states.of(each));
    expect(asked).toEqual(['p1507', 'p0', 'p1', 'p2']);
  });
});

describe('few steps', () => {
  function* steps(count: number): Generator<void, string> {
    for (let step = 0; step < count; step++) {
      yield;
    }
    return 'done';
  }

  it('are run at once, many are not', () => {
    expect(runAtOnce(steps(2), 3)).toEqual({ value: 'done' });
    expect(runAtOnce(steps(3), 3)).toBeUndefined();
  });
});
