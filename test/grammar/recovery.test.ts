import { describe, expect, it } from 'vitest';
import { loadGrammar, scopesOf } from './tokenize';
import { abstract, dump, header, meta } from './texts';

const grammar = await loadGrammar();

/** Asserts that the last entry of a dump is read as it should be, whatever stands above it. */
function expectSound(...torn: readonly string[]): (scope: string) => string[] {
  const scoped = scopesOf(grammar, dump(...header, ...torn, 'Weaving Graphs', 'The last.', meta()));
  expect(scoped('markup.heading').at(-1)).toBe('Weaving Graphs');
  expect(scoped('meta.abstract').at(-1)).toBe('The last.');
  expect(scoped('meta.authors').at(-1)).toBe('• 3 authors');
  expect(scoped('constant.numeric.date.published').at(-1)).toBe('Jun 12, 2023');
  return scoped;
}

describe('a torn entry does not shift those below it', () => {
  it('title without abstract, with meta', () => {
    const scoped = expectSound('Kites', meta('• 5 authors'), 'Rust', abstract, meta());
    expect(scoped('markup.heading')).toEqual(['Kites', 'Rust', 'Weaving Graphs']);
  });

  it('meta right under the title', () => {
    const scoped = expectSound(`Kites\n${meta('• 5 authors')}`);
    expect(scoped('markup.heading')).toEqual(['Kites', 'Weaving Graphs']);
    expect(scoped('meta.authors')).toHaveLength(2);
  });

  it('meta right under the abstract', () => {
    const scoped = expectSound('Kites', `${abstract}\n${meta('• 5 authors')}`);
    expect(scoped('meta.abstract')).toEqual([abstract, 'The last.']);
  });

  it('title without abstract and meta, above a title in title case', () => {
    const scoped = expectSound('Kites', 'Tide Tables from Shadows', abstract);
    expect(scoped('markup.heading').slice(0, 2)).toEqual(['Kites', 'Tide Tables from Shadows']);
    expect(scoped('meta.abstract')[0]).toBe(abstract);
  });

  it('title without abstract and meta, above any other title', () => {
    const scoped = expectSound('Kites', 'Learning to bake without an oven', abstract);
    expect(scoped('meta.abstract')).toContain(abstract);
  });

  it('abstract split by a blank line', () => {
    const scoped = expectSound('Kites', abstract, 'It goes on here. And it ends here.');
    expect(scoped('markup.heading')).toEqual(['Kites', 'Weaving Graphs']);
  });

  it('abstract cut off', () => {
    const scoped = expectSound('Kites', 'Rising dough crackles qui');
    expect(scoped('markup.heading')).toEqual(['Kites', 'Weaving Graphs']);
  });

  it.each([
    ['authors only', '  • 5 authors'],
    ['authors and separator', '  • 5 authors\n·'],
    ['separator only', '·'],
    ['separator and date', '·\nMay 8'],
    ['a line of something else under the separator', '  • 5 authors\n·\nsome weeks ago'],
    ['blank lines within', '  • 5 authors\n\n·\n\nMay 8 2'],
    ['twice', `${meta()}\n\n${meta()}`],
  ])('meta: %s', (_, lines) => {
    const scoped = expectSound('Kites', abstract, lines);
    expect(scoped('markup.heading')).toEqual(['Kites', 'Weaving Graphs']);
  });

  it('a separator between title and abstract', () => {
    const scoped = expectSound('Kites', '·', 'Short text');
    expect(scoped('meta.abstract')).toEqual(['Short text', 'The last.']);
  });
});

describe('an organisation that does not show', () => {
  const unseen = 'NIT Tidal Institute, Northfield';

  it('is taken for a title until the separator', () => {
    const scoped = expectSound('Kites', abstract, meta(unseen, 'May 8 2'), 'Rust', abstract);
    expect(scoped('markup.heading')).toEqual(['Kites', unseen, 'Rust', 'Weaving Graphs']);
    expect(scoped('constant.numeric.date.published')[0]).toBe('May 8');
    expect(scoped('constant.numeric.count.comments')).toEqual(['2']);
  });

  it('recovers under a title without abstract too', () => {
    const scoped = expectSound('Kites', meta(unseen, 'May 8'), 'Rust', abstract);
    expect(scoped('markup.heading')).toEqual(expect.arrayContaining(['Kites', 'Rust']));
  });
});
