import { describe, expect, it } from 'vitest';
import { runToEnd, type Paper } from '../../../src/core';
import { PapersModel, type Arrangement } from '../../../src/views/papersModel';
import type { GroupRow, Row } from '../../../src/views/rows';
import { TreeReading } from '../../../src/views/treeReading';

function papersOf(count: number, topicsOf: (index: number) => readonly string[]): Paper[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `p${String(index)}`,
    aliases: [],
    title: `Paper ${String(index)}`,
    occurrences: [],
    topics: topicsOf(index),
  }));
}

const read = new Set<string>();

function arranged(papers: readonly Paper[], changes: Partial<Arrangement> = {}): PapersModel {
  const stateOf = ({ id }: Paper) => ({
    state: read.has(id) ? ('read' as const) : ('unread' as const),
    starred: false,
  });
  const arrangement = {
    by: ['topic'],
    sortBy: 'date',
    context: { stateOf },
    shown: new Map(),
    ...changes,
  } as const;
  return runToEnd(PapersModel.inSteps(papers, arrangement));
}

function groupAt(model: PapersModel, index: number): GroupRow {
  const row = model.children()?.[index];
  if (row?.kind !== 'group') {
    throw new Error(`no group at ${String(index)}`);
  }
  return row;
}

const idsOf = (rows: readonly Row[] | undefined): string[] => (rows ?? []).map(({ id }) => id);

describe('rows', () => {
  it('are the same objects whenever they are asked for', () => {
    const model = arranged(papersOf(10, () => ['sea']));
    expect(model.children()?.[0]).toBe(model.children()?.[0]);
    const [first] = model.children(groupAt(model, 0)) ?? [];
    expect(model.children(groupAt(model, 0))?.[0]).toBe(first);
  });

  it('of a row that another model made are those of the own row with its id', () => {
    const papers = papersOf(10, () => ['sea']);
    const [before, after] = [arranged(papers), arranged(papers.slice(0, 4))];
    expect(after.children(groupAt(before, 0))).toHaveLength(4);
  });

  it('of a long list come in pages, with a row for the rest, and stay so in the next model', () => {
    const papers = papersOf(1200, () => ['sea']);
    const shown = new Map<string, number>();
    const model = arranged(papers, { shown });
    const group = groupAt(model, 0);
    expect(model.children(group)).toHaveLength(501);
    expect(model.children(group)?.at(-1)).toMatchObject({ kind: 'more', shown: 500, count: 1200 });
    model.showMore(group);
    expect(model.children(group)).toHaveLength(1001);
    const next = arranged(papers.slice(0, 1100), { shown });
    expect(next.children(groupAt(next, 0))).toHaveLength(1001);
    next.showMore(group);
    expect(next.children(groupAt(next, 0))).toHaveLength(1100);
  });

  it('that take long are there after their steps, and at once from then on', () => {
    const model = arranged(
      papersOf(9000, () => ['sea']),
      { sortBy: 'title' },
    );
    const group = groupAt(model, 0);
    expect(model.children(group)).toBeUndefined();
    const rows = runToEnd(model.open(group));
    expect(rows).toHaveLength(501);
    expect(idsOf(model.children(group))).toEqual(idsOf(rows));
    expect(rows.slice(0, 3).map((row) => row.papers()[0]?.title)).toEqual([
      'Paper 0',
      'Paper 1',
      'Paper 2',
    ]);
  });

  it('that change with a paper are its own and those of the groups around it', () => {
    const papers = papersOf(20, (index) => [index % 2 ? 'sea' : 'air']);
    const model = arranged(papers);
    model.children(groupAt(model, 1));
    const [even, odd] = papers;
    if (!even || !odd) {
      throw new Error('no papers');
    }
    read.add(odd.id);
    expect(idsOf(model.recount([odd]))).toEqual(['topic:=sea', 'topic:=sea|p1']);
    read.add(even.id);
    expect(idsOf(model.recount([even]))).toEqual(['topic:=air']);
    expect(idsOf(model.recount([odd]))).toEqual(['topic:=sea|p1']);
    read.clear();
  });

  it('of a paper beyond the first page are shown when it is gone to', () => {
    const papers = papersOf(1200, () => []);
    const model = arranged(papers, { by: [] });
    const [paper] = papers.slice(700);
    const place = paper && runToEnd(model.find(paper));
    expect(place?.index).toBe(700);
    expect(place && model.isShown(place)).toBe(false);
    expect(place && model.rowAt(place)?.paper).toBe(paper);
    expect(place && model.isShown(place)).toBe(true);
    expect(model.children()).toHaveLength(1001);
  });
});

describe('reading through the tree', () => {
  const papers = papersOf(30, (index) => (index % 3 ? ['sea'] : ['sea', 'air']));
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const context = { allTopics: true, topics: { topics: [] } };
  const model = arranged(papers, { by: ['topic', 'organization'], context });
  const reading = new TreeReading({ model, paper: (id) => byId.get(id), later: () => undefined });

  it('meets each paper once, also where it stands in several groups, and comes back the same way', () => {
    const forth: string[] = [];
    for (let id: string | undefined = 'p0'; id !== undefined; id = reading.neighbour(id, 1)) {
      forth.push(id);
    }
    expect(forth).toEqual(papers.map(({ id }) => id));
    const back: string[] = [];
    for (let id: string | undefined = 'p29'; id !== undefined; id = reading.neighbour(id, -1)) {
      back.push(id);
    }
    expect(back).toEqual(forth.toReversed());
  });

  it('tells where a paper stands', () => {
    expect(reading.position('p4')).toEqual({
      path: ['sea', 'No organization'],
      index: 4,
      count: 30,
    });
    expect(reading.position('gone')).toBeUndefined();
  });

  it('leaves to later what takes long', () => {
    const many = papersOf(20_000, () => ['sea']);
    const big = arranged(many, { sortBy: 'title' });
    const later: (() => unknown)[] = [];
    const list = new TreeReading({
      model: big,
      paper: (id) => many.find((paper) => paper.id === id),
      later: (steps) => later.push(() => runToEnd(steps)),
    });
    expect(list.position('p7')).toBeUndefined();
    later.forEach((work) => work());
    expect(list.position('p7')).toEqual({ path: ['sea'], index: 7, count: 20_000 });
  });
});
