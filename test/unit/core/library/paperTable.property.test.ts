import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PaperTable } from '../../../../src/core/library/paperTable';
import type { Paper } from '../../../../src/core/model';

function paperOf(id: string, title: string): Paper {
  return { id, title, aliases: [], topics: [], occurrences: [] };
}

const anyId = fc.oneof(
  fc.nat(40).map((number) => `arxiv:${number}`),
  fc.string(),
);
const anyStep = fc.record({ id: anyId, title: fc.option(fc.string(), { nil: undefined }) });

describe('a table of papers', () => {
  it('holds what a map of them by their ids holds, whatever comes and goes', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 200 }), (steps) => {
        const table = new PaperTable();
        const map = new Map<string, Paper>();
        for (const { id, title } of steps) {
          if (title === undefined) {
            table.delete(id);
            map.delete(id);
          } else {
            const paper = paperOf(id, title);
            table.set(paper);
            map.set(id, paper);
          }
          expect(table.get(id)).toBe(map.get(id));
        }
        expect([...table.ids()].sort()).toEqual([...map.keys()].sort());
        expect([...map.keys()].map((id) => table.get(id))).toEqual([...map.values()]);
      }),
    );
  });

  it('can be walked while all that it holds goes and comes', () => {
    const table = new PaperTable();
    const ids = Array.from({ length: 300 }, (_, number) => `title:${number}`);
    for (const id of ids) {
      table.set(paperOf(id, ''));
    }
    const walked: string[] = [];
    for (const id of table.ids()) {
      walked.push(id);
      table.delete(id);
      table.set(paperOf(id, 'again'));
    }
    expect(walked).toEqual(ids);
  });
});
