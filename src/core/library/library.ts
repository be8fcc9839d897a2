import type { LookupRecord } from '../enrichment/record';
import type { Dump, Paper, TopicShare } from '../model';
import { runToEnd, type Steps } from '../steps';
import type { LibraryChange } from './change';
import type { DumpHint } from './dates/clock';
import type { Contradiction } from './dates/contradictions';
import type { Decision } from './identity/decisions';
import { LibraryBook, type LibraryDump } from './libraryBook';
import { PaperMaker } from './paperMaker';
import type { Classifier } from './topicShares';

export type { DumpHint } from './dates/clock';
export type { Contradiction, EvidencePlace } from './dates/contradictions';
export type { LibraryDump } from './libraryBook';

/**
 * All papers of all dumps. What it holds depends only on the dumps, never on the order in which they
 * came or on what was there in between.
 *
 * Dumps are taken in at once, but what follows from them is worked out when someone asks: for the
 * papers concerned, and for the dates of the dumps that hang together with them. Papers are
 * snapshots; one that nothing has changed for stays the same object.
 */
export class Library {
  readonly #book = new LibraryBook();
  readonly #maker = new PaperMaker(this.#book);

  /**
   * Takes in a dump, or the new content of one.
   *
   * @param uri names the dump from now on
   * @param hint what is known of it from outside; the times and the year as of this call
   */
  replace(uri: string, dump: Dump, hint?: DumpHint): void {
    this.#book.putDump(uri, dump);
    this.#maker.replace(uri, dump, hint);
  }

  /** Takes a dump out; nothing happens when it is not there. */
  remove(uri: string): void {
    this.#book.removeDump(uri);
    this.#maker.remove(uri);
  }

  /**
   * Replaces what the user decided on which entries are one paper. Decisions beat everything else,
   * whatever dumps come and go; without one of them all is as it would be had it never been made.
   */
  decide(decisions: readonly Decision[]): void {
    this.#maker.decide(decisions);
  }

  /**
   * Takes in what services said, as evidence beside the dumps, on papers that are there and to come.
   * Of answers to the same question the latest holds, in whatever order they come.
   */
  learn(records: readonly LookupRecord[]): void {
    this.#maker.learn(records);
  }

  /** Takes out records, the same objects; without them all is as it would be had they never come. */
  forget(records: readonly LookupRecord[]): void {
    this.#maker.forget(records);
  }

  /**
   * Fills the papers' topics, now and for papers to come, or empties them. With the classifier of
   * before nothing is worked out again.
   */
  classify(classifier: Classifier | undefined): void {
    this.#maker.classify(classifier);
  }

  /**
   * Works out in small steps what else the next question would have to wait for. Dumps may come and
   * go in between.
   */
  *settleInSteps(): Steps<void> {
    this.#maker.takeUp(false);
    yield* this.#settleInSteps();
  }

  /** All papers, newest first. The same array until something changes. */
  papers(): readonly Paper[] {
    this.#settle();
    return this.#book.papers();
  }

  /** The same as far as they have been worked out and put in order, at once. */
  papersSoFar(): readonly Paper[] {
    return this.#book.papersSoFar();
  }

  /** The paper of an id, also of a former or alternative one. */
  paper(id: string): Paper | undefined {
    this.#settle();
    return this.#book.paperSoFar(id);
  }

  /**
   * The same as far as it has been worked out, at once: while changes are still followed up, a paper
   * may be as it was before them.
   */
  paperSoFar(id: string): Paper | undefined {
    return this.#book.paperSoFar(id);
  }

  /** The paper that an entry of a dump belongs to, at once, as far as it has been worked out. */
  paperAt(uri: string, entry: number): Paper | undefined {
    return this.#book.paperAt(uri, entry);
  }

  /** The topics of a paper with their weights and the words that decided. */
  topicShares(id: string): readonly TopicShare[] {
    return this.#maker.topicShares(this.paper(id));
  }

  /** One dump as it was last taken in. */
  dump(uri: string): LibraryDump | undefined {
    this.#settle();
    return this.dumpSoFar(uri);
  }

  /** The same at once: the date of its list as far as it has been worked out. */
  dumpSoFar(uri: string): LibraryDump | undefined {
    return this.#book.dumpSoFar(uri);
  }

  /** All dumps, latest list first. */
  dumps(): LibraryDump[] {
    this.#settle();
    return this.dumpsSoFar();
  }

  /** The same at once: by the dates of their lists as far as they have been worked out. */
  dumpsSoFar(): LibraryDump[] {
    return this.#book.dumpsSoFar();
  }

  /** Where pieces of evidence on the dumps' years cannot hold together, and which was let go. */
  contradictions(): readonly Contradiction[] {
    this.#settle();
    return this.contradictionsSoFar();
  }

  /** The same at once, as far as it has been worked out. */
  contradictionsSoFar(): readonly Contradiction[] {
    return this.#book.contradictionsSoFar();
  }

  /** What has changed since the last call. */
  takeChanges(): LibraryChange {
    return runToEnd(this.takeChangesInSteps());
  }

  /**
   * The same in small steps; a run that has begun is to be run to its end, or changes are lost. Dumps
   * that come meanwhile are left to the next run: while many come, there would be no end.
   */
  *takeChangesInSteps(): Steps<LibraryChange> {
    this.#maker.takeUp(true);
    yield* this.#settleInSteps();
    return yield* this.#book.takeChangesInSteps();
  }

  #settle(): void {
    this.#maker.takeUp(false);
    while (this.#maker.settleSome());
  }

  *#settleInSteps(): Steps<void> {
    while (this.#maker.settleSome() || this.#book.settleSome()) {
      yield;
    }
  }
}
