import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipper } from '../../../../../src/core/dump/dialects/clipper';
import { cardFlawsOf, saidOf } from './cards';
import { arbitraryPapers, clipperText } from './cardText';
import { describeFixtures, headOf } from './cardTests';

describe('dialect clipper', () => {
  describeFixtures(clipper, ['not-dumps', 'plain', 'trending']);

  it('reads back what a page says', () => {
    fc.assert(
      fc.property(arbitraryPapers, (papers) => {
        const text = clipperText(papers);
        const dump = clipper.parse(text);
        expect(dump.problems).toEqual([]);
        expect(cardFlawsOf(text, dump)).toEqual([]);
        expect(dump.listed).toEqual({ year: 2025, month: 1, day: 7 });
        expect(dump.entries.map(saidOf)).toEqual(
          papers.map(({ title, arxivId, upvotes, comments, who, submitter }) => ({
            title,
            arxivId,
            comments,
            ...who,
            ...(upvotes > 0 ? { upvotes } : {}),
            ...(submitter === undefined ? {} : { submitter }),
          })),
        );
      }),
    );
  });

  it('reads any text without a throw and with sound ranges', () => {
    const piece = fc.constantFrom(
      ...[
        '### ',
        '[',
        '](',
        ')',
        '\n',
        '\n\n',
        'Submitted by x',
        '3',
        '·',
        '\\',
        '![',
        '#community',
      ],
      '](https://huggingface.co/papers/2501.00001)',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        expect(clipper.recognise(headOf(text))).toBeTypeOf('boolean');
        expect(cardFlawsOf(text, clipper.parse(text))).toEqual([]);
      }),
    );
  });

  it.each([
    ['in a quoted property', 'source: "https://huggingface.co/papers/date/2025-01-07"', 2025],
    ['in a property', 'url: https://huggingface.co/papers/date/2025-01-07', 2025],
    ['on a line of its own', '<https://huggingface.co/papers/date/2025-01-07>', 2025],
    [
      'in a link of the page to itself',
      'Source: [x](https://hf.example/papers/date/2025-01-07)',
      2025,
    ],
    ['beside a link to the day before', '[<](/papers/date/2025-01-06)\n\nJan 7', 2025],
    ['without a year', 'Jan 7', undefined],
    ['beside links to other days only', '[<](/papers/date/2025-03-06)\n\nJan 7', undefined],
  ])('finds the listed date %s', (_, line, year) => {
    const { listed } = clipper.parse(
      `${line}\n\n${clipperText([]).slice(64)}Submitted by a\n\n### T`,
    );
    expect(listed).toEqual({ ...(year === undefined ? {} : { year }), month: 1, day: 7 });
  });

  it('takes no date from links to other days', () => {
    const { listed, problems } = clipper.parse(
      '[<](/papers/date/2025-01-06)\n\nSubmitted by a\n\n### T',
    );
    expect(listed).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['no-listed-date', 'torn-entry']);
  });
});
