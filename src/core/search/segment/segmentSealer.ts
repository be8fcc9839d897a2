import type { Steps } from '../../steps';
import { ByteWriter } from './byteWriter';
import { partsOfDocument, type DocumentTokens } from './documentTokens';
import { HeldBytes } from './partBytes';
import { longestAbstract, longestTitle } from './segment';
import type { CountedSegment, Segment } from './segment';
import { StemPlaces } from './stemPlaces';
import type { Vocabulary } from './vocabulary';
import { writePostings } from './writePostings';

/** Words whose stems are found between two steps. */
const wordsPerStep = 1000;

interface CountedTokens {
  readonly words: Uint32Array;
  readonly wordCounts: Uint32Array;
  readonly places: Uint32Array;
}

/** Makes segments of papers. */
export class SegmentSealer {
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Makes a segment of papers whose words have their numbers. Linear in their words. */
  *seal(documents: DocumentTokens): Steps<CountedSegment> {
    const { ids, fingerprints, lengths, tokens } = documents;
    const { words, places, wordCounts } = this.#countWords(tokens);
    yield;
    const stemOfWord = new Uint32Array(words.length);
    for (let place = 0; place < words.length; place++) {
      stemOfWord[place] = this.#vocabulary.stemOf(words[place] ?? 0);
      if (place % wordsPerStep === 0) {
        yield;
      }
    }
    const stems = this.#countWords(stemOfWord);
    const stemsOfTokens = new Uint32Array(places.length);
    for (let at = 0; at < places.length; at++) {
      stemsOfTokens[at] = stems.places[places[at] ?? 0] ?? 0;
    }
    yield;
    const stemFrequencies = frequenciesOf(lengths, stemsOfTokens, stems.words.length);
    const telling = this.#telling(documents);
    yield;
    const { postings, starts } = writePostings(lengths, stemsOfTokens, stemFrequencies);
    yield;
    const texts = writeTexts(documents);
    const segment: Segment = {
      ids,
      fingerprints,
      ...telling,
      stems: StemPlaces.of(stems.words, starts),
      stemFrequencies: HeldBytes.of(stemFrequencies),
      postings,
      ...texts,
    };
    return {
      segment,
      counts: { words: HeldBytes.of(words), wordCounts: HeldBytes.of(wordCounts) },
    };
  }

  /** The distinct ones of some words in order, how often each is there, and each one's place. */
  #countWords(tokens: Uint32Array): CountedTokens {
    // For each word its place among these, plus one.
    const placeOf = new Uint32Array(this.#vocabulary.size);
    const distinct: number[] = [];
    for (const word of tokens) {
      if (placeOf[word] === 0) {
        distinct.push(word);
        placeOf[word] = 1;
      }
    }
    const words = Uint32Array.from(distinct).sort();
    for (const [place, word] of words.entries()) {
      placeOf[word] = place + 1;
    }
    const wordCounts = new Uint32Array(words.length);
    const places = new Uint32Array(tokens.length);
    for (let at = 0; at < tokens.length; at++) {
      const place = (placeOf[tokens[at] ?? 0] ?? 1) - 1;
      wordCounts[place] = (wordCounts[place] ?? 0) + 1;
      places[at] = place;
    }
    return { words, wordCounts, places };
  }

  /** How many words titles and abstracts have that are no stop words. */
  #telling({ lengths, tokens }: DocumentTokens): Pick<Segment, 'titleLengths' | 'abstractLengths'> {
    const size = lengths.length / partsOfDocument;
    const titleLengths = new Uint8Array(size);
    const abstractLengths = new Uint16Array(size);
    let at = 0;
    for (let document = 0; document < size; document++) {
      const counted = [0, 0, 0, 0];
      for (let part = 0; part < partsOfDocument; part++) {
        const end = at + (lengths[document * partsOfDocument + part] ?? 0);
        for (; at < end; at++) {
          counted[part] = (counted[part] ?? 0) + (this.#vocabulary.isStop(tokens[at] ?? 0) ? 0 : 1);
        }
      }
      titleLengths[document] = Math.min(counted[0] ?? 0, longestTitle);
      abstractLengths[document] = Math.min(counted[1] ?? 0, longestAbstract);
    }
    return { titleLengths, abstractLengths };
  }
}

/** How many documents have each of so many stems. */
function frequenciesOf(lengths: Uint32Array, stems: Uint32Array, count: number): Uint32Array {
  const frequencies = new Uint32Array(count);
  const lastDocument = new Int32Array(count).fill(-1);
  let at = 0;
  let end = 0;
  for (let document = 0; document * partsOfDocument < lengths.length; document++) {
    for (let part = 0; part < partsOfDocument; part++) {
      end += lengths[document * partsOfDocument + part] ?? 0;
    }
    for (; at < end; at++) {
      const stem = stems[at] ?? 0;
      if (lastDocument[stem] !== document) {
        lastDocument[stem] = document;
        frequencies[stem] = (frequencies[stem] ?? 0) + 1;
      }
    }
  }
  return frequencies;
}

/**
 * Writes the running text of each document: what phrases and neighbours are looked for in, and what
 * undoes a document. Words that came early are common and take a byte or two.
 */
function writeTexts({ lengths, tokens }: DocumentTokens): Pick<Segment, 'texts' | 'textStarts'> {
  const size = lengths.length / partsOfDocument;
  const textStarts = new Uint32Array(size + 1);
  const bytes = new ByteWriter(tokens.length * 1.8);
  let at = 0;
  for (let document = 0; document < size; document++) {
    let end = at;
    for (let part = 0; part < partsOfDocument; part++) {
      const length = lengths[document * partsOfDocument + part] ?? 0;
      bytes.number(length);
      end += length;
    }
    for (; at < end; at++) {
      bytes.number(tokens[at] ?? 0);
    }
    textStarts[document + 1] = bytes.length;
  }
  return { texts: new HeldBytes(bytes.take()), textStarts };
}
