import type { Paper } from '../../model';
import { inSteps, type Steps } from '../../steps';
import { hashNumber } from '../../text/hash';
import { hashesText, readHashes } from './hashesText';

/** What names a paper: its id and the others it is known by. */
type PaperNames = Pick<Paper, 'id' | 'aliases'>;

/**
 * The papers that a reader's library held at some moment, for telling which have come since. A paper
 * stays known when its dumps are moved or renamed, and when it gets another id that the former is
 * still an alias of. Papers are kept as 32-bit hashes of their ids: of new papers, one in 40,000 is
 * taken for known in a library of 100,000.
 */
export class KnownPapers {
  /** Signed: whole numbers beyond 31 bits are slow in sets. */
  readonly #hashes = new Set<number>();

  /** Takes in papers, some hundreds a step. */
  static *inSteps(papers: Iterable<PaperNames>): Steps<KnownPapers> {
    const known = new KnownPapers();
    yield* inSteps(papers, ({ id }) => {
      known.#hashes.add(hashNumber(id));
    });
    return known;
  }

  /** Whether a paper was there, by this id or another. */
  has({ id, aliases }: PaperNames): boolean {
    return (
      this.#hashes.has(hashNumber(id)) ||
      aliases.some((alias) => this.#hashes.has(hashNumber(alias)))
    );
  }

  /** A text for keeping, about 4 characters a paper. The same for the same papers in any order. */
  toText(): Steps<string> {
    return hashesText(this.#hashes);
  }

  /** Reads what `toText` wrote; undefined for anything else. */
  static *fromText(text: string): Steps<KnownPapers | undefined> {
    const known = new KnownPapers();
    const isRead = yield* readHashes(text, (hash) => {
      known.#hashes.add(hash | 0);
    });
    return isRead ? known : undefined;
  }
}
