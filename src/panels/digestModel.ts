import type { Dump, Entry, Paper, Problem } from '../core';
import type { DigestHeadView, EntryView } from '../shared/digestView';
import type { ReadingView } from '../shared/facts';
import type { KnownPaper } from './digestView';
import { digestHeadView, entryView, problemsByEntry } from './digestView';
import type { Keyed } from './entryKeys';
import { keepKeys } from './entryKeys';
import type { Language } from './paperFacts';

/** What the model asks the library. */
export interface DigestKnowledge {
  paperOf(entry: Entry): Paper | undefined;
  readingOf(paper: Paper): ReadingView;
  /** Labels by topic id. */
  readonly topicLabels: ReadonlyMap<string, string>;
}

/** A part of what has to be told to a webview so that it shows the digest as it is. */
export interface DigestUpdate {
  readonly head: DigestHeadView;
  /** Keys of all entries, in order. */
  readonly order: readonly string[];
  /** New or changed. */
  readonly entries: readonly EntryView[];
}

/** Entries that are looked at in one step. */
const stepSize = 10;
/** Views that are sent together: few at first, so that the top is there at once, then more. */
const smallestBatch = 40;
const largestBatch = 320;

/** All that an entry's view is made from. */
interface ViewSource {
  readonly title: string;
  readonly abstract: string | undefined;
  /** The rest as JSON, without where the entry stands. */
  readonly facts: string;
}

interface MadeView {
  readonly view: EntryView;
  readonly source: ViewSource;
}

/**
 * A digest while it is edited: keeps the keys of its entries, and makes views only of those that
 * changed.
 */
export class DigestModel {
  #entries: readonly Keyed<Entry>[] = [];
  readonly #made = new Map<string, MadeView>();
  /** Keys of the entries that the webview has as they are. */
  readonly #sent = new Set<string>();
  readonly #keyPrefix: string;
  #keys = 0;

  /** @param keyPrefix makes the keys differ from those of other models */
  constructor(keyPrefix = '') {
    this.#keyPrefix = keyPrefix;
  }

  /** Forgets what a webview was told, as a new one has to be told everything. */
  restart(): void {
    this.#sent.clear();
  }

  /**
   * Takes in a version of the dump, in small steps; a step may bring an update to be sent. When it
   * is given up half way, the next one makes up for it.
   */
  *update(
    uri: string,
    dump: Dump,
    knowledge: DigestKnowledge,
    language: Language,
  ): Generator<DigestUpdate | undefined, void> {
    this.#entries = keepKeys(
      this.#entries,
      dump.entries,
      () => `${this.#keyPrefix}${this.#keys++}`,
    );
    const order = this.#entries.map(({ key }) => key);
    this.#forgetAllBut(new Set(order));
    const papers: (Paper | undefined)[] = [];
    for (const entry of dump.entries) {
      papers.push(knowledge.paperOf(entry));
      if (papers.length % stepSize === 0) {
        yield undefined;
      }
    }
    const head = digestHeadView(uri, dump, papers, knowledge.topicLabels, language);
    const problems = problemsByEntry(dump);
    let batch: EntryView[] = [];
    let batchSize = smallestBatch;
    for (const [index, { key, entry }] of this.#entries.entries()) {
      const paper = papers[index];
      const known = paper && { paper, reading: knowledge.readingOf(paper) };
      const own = problems.get(index) ?? [];
      const source = sourceOf(entry, own, known);
      if (!isSameSource(this.#made.get(key)?.source, source)) {
        this.#made.set(key, { source, view: entryView(key, entry, own, known, language) });
        this.#sent.delete(key);
      }
      const made = this.#made.get(key);
      if (made && !this.#sent.has(key)) {
        batch.push(made.view);
      }
      if (batch.length >= batchSize) {
        yield this.#sending({ head, order, entries: batch });
        batch = [];
        batchSize = Math.min(2 * batchSize, largestBatch);
      } else if (index % stepSize === stepSize - 1) {
        yield undefined;
      }
    }
    yield this.#sending({ head, order, entries: batch });
  }

  /** The entry under a key, as of the last version. */
  entry(key: string): Entry | undefined {
    return this.#entries.find((keyed) => keyed.key === key)?.entry;
  }

  /** The entry that a UTF-16 offset lies in or after; undefined before the first. */
  entryAt(offset: number): Keyed<Entry> | undefined {
    return this.#entries.findLast(({ entry }) => entry.start <= offset);
  }

  /** Whether an entry offers a link to the reader. */
  holdsLink(url: string): boolean {
    return [...this.#made.values()].some(
      ({ view }) =>
        view.facts.links.some((link) => link.url === url) ||
        view.abstract.some((segment) => segment.kind === 'link' && segment.url === url),
    );
  }

  #sending(update: DigestUpdate): DigestUpdate {
    for (const { key } of update.entries) {
      this.#sent.add(key);
    }
    return update;
  }

  #forgetAllBut(keys: ReadonlySet<string>): void {
    for (const key of this.#made.keys()) {
      if (!keys.has(key)) {
        this.#made.delete(key);
        this.#sent.delete(key);
      }
    }
  }
}

/** Properties that only say where an entry stands. */
const places: ReadonlySet<string> = new Set([
  'start',
  'end',
  'titleRange',
  'abstractRange',
  'parts',
]);

function sourceOf(entry: Entry, problems: readonly Problem[], known?: KnownPaper): ViewSource {
  const { title, abstract } = entry;
  const facts = [
    { ...entry, title: undefined, abstract: undefined },
    problems.map(({ message }) => message),
    known && [known.paper.id, known.paper.topics, known.paper.published, known.reading],
  ];
  return {
    title,
    abstract,
    facts: JSON.stringify(facts, (name, value: unknown) => (places.has(name) ? undefined : value)),
  };
}

function isSameSource(a: ViewSource | undefined, b: ViewSource): boolean {
  return a?.title === b.title && a.abstract === b.abstract && a.facts === b.facts;
}
