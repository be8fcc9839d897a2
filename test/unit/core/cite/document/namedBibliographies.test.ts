import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  namedBibliographies,
  rootDocument,
} from '../../../../../src/core/cite/document/namedBibliographies';
import { anyText, longTexts } from '../../text/hostileText';

describe('the bibliographies that a document names', () => {
  it.each([
    ['latex', '\\bibliography{a,sub/b.bib}', ['a.bib', 'sub/b.bib']],
    ['latex', '\\addbibresource[location=local]{a.bib}\n\\nobibliography{b}', ['a.bib', 'b.bib']],
    ['latex', '% \\bibliography{a}\n50\\% \\bibliography{b}', ['b.bib']],
    ['latex', '\\bibliographystyle{plain}', []],
    ['markdown', '---\ntitle: x\nbibliography: refs.bib\n---\n', ['refs.bib']],
    ['markdown', '---\nbibliography: [a.bib, "b c.bib"]\n---\n', ['a.bib', 'b c.bib']],
    [
      'markdown',
      "---\nbibliography:\n  - a.bib\n  - '../b.bib'\ncsl: x\n---\n",
      ['a.bib', '../b.bib'],
    ],
    ['markdown', 'bibliography: refs.bib', []],
    ['markdown', '---\nbibliography: refs.json\n---\n', []],
    ['typst', '#bibliography("works.bib")', ['works.bib']],
    ['typst', '#bibliography(("a.bib", "b.yml"), style: "ieee")', ['a.bib']],
  ] as const)('in %s: %j', (language, text, paths) => {
    expect(namedBibliographies(language, text)).toEqual(paths);
  });

  it('are never those of another machine', () => {
    expect(namedBibliographies('latex', '\\bibliography{//host/a,\\\\host/b}')).toEqual([]);
    expect(rootDocument('% !TeX root = //host/main.tex')).toBeUndefined();
  });

  it('may stand in the document that a part names', () => {
    expect(rootDocument('% !TEX root = ../main.tex\r\nx')).toBe('../main.tex');
    expect(rootDocument('%!TeX root=main.tex')).toBe('main.tex');
    expect(rootDocument('no root')).toBeUndefined();
  });

  it('are looked for in any text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('latex', 'markdown', 'typst'), (text, language) => {
        expect(namedBibliographies(language, `---\n${text}`).length).toBeLessThan(21);
      }),
    );
    for (const [, text] of longTexts(20_000)) {
      expect(() => namedBibliographies('latex', text)).not.toThrow();
      expect(() => namedBibliographies('markdown', `---\n${text}`)).not.toThrow();
      expect(() => namedBibliographies('typst', `#bibliography(${text}`)).not.toThrow();
    }
  });
});
