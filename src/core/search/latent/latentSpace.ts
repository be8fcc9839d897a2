import type { Steps } from '../../steps';
import type { PartBytes } from '../segment/partBytes';
import type { Segment } from '../segment/segment';
import { stemCounts } from '../segment/stemCounts';
import type { Vocabulary } from '../segment/vocabulary';
import { dampened, titleWeight, type LatentAxes } from './latentAxes';

/** Takes bytes that are read again and again, a few at a time. */
export type KeepBytes = (bytes: Uint8Array<ArrayBuffer>) => PartBytes;

/** A stem and what it counts. */
export interface WeightedStem {
  readonly stem: string;
  readonly weight: number;
}

/** What stands for a length of 1: of papers, and of queries so many times as much. */
const unit = 127;
const fine = 64;
/** Documents whose place is found between two steps: about two milliseconds. */
const documentsPerStep = 128;

/**
 * Where papers lie by what they are about: a byte for each direction, 127 standing for a length of 1.
 * What is new gets its place in the directions of the papers that these were found with.
 */
export class LatentSpace {
  readonly #axes: LatentAxes;
  readonly #vocabulary: Vocabulary;
  readonly #keep: KeepBytes;
  readonly #placesOf = new WeakMap<Segment, PartBytes>();

  /**
   * @param vocabulary tells the stems of the papers that the axes were found with, and of others
   * @param keep where the places of a segment's papers are kept
   */
  constructor(axes: LatentAxes, vocabulary: Vocabulary, keep: KeepBytes) {
    this.#axes = axes;
    this.#vocabulary = vocabulary;
    this.#keep = keep;
  }

  /** Whether the papers of a segment have places. */
  has(segment: Segment): boolean {
    return this.#placesOf.has(segment);
  }

  /** Gives the papers of a segment places. */
  *place(segment: Segment): Steps<void> {
    const { dimensions } = this.#axes;
    const { ids } = segment;
    const places = new Int8Array(ids.size * dimensions);
    const sum = new Float64Array(dimensions);
    for (let document = 0; document < ids.size; document++) {
      sum.fill(0);
      for (const [stem, count] of stemCounts(this.#vocabulary, segment, document, titleWeight)) {
        this.#addTo(sum, stem, dampened(count));
      }
      toUnit(sum, unit);
      for (let at = 0; at < dimensions; at++) {
        places[document * dimensions + at] = Math.round(sum[at] ?? 0);
      }
      if (document % documentsPerStep === 0) {
        yield;
      }
    }
    this.#placesOf.set(segment, this.#keep(new Uint8Array(places.buffer)));
  }

  /**
   * Where a text of these stems lies, in the same numbers as papers; undefined where nothing is known
   * of any of them.
   */
  placeOf(stems: Iterable<WeightedStem>): Int32Array | undefined {
    const sum = new Float64Array(this.#axes.dimensions);
    for (const { stem, weight } of stems) {
      this.#addTo(sum, this.#vocabulary.find(stem), weight);
    }
    toUnit(sum, fine * unit);
    return sum.some((value) => value !== 0) ? Int32Array.from(sum, Math.round) : undefined;
  }

  /** How near a document is to a place, by the angle: -1–1; 0 where nothing is known. */
  likeness(segment: Segment, document: number, place: Int32Array): number {
    const places = this.#placesOf.get(segment);
    return places ? nearness(places, document, place) : 0;
  }

  /** Visits the documents of a segment that are at least so near to a place. */
  visitNear(
    segment: Segment,
    place: Int32Array,
    least: number,
    visitor: (document: number, likeness: number) => void,
  ): void {
    const places = this.#placesOf.get(segment);
    for (let document = 0; places && document < segment.ids.size; document++) {
      const likeness = nearness(places, document, place);
      if (likeness >= least) {
        visitor(document, likeness);
      }
    }
  }

  #addTo(sum: Float64Array, stem: number, weight: number): void {
    const number = this.#axes.stemAt[stem] ?? -1;
    if (number >= 0) {
      const { dimensions, shares, scales } = this.#axes;
      const factor = weight * (scales[number] ?? 0);
      const from = number * dimensions;
      for (let at = 0; at < dimensions; at++) {
        sum[at] = (sum[at] ?? 0) + factor * (shares[from + at] ?? 0);
      }
    }
  }
}

/** Throws where the places cannot be read. */
function nearness(places: PartBytes, document: number, place: Int32Array): number {
  const start = document * place.length;
  const from = places.bring(start, start + place.length);
  const { bytes } = places;
  let sum = 0;
  for (let at = 0; at < place.length; at++) {
    // Shifted up and down again, what was a byte with a sign has it back.
    sum += Math.imul(((bytes[from + at] ?? 0) << 24) >> 24, place[at] ?? 0);
  }
  return sum / (fine * unit * unit);
}

/** Gives a vector a length, where it has any. */
function toUnit(vector: Float64Array, length: number): void {
  let square = 0;
  for (const value of vector) {
    square += value * value;
  }
  const factor = square > 0 ? length / Math.sqrt(square) : 0;
  for (let at = 0; at < vector.length; at++) {
    vector[at] = (vector[at] ?? 0) * factor;
  }
}
