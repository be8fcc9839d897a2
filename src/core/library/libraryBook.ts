import { dumpEntry } from '../dump/storedEntries';
import type { Dump, Paper, ResolvedDate } from '../model';
import type { Steps } from '../steps';
import type { LibraryChange } from './change';
import { setOrDelete } from './collect';
import type { Contradiction } from './dates/contradictions';
import { idsOfEntry } from './entryIds';
import type { Findings } from './findings';
import { compareDates } from './order';
import { PaperStore } from './paperStore';
import { compareText } from './sighting';

/** A dump in the library, with the date of its list as far as it is known. */
export interface LibraryDump {
  readonly uri: string;
  readonly dump: Dump;
  readonly listed?: ResolvedDate;
}

/**
 * What is known of all dumps and papers so far. It answers at once, and works nothing out but the
 * order of the papers and what has changed; all else comes to it as {@link Findings}.
 */
export class LibraryBook implements Findings {
  readonly #dumps = new Map<string, Pick<LibraryDump, 'uri' | 'dump'>>();
  readonly #listed = new Map<string, ResolvedDate>();
  readonly #contradictions = new Map<string, readonly Contradiction[]>();
  readonly #papers = new PaperStore();

  /** Takes in a dump, or the new content of one. */
  putDump(uri: string, dump: Dump): void {
    this.#dumps.set(uri, { uri, dump });
  }

  /** Takes a dump out. */
  removeDump(uri: string): void {
    this.#dumps.delete(uri);
  }

  putPaper(paper: Paper): void {
    this.#papers.put(paper);
  }

  removePaper(id: string): void {
    this.#papers.delete(id);
  }

  setListed(uri: string, listed: ResolvedDate | undefined): void {
    setOrDelete(this.#listed, uri, listed);
  }

  setContradictions(uri: string, contradictions: readonly Contradiction[]): void {
    setOrDelete(this.#contradictions, uri, contradictions.length > 0 ? contradictions : undefined);
  }

  /** Forgets what is known of dates, all of which is about to be told anew. */
  forgetDates(): void {
    this.#listed.clear();
    this.#contradictions.clear();
  }

  /** All papers as they were when they were last in order, newest first. */
  papersSoFar(): readonly Paper[] {
    return this.#papers.order.papersSoFar();
  }

  /** The same once they are in order. The same array until something changes. */
  papers(): readonly Paper[] {
    return this.#papers.order.papers();
  }

  /** The paper of an id, also of a former or alternative one. */
  paperSoFar(id: string): Paper | undefined {
    return this.#papers.find(id);
  }

  /** The paper that an entry of a dump belongs to. */
  paperAt(uri: string, entry: number): Paper | undefined {
    const found = dumpEntry(this.#dumps.get(uri)?.dump, entry);
    for (const id of found ? idsOfEntry(found, uri) : []) {
      const paper = this.#papers.find(id);
      if (paper?.occurrences.some((place) => place.entry === entry && place.uri === uri) === true) {
        return paper;
      }
    }
    return undefined;
  }

  /** One dump as it was last taken in. */
  dumpSoFar(uri: string): LibraryDump | undefined {
    const held = this.#dumps.get(uri);
    const listed = this.#listed.get(uri);
    return held && { ...held, ...(listed && { listed }) };
  }

  /** All dumps, latest list first. */
  dumpsSoFar(): LibraryDump[] {
    return [...this.#dumps.keys()]
      .flatMap((uri) => this.dumpSoFar(uri) ?? [])
      .sort((a, b) => compareDates(a.listed, b.listed) || compareText(a.uri, b.uri));
  }

  /** Where pieces of evidence on the dumps' years cannot hold together, and which was let go. */
  contradictionsSoFar(): readonly Contradiction[] {
    return [...this.#contradictions]
      .sort(([a], [b]) => compareText(a, b))
      .flatMap(([, found]) => found);
  }

  /** Does the next piece of putting papers in order; false when all is done. */
  settleSome(): boolean {
    return this.#papers.order.settleSome();
  }

  /** What has changed since the last call; a run that has begun is to be run to its end. */
  takeChangesInSteps(): Steps<LibraryChange> {
    return this.#papers.takeChangesInSteps();
  }
}
