import { describe, expect, it } from 'vitest';
import { loadGrammar, scopesOf } from './tokenize';
import { abstract, dump, header } from './texts';

const grammar = await loadGrammar();

/** A text as the abstract of an entry. */
function inAbstract(text: string): (scope: string) => string[] {
  return scopesOf(grammar, dump(...header, 'Kites', text, 'Rust', abstract));
}

describe('TeX', () => {
  it.each([
    ['costs $O(n \\log n)$ steps', ['$O(n \\log n)$'], ['\\log']],
    ['of $x$ and $y_1$', ['$x$', '$y_1$'], []],
    ['$$a + b$$ holds', ['$$a + b$$'], []],
    ['\\(a_1\\) and \\[\\frac{a}{b}\\]', ['\\(a_1\\)', '\\[\\frac{a}{b}\\]'], ['\\frac']],
    ['$\\$5$ in math', ['$\\$5$'], ['\\$']],
    ['{\\it CL}inic{\\it A}l', ['{\\it CL}', '{\\it A}'], ['\\it', '\\it']],
    ['takes 8e^{-5}muJ', ['8e^{-5}'], []],
    ['mathcal B_{ij} holds', ['B_{ij}'], ['mathcal']],
    ['the ell_1 norm and alpha_0', ['ell_1', 'alpha_0'], []],
    ['\\emph{slow} loaves', [], ['\\emph']],
    ['5\\% of Q\\&A', [], ['\\%', '\\&']],
  ])('in “%s”', (text, raw, functions) => {
    const scoped = inAbstract(text);
    expect(scoped('markup.raw')).toEqual(raw);
    expect(scoped('support.function')).toEqual(functions);
    expect(scoped('meta.abstract')).toEqual([text, abstract]);
  });

  it.each([
    'costs ~$2.2k, or less',
    'from $5 to $10 a loaf',
    '$2.2k-$3k per run',
    'a $20 oven and a $30 scale',
    'US$ and CA$ alike',
    'markdown \\(in brackets\\)',
    'a_snake_case_name and v2_final',
    'an open $brace and { another',
    'text mode and emphasis',
  ])('is not in “%s”', (text) => {
    const scoped = inAbstract(text);
    expect(scoped('markup.raw')).toEqual([]);
    expect(scoped('support.function')).toEqual([]);
  });

  it('stands in titles within the heading', () => {
    const title = 'Homes of $\\textit{K. itea}$ in the Wind';
    const scoped = scopesOf(grammar, dump(...header, title, abstract));
    expect(scoped('markup.heading')).toEqual([title]);
    expect(scoped('markup.raw')).toEqual(['$\\textit{K. itea}$']);
    expect(scoped('support.function')).toEqual(['\\textit']);
  });

  it('does not leak from one line into the next', () => {
    const scoped = inAbstract('an open $\\alpha\nand the next line$ goes on');
    expect(scoped('markup.raw')).toEqual([]);
  });
});

describe('links', () => {
  it.each([
    ['at https://example.org/kites.', 'https://example.org/kites'],
    ['[https://example.org/a_b]', 'https://example.org/a_b'],
    ['(http://example.org/a?b=1&c=2#d)!', 'http://example.org/a?b=1&c=2#d'],
    ['https://example.org/Kite_(toy), and', 'https://example.org/Kite_(toy)'],
    ['[here](https://example.org/~x/)', 'https://example.org/~x/'],
    ['see github.com/northfield/tides.', 'github.com/northfield/tides'],
    ['on www.example.org/loaf', 'www.example.org/loaf'],
  ])('in “%s”', (text, link) => {
    expect(inAbstract(text)('markup.underline.link')).toEqual([link]);
  });

  it('end an abstract', () => {
    const text = 'Code: https://example.org/kites';
    const scoped = inAbstract(text);
    expect(scoped('markup.underline.link')).toEqual(['https://example.org/kites']);
    expect(scoped('meta.abstract')[0]).toBe(text);
    expect(scoped('markup.heading')).toEqual(['Kites', 'Rust']);
  });

  it.each([
    'see example.org',
    'mail to me@github.com/x',
    'javascript:alert(1)',
    'https:// nowhere',
  ])('are not in “%s”', (text) => {
    expect(inAbstract(text)('markup.underline.link')).toEqual([]);
  });
});
