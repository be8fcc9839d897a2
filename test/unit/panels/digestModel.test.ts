import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dump, Paper } from '../../../src/core';
import type { DigestKnowledge, DigestUpdate } from '../../../src/panels/digestModel';
import { DigestModel } from '../../../src/panels/digestModel';
import { dump, english, entry, paper } from './samples';

const nothing: DigestKnowledge = {
  paperOf: () => undefined,
  readingOf: () => ({ read: false, starred: false }),
  topicLabels: new Map(),
};

function updates(model: DigestModel, version: Dump, knowledge = nothing): DigestUpdate[] {
  return [...model.update('file:///x', version, knowledge, english)].filter(
    (update) => update !== undefined,
  );
}

function digest(...titles: string[]): Dump {
  return dump(titles.map((title, index) => entry(title, 100 * index)));
}

/** The titles that updates bring. */
function brought(all: readonly DigestUpdate[]): string[] {
  return all.flatMap(({ entries }) => entries.map(({ title }) => title));
}

describe('DigestModel', () => {
  it('tells a webview everything once, and then what changed', () => {
    const model = new DigestModel();
    expect(brought(updates(model, digest('A', 'B', 'C')))).toEqual(['A', 'B', 'C']);
    expect(brought(updates(model, digest('A', 'B', 'C')))).toEqual([]);
    expect(brought(updates(model, digest('A', 'B2', 'C')))).toEqual(['B2']);
    model.restart();
    expect(brought(updates(model, digest('A', 'B2', 'C')))).toEqual(['A', 'B2', 'C']);
  });

  it('does not send entries again that only moved', () => {
    const model = new DigestModel();
    const [first] = updates(model, digest('A', 'B'));
    const [second] = updates(model, digest('New', 'A', 'B'));
    expect(brought(second ? [second] : [])).toEqual(['New']);
    expect(second?.order.slice(1)).toEqual(first?.order);
  });

  it('notices all that an entry shows', () => {
    const model = new DigestModel();
    updates(model, dump([entry('A', 0)]));
    expect(brought(updates(model, dump([entry('A', 0, { comments: 2 })])))).toEqual(['A']);
    expect(brought(updates(model, dump([entry('A', 0, { abstract: 'Else.' })])))).toEqual(['A']);
    let known: Paper | undefined = paper();
    let read = false;
    const knowledge: DigestKnowledge = {
      ...nothing,
      paperOf: () => known,
      readingOf: () => ({ read, starred: false }),
    };
    const version = dump([entry('A', 0, { abstract: 'Else.' })]);
    expect(brought(updates(model, version, knowledge))).toEqual(['A']);
    read = true;
    expect(brought(updates(model, version, knowledge))).toEqual(['A']);
    expect(brought(updates(model, version, knowledge))).toEqual([]);
    known = undefined;
    expect(brought(updates(model, version, knowledge))).toEqual(['A']);
  });

  it('brings the top of a long digest first, and each entry once', () => {
    const titles = Array.from({ length: 1000 }, (_, index) => `Paper ${index}`);
    const all = updates(new DigestModel(), digest(...titles));
    expect(all[0]?.entries).toHaveLength(40);
    expect(all[0]?.order).toHaveLength(1000);
    expect(brought(all)).toEqual(titles);
  });

  it('brings the top before it has looked up the papers of all entries, then what these count', () => {
    const titles = Array.from({ length: 1000 }, (_, index) => `Paper ${index}`);
    let asked = 0;
    const knowledge: DigestKnowledge = {
      ...nothing,
      paperOf: () => {
        asked++;
        return paper({ topics: ['t1'] });
      },
      topicLabels: new Map([['t1', 'Moss']]),
    };
    const model = new DigestModel();
    const steps = model.update('file:///x', digest(...titles), knowledge, english);
    let first = steps.next();
    while (first.value === undefined) {
      first = steps.next();
    }
    expect(asked).toBeLessThan(100);
    expect(first.value.head.topics).toEqual([]);
    const rest = [...steps].filter((update) => update !== undefined);
    expect(rest.at(-1)?.head.topics).toEqual([{ id: 't1', label: 'Moss', count: 1000 }]);
    const [again] = updates(model, digest('New', ...titles), knowledge);
    expect(again?.head.topics).toEqual([{ id: 't1', label: 'Moss', count: 1000 }]);
  });

  it('makes up for an update that was given up half way', () => {
    const titles = Array.from({ length: 200 }, (_, index) => `Paper ${index}`);
    const model = new DigestModel();
    const steps = model.update('file:///x', digest(...titles), nothing, english);
    const first = steps.next().value;
    const rest = updates(model, digest(...titles));
    expect(brought([...(first ? [first] : []), ...rest])).toEqual(titles);
  });

  it('finds entries by place and key', () => {
    const model = new DigestModel();
    const [update] = updates(model, dump([entry('A', 10), entry('B', 200)]));
    expect(model.entryAt(9)).toBeUndefined();
    expect(model.entryAt(10)?.entry.title).toBe('A');
    expect(model.entryAt(199)?.entry.title).toBe('A');
    expect(model.entryAt(5000)?.entry.title).toBe('B');
    expect(model.entry(update?.order[1] ?? '')?.title).toBe('B');
    expect(model.entry('never given')).toBeUndefined();
  });

  it('knows the links that it offered', () => {
    const model = new DigestModel();
    const linked = entry('A', 0, {
      abstract: 'At https://example.org/a now.',
      arxivId: '2505.01234',
    });
    updates(model, dump([linked]));
    expect(model.holdsLink('https://example.org/a')).toBe(true);
    expect(model.holdsLink('https://arxiv.org/abs/2505.01234')).toBe(true);
    expect(model.holdsLink('https://example.org/b')).toBe(false);
    updates(model, dump([]));
    expect(model.holdsLink('https://example.org/a')).toBe(false);
  });

  it('leaves a webview that puts updates together with the digest as it is', () => {
    const title = fc.constantFrom('A', 'B', 'C', 'D', 'E');
    fc.assert(
      fc.property(fc.array(fc.array(title), { minLength: 1 }), (versions) => {
        const model = new DigestModel();
        let shown = new Map<string, string>();
        for (const titles of versions) {
          for (const { order, entries } of updates(model, digest(...titles))) {
            const all = new Map([
              ...shown,
              ...entries.map((view) => [view.key, view.title] as const),
            ]);
            shown = new Map(order.map((key) => [key, all.get(key) ?? 'missing']));
          }
          expect([...shown.values()]).toEqual(titles);
        }
      }),
    );
  });
});
