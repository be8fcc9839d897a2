import { runToEnd, type Steps } from '../steps';
import type { TextNode } from './query/textQuery';
import { Collection } from './ranking/collection';
import { Searcher, type FindOptions, type Findings } from './ranking/searcher';
import { searchedText } from './searchedText';
import { searchText, type SearchedPaper } from './searchText';
import { fingerprintOf, type Fingerprint } from './segment/fingerprint';
import type { LiveSegment } from './segment/liveSegment';
import { SegmentStore } from './segment/segmentStore';
import { suggestQuery } from './suggestQuery';

/** Segments above which those who never call `settle` have it done for them. */
const mostSegments = 32;

/** What a query found, as plain data. */
export interface FoundTexts {
  /** The best first, equals by id. */
  readonly hits: readonly { readonly id: string; readonly score: number }[];
  readonly words: FoundWords;
}

/** By which words papers were found. */
export type FoundWords = Pick<Findings, 'stems' | 'prefix'>;

/** An index of the texts of papers, which it does not keep: it knows papers by their ids. */
export class TextIndex {
  readonly #store = new SegmentStore();
  #searcher: Searcher | undefined;
  #collection: Collection | undefined;

  /** Number of papers held. */
  get size(): number {
    return this.#store.size;
  }

  /** Whether a paper is held with the text of a fingerprint. */
  holds(id: string, fingerprint: Fingerprint): boolean {
    return this.#store.holds(id, fingerprint);
  }

  /**
   * Adds papers, in place of those with the same ids. Takes about a tenth of a millisecond for each
   * paper: give many in portions where something else waits, and call {@link settle} at times.
   */
  add(papers: Iterable<SearchedPaper>): void {
    for (const paper of papers) {
      const fingerprint = fingerprintOf(paper);
      if (!this.#store.holds(paper.id, fingerprint)) {
        this.#change();
        this.#store.add(paper.id, searchText(paper), fingerprint);
      }
    }
    this.#store.sealIfMany();
    if (this.#store.segmentCount > mostSegments) {
      runToEnd(this.settle());
    }
  }

  /** Forgets papers; ids that are not held are passed over. */
  remove(ids: Iterable<string>): void {
    for (const id of ids) {
      if (this.#store.remove(id)) {
        this.#change();
      }
    }
  }

  /** Puts what was added in order, so that searching stays quick; changes no result. */
  *settle(): Steps<void> {
    yield* this.#store.merge();
    this.#change();
  }

  /** All papers, to be kept and to be given to {@link restore} in another session. */
  segments(): readonly LiveSegment[] {
    return this.#store.segments();
  }

  /** Adds papers from segments of an earlier session; to be called before any other is added. */
  restore(segments: readonly LiveSegment[]): void {
    this.#change();
    this.#store.restore(segments);
  }

  /** The ids of all papers. */
  *ids(): Iterable<string> {
    for (const { segment, dead } of this.#store.segments()) {
      for (const [document, isDead] of dead.entries()) {
        if (isDead === 0) {
          yield segment.ids.at(document);
        }
      }
    }
  }

  /** See `SearchIndex.search`. */
  find(query: string, options: FindOptions): FoundTexts {
    const searcher = this.#current();
    const { candidates, ...words } = searcher.find(searchedText(query), options);
    const hits = candidates.map((found) => ({ id: searcher.idOf(found), score: found.score }));
    return { hits, words };
  }

  /**
   * The query with its unknown words replaced by the nearest known ones, or left out where none is
   * near; `undefined` where that changes nothing or finds nothing.
   */
  suggest(query: string): string | undefined {
    this.#current();
    const suggestion = this.#collection && suggestQuery(this.#collection, query);
    const isOfUse =
      suggestion !== undefined &&
      this.find(suggestion, { limit: 1, isUnfinished: true }).hits.length > 0;
    return isOfUse ? suggestion : undefined;
  }

  /** The ids of the papers that a text of a query asks for. */
  idsWith(text: TextNode): ReadonlySet<string> {
    return this.#current().idsWith(text);
  }

  #change(): void {
    this.#searcher = undefined;
    this.#collection = undefined;
  }

  #current(): Searcher {
    this.#collection ??= new Collection(this.#store.segments());
    this.#searcher ??= new Searcher(this.#collection);
    return this.#searcher;
  }
}
