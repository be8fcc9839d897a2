import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinks } from '../../../../src/core/text/links';
import { anyText, longTexts } from './hostileText';

describe('findLinks', () => {
  it.each([
    ['Code: https://example.org/a.', 'https://example.org/a'],
    ['(see http://example.org/a_b-c/)', 'http://example.org/a_b-c/'],
    ['[https://example.org/a].', 'https://example.org/a'],
    ['https://example.org/wiki/Tide_(sea), too', 'https://example.org/wiki/Tide_(sea)'],
    ['(https://example.org/wiki/Tide_(sea))', 'https://example.org/wiki/Tide_(sea)'],
    ['"https://example.org/?q=1&r=2#s"', 'https://example.org/?q=1&r=2#s'],
    ['<https://example.org>', 'https://example.org'],
    ['at github.com/ada/tides.', 'https://github.com/ada/tides'],
    ['at ada-tides.github.io.', 'https://ada-tides.github.io'],
    ['at www.example.org/x!', 'https://www.example.org/x'],
    ['arXiv:2401.01234v2.', 'https://arxiv.org/abs/2401.01234v2'],
    ['arXiv: math.GT/0309136', 'https://arxiv.org/abs/math.GT/0309136'],
    ['doi:10.1000/abc(1)-2.', 'https://doi.org/10.1000/abc(1)-2'],
    ['DOI 10.1000/182', 'https://doi.org/10.1000/182'],
    ['(10.1000/kites.5)', 'https://doi.org/10.1000/kites.5'],
    ['as in 2401.01234v2.', 'https://arxiv.org/abs/2401.01234v2'],
    ['[2401.01234v12]', 'https://arxiv.org/abs/2401.01234v12'],
  ])('finds the link of %j', (text, url) => {
    expect(findLinks(text).map((link) => link.url)).toEqual([url]);
  });

  it.each([
    '[6](https://example.org/a)[7](https://example.org/b#c)',
    '[https://example.org/a](https://example.org/b#c)',
  ])('ends an address at the bracket that closes around it in %j', (text) => {
    const urls = findLinks(text).map((link) => link.url);
    expect(urls).toEqual(['https://example.org/a', 'https://example.org/b#c']);
  });

  it('says what a link is and where', () => {
    const text = 'See https://www.example.org/a/, arXiv:2401.01234 and doi:10.1000/x.';
    expect(findLinks(text)).toEqual([
      { start: 4, end: 30, url: 'https://www.example.org/a/', kind: 'url', label: 'example.org/a' },
      {
        start: 32,
        end: 48,
        url: 'https://arxiv.org/abs/2401.01234',
        kind: 'arxiv',
        label: 'arXiv:2401.01234',
      },
      { start: 53, end: 66, url: 'https://doi.org/10.1000/x', kind: 'doi', label: 'doi:10.1000/x' },
    ]);
  });

  it.each([
    'javascript:alert(1) command:workbench.action.quit file:///etc/passwd data:text/html,x',
    'https://github.com@example.org/login',
    'https://user:secret@example.org/',
    'https:// https://. http://localhost',
    'ftp://example.org/a and vscode://example.org/a',
    'mygithub.com/ada and ada@github.com/x and foo/github.com/x',
    'arXiv:24.1 and doi:11.1000/x',
    'a ratio of 10.1234/20.5, or 2401.01234, 2413.01234v1, 12401.01234v1 or 2401.01234v1.5',
    'https://еxample.org/',
  ])('finds none in %j', (text) => {
    expect(findLinks(text)).toEqual([]);
  });

  it('leaves direction overrides and other invisible characters out of addresses', () => {
    expect(findLinks('https://example.org/a\u202Egnp.exe').map(({ url }) => url)).toEqual([
      'https://example.org/a',
    ]);
  });

  it('gives ordered, disjoint places in any text, and web addresses only', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let done = 0;
        for (const { start, end, url, label } of findLinks(text)) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(url).toMatch(/^https?:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+/i);
          expect(label).not.toBe('');
          done = end;
        }
      }),
    );
  });

  it('reads long runs of anything in time', () => {
    const endless: [name: string, text: string][] = [
      ['address', `https://example.org/${'(a)'.repeat(60_000)}${'.'.repeat(20_000)}`],
      ['host', `www.${'a.'.repeat(100_000)}`],
      ['page', `${'a-'.repeat(100_000)}.github.io`],
    ];
    for (const [name, text] of [...endless, ...longTexts(200_000)]) {
      expect(findLinks(text).length, name).toBeLessThanOrEqual(text.length / 8);
    }
  });
});
