import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../../src/core/cite/markdown';
import { anyText } from '../text/hostileText';
import { fullPaper, paper, published } from './papers';

describe('toMarkdown', () => {
  it('links the title and says who and when', () => {
    expect(toMarkdown(fullPaper)).toBe(
      '[Slow ℓ₁ Tides \\& 100% of C. lunaris](https://arxiv.org/abs/2505.01234). ' +
        'Ada Byron, George Sand, Colette, May 21, 2025',
    );
  });

  it.each([
    [{}, 'Slow Tides of Small Worms'],
    [{ authorCount: 1 }, 'Slow Tides of Small Worms. 1 author'],
    [{ organization: { name: 'Tides Ltd' } }, 'Slow Tides of Small Worms. Tides Ltd'],
    [{ published: published('earliest') }, 'Slow Tides of Small Worms. May 21, 2025 or later'],
    [{ published: published('unknown') }, 'Slow Tides of Small Worms. May 21, year unknown'],
    [{ authors: ['A B', 'C D', 'E F', 'G H'] }, 'Slow Tides of Small Worms. A B, C D, E F, G H'],
    [
      { authors: ['A B', 'C D', 'E F', 'G H', 'I J'] },
      'Slow Tides of Small Worms. A B, C D, E F, 2 others',
    ],
  ])('says what is known of %j', (fields, line) => {
    expect(toMarkdown(paper(fields))).toBe(line);
  });

  it.each([
    ['[x](command:quit)', '\\[x\\](command:quit)'],
    ['![x](y) <b> &lt;', '\\!\\[x\\](y) \\<b\\> \\&lt;'],
    ['*a* _b_ `c` ~~d~~', '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~'],
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['https://a.b www.a.b a@b.c', 'https\\://a.b www\\.a.b a\\@b.c'],
  ])('escapes %j', (title, escaped) => {
    expect(toMarkdown(paper({ title }))).toBe(escaped);
  });

  it('is one line in which no title makes links, markup or icons', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const line = toMarkdown(paper({ title, arxivId: '2505.01234' }));
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        const inner = line.slice(1, line.lastIndexOf(']('));
        expect(inner.replace(/\\./g, '')).not.toMatch(/[`*_[\]<>|~$&@{}]|https?:/i);
      }),
    );
  });
});
