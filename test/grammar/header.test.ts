import { describe, expect, it } from 'vitest';
import { loadGrammar, scopesOf } from './tokenize';
import { abstract, banner, byline, dump, header, meta } from './texts';

const grammar = await loadGrammar();

const listed = 'constant.numeric.date.listed';

describe('header', () => {
  it('is boilerplate down to the byline', () => {
    const scoped = scopesOf(
      grammar,
      dump(...banner, 'Daily Papers', byline, 'Nov 14', 'Kites', abstract),
    );
    expect(scoped('comment')).toEqual([...banner, 'Daily Papers', byline]);
    expect(scoped('markup.heading')).toEqual(['Kites']);
  });

  it.each([
    ['without the line of the daily papers', dump(...banner, byline, 'Nov 14', 'Kites', abstract)],
    ['reduced to its byline', dump(byline, 'Nov 14', 'Kites', abstract)],
    ['after a byte order mark', `\uFEFF${dump(...banner, byline, 'Nov 14', 'Kites', abstract)}`],
    ['after blank lines', `\n \n\u00A0\n${dump(byline, 'Nov 14', 'Kites', abstract)}`],
    ['without blank lines', `${banner.join('\n')}\n${byline}\nNov 14\n\nKites\n\n${abstract}`],
    ['indented', dump(`  ${byline}`, '\tNov 14 ', 'Kites', abstract)],
  ])('%s still gives the listed date and the first title', (_, text) => {
    const scoped = scopesOf(grammar, text);
    expect(scoped('comment').at(-1)).toBe(byline);
    expect(scoped(listed)).toEqual(['Nov 14']);
    expect(scoped('markup.heading')).toEqual(['Kites']);
    expect(scoped('meta.abstract')).toEqual([abstract]);
  });

  it('may lack the listed date', () => {
    const scoped = scopesOf(grammar, dump(byline, 'Kites', abstract));
    expect(scoped(listed)).toEqual([]);
    expect(scoped('markup.heading')).toEqual(['Kites']);
  });

  it('takes no day that no year has', () => {
    expect(scopesOf(grammar, dump(byline, 'Feb 30', abstract))(listed)).toEqual([]);
    expect(scopesOf(grammar, dump(byline, 'Feb 29', 'Kites', abstract))(listed)).toEqual([
      'Feb 29',
    ]);
  });

  it('colours nothing above the list but the banner', () => {
    const scoped = scopesOf(grammar, dump('Some other text', 'More of it.', 'new', byline));
    expect(scoped('markup.heading')).toEqual([]);
    expect(scoped('meta.abstract')).toEqual([]);
    expect(scoped('comment')).toEqual(['new', byline]);
  });

  it.each([
    ['entries with meta', [abstract, meta()]],
    ['entries without meta', [abstract]],
    ['a title without its abstract', []],
  ])('may stand again after %s', (_, rest) => {
    const scoped = scopesOf(
      grammar,
      dump(...header, 'Kites', ...rest, ...banner, byline, 'Mar 20', 'Rust', abstract, meta()),
    );
    expect(scoped('comment')).toEqual([byline, ...banner, byline]);
    expect(scoped(listed)).toEqual(['Nov 14', 'Mar 20']);
    expect(scoped('markup.heading')).toEqual(['Kites', 'Rust']);
  });

  it.each(['Subscribe', 'Daily Papers', 'New', 'Nov 14', '12 authors'])(
    'leaves a paper titled “%s” its title',
    (title) => {
      const scoped = scopesOf(grammar, dump(...header, title, abstract, meta(), title, abstract));
      expect(scoped('markup.heading')).toEqual([title, title]);
      expect(scoped('comment')).toEqual([byline]);
    },
  );
});
