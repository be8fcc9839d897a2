import { describe, expect, it } from 'vitest';
import { searchText } from '../../../../../src/core/search/searchText';
import { DocumentBuilder } from '../../../../../src/core/search/segment/documentBuilder';
import { fingerprintOf } from '../../../../../src/core/search/segment/fingerprint';
import { decodeSegment, encodeSegment } from '../../../../../src/core/search/segment/segmentFile';
import { SegmentSealer } from '../../../../../src/core/search/segment/segmentSealer';
import { runToEnd } from '../../../../../src/core/steps';
import { Vocabulary } from '../../../../../src/core/search/segment/vocabulary';
import { generatePapers } from '../generatedPapers';

function segmentOf(count: number) {
  const vocabulary = new Vocabulary();
  const builder = new DocumentBuilder(vocabulary);
  for (const paper of generatePapers(count)) {
    const text = searchText(paper);
    builder.add(paper.id, text, fingerprintOf(text));
  }
  return runToEnd(new SegmentSealer(vocabulary).seal(builder.build()));
}

describe('the file of a segment', () => {
  const segment = segmentOf(40);
  const bytes = encodeSegment(segment);

  it('gives the segment back', () => {
    expect(decodeSegment(bytes)).toEqual(segment);
    expect(decodeSegment(encodeSegment(segmentOf(0)))).toEqual(segmentOf(0));
  });

  it('is refused wherever it was cut off', () => {
    for (let length = 0; length < bytes.length; length += 97) {
      expect(decodeSegment(bytes.slice(0, length))).toBeUndefined();
    }
    expect(decodeSegment(bytes.slice(0, -4))).toBeUndefined();
  });

  it('is refused whichever byte has changed', () => {
    for (let at = 0; at < bytes.length; at += 89) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      expect(decodeSegment(damaged)).toBeUndefined();
    }
  });

  it('is refused with more behind it', () => {
    const longer = new Uint8Array(bytes.length + 8);
    longer.set(bytes);
    expect(decodeSegment(longer)).toBeUndefined();
  });
});
