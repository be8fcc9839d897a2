import { describe, expect, it } from 'vitest';
import { Library, formatMessage, parseDump } from '../../../src/core';
import { digestFindings } from '../../../src/language/digestFindings';
import type { Translate } from '../../../src/shared/translate';

const english: Translate = (template, ...values) => formatMessage({ template, values });

function digest(published: string): string {
  const banner = 'Daily Papers\n\nbyAK and the research community\n\nNov 20\n\n';
  return `${banner}Patient Kites\n\nAn abstract of two. It has sentences.\n\n  • 2 authors\n·\n${published}\n`;
}

/** The findings of a digest that is in the library, with the text that each stands at. */
function findings(text: string, year?: number) {
  const uri = 'file:///one.txt';
  const dump = parseDump(text, { uri });
  const library = new Library();
  library.replace(uri, dump, year === undefined ? {} : { year });
  const listed = library.dump(uri)?.listed;
  const contradictions = library.contradictions();
  const known = { uri, contradictions, ...(listed && { listed }) };
  return digestFindings(dump, known, english).map(({ code, span, ...rest }) => ({
    ...{ code, at: text.slice(span.start, span.end) },
    ...rest,
  }));
}

/** Where else a contradiction in `one.txt` is said to stand, by the titles of the entries there. */
function relatedIn(texts: Readonly<Record<string, string>>, year: number) {
  const library = new Library();
  for (const [name, text] of Object.entries(texts)) {
    const uri = `file:///${name}.txt`;
    library.replace(uri, parseDump(text, { uri }), name === 'one' ? { year } : {});
  }
  const uri = 'file:///one.txt';
  const text = texts['one'] ?? '';
  const known = { uri, contradictions: library.contradictions() };
  return digestFindings(parseDump(text, { uri }), known, english)
    .filter(({ code }) => code === 'date-contradiction')
    .map(({ span, related }) => ({
      at: text.slice(span.start, span.end),
      related: related.map(({ uri: other, entry = -1, text: said }) => ({
        ...{ uri: other, said },
        title: library.dump(other)?.dump.entries[entry]?.title,
      })),
    }));
}

describe('what is told of a digest', () => {
  it('is that its year is open, at the date of the list, with the reason', () => {
    const [found, ...others] = findings(digest('Nov 3'));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'unresolved-year', at: 'Nov 20', severity: 'information' });
    expect(found?.text).toMatch(/^The year of this digest is not certain\. \S.*\.$/);
  });

  it('is nothing when the user has set its year', () => {
    expect(findings(digest('Nov 3'), 2024)).toEqual([]);
  });

  it('is a year that the evidence speaks against, at the date that does', () => {
    const found = findings(digest('Nov 3, 2024'), 2023).find(
      ({ code }) => code === 'date-contradiction',
    );
    expect(found).toMatchObject({ at: 'Nov 3, 2024', severity: 'information', related: [] });
    expect(found?.text).toContain('You set the year of one.txt to 2023.');
  });

  it('leads to the entries of other digests that the evidence stands in', () => {
    const [banner = '', paper = ''] = digest('Nov 3').split(/(?=Patient)/);
    const before = paper.replace('Patient Kites', 'Quiet Ferns');
    const two = `${banner.replace('Nov 20', 'Dec 1')}${before}\n${paper.replace('Nov 3', 'Nov 3, 2022')}`;
    expect(relatedIn({ one: `${banner}${before}\n${paper}`, two }, 2023)).toContainEqual({
      at: 'Nov 3',
      related: [
        {
          uri: 'file:///two.txt',
          said: 'one.txt leaves out the year and holds "Patient Kites" as Nov 3, which two.txt prints as Nov 3, 2022.',
          title: 'Patient Kites',
        },
      ],
    });
  });

  it('holds what is odd in its text, but not what everyone sees', () => {
    const text = digest('Nov 3').replace('An abstract of two. It has sentences.\n\n', '');
    const dump = parseDump(text);
    const codes = digestFindings(dump, undefined, english).map(({ code }) => code);
    expect(codes).not.toContain('missing-abstract');
    const hollow =
      'Daily Papers\n\nbyAK and the research community\n\nSubmitted by fern\n\nSubmitted by moss\n';
    expect(digestFindings(parseDump(hollow), undefined, english)).toMatchObject([
      { code: 'no-entries', severity: 'warning' },
    ]);
  });
});
