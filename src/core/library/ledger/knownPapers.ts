import type { Paper } from '../../model';
import { hashText } from '../../text/hash';

/** What names a paper: its id and the others it is known by. */
type PaperNames = Pick<Paper, 'id' | 'aliases'>;

const opening = 'known-papers-1:';
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const digitValues: ReadonlyMap<string, number> = new Map(
  Array.from(digits, (digit, value) => [digit, value]),
);
const goesOn = 32;
const greatestHash = 0xffffffff;

/**
 * The papers that a reader's library held at some moment, for telling which have come since. A paper
 * stays known when its dumps are moved or renamed, and when it gets another id that the former is
 * still an alias of. Papers are kept as 32-bit hashes of their ids: of new papers, one in 40,000 is
 * taken for known in a library of 100,000.
 */
export class KnownPapers {
  readonly #hashes: Set<number>;

  constructor(papers: Iterable<PaperNames> = []) {
    this.#hashes = new Set();
    for (const paper of papers) {
      this.add(paper);
    }
  }

  add({ id }: PaperNames): void {
    this.#hashes.add(hashOf(id));
  }

  /** Whether a paper was there, by this id or another. */
  has({ id, aliases }: PaperNames): boolean {
    return this.#hashes.has(hashOf(id)) || aliases.some((alias) => this.#hashes.has(hashOf(alias)));
  }

  /**
   * A text for keeping, about 4 characters a paper in a library of 100,000 (ASCII, fit for JSON): the
   * sorted hashes, each as its distance from the one before in groups of five bits, lowest first, of
   * which all but the last are marked as going on. The same for the same papers.
   */
  toText(): string {
    const parts: string[] = [];
    let last = 0;
    for (const hash of Uint32Array.from(this.#hashes).sort()) {
      parts.push(numberText(hash - last));
      last = hash;
    }
    return opening + parts.join('');
  }

  /** Reads what `toText` wrote; undefined for anything else. */
  static fromText(text: string): KnownPapers | undefined {
    if (!text.startsWith(opening)) {
      return undefined;
    }
    const known = new KnownPapers();
    let [hash, distance, place] = [0, 0, 1];
    for (let index = opening.length; index < text.length; index++) {
      const value = digitValues.get(text.charAt(index));
      if (value === undefined) {
        return undefined;
      }
      distance += (value % goesOn) * place;
      place *= goesOn;
      if (distance > greatestHash) {
        return undefined;
      }
      if (value < goesOn) {
        hash += distance;
        known.#hashes.add(hash);
        [distance, place] = [0, 1];
      }
    }
    return place === 1 && hash <= greatestHash ? known : undefined;
  }
}

function numberText(number: number): string {
  let text = '';
  let rest = number;
  while (rest >= goesOn) {
    text += digits.charAt((rest % goesOn) + goesOn);
    rest = Math.floor(rest / goesOn);
  }
  return text + digits.charAt(rest);
}

function hashOf(id: string): number {
  return Number.parseInt(hashText(id).slice(0, 8), 16);
}
