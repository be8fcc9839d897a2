import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completionsAt } from '../../../../../src/core/search/query/completionsAt';
import { parseQuery } from '../../../../../src/core/search/query/parseQuery';
import { outlineOf } from './queryTexts';
import { anyQuery } from './queryTexts';

const names = {
  topic: ['Coastal birds', 'Brain decoding', 'Bird song'],
  org: ['Institute of the Shore'],
  in: ['May list', '2024/may'],
  date: ['2024', '2023'],
};

/** The texts with each completion at `|` put in, best first. */
function completed(marked: string, limit = 3): string[] {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  return completionsAt(text, offset, { names, limit }).map(
    ({ insert, start, end }) => text.slice(0, start) + insert + text.slice(end),
  );
}

describe('completion', () => {
  it.each([
    ['|', ['title:', 'abstract:', 'author:']],
    ['a |', ['a title:', 'a abstract:', 'a author:']],
    ['ti|', ['title:']],
    ['x -TI|', ['x -title:']],
    ['(ti|', ['(title:']],
    ['up|dates: x', ['upvotes: x']],
    ['organis|', ['org:']],
    ['unr|', ['is:unread']],
    ['star|', ['is:starred']],
    ['co|', ['comments:', 'has:code']],
    ['is:|', ['is:unread', 'is:read', 'is:starred']],
    ['is:re| x', ['is:read x', 'is:resurfaced x', 'is:unread x']],
    ['is:r|ead', ['is:read', 'is:resurfaced', 'is:unread']],
    ['-has:|', ['-has:code', '-has:note', '-has:tag']],
    ['sort:up|', ['sort:upvotes']],
    ['topic:|', ['topic:"Coastal birds"', 'topic:"Brain decoding"', 'topic:"Bird song"']],
    ['topic:bird|', ['topic:"Bird song"', 'topic:"Coastal birds"']],
    ['topic:"brain d|', ['topic:"Brain decoding"']],
    ['topic:"brain d|" x', ['topic:"Brain decoding" x']],
    ['topic:“brain| x', ['topic:"Brain decoding" x']],
    ['organization:sh|', ['organization:"Institute of the Shore"']],
    ['in:may|', ['in:"May list"', 'in:2024/may']],
    ['date:|', ['date:today', 'date:yesterday', 'date:"this week"']],
    ['date:202|', ['date:2024', 'date:2023']],
    ['before:2023|', ['before:2023']],
    ['author:x|', []],
    ['brain|', []],
    ['title:br|', []],
    ['title:(a |', []],
    ['title:|', []],
    ['"a ti|"', []],
    ['http://is:|', []],
    ['foo:|', []],
  ])('%s', (marked, expected) => {
    expect(completed(marked)).toEqual(expected);
  });

  it('tells fields, their values and names apart', () => {
    expect(completionsAt('is:unr', 6)).toEqual([
      { kind: 'value', field: 'is', label: 'unread', insert: 'unread', start: 3, end: 6 },
    ]);
    expect(completionsAt('top', 3)[0]).toMatchObject({ kind: 'field', label: 'topic' });
    expect(completionsAt('topic:song', 10, { names })[0]).toMatchObject({
      kind: 'name',
      label: 'Bird song',
    });
  });

  it('takes any text and offset', () => {
    fc.assert(
      fc.property(anyQuery, fc.nat(100), (text, offset) => {
        for (const { start, end } of completionsAt(text, offset, { names })) {
          expect(start).toBeLessThanOrEqual(Math.min(offset, text.length));
          expect(end).toBeGreaterThanOrEqual(start);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('of a name, whatever it holds, gives a filter for it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), (noise) => {
        const label = `tide ${noise}`;
        const [offer] = completionsAt('topic:tide', 10, { names: { topic: [label] } });
        const { root, problems } = parseQuery(`topic:${offer?.insert ?? ''} x`);
        expect(root.items.map(({ kind }) => kind)).toEqual(['filter', 'words']);
        expect(problems).toEqual([]);
        expect(outlineOf(parseQuery(`topic:${offer?.insert ?? ''} x`))).toMatch(/^topic=tide/);
      }),
    );
  });
});
