import { ByteWriter } from './byteWriter';
import { partsOfDocument } from './documentTokens';
import { HeldBytes } from './partBytes';
import { tallyOf, type Segment } from './segment';

/** Which parts of a document tell of its title; the others tell of its abstract. */
const isOfTitle = [true, false, true, false];

/**
 * Writes for each stem the documents that have it, with how often: sorted by counting, for the
 * documents come in order.
 *
 * @param lengths see `DocumentTokens`
 * @param stems what each token has for a stem: indices into `frequencies`
 * @param frequencies how many documents have each stem
 * @returns also where the postings of each stem begin, and at last where they end
 */
export function writePostings(
  lengths: Uint32Array,
  stems: Uint32Array,
  frequencies: Uint32Array,
): Pick<Segment, 'postings'> & { readonly starts: Uint32Array } {
  const ends = new Uint32Array(frequencies.length);
  let count = 0;
  for (const [stem, frequency] of frequencies.entries()) {
    // Where the first document goes; moves on with each of them.
    ends[stem] = count;
    count += frequency;
  }
  const documents = new Uint32Array(count);
  const lastDocument = new Int32Array(frequencies.length).fill(-1);
  const titleCounts = new Uint8Array(count);
  const abstractCounts = new Uint8Array(count);
  let at = 0;
  for (let document = 0; document * partsOfDocument < lengths.length; document++) {
    for (let part = 0; part < partsOfDocument; part++) {
      const counts = isOfTitle[part] ? titleCounts : abstractCounts;
      const end = at + (lengths[document * partsOfDocument + part] ?? 0);
      for (; at < end; at++) {
        const stem = stems[at] ?? 0;
        let place = (ends[stem] ?? 0) - 1;
        if (lastDocument[stem] !== document) {
          lastDocument[stem] = document;
          place++;
          ends[stem] = place + 1;
          documents[place] = document;
        }
        const times = counts[place] ?? 0;
        if (times < 0xff) {
          counts[place] = times + 1;
        }
      }
    }
  }

  const bytes = new ByteWriter(count * 2.5);
  const starts = new Uint32Array(frequencies.length + 1);
  let place = 0;
  for (const [stem, frequency] of frequencies.entries()) {
    let previous = -1;
    for (const end = place + frequency; place < end; place++) {
      const document = documents[place] ?? 0;
      bytes.number(document - previous - 1);
      bytes.byte(tallyOf(titleCounts[place] ?? 0, abstractCounts[place] ?? 0));
      previous = document;
    }
    starts[stem + 1] = bytes.length;
  }
  return { postings: new HeldBytes(bytes.take()), starts };
}
