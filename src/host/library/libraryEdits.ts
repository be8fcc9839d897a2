import {
  entryCount,
  packDump,
  pieces,
  type Decision,
  type Dump,
  type DumpHint,
  type LookupRecord,
  type TopicModel,
  type TopicPaper,
  type UserTopics,
} from '../../core';
import type { LibraryEdit, SentTopics } from '../../shared/library/libraryMessages';
import type { LearntChange } from './libraryParts';

/** Topics as papers are to get them. */
export interface GivenTopics {
  readonly model: TopicModel | undefined;
  readonly user: UserTopics;
  /** The papers that are examples of the user's own topics, as far as they are known. */
  readonly examples: readonly TopicPaper[];
}

/**
 * Makes what is told, when it is.
 *
 * @param isCopied whether it goes to another thread
 */
export type MakeEdit = (isCopied: boolean) => LibraryEdit;

interface HintedDump {
  readonly dump: Dump;
  readonly hint: DumpHint;
}

/** Records that are told at a time. */
const recordsAtOnce = 64;

/** All that a library comes of, and what of it is still to be told: of each dump the latest only. */
export class LibraryEdits {
  readonly #dumps = new Map<string, HintedDump>();
  /** By the numbers under which they are told. */
  readonly #records = new Map<number, LookupRecord>();
  readonly #recordNumbers = new Map<LookupRecord, number>();
  #lastRecord = 0;
  #decisions: readonly Decision[] = [];
  #topics: GivenTopics | undefined;
  #modelNumber = 0;
  /** What is to be told first, in its order, made when it is. */
  #others: MakeEdit[] = [];
  /** URIs of dumps that came, changed or went. */
  readonly #changed = new Set<string>();
  #toldModel: TopicModel | undefined;

  /** Whether all was told. */
  get isEmpty(): boolean {
    return this.#others.length === 0 && this.#changed.size === 0;
  }

  /** Takes in a dump, or the new content of one. */
  replace(uri: string, dump: Dump, hint: DumpHint): void {
    this.#dumps.set(uri, { dump, hint });
    this.#changed.add(uri);
  }

  /** Takes a dump out. */
  remove(uri: string): void {
    if (this.#dumps.delete(uri)) {
      this.#changed.add(uri);
    }
  }

  /** Replaces what the user decided. */
  decide(decisions: readonly Decision[]): void {
    this.#decisions = decisions;
    this.#others.push(() => ({ type: 'decide', decisions }));
  }

  /** Takes in what services said, and lets go of what they said before: the same objects. */
  learn({ added, removed }: LearntChange): void {
    const gone = removed.flatMap((record) => this.#recordNumbers.get(record) ?? []);
    for (const record of removed) {
      this.#records.delete(this.#recordNumbers.get(record) ?? 0);
      this.#recordNumbers.delete(record);
    }
    if (gone.length > 0) {
      this.#others.push(() => ({ type: 'forget', numbers: gone }));
    }
    for (const record of added) {
      this.#records.set(++this.#lastRecord, record);
      this.#recordNumbers.set(record, this.#lastRecord);
    }
    this.#tellRecords(added);
  }

  /** What a service said, by the number under which it was told. */
  record(number: number): LookupRecord | undefined {
    return this.#records.get(number);
  }

  /** Replaces the topics that papers get; undefined for none. */
  classify(topics: GivenTopics | undefined): void {
    this.#topics = topics;
    this.#others.push(() => ({ type: 'classify', topics: topics && this.#sent(topics) }));
  }

  /** Takes edits that are to be told next, of dumps with so many entries or of one with more. */
  take(mostEntries: number): MakeEdit[] {
    const edits = this.#others.splice(0);
    let entries = 0;
    for (const uri of this.#changed) {
      const held = this.#dumps.get(uri);
      entries += held ? entryCount(held.dump) : 0;
      if (entries > mostEntries && edits.length > 0) {
        break;
      }
      this.#changed.delete(uri);
      edits.push((isCopied) => (held ? replacing(uri, held, isCopied) : { type: 'remove', uri }));
    }
    return edits;
  }

  /** Has all told again, to somebody who knows nothing. */
  startOver(): void {
    this.#toldModel = undefined;
    this.#others = [];
    this.decide(this.#decisions);
    this.classify(this.#topics);
    this.#tellRecords([...this.#recordNumbers.keys()]);
    this.#changed.clear();
    for (const uri of this.#dumps.keys()) {
      this.#changed.add(uri);
    }
  }

  #tellRecords(all: readonly LookupRecord[]): void {
    for (const some of pieces(all, recordsAtOnce)) {
      const records = some.map((record) => [this.#recordNumbers.get(record) ?? 0, record] as const);
      this.#others.push(() => ({ type: 'learn', records }));
    }
  }

  /** A model is told once. */
  #sent({ model, user, examples }: GivenTopics): SentTopics {
    if (model && model !== this.#toldModel) {
      this.#toldModel = model;
      this.#modelNumber++;
      return { model: [this.#modelNumber, JSON.stringify(model)], user, examples };
    }
    return { ...(model && { model: [this.#modelNumber, ''] }), user, examples };
  }
}

function replacing(uri: string, { dump, hint }: HintedDump, isCopied: boolean): LibraryEdit {
  const sent = isCopied ? { packed: packDump(dump) } : { whole: dump };
  return { type: 'replace', uri, dump: sent, hint };
}
