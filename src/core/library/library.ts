import type { LookupRecord } from '../enrichment/record';
import type { Dump, Paper, TopicShare } from '../model';
import { runToEnd, type Steps } from '../steps';
import type { LibraryChange } from './change';
import { dumpClock, type DumpClock, type DumpHint } from './dates/clock';
import type { Contradiction } from './dates/contradictions';
import { DateBook } from './dates/dateBook';
import { paperEvidence } from './dates/paperEvidence';
import type { Decision } from './identity/decisions';
import { Holdings, type LibraryDump } from './holdings';
import { Learning } from './learning';
import { mergePaper } from './merge';
import { compareDates } from './order';
import { PaperStore } from './paperStore';
import { compareSightings, compareText } from './sighting';
import { TopicShares, type Classifier } from './topicShares';
import { WorkList } from './workList';

export type { DumpHint } from './dates/clock';
export type { Contradiction, EvidencePlace } from './dates/contradictions';
export type { LibraryDump } from './holdings';

/**
 * All papers of all dumps. What it holds depends only on the dumps, never on the order in which they
 * came or on what was there in between.
 *
 * Dumps are taken in at once, but what follows from them is worked out when someone asks: for the
 * papers concerned, and for the dates of the dumps that hang together with them. Papers are
 * snapshots; one that nothing has changed for stays the same object.
 */
export class Library {
  readonly #holdings = new Holdings();
  readonly #learning = new Learning(this.#holdings.entries);
  readonly #identity = this.#learning.identity;
  readonly #dates = new DateBook(this.#holdings.entries);
  readonly #topics = new TopicShares();
  readonly #papers = new PaperStore();
  readonly #order = this.#papers.order;
  /** Ids of papers whose evidence on dates is to be gathered again. */
  readonly #unheard = new WorkList<string>((id) => id);
  /** URIs of dumps whose lists are of other dates now. */
  readonly #redated = new WorkList<string>((uri) => uri);
  /** Ids of papers that are to be merged again. */
  readonly #unmerged = new WorkList<string>((id) => id);
  /** Ids of papers whose topics are to be worked out again. */
  #unclassified: Iterator<string, void> | undefined;

  /**
   * Takes in a dump, or the new content of one.
   *
   * @param uri names the dump from now on
   * @param hint what is known of it from outside; the times and the year as of this call
   */
  replace(uri: string, dump: Dump, hint?: DumpHint): void {
    if (!this.#holdings.holds(uri, dump, hint)) {
      this.#withdraw(uri);
      this.#follow(this.#holdings.put(dump, hint, dumpClock(uri, dump, hint)));
    }
  }

  /** Takes a dump out; nothing happens when it is not there. */
  remove(uri: string): void {
    this.#withdraw(uri);
    if (this.#holdings.delete(uri)) {
      this.#dates.removeDump(uri);
    }
  }

  /**
   * Replaces what the user decided on which entries are one paper. Decisions beat everything else,
   * whatever dumps come and go; without one of them all is as it would be had it never been made.
   */
  decide(decisions: readonly Decision[]): void {
    this.#identity.decide(decisions);
  }

  /**
   * Takes in what services said, as evidence beside the dumps, on papers that are there and to come.
   * Of answers to the same question the latest holds, in whatever order they come.
   */
  learn(records: readonly LookupRecord[]): void {
    for (const record of records) {
      this.#hearAgain(this.#learning.learn(record));
    }
  }

  /** Takes out records, the same objects; without them all is as it would be had they never come. */
  forget(records: readonly LookupRecord[]): void {
    for (const record of records) {
      this.#hearAgain(this.#learning.forget(record));
    }
  }

  /**
   * Fills the papers' topics, now and for papers to come, or empties them. With the classifier of
   * before nothing is worked out again.
   */
  classify(classifier: Classifier | undefined): void {
    if (this.#topics.use(classifier)) {
      // Papers that come while these are walked get their topics as they are merged.
      this.#unclassified = this.#papers.ids();
    }
  }

  /**
   * Works out in small steps what else the next question would have to wait for. Dumps may come and
   * go in between.
   */
  *settleInSteps(): Steps<void> {
    this.#follow(this.#holdings.takeUp(false));
    yield* this.#settleInSteps();
  }

  /** All papers, newest first. The same array until something changes. */
  papers(): readonly Paper[] {
    this.#settle();
    return this.#order.papers();
  }

  /** The same as far as they have been worked out and put in order, at once. */
  papersSoFar(): readonly Paper[] {
    return this.#order.papersSoFar();
  }

  /** The paper of an id, also of a former or alternative one. */
  paper(id: string): Paper | undefined {
    this.#settle();
    return this.#papers.get(this.#identity.resolve(id) ?? id);
  }

  /**
   * The same as far as it has been worked out, at once: while changes are still followed up, a paper
   * may be as it was before them.
   */
  paperSoFar(id: string): Paper | undefined {
    return this.#papers.get(this.#identity.resolve(id) ?? id) ?? this.#papers.get(id);
  }

  /** The paper that an entry of a dump belongs to, at once, as far as it has been worked out. */
  paperAt(uri: string, entry: number): Paper | undefined {
    const sighting = this.#holdings.sighting(uri, entry);
    return sighting && this.#papers.get(this.#identity.paperOf(sighting));
  }

  /** The topics of a paper with their weights and the words that decided. */
  topicShares(id: string): readonly TopicShare[] {
    return this.#topics.shares(this.paper(id));
  }

  /** One dump as it was last taken in. */
  dump(uri: string): LibraryDump | undefined {
    this.#settle();
    return this.dumpSoFar(uri);
  }

  /** The same at once: the date of its list as far as it has been worked out. */
  dumpSoFar(uri: string): LibraryDump | undefined {
    const dump = this.#holdings.dump(uri);
    const listed = this.#dates.listed(uri);
    return dump && { uri, dump, ...(listed && { listed }) };
  }

  /** All dumps, latest list first. */
  dumps(): LibraryDump[] {
    this.#settle();
    return this.dumpsSoFar();
  }

  /** The same at once: by the dates of their lists as far as they have been worked out. */
  dumpsSoFar(): LibraryDump[] {
    return [...this.#holdings.uris()]
      .flatMap((uri) => this.dumpSoFar(uri) ?? [])
      .sort((a, b) => compareDates(a.listed, b.listed) || compareText(a.uri, b.uri));
  }

  /** Where pieces of evidence on the dumps' years cannot hold together, and which was let go. */
  contradictions(): readonly Contradiction[] {
    this.#settle();
    return this.contradictionsSoFar();
  }

  /** The same at once, as far as it has been worked out. */
  contradictionsSoFar(): readonly Contradiction[] {
    return this.#dates.contradictions();
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
    this.#follow(this.#holdings.takeUp(true));
    yield* this.#settleInSteps();
    return yield* this.#papers.takeChangesInSteps((id) => this.#identity.resolve(id));
  }

  #withdraw(uri: string): void {
    for (const sighting of this.#holdings.sightings(uri)) {
      this.#identity.remove(sighting);
    }
  }

  #hearAgain(id: string | undefined): void {
    if (id !== undefined) {
      this.#unheard.add(id);
      this.#unmerged.add(id);
    }
  }

  /** Takes in what dumps tell of days. */
  #follow(clocks: readonly DumpClock[]): void {
    for (const clock of clocks) {
      this.#dates.setDump(clock);
    }
  }

  #settle(): void {
    this.#follow(this.#holdings.takeUp(false));
    while (this.#settleSome());
  }

  *#settleInSteps(): Steps<void> {
    while (this.#settleSome() || this.#order.settleSome()) {
      yield;
    }
  }

  /** Does the next piece of what is to be done, the earliest in the flow; false when all is done. */
  #settleSome(): boolean {
    if (this.#holdings.isUnsettled) {
      this.#holdings.sightSome().forEach((sighting) => {
        this.#identity.add(sighting);
      });
      return true;
    }
    if (this.#identity.isUnsettled) {
      for (const id of this.#identity.settle()) {
        this.#hearAgain(id);
      }
      return true;
    }
    if (!this.#unheard.isEmpty) {
      for (const id of this.#unheard.take(stepSize)) {
        const sightings = this.#identity.sightings(id).sort(compareSightings);
        const learnt = this.#learning.about(id, sightings)?.found;
        this.#dates.setPaper(id, paperEvidence(sightings, this.#dates.clocks, learnt));
      }
      return true;
    }
    if (this.#dates.isUnsettled) {
      for (const uri of this.#dates.settleSome()) {
        this.#redated.add(uri);
      }
      return true;
    }
    if (!this.#redated.isEmpty) {
      for (const uri of this.#redated.take(1)) {
        for (const sighting of this.#holdings.sightings(uri)) {
          this.#unmerged.add(this.#identity.paperOf(sighting));
        }
      }
      return true;
    }
    if (!this.#unmerged.isEmpty) {
      this.#unmerged.take(stepSize).forEach((id) => {
        this.#merge(id);
      });
      return true;
    }
    if (this.#unclassified) {
      const fill = (paper: Paper): Paper => this.#topics.fill(paper, paper);
      if (!this.#papers.changeSome(this.#unclassified, stepSize, fill)) {
        this.#unclassified = undefined;
      }
      return true;
    }
    return false;
  }

  #merge(id: string): void {
    const before = this.#papers.get(id);
    const sightings = this.#identity.sightings(id);
    const record = this.#learning.about(id, sightings);
    const aliases = this.#identity.aliases(id);
    const paper = mergePaper(id, aliases, sightings, this.#dates, record, before);
    if (paper) {
      this.#papers.put(this.#topics.fill(paper, before));
    } else if (this.#papers.delete(id)) {
      this.#topics.forget(id);
    }
  }
}

/** How many papers make one step: few, since the topics of each come of its whole text. */
const stepSize = 5;
