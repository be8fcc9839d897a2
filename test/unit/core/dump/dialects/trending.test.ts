import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trending } from '../../../../../src/core/dump/dialects/trending';
import { kindOfText } from '../../../../../src/core/dump/dialects/trending/texts';
import { cardFlawsOf, saidOf } from './cards';
import { arbitraryPapers, linkedText, plainText } from './cardText';
import { describeFixtures, headOf } from './cardTests';

describe('dialect trending', () => {
  describeFixtures(trending, ['not-dumps', 'plain', 'clipper']);

  it('reads back what a page with links says', () => {
    fc.assert(
      fc.property(arbitraryPapers, (papers) => {
        const text = linkedText(papers);
        const dump = trending.parse(text);
        expect(dump.problems).toEqual([]);
        expect(cardFlawsOf(text, dump)).toEqual([]);
        expect(dump.entries.map(saidOf)).toEqual(
          papers.map(({ title, abstract, arxivId, upvotes, published, who, submitter, stars }) => ({
            title,
            abstract,
            arxivId,
            upvotes,
            published,
            abstractKind: kindOfText(abstract),
            ...who,
            github: { url: 'https://github.com/a/b', stars },
            ...(submitter === undefined ? {} : { submitter }),
          })),
        );
      }),
    );
  });

  it('reads back what a page without links says', () => {
    fc.assert(
      fc.property(arbitraryPapers, (papers) => {
        const text = plainText(papers);
        const dump = trending.parse(text);
        expect(dump.problems).toEqual([]);
        expect(cardFlawsOf(text, dump)).toEqual([]);
        expect(dump.entries.map(saidOf)).toEqual(
          papers.map(({ title, abstract, who, stars }) => ({
            title,
            abstract,
            abstractKind: kindOfText(abstract),
            ...('authorCount' in who ? who : {}),
            github: { url: 'https://github.com/a/b', stars },
          })),
        );
      }),
    );
  });

  it('makes one entry of printings that stand apart', () => {
    const card = (title: string): string =>
      `### ${title}\n\nKites fly.\n[LINK: GitHub 3](https://github.com/a/b)`;
    const { entries } = trending.parse([card('A'), card('B'), card('A'), card('B')].join('\n\n'));
    expect(entries.map(({ title }) => title)).toEqual(['A', 'B']);
  });

  it('keeps papers apart that share a title but not an id', () => {
    const card = (id: string): string =>
      `### [Tides](https://huggingface.co/papers/${id})\n\nKites fly.\n\n- 2 authors`;
    const { entries } = trending.parse([card('2501.00001'), card('2501.00002')].join('\n\n'));
    expect(entries.map(({ arxivId }) => arxivId)).toEqual(['2501.00001', '2501.00002']);
  });

  it.each([
    ['Kite Ring recovers wind speed, e.g. at sea, at 6.5 metres.', 'summary'],
    ['We recover wind speed at six heights.', 'abstract'],
    ['Wind is hard to measure. Kites help.', 'abstract'],
    ['Kite Ring recovers wind sp', 'abstract'],
  ])('tells what “%s” is', (text, kind) => {
    expect(kindOfText(text)).toBe(kind);
  });

  it('reads any text without a throw and with sound ranges', () => {
    const piece = fc.constantFrom(
      ...['### ', '[', '](', ')', '\n', '\n\n', '\n  ', 'Submitted by', '- 3 authors', '·', '\\'],
      ...[
        'Jan 2, 2025',
        '![',
        '](https://huggingface.co/papers/2501.00001)',
        '](https://github.com/a/b)',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        expect(trending.recognise(headOf(text))).toBeTypeOf('boolean');
        expect(cardFlawsOf(text, trending.parse(text))).toEqual([]);
      }),
    );
  });
});
