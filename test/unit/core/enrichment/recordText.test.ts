import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LookupRecord } from '../../../../src/core/enrichment/record';
import { decodeLookups, encodeLookups } from '../../../../src/core/enrichment/recordText';
import { ferns, lantern } from '../../../replica/arxivPapers.mjs';

const records: readonly LookupRecord[] = [
  {
    source: 'arXiv',
    time: '2026-05-01T08:00:00.000Z',
    asked: lantern.title,
    of: ['title:0011223344556677-8899aabbccddeeff'],
    found: lantern,
    matchedBy: 'agreement',
    score: 0.97,
  },
  { source: 'arXiv', time: '2026-05-02T08:00:00.000Z', asked: 'A title', of: ['title:00'] },
  {
    source: 'arXiv',
    time: '2026-05-03T08:00:00.000Z',
    asked: ferns.arxivId,
    of: [],
    found: ferns,
    matchedBy: 'number',
  },
];

describe('what was learnt, as lines', () => {
  it('is read as it was written', () => {
    expect(decodeLookups(encodeLookups(records))).toEqual({ records, foreign: [], damaged: 0 });
  });

  it('loses no more than the line that a crash has torn', () => {
    const text = encodeLookups(records);
    fc.assert(
      fc.property(fc.nat({ max: text.length }), (length) => {
        const torn = decodeLookups(text.slice(0, length) + encodeLookups(records));
        expect(torn.records.slice(-records.length)).toEqual(records);
        expect(torn.damaged).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is kept as it is where a later version wrote it', () => {
    const line = '{"v":2,"source":"arXiv","more":true}';
    expect(decodeLookups(`\n${line}\nnonsense\n{"v":1}`)).toEqual({
      records: [],
      foreign: [line],
      damaged: 2,
    });
  });

  it('holds no day that the calendar has not', () => {
    const text = encodeLookups(records).replace('"month":3,"day":4', '"month":2,"day":31');
    expect(decodeLookups(text).records[0]?.found?.submitted).toBeUndefined();
  });
});
