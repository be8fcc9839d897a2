import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ShardedMap } from '../../../../src/core/library/shardedMap';
import { WorkList } from '../../../../src/core/library/workList';

const key = fc.constantFrom('', 'a', 'b', 'title:1', 'title:2', 'arxiv:2401.00001');

describe('a sharded map', () => {
  it('holds what a map holds, whatever comes and goes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ key, value: fc.option(fc.nat(), { nil: undefined }) })),
        (edits) => {
          const [sharded, plain] = [new ShardedMap<number>(), new Map<string, number>()];
          for (const edit of edits) {
            if (edit.value === undefined) {
              expect(sharded.delete(edit.key)).toBe(plain.delete(edit.key));
            } else {
              sharded.set(edit.key, edit.value);
              plain.set(edit.key, edit.value);
            }
            expect(sharded.get(edit.key)).toBe(plain.get(edit.key));
            expect(sharded.has(edit.key)).toBe(plain.has(edit.key));
            expect(sharded.size).toBe(plain.size);
          }
          expect(new Map(sharded.entries())).toEqual(plain);
          expect(new Set(sharded.keys())).toEqual(new Set(plain.keys()));
        },
      ),
    );
  });

  it('holds as many keys as there are', () => {
    const sharded = new ShardedMap<number>();
    for (let number = 0; number < 10_000; number++) {
      sharded.set(`title:${number}`, number);
    }
    expect(sharded.size).toBe(10_000);
    expect(sharded.get('title:1234')).toBe(1234);
  });
});

describe('a work list', () => {
  it('gives out each thing once that was not taken back, however many at a time', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.record({ kind: fc.constantFrom('add', 'delete'), item: key }),
            fc.record({ kind: fc.constant('take'), count: fc.nat({ max: 4 }) }),
          ),
        ),
        (edits) => {
          const list = new WorkList<string>((item) => item);
          const waiting = new Set<string>();
          for (const edit of edits) {
            if ('count' in edit) {
              const taken = list.take(edit.count);
              expect(taken).toHaveLength(Math.min(edit.count, waiting.size));
              for (const item of taken) {
                expect(waiting.delete(item)).toBe(true);
              }
            } else if (edit.kind === 'add') {
              list.add(edit.item);
              waiting.add(edit.item);
            } else {
              list.delete(edit.item);
              waiting.delete(edit.item);
            }
            expect(list.isEmpty).toBe(waiting.size === 0);
          }
        },
      ),
    );
  });
});
