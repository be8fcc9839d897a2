import { Pace, runToEnd, type Steps } from '../steps';
import { keptPlaces } from './latent/keptPlaces';
import { Relations } from './latent/relations';
import { practiceQueries } from './practice';
import type { TextNode } from './query/textQuery';
import { Collection } from './ranking/collection';
import { Searcher, type FindOptions, type Findings } from './ranking/searcher';
import { searchedText } from './searchedText';
import { searchText, type SearchedPaper } from './searchText';
import { fingerprintOf, type Fingerprint } from './segment/fingerprint';
import type { CountedSegment, Segment } from './segment/segment';
import { SegmentCaches } from './segment/segmentFile';
import type { LiveSegment } from './segment/liveSegment';
import { SegmentStore } from './segment/segmentStore';
import type { ScratchFile } from './segment/storedBytes';
import type { Vocabulary } from './segment/vocabulary';
import { suggestQuery } from './suggestQuery';

/** Segments above which those who never call `settle` have it done for them. */
const mostSegments = 32;

/** Papers that are added between two steps. */
const papersPerStep = 16;

/** What a query found, as plain data. */
export interface FoundTexts {
  /** The best first, equals by id. */
  readonly hits: readonly { readonly id: string; readonly score: number }[];
  readonly words: FoundWords;
}

/** By which words papers were found. */
export type FoundWords = Pick<Findings, 'stems' | 'prefix' | 'related'>;

interface TextIndexOptions {
  readonly relatesItself?: boolean;
  readonly scratch?: ScratchFile | undefined;
}

/** An index of the texts of papers, which it does not keep: it knows papers by their ids. */
export class TextIndex {
  /** What its segments in files are read through. */
  readonly caches = new SegmentCaches();
  readonly #store = new SegmentStore();
  readonly #relations: Relations;
  readonly #relatesItself: boolean;
  #searcher: Searcher | undefined;
  #collection: Collection | undefined;
  /** How much work is under way that goes on with the segments that it began with. */
  #readings = 0;
  /** Segments that are held no more, but may still be read by such work. */
  #discarded: Segment[] = [];

  /**
   * @param relatesItself whether searches do what {@link relate} does where nobody did and papers are
   *   some thousands, which takes them some seconds once
   * @param scratch where what is worked out of many papers is kept; in memory where left out
   */
  constructor({ relatesItself = false, scratch }: TextIndexOptions = {}) {
    this.#relatesItself = relatesItself;
    this.#relations = new Relations(keptPlaces(scratch));
  }

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
   * paper: see {@link addInSteps} where something else waits, and call {@link settle} at times.
   */
  add(papers: Iterable<SearchedPaper>): void {
    runToEnd(this.addInSteps(papers));
  }

  /** The same in steps, between which those that were added can be found. */
  *addInSteps(papers: Iterable<SearchedPaper>): Steps<void> {
    const pace = new Pace(papersPerStep);
    for (const paper of papers) {
      const fingerprint = fingerprintOf(paper);
      if (!this.#store.holds(paper.id, fingerprint)) {
        this.#change();
        this.#store.add(paper.id, searchText(paper), fingerprint);
      }
      if (pace.isUp(1)) {
        yield;
      }
    }
    yield* this.#store.sealIfMany();
    if (this.#store.segmentCount > mostSegments) {
      yield* this.settle();
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
    const replaced = yield* this.#store.merge();
    // Else they would all be put in order with the first letter that is typed.
    this.#store.vocabulary.orderIfMany();
    yield;
    this.#forget();
    this.discard(replaced);
  }

  /** Closes the files of segments that are held no more, when all that reads them is done. */
  discard(segments: readonly Segment[]): void {
    this.#discarded.push(...segments);
    if (this.#readings === 0) {
      for (const { file } of this.#discarded) {
        file?.close();
      }
      this.#discarded = [];
    }
  }

  /** Does work that reads the segments of now in steps, between which they may be merged. */
  *reading<T>(work: Steps<T>): Steps<T> {
    this.#readings++;
    try {
      return yield* work;
    } finally {
      this.#readings--;
      this.discard([]);
    }
  }

  /** Does what the next search would have to do first, where many papers came; changes no result. */
  *prepare(): Steps<void> {
    yield* this.#store.countRestored();
    yield* this.#store.sealInSteps();
  }

  /** Makes searching as quick as it gets, by doing it, where there are many papers; changes no result. */
  practise(): Steps<void> {
    return this.reading(this.#practise());
  }

  *#practise(): Steps<void> {
    for (const query of practiceQueries(this.#collect())) {
      this.find(query, { limit: 100, isUnfinished: true });
      yield;
    }
  }

  /** Finds what papers are about beyond their words, which orders what long queries find. */
  relate(): Steps<void> {
    return this.reading(this.#relate());
  }

  *#relate(): Steps<void> {
    this.#store.vocabulary.order();
    yield;
    yield* this.#relations.relate(this.#collect());
  }

  /** All papers, to be kept and to be given to {@link restore} in another session. */
  segments(): readonly LiveSegment[] {
    return this.#store.segments();
  }

  /** The words of all papers, on which segments rely. */
  get vocabulary(): Vocabulary {
    return this.#store.vocabulary;
  }

  /**
   * Adds papers from a segment of an earlier session, whose words are in the vocabulary again; to be
   * called before any other is added.
   *
   * @param dead numbers of papers that were removed from it
   */
  restore(counted: CountedSegment, dead: readonly number[]): void {
    this.#change();
    this.#store.restore(counted, dead);
  }

  /**
   * Forgets all papers, so that some can be restored in their place; to be called before any other is
   * added.
   */
  clear(): void {
    this.#change();
    this.#store.clear();
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
    const { candidates, ...words } = this.#current().find(searchedText(query), options);
    const collection = this.#collect();
    const hits = candidates.map((found) => ({ id: collection.idOf(found), score: found.score }));
    return { hits, words };
  }

  /**
   * The query with its unknown words replaced by the nearest known ones, or left out where none is
   * near; `undefined` where that changes nothing or finds nothing.
   */
  suggest(query: string): string | undefined {
    const suggestion = suggestQuery(this.#collect(), query);
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
    this.#relations.noteChange();
    this.#forget();
  }

  #forget(): void {
    this.#searcher = undefined;
    this.#collection = undefined;
  }

  #collect(): Collection {
    this.#collection ??= new Collection({
      segments: this.#store.segments(),
      vocabulary: this.#store.vocabulary,
      counts: this.#store.counts,
    });
    return this.#collection;
  }

  #current(): Searcher {
    const collection = this.#collect();
    this.#searcher ??= new Searcher(collection, () =>
      this.#relations.current(collection, this.#relatesItself),
    );
    return this.#searcher;
  }
}
