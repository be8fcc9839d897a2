import { describe, expect, it } from 'vitest';
import { searchText } from '../../../../../src/core/search/searchText';
import { DocumentBuilder } from '../../../../../src/core/search/segment/documentBuilder';
import { fingerprintOf } from '../../../../../src/core/search/segment/fingerprint';
import {
  decodeSegment,
  encodeSegment,
  headLength,
  SegmentCaches,
  type FilePlace,
} from '../../../../../src/core/search/segment/segmentFile';
import { HeldBytes, numbersIn } from '../../../../../src/core/search/segment/partBytes';
import type { Segment } from '../../../../../src/core/search/segment/segment';
import { isUnchanged } from '../../../../../src/core/search/segment/sectionFile';
import type { StoredFile } from '../../../../../src/core/search/segment/storedBytes';
import { StemPlaces } from '../../../../../src/core/search/segment/stemPlaces';
import { StringTable } from '../../../../../src/core/search/segment/stringTable';
import {
  decodeVocabulary,
  encodeVocabulary,
} from '../../../../../src/core/search/segment/vocabularyFile';
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

/** A file that tells how often it was read. */
class CountedFile implements StoredFile {
  readonly #bytes: Uint8Array;
  reads = 0;
  isClosed = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get size(): number {
    return this.#bytes.length;
  }

  read(into: Uint8Array, position: number): void {
    this.reads++;
    into.set(this.#bytes.subarray(position, position + into.length));
  }

  close(): void {
    this.isClosed = true;
  }
}

function placeOf(file: StoredFile): FilePlace {
  return { file, caches: new SegmentCaches() };
}

const none = new HeldBytes(new Uint8Array(0));

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

  it('is refused or found changed, whichever byte has changed', () => {
    expect(runToEnd(isUnchanged(bytes))).toBe(true);
    for (let at = 0; at < bytes.length; at += 89) {
      const damaged = withByte(bytes, at);
      expect(runToEnd(isUnchanged(damaged))).toBe(false);
    }
    // What sort of file it is, its version, and how many sections it has of which lengths.
    for (const at of [0, 1, 2, 3, 4, 12, 16, 18, 20, 24, 32, 40, 48, 56, 64]) {
      expect(decodeSegment(withByte(bytes, at))).toBeUndefined();
    }
  });

  it('is refused where its arrays do not fit one another', () => {
    const { segment: whole, counts } = segment;
    const decoded = (changes: Partial<Segment>) =>
      decodeSegment(encodeSegment({ segment: { ...whole, ...changes }, counts }));
    expect(decoded({})).toBeDefined();
    expect(decoded({ textStarts: whole.textStarts.with(3, 0xffffffff) })).toBeUndefined();
    expect(decoded({ textStarts: whole.textStarts.with(3, 0) })).toBeUndefined();
    expect(decoded({ textStarts: whole.textStarts.slice(1) })).toBeUndefined();
    expect(decoded({ texts: new HeldBytes(whole.texts.bytes.slice(1)) })).toBeUndefined();
    expect(decoded({ titleLengths: whole.titleLengths.slice(1) })).toBeUndefined();
    expect(decoded({ fingerprints: whole.fingerprints.slice(1) })).toBeUndefined();
    expect(
      decoded({ stemFrequencies: new HeldBytes(whole.stemFrequencies.bytes.slice(4)) }),
    ).toBeUndefined();
    const { heads, bytes: places } = whole.stems;
    expect(decoded({ stems: new StemPlaces(heads.slice(1), places) })).toBeUndefined();
    const ids = new StringTable(whole.ids.bytes, whole.ids.starts.with(2, 0xffffffff));
    expect(decoded({ ids })).toBeUndefined();
  });

  it('is decoded from its head alone, and reads the rest when it is needed', () => {
    const head = headLength(bytes) ?? 0;
    expect(head).toBeLessThan(bytes.length);
    const file = new CountedFile(bytes);
    const decoded = decodeSegment(bytes.slice(0, head), placeOf(file));
    expect(file.reads).toBe(0);
    expect(numbersIn(decoded?.counts.words ?? none)).toEqual(numbersIn(segment.counts.words));
    expect(numbersIn(decoded?.segment.stemFrequencies ?? none)).toEqual(
      numbersIn(segment.segment.stemFrequencies),
    );
    file.reads = 0;
    const { postings, stems } = segment.segment;
    const read = decoded?.segment.postings;
    const { start = 0, end = 0 } = stems.find(stems.last) ?? {};
    expect(end).toBeGreaterThan(start);
    const wanted = postings.bytes.slice(start, end);
    for (let time = 0; time < 2; time++) {
      const at = read?.bring(start, end) ?? 0;
      expect(read?.bytes.slice(at, at + end - start)).toEqual(wanted);
      expect(file.reads).toBe(1);
    }
    expect(decoded && encodeSegment(decoded)).toEqual(bytes);
    expect(file.isClosed).toBe(false);
  });

  it('is refused with less than its head, and with a file of another length', () => {
    const head = headLength(bytes) ?? 0;
    for (let length = 0; length < head; length += 97) {
      expect(
        decodeSegment(bytes.slice(0, length), placeOf(new CountedFile(bytes))),
      ).toBeUndefined();
    }
    expect(
      decodeSegment(bytes.slice(0, head - 4), placeOf(new CountedFile(bytes))),
    ).toBeUndefined();
    const longer = new CountedFile(new Uint8Array(bytes.length + 4));
    expect(decodeSegment(bytes.slice(0, head), placeOf(longer))).toBeUndefined();
    expect(headLength(bytes.slice(0, 12))).toBeUndefined();
    expect(headLength(new Uint8Array(400))).toBeUndefined();
  });

  it('is found changed whichever byte has changed, in its head or in its file', () => {
    const head = headLength(bytes) ?? 0;
    const checked = (inMemory: Uint8Array, inFile: Uint8Array): boolean =>
      runToEnd(isUnchanged(inMemory.slice(0, head), new CountedFile(inFile)));
    expect(checked(bytes, bytes)).toBe(true);
    for (let at = 0; at < bytes.length; at += 89) {
      const damaged = withByte(bytes, at);
      expect(checked(damaged, bytes)).toBe(at >= head);
      expect(checked(bytes, damaged)).toBe(at < head);
    }
  });

  it('is refused with more behind it', () => {
    const longer = new Uint8Array(bytes.length + 8);
    longer.set(bytes);
    expect(decodeSegment(longer)).toBeUndefined();
  });
});

describe('the file of a vocabulary', () => {
  const vocabulary = new Vocabulary();
  vocabulary.stemOf(vocabulary.of('searching'));
  const bytes = encodeVocabulary(vocabulary.part(0, vocabulary.size));

  it('is refused whichever byte has changed', () => {
    expect(decodeVocabulary(bytes)?.starts).toHaveLength(vocabulary.size + 1);
    for (let at = 0; at < bytes.length; at += 7) {
      expect(decodeVocabulary(withByte(bytes, at))).toBeUndefined();
    }
  });
});

/** The same bytes but for a bit of one. */
function withByte(bytes: Uint8Array, at: number): Uint8Array {
  const changed = bytes.slice();
  changed[at] = (changed[at] ?? 0) ^ 0x10;
  return changed;
}
