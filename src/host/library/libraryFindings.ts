import {
  BoundedCache,
  lostEntry,
  type Learnt,
  type LibraryBook,
  type LookupRecord,
} from '../../core';
import type { Finding } from '../../shared/library/libraryMessages';
import {
  abstractGiver,
  receivedPaper,
  type PaperParts,
  type SentPaper,
} from '../../shared/library/sentPaper';

/** How many lists of topics are shared between papers. */
const listsShared = 2 ** 12;

/** Writes into a book what was found out elsewhere, and adds what only this side has. */
export class LibraryFindings {
  readonly #book: LibraryBook;
  readonly #parts: PaperParts;
  readonly #lists = new BoundedCache<readonly string[]>(listsShared);
  /** Ids of all papers since the last {@link beginAnew}, until {@link endAnew}. */
  #seen: Set<string> | undefined;

  /** @param record what a service said, by the number that it was given */
  constructor(book: LibraryBook, record: (number: number) => LookupRecord | undefined) {
    this.#book = book;
    this.#parts = {
      dump: (uri) => book.dumpSoFar(uri),
      learnt: (number) => learntOf(record(number)),
      ids: (ids) => this.#lists.get(ids.join('\n'), () => ids),
    };
  }

  /** Takes a finding; later ones stand in the place of earlier ones. */
  take(finding: Finding): void {
    switch (finding.type) {
      case 'paper':
        this.#seen?.add(finding.paper.id);
        this.#put(finding.paper);
        break;
      case 'gone':
        this.#seen?.delete(finding.id);
        this.#book.removePaper(finding.id);
        break;
      case 'listed':
        this.#book.setListed(finding.uri, finding.listed);
        break;
      case 'contradictions':
        this.#book.setContradictions(finding.uri, finding.contradictions);
        break;
    }
  }

  /** All is about to be found out anew. */
  beginAnew(): void {
    this.#seen = new Set();
    this.#book.forgetDates();
  }

  /** All was found out anew: papers that were not are gone. */
  endAnew(): void {
    const seen = this.#seen;
    this.#seen = undefined;
    for (const { id } of seen ? this.#book.papers() : []) {
      if (seen?.has(id) !== true) {
        this.#book.removePaper(id);
      }
    }
  }

  /** A paper stays as it was where the disk does not give back its abstract. */
  #put(sent: SentPaper): void {
    const giver = abstractGiver(sent, this.#parts);
    if (giver !== lostEntry || !this.#book.paperSoFar(sent.id)) {
      this.#book.putPaper(receivedPaper(sent, giver, this.#parts));
    }
  }
}

function learntOf(record: LookupRecord | undefined): Omit<Learnt, 'fields'> | undefined {
  const { source, time, found } = record ?? {};
  return source && time !== undefined && found ? { source, time, paper: found } : undefined;
}
