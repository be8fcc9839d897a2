import type { LookupRecord } from '../enrichment/record';
import type { Dump, Paper, TopicShare } from '../model';
import { lostEntry } from '../dump/entryForm';
import { dumpClock, type DumpClock, type DumpHint } from './dates/clock';
import { DateBook } from './dates/dateBook';
import { paperEvidence } from './dates/paperEvidence';
import type { Findings } from './findings';
import type { Decision } from './identity/decisions';
import { Holdings } from './holdings';
import { Learning } from './learning';
import { mergePaper } from './merge';
import { compareSightings, withEntry } from './sighting';
import { TopicShares, type Classifier } from './topicShares';
import { WorkList } from './workList';

/** How many papers make one step: few, since the topics of each come of its whole text. */
const stepSize = 5;

/**
 * Makes papers of dumps, step by step, and hands over what it finds without keeping it. What comes of
 * it depends only on the dumps, never on the order in which they came or on what was there in between.
 */
export class PaperMaker {
  readonly #holdings = new Holdings();
  readonly #learning = new Learning(this.#holdings.entries);
  readonly #identity = this.#learning.identity;
  readonly #dates = new DateBook(this.#holdings.entries);
  readonly #topics = new TopicShares();
  readonly #findings: Findings;
  /** Ids of papers whose evidence on dates is to be gathered again. */
  readonly #unheard = new WorkList<string>((id) => id);
  /** URIs of dumps whose papers are to be merged again. */
  readonly #unread = new WorkList<string>((uri) => uri);
  /** Ids of papers that are to be merged again. */
  readonly #unmerged = new WorkList<string>((id) => id);

  /** @param findings takes what is found */
  constructor(findings: Findings) {
    this.#findings = findings;
  }

  /** See `Library.replace`. */
  replace(uri: string, dump: Dump, hint?: DumpHint): void {
    if (!this.#holdings.holds(uri, dump, hint)) {
      this.#withdraw(uri);
      this.#follow(this.#holdings.put(dump, hint, dumpClock(uri, dump, hint)));
    }
  }

  /** See `Library.remove`. */
  remove(uri: string): void {
    this.#withdraw(uri);
    if (this.#holdings.delete(uri)) {
      this.#dates.removeDump(uri);
    }
  }

  /** See `Library.decide`. */
  decide(decisions: readonly Decision[]): void {
    this.#identity.decide(decisions);
  }

  /** See `Library.learn`. */
  learn(records: readonly LookupRecord[]): void {
    for (const record of records) {
      this.#hearAgain(this.#learning.learn(record));
    }
  }

  /** See `Library.forget`. */
  forget(records: readonly LookupRecord[]): void {
    for (const record of records) {
      this.#hearAgain(this.#learning.forget(record));
    }
  }

  /** See `Library.classify`. */
  classify(classifier: Classifier | undefined): void {
    if (this.#topics.use(classifier)) {
      for (const uri of this.#holdings.uris()) {
        this.#unread.add(uri);
      }
    }
  }

  /** The topics of a paper with their weights and the words that decided; none of no paper. */
  topicShares(paper: Paper | undefined): readonly TopicShare[] {
    return this.#topics.shares(paper);
  }

  /**
   * Takes up the dumps that had to wait.
   *
   * @param holdsBack whether those that come from now on have to wait until this is called again
   */
  takeUp(holdsBack: boolean): void {
    this.#follow(this.#holdings.takeUp(holdsBack));
  }

  /** Does the next piece of what is to be done, the earliest in the flow; false when all is done. */
  settleSome(): boolean {
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
      this.#tellDates();
      return true;
    }
    if (!this.#unread.isEmpty) {
      for (const uri of this.#unread.take(1)) {
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
    return false;
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

  #tellDates(): void {
    for (const { uri, isOther, contradictions } of this.#dates.settleSome()) {
      if (isOther) {
        this.#findings.setListed(uri, this.#dates.listed(uri));
        this.#unread.add(uri);
      }
      if (contradictions) {
        this.#findings.setContradictions(uri, contradictions);
      }
    }
  }

  #merge(id: string): void {
    const sightings = this.#identity.sightings(id).map(withEntry);
    // A paper stays as it was where the disk does not give back an entry of it.
    if (this.#topics.has(id) && sightings.some(({ entry }) => entry === lostEntry)) {
      return;
    }
    const aliases = this.#identity.aliases(id);
    const record = this.#learning.about(id, sightings);
    const paper = mergePaper(id, aliases, sightings, this.#dates, record);
    if (paper) {
      this.#findings.putPaper(this.#topics.fill(paper));
    } else if (this.#topics.forget(id)) {
      this.#findings.removePaper(id);
    }
  }
}
