import { inAbstract, inTitle, placeOf, type Segment } from './segment';

/** Called for each document that has a stem, with how often it stands in title and abstract. */
export type PostingVisitor = (document: number, inTitle: number, inAbstract: number) => void;

/** A segment of which documents were removed since it was made: counts as if they had never been. */
export class LiveSegment {
  readonly segment: Segment;
  /** Documents that are removed have a 1. */
  readonly dead: Uint8Array;
  /** How many documents are left. */
  size: number;
  /** Sums of the lengths of titles and of abstracts of these. */
  titleLength = 0;
  abstractLength = 0;

  /** @param dead numbers of documents that were removed before */
  constructor(segment: Segment, dead: Iterable<number> = []) {
    this.segment = segment;
    this.size = segment.ids.size;
    this.dead = new Uint8Array(this.size);
    for (let document = 0; document < this.size; document++) {
      this.titleLength += segment.titleLengths[document] ?? 0;
      this.abstractLength += segment.abstractLengths[document] ?? 0;
    }
    for (const document of dead) {
      if (this.dead[document] === 0) {
        this.remove(document);
      }
    }
  }

  /** The number of a paper that is left; -1 if it is not here. */
  documentOf(id: string): number {
    const document = this.segment.ids.indexOf(id);
    return document >= 0 && this.dead[document] === 0 ? document : -1;
  }

  /** Removes a document that is left. */
  remove(document: number): void {
    this.dead[document] = 1;
    this.size--;
    this.titleLength -= this.segment.titleLengths[document] ?? 0;
    this.abstractLength -= this.segment.abstractLengths[document] ?? 0;
  }

  /** Visits the documents that are left and have a stem, in order. */
  visit(stem: number, visitor: PostingVisitor): void {
    const { postings, postingStarts, stems } = this.segment;
    const place = placeOf(stems, stem);
    if (place < 0) {
      return;
    }
    let at = postingStarts[place] ?? 0;
    const end = postingStarts[place + 1] ?? 0;
    let document = -1;
    while (at < end) {
      let byte = postings[at++] ?? 0;
      let distance = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = postings[at++] ?? 0;
        distance |= (byte & 0x7f) << shift;
      }
      document += distance + 1;
      const tally = postings[at++] ?? 0;
      if (this.dead[document] === 0) {
        visitor(document, inTitle(tally), inAbstract(tally));
      }
    }
  }
}
