import { dumpEntry, lostEntry } from '../dump/storedEntries';
import type { Dump, Entry } from '../model';
import { hashHalves } from '../text/hash';
import { normalizeTitle } from '../text/normalizeTitle';
import type { Sighting } from './sighting';

/** `2401.01234`, `math/0309136` or `math.GT/0309136`, perhaps with a version. */
const arxivPattern = /^(\d{4}\.\d{4,5}|[a-z-]{1,20}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,4})?$/i;

/**
 * An arXiv number in the form under which all its versions are one paper; undefined when it is none.
 * Source: the arXiv identifier scheme (info.arxiv.org/help/arxiv_identifier.html).
 */
export function arxivNumber(arxivId: string): string | undefined {
  return arxivPattern.exec(arxivId.trim())?.[1]?.toLowerCase();
}

export function numberId(number: string): string {
  return `arxiv:${number}`;
}

/** The id of a paper that is known by its title alone. */
export function titleId(title: string): string {
  return idOfNormalized(normalizeTitle(title));
}

/** The same for a title as `normalizeTitle` makes it. */
export function idOfNormalized(title: string): string {
  return idOfHash(hashHalves(title));
}

/** The same for the halves of its hash, in 32 bits each. */
export function idOfHash(halves: readonly [number, number]): string {
  // Joined, it is one string: an addition would keep its parts beside the whole.
  return ['title:', nameOfHash(halves)].join('');
}

/** A hash of 64 bits in 16 hexadecimal digits, as `hashText` gives them. */
export function nameOfHash([low, high]: readonly [number, number]): string {
  // All at once: to write whole numbers to a base takes several times as long.
  return String.fromCharCode(
    digit(low >>> 28),
    digit(low >>> 24),
    digit(low >>> 20),
    digit(low >>> 16),
    digit(low >>> 12),
    digit(low >>> 8),
    digit(low >>> 4),
    digit(low),
    digit(high >>> 28),
    digit(high >>> 24),
    digit(high >>> 20),
    digit(high >>> 16),
    digit(high >>> 12),
    digit(high >>> 8),
    digit(high >>> 4),
    digit(high),
  );
}

/** The code of the digit for the lowest four bits. */
function digit(bits: number): number {
  const value = bits & 0xf;
  return value + (value < 10 ? 0x30 : 0x57);
}

/** An entry of a dump, with its number. */
export function sight(uri: string, index: number, entry: Entry): Sighting {
  return { uri, index, entry, number: numberOf(entry) };
}

function numberOf({ arxivId }: Entry): string | undefined {
  return arxivId === undefined ? undefined : arxivNumber(arxivId);
}

/** The same of an entry by its index, which is asked of the dump each time: it need not be in memory. */
export class SightingInDump implements Sighting {
  readonly uri: string;
  readonly index: number;
  readonly number: string | undefined;
  readonly #dump: Dump;

  constructor(uri: string, index: number, dump: Dump) {
    this.uri = uri;
    this.index = index;
    this.#dump = dump;
    this.number = numberOf(this.entry);
  }

  get entry(): Entry {
    return dumpEntry(this.#dump, this.index) ?? lostEntry;
  }
}
