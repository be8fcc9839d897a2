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
/** Entries that are told of before all others, as many as may be in sight at first. */
const topSize = 40;
/** Entries that are told of together: few at first, then more. */
const largestBatch = 320;

/** All that an entry's view is made from. */
interface ViewSource {
  readonly title: string;
  readonly abstract: string | undefined;
  /** The rest as JSON, without where the entry stands. */
  readonly facts: string;
}

/** A version of the dump while it is taken in. */
interface Version {
  readonly dump: Dump;
  readonly knowledge: DigestKnowledge;
  readonly language: Language;
  /** By the index of the entry that they go with. */
  readonly problems: ReadonlyMap<number, readonly Problem[]>;
  /** Of the first entries: as far as they have been looked up. */
  readonly papers: (Paper | undefined)[];
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
  /** What stood above the entries when all of them were known last. */
  #head: DigestHeadView | undefined;
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
    const problems = problemsByEntry(dump);
    const version: Version = { dump, knowledge, language, problems, papers: [] };
    const makeHead = () =>
      digestHeadView(uri, dump, version.papers, knowledge.topicLabels, language);
    let next = 0;
    if (order.length > topSize) {
      // The top is shown at once: what the head counts takes the papers of all entries.
      next = topSize;
      yield* this.#lookUp(version, next);
      const entries = yield* this.#news(version, 0, next);
      yield this.#sending({ head: this.#head ?? { ...makeHead(), topics: [] }, order, entries });
    }
    yield* this.#lookUp(version, order.length);
    const head = (this.#head = makeHead());
    let size = topSize;
    do {
      const entries = yield* this.#news(version, next, next + size);
      yield this.#sending({ head, order, entries });
      next += size;
      size = Math.min(2 * size, largestBatch);
    } while (next < order.length);
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

  /** Finds the papers of the first entries, up to an index. */
  *#lookUp({ dump, knowledge, papers }: Version, end: number): Generator<undefined, void> {
    for (const entry of dump.entries.slice(papers.length, end)) {
      papers.push(knowledge.paperOf(entry));
      if (papers.length % stepSize === 0) {
        yield undefined;
      }
    }
  }

  /** The views of entries from one index up to another that the webview does not have as they are. */
  *#news(version: Version, start: number, end: number): Generator<undefined, EntryView[]> {
    const { knowledge, language, papers, problems } = version;
    const news: EntryView[] = [];
    for (const [offset, { key, entry }] of this.#entries.slice(start, end).entries()) {
      const index = start + offset;
      const paper = papers[index];
      const known = paper && { paper, reading: knowledge.readingOf(paper) };
      const own = problems.get(index) ?? [];
      const source = sourceOf(entry, own, known);
      let made = this.#made.get(key);
      if (!made || !isSameSource(made.source, source)) {
        const texts = made && hasSameTexts(made.source, source) ? made.view : undefined;
        made = { source, view: entryView(key, entry, own, known, language, texts) };
        this.#made.set(key, made);
        this.#sent.delete(key);
      }
      if (!this.#sent.has(key)) {
        news.push(made.view);
      }
      if (index % stepSize === stepSize - 1) {
        yield undefined;
      }
    }
    return news;
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

function isSameSource(a: ViewSource, b: ViewSource): boolean {
  return hasSameTexts(a, b) && a.facts === b.facts;
}

function hasSameTexts(a: ViewSource, b: ViewSource): boolean {
  return a.title === b.title && a.abstract === b.abstract;
}
