import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBibTeX } from '../../../../src/core/cite/bibtex';
import { anyText } from '../text/hostileText';
import { readBibTeX } from './bibtexReader';
import { fullPaper, paper, published } from './papers';

const titleOf = (title: string): string | undefined =>
  readBibTeX(toBibTeX(paper({ title }))).fields['title'];

describe('toBibTeX', () => {
  it('writes all that is known', () => {
    expect(toBibTeX(fullPaper)).toBe(
      [
        '@misc{byron2025slow,',
        '  title = {{Slow $\\ell_1$ Tides \\& 100\\% of \\textit{C. lunaris}}},',
        '  author = {Byron, Ada and Sand, George and {Colette}},',
        '  year = {2025},',
        '  month = may,',
        '  eprint = {2505.01234},',
        '  archivePrefix = {arXiv},',
        '  url = {https://arxiv.org/abs/2505.01234},',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('writes the organisation where no author is known', () => {
    const { fields } = readBibTeX(
      toBibTeX(paper({ organization: { handle: 'tides', name: 'Tides & Sons' }, authorCount: 9 })),
    );
    expect(fields).toMatchObject({ author: '{Tides \\& Sons}', note: '9 authors' });
  });

  it('says how many authors there are where none is named', () => {
    const { fields, key } = readBibTeX(toBibTeX(paper({ authorCount: 9 })));
    expect(fields).toEqual({ title: '{Slow Tides of Small Worms}', note: '9 authors' });
    expect(key).toBe('slowtides');
  });

  it('writes a year only where it is certain, else says so', () => {
    const fieldsOf = (certainty: Parameters<typeof published>[0]): Record<string, string> => ({
      ...readBibTeX(toBibTeX(paper({ published: published(certainty) }))).fields,
    });
    expect(fieldsOf('printed')).toMatchObject({ year: '2025', month: 'may' });
    expect(fieldsOf('pinned')).toMatchObject({ year: '2025', month: 'may' });
    for (const certainty of ['earliest', 'unknown'] as const) {
      expect(Object.keys(fieldsOf(certainty))).toEqual(['title', 'note']);
    }
    expect(fieldsOf('earliest')['note']).toBe('Published May 21, 2025 or later');
    expect(fieldsOf('unknown')['note']).toBe('Published May 21, year unknown');
  });

  it('keeps its key when an uncertain year becomes another', () => {
    const later = { ...published('earliest'), year: 2026 };
    expect(readBibTeX(toBibTeX(paper({ published: later }))).key).toBe(
      readBibTeX(toBibTeX(paper({ published: published('earliest') }))).key,
    );
  });

  it.each([
    ['The Émigré of a $\\beta$ Sea', 'emigrebeta'],
    ['3D Tides', 'paper3dtides'],
  ])('makes a key of ASCII letters and digits for %j', (title, key) => {
    expect(readBibTeX(toBibTeX(paper({ title }))).key).toBe(key);
  });

  it('makes a key of its own for a title without ASCII letters', () => {
    const keys = ['深度学习', '深度', '???'].map((title) => {
      return readBibTeX(toBibTeX(paper({ title, id: `title:${title}` }))).key;
    });
    expect(new Set(keys).size).toBe(3);
    expect(keys.join(' ')).toMatch(/^(paper[0-9a-f]{16} ?){3}$/);
  });

  it.each([
    ['a & b % c $ d # e_f', 'a \\& b \\% c \\$ d \\# e\\_f'],
    ['a { b', 'a \\textbraceleft{} b'],
    ['C:\\dir ~ ^', 'C:\\textbackslash{}dir \\textasciitilde{} \\textasciicircum{}'],
    [
      'Beyond ell_1 and α₁² in Gödel – “x”',
      'Beyond $\\ell_{1}$ and $\\alpha_{1}^{2}$ in Gödel – “x”',
    ],
    ['α β ∈ ℝ', '$\\alpha$ $\\beta$ $\\in$ ℝ'],
    ['αβ of ℓq', '$\\alpha\\beta$ of $\\ell$q'],
  ])('escapes %j', (title, escaped) => {
    expect(titleOf(title)).toBe(`{${escaped}}`);
  });

  it.each(['{\\it SL}ow', 'G\\"odel and \\c{C}a', '$\\frac{1}{2}$ of H$_2$O', '50\\% \\& \\$5'])(
    'keeps the TeX of %j',
    (title) => {
      expect(titleOf(title)).toBe(`{${title}}`);
    },
  );

  it.each([
    '\\input{/etc/passwd}',
    '$\\input{/etc/passwd}$',
    '\\write18{rm} and \\immediate\\openout',
    '\\catcode`\\{=12',
    '\\def\\x{y} \\csname z\\endcsname \\url{https://example.org}',
    '\\^^69nput{x}',
    '$x^^5cinput{x}$',
  ])('lets no command of %j through', (title) => {
    const printed = titleOf(title) ?? '';
    const harmless = /\\(?:text[a-z]+\{\}|[%&#_$])|\$\^\{.\}\$/g;
    expect(printed.replace(harmless, '')).not.toMatch(/[\\$^]/);
  });

  it('stays one entry with the same fields, whatever the texts hold', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 3 }), anyText, anyText, (...texts) => {
        const [title, authors, name, arxivId] = texts;
        const entry = readBibTeX(
          toBibTeX(paper({ title, authors, organization: { name }, arxivId })),
        );
        expect(entry.type).toBe('misc');
        expect(entry.key).toMatch(/^[a-z][a-z0-9]*$/);
        const names = new Set(['title', 'author', 'eprint', 'archivePrefix', 'url']);
        expect(Object.keys(entry.fields).filter((field) => !names.has(field))).toEqual([]);
        for (const value of Object.values(entry.fields)) {
          // What TeX acts on stands after a backslash or is its own.
          expect(value).not.toMatch(/(?<!\\)[%#&]|[\p{Cc}\u202A-\u202E]/u);
        }
      }),
    );
  });

  it('opens and closes mathematics in turn', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const dollars = (titleOf(title) ?? '').replace(/\\[^A-Za-z]/g, '').match(/\$/g) ?? [];
        expect(dollars.length % 2).toBe(0);
      }),
    );
  });
});
