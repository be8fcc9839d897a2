import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PaperTable } from '../../../../src/core/library/paperTable';
import { compareText } from '../../../../src/core/library/sighting';
import type { Paper } from '../../../../src/core/model';

function paperOf(id: string, aliases: readonly string[]): Paper {
  return { id, title: '', aliases, topics: [], occurrences: [] };
}

const anyId = fc.oneof(
  fc.nat(40).map((number) => `arxiv:${number}`),
  fc.string(),
);
const anyAliases = fc.uniqueArray(anyId, { maxLength: 3 });
const anyStep = fc.record({ id: anyId, aliases: fc.option(anyAliases, { nil: undefined }) });

describe('a table of papers', () => {
  it('holds what a map of them by their ids holds, and finds them by the others, whatever comes and goes', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 200 }), (steps) => {
        const table = new PaperTable();
        const map = new Map<string, Paper>();
        for (const { id, aliases } of steps) {
          if (aliases === undefined) {
            table.delete(id);
            map.delete(id);
          } else {
            const paper = paperOf(id, aliases);
            table.set(paper);
            map.set(id, paper);
          }
          expect(table.get(id)).toBe(map.get(id));
        }
        expect([...map.keys()].map((id) => table.get(id))).toEqual([...map.values()]);
        const papers = [...map.values()].sort((one, other) => compareText(one.id, other.id));
        for (const alias of new Set(steps.flatMap(({ aliases = [] }) => aliases))) {
          expect(table.called(alias)).toBe(papers.find(({ aliases }) => aliases.includes(alias)));
        }
      }),
    );
  });
});
