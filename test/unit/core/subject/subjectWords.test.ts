import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textKindOf, type TextKind } from '../../../../src/core/subject/proseOf';
import { subjectWords } from '../../../../src/core/subject/subjectWords';
import { runToEnd } from '../../../../src/core/steps';
import { anyText, longTexts } from '../text/hostileText';

const kinds: readonly TextKind[] = ['code', 'latex', 'markdown', 'bibliography', 'prose'];

function words(text: string, kind: TextKind, most = 20): readonly string[] {
  return runToEnd(subjectWords(text, kind, most));
}

describe('the words of a text', () => {
  it('of code are those of its comments and the parts of its names', () => {
    const text = [
      'import numpy as np',
      '# Segments moss on photographs of walls',
      'def segmentMossPatches(wall_photograph, HTTPMossClient):',
      '    """Humidity of a wall from its moss."""',
      '    for index in range(len(patches)):',
      '        return np.mean(self.humidity_map[index])',
    ].join('\n');
    const found = words(text, 'code');
    expect(found.slice(0, 3)).toContain('moss');
    expect(found).toEqual(
      expect.arrayContaining(['moss', 'walls', 'humidity', 'segments', 'patches', 'photographs']),
    );
    const furniture = ['import', 'numpy', 'def', 'return', 'self', 'index', 'range', 'http', 'for'];
    expect(found.filter((word) => furniture.includes(word))).toEqual([]);
  });

  it('of LaTeX are those that are set, headings first', () => {
    const text = [
      '\\documentclass{article}\\usepackage{graphicx}',
      '% hidden remark',
      '\\title{Tidal Clocks}',
      '\\begin{document}\\section{Harbour Sediment}\\label{sec:secretlabel}',
      'We date \\emph{sediment} of $\\alpha$ harbours \\citep{byron2025slow}.',
    ].join('\n');
    const found = words(text, 'latex');
    expect(found.slice(0, 2)).toEqual(['harbour', 'sediment']);
    expect(found).toEqual(expect.arrayContaining(['tidal', 'clocks', 'date']));
    expect(found.join(' ')).not.toMatch(/hidden|graphicx|secret|byron|alpha|emph|document/);
  });

  it('of Markdown are those that are read', () => {
    const found = words(
      '# Quantum moss\n\nSee [the notes](https://example.org/secret) of [@byron2025]. ```rust```',
      'markdown',
    );
    expect(found.slice(0, 2)).toEqual(['quantum', 'moss']);
    expect(found.join(' ')).not.toMatch(/secret|byron|https/);
  });

  it('of a bibliography are those of its titles', () => {
    const text =
      '@misc{k,\n  title = {{Slow Tides}},\n  author = {Byron, Ada},\n  year = {2020},\n}';
    expect(words(text, 'bibliography')).toEqual(['tides', 'slow']);
  });

  it('are at most so many, forms of one as one', () => {
    expect(words('network networks networking wall moss moss', 'prose', 2)).toEqual([
      'network',
      'moss',
    ]);
  });

  it('are found in any text', () => {
    for (const kind of kinds) {
      fc.assert(
        fc.property(anyText, (text) => {
          const found = words(text, kind, 8);
          expect(new Set(found).size).toBe(found.length);
          expect(found.every((word) => /^[\p{L}\p{N}\p{M}'’]+$/u.test(word))).toBe(true);
        }),
      );
      for (const [, text] of longTexts(20_000)) {
        expect(words(text, kind).length).toBeLessThan(21);
      }
    }
  });
});

describe('the kind of a document', () => {
  it.each([
    ['python', '/a.py', 'code'],
    ['plaintext', '/a.txt', 'prose'],
    ['plaintext', '/a.tex', 'latex'],
    ['plaintext', '/notes', 'prose'],
    ['latex', '/a', 'latex'],
    ['bibtex', '/a.bib', 'bibliography'],
    ['markdown', '/a.md', 'markdown'],
  ])('of %s at %s is %s', (language, path, kind) => {
    expect(textKindOf(language, path)).toBe(kind);
  });
});
