import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationOf } from '../../../../src/core/cite/citation';
import { citationFormats, exportList, exportPapers } from '../../../../src/core/cite/formats';
import { parseDump } from '../../../../src/core/dump/parseDump';
import { runToEnd } from '../../../../src/core/steps';
import { arbitraryPapers, characterClasses, mixedText } from './arbitraryPapers';
import { readCsv } from './csvReader';
import { isRecord } from '../../../../src/shared/guards';
import { fullPaper, paper } from './papers';

const second = paper({
  id: 'title:b',
  title: 'Slow, "Loud" Rivers',
  organization: { name: 'Tides' },
});

describe('every format', () => {
  it.each(citationFormats.map(({ id }) => id))('%s of no papers is sound', (id) => {
    const text = exportList([], id);
    expect(id === 'csl' ? JSON.parse(text) : text.trim().split('\n').length).toEqual(
      id === 'csl' ? [] : 1,
    );
  });

  it.each(citationFormats.map(({ id }) => id))('%s is never taken for a digest', (id) => {
    const papers = [fullPaper, second, paper({ id: 'title:c', title: 'Moss', abstract: 'Damp.' })];
    expect(parseDump(exportList(papers, id)).dialect).toBe('unknown');
  });
});

describe('CSV', () => {
  it('has a header, and a row for each paper', () => {
    expect(exportList([fullPaper, second], 'csv')).toBe(
      [
        'key,title,authors,author count,organization,year,date,arxiv,url,code,comments,upvotes,topics,note,abstract',
        '"byron2025slow","Slow ℓ₁ Tides & 100% of C. lunaris","Ada Byron; George Sand; Colette",3,,2025,' +
          '"2025-05-21","2505.01234","https://arxiv.org/abs/2505.01234",,,,,,"We watch α worms. They sleep."',
        '"slowloud","Slow, ""Loud"" Rivers",,,"Tides",,,,,,,,,,',
        '',
      ].join('\r\n'),
    );
  });

  it('gives back the texts, whatever they hold, and no formula', () => {
    fc.assert(
      fc.property(arbitraryPapers, (papers) => {
        const [, ...rows] = readCsv(exportList(papers, 'csv'));
        expect(rows.map(([, title]) => title?.replace(/^'/, ''))).toEqual(
          papers.map((each) => citationOf(each).title.replace(/^'/, '')),
        );
        for (const row of rows) {
          expect(row).toHaveLength(15);
          expect(row.filter((field) => /^\s*[=+\-@]/.test(field))).toEqual([]);
        }
      }),
    );
  });
});

describe('JSON Lines', () => {
  it('give back titles, authors and numbers as printed, a line each', () => {
    fc.assert(
      fc.property(arbitraryPapers, (papers) => {
        const lines = exportList(papers, 'jsonl').split(/[\n\r\u0085\u2028\u2029]/);
        expect(lines.filter((line) => line !== '').map((line) => fieldsOf(line))).toEqual(
          papers.map(({ id, title, authors, arxivId }) => ({ id, title, authors, arxivId })),
        );
      }),
    );
  });
});

function fieldsOf(line: string): object {
  const read: unknown = JSON.parse(line);
  if (!isRecord(read)) {
    throw new Error(`no object: ${line}`);
  }
  const { id, title, authors, arxivId } = read;
  return { id, title, authors, arxivId };
}

describe('Markdown by a template', () => {
  const written = (template: string, papers = [fullPaper]): string =>
    runToEnd(
      exportPapers(papers, 'markdown', {
        keyOf: () => 'key1',
        topicsOf: () => ['Tides', 'Worms'],
        markdown: template,
      }),
    );

  it.each([
    ['{title} ({year})', 'Slow ℓ₁ Tides \\& 100% of C. lunaris (2025)\n'],
    ['[[{key}]] {id} {url}', '[[key1]] 2505.01234 https://arxiv.org/abs/2505.01234\n'],
    [
      '# {title}\n\n{authors}\n\n> {abstract}',
      /^# Slow .*\n\nAda Byron, .*\n\n> We watch α worms\./,
    ],
    ['{key}{? by {organization}}{?; {topics}}', 'key1; Tides, Worms\n'],
    ['{key} {? {?', 'key1 {? {?\n'],
    ['{unknown}{key:3}}', 'key1}\n'],
  ])('%j', (template, text) => {
    const shown = written(template);
    expect(typeof text === 'string' ? shown === text || shown : text.test(shown) || shown).toBe(
      true,
    );
  });

  it('is a list of several papers, unless the template makes something else', () => {
    expect(written('{key}', [fullPaper, second])).toBe('- key1\n- key1\n');
    expect(written('* {key}', [fullPaper, second])).toBe('* key1\n* key1\n');
    expect(written('{key}\n', [fullPaper, second])).toBe('key1\n\nkey1\n\n');
  });

  it('lets no text act, whatever it holds', () => {
    const every = Object.values(characterClasses).flat().join(' ');
    fc.assert(
      fc.property(fc.oneof(mixedText, fc.constant(every)), (title) => {
        const shown = written('{title}', [paper({ title })]).trimEnd();
        expect(shown.replace(/\\./g, '')).not.toMatch(/[`*_[\]<>|~$&@{}\n]|https?:/i);
      }),
    );
  });
});
