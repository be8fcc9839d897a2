import { jsonCases } from './json';
import type { DialectCases, HardText } from './table';

/** A saved page whose attribute holds a list, with navigation in another language around it. */
function saved(list: string): string {
  const escaped = `{"dailyPapers":${list}}`.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html><html><head><title>Daily Papers - Hugging Face</title></head><body>
<nav><a href="/">Startseite</a><img alt="Аватар" src="/a.png"></nav>
<div data-target="DailyPapers" data-props="${escaped}"></div>
<footer>Impressum</footer></body></html>
`;
}

/** The same page, cut off within the attribute. */
function savedInPart(list: string): string {
  return saved(list).slice(0, saved(list).lastIndexOf('}"></div>'));
}

const ofLists = jsonCases.texts.filter(({ shows }) => !shows.includes('one object per line'));

export const htmlCases: DialectCases = {
  dialect: 'html',
  texts: ofLists.map((one): HardText => {
    const isTorn = one.shows.includes('a torn last entry');
    return {
      ...one,
      shows: [...one.shows, 'texts of images in other languages', 'unknown navigation and footers'],
      text: isTorn ? savedInPart(one.text) : saved(one.text.trimEnd()),
    };
  }),
  fixtures: [
    { shows: ['a hollow page'], fixture: 'html/no-list.html' },
    { shows: ['a heading that goes on', ' -- '], fixture: 'html/daily.html' },
    { shows: ['a torn last entry'], fixture: 'html/torn-in-entity.html' },
    { shows: ['a torn last entry'], fixture: 'html/torn-in-summary.html' },
  ],
  without: {
    ...Object.fromEntries(
      Object.entries(jsonCases.without).filter(
        ([name]) =>
          ![
            'a hollow page',
            'texts of images in other languages',
            'unknown navigation and footers',
          ].includes(name),
      ),
    ),
    'one object per line': 'the attribute holds one list',
  },
};
