import { runToEnd, type Steps } from '../../steps';
import type { SearchText } from '../searchText';
import { DocumentBuilder } from './documentBuilder';
import type { Fingerprint } from './fingerprint';
import { LiveSegment } from './liveSegment';
import { mergeSegments } from './mergeSegments';
import type { CountedSegment, Segment } from './segment';
import { SegmentSealer } from './segmentSealer';
import { SegmentText } from './segmentText';
import { Vocabulary } from './vocabulary';
import { WordCounts } from './wordCounts';

/** Words of papers that come all at once after which a segment is made of them: about 2,000 papers. */
const mostWaitingTokens = 400_000;
/** Segments of about the same size that are merged into one. */
const fanOut = 8;
/** Words, about, of the largest segment that is made by merging. */
const mostTokens = 30_000_000;

interface RestoredSegment {
  readonly counted: CountedSegment;
  readonly live: LiveSegment;
  readonly dead: readonly number[];
}

/**
 * Papers in immutable segments: new ones in small segments, which are merged into larger ones, so
 * that there are few (a log-structured merge). What is removed counts no more at once, and goes with
 * the next merge.
 */
export class SegmentStore {
  readonly vocabulary = new Vocabulary();
  #counts = new WordCounts();
  /** Restored segments whose words are not counted yet. */
  #uncounted: readonly RestoredSegment[] = [];
  readonly #sealer = new SegmentSealer(this.vocabulary);
  #segments: readonly LiveSegment[] = [];
  #waiting = new DocumentBuilder(this.vocabulary);
  /** The work of making a segment of the papers that wait, where it is under way. */
  #sealing: Steps<void> | undefined;
  readonly #text = new SegmentText();
  readonly #waitingPrints = new Map<string, Fingerprint>();

  /** How often words stand in the papers that are held and sealed. */
  get counts(): WordCounts {
    runToEnd(this.countRestored());
    return this.#counts;
  }

  /** Number of papers. */
  get size(): number {
    return this.#segments.reduce((total, { size }) => total + size, this.#waiting.size);
  }

  get segmentCount(): number {
    return this.#segments.length;
  }

  /** Adds a paper, in place of one with the same id. */
  add(id: string, text: SearchText, fingerprint: Fingerprint): void {
    if (this.#sealing) {
      this.seal();
    }
    this.remove(id);
    this.#waiting.add(id, text, fingerprint);
    this.#waitingPrints.set(id, fingerprint);
  }

  /** Removes a paper; tells whether it was held. */
  remove(id: string): boolean {
    this.#sealIfWaiting(id);
    for (const live of this.#segments) {
      const document = live.documentOf(id);
      if (document >= 0) {
        runToEnd(this.countRestored());
        live.remove(document);
        this.#discount(live, document);
        return true;
      }
    }
    return false;
  }

  /** Whether a paper is held with the text of a fingerprint. */
  holds(id: string, [high, low]: Fingerprint): boolean {
    const known = this.#waitingPrints.get(id) ?? this.#fingerprintOf(id);
    return known?.[0] === high && known[1] === low;
  }

  /**
   * Adds a segment as it was once held, of whose papers none is held now.
   *
   * @param dead numbers of documents that were removed from it
   */
  restore(counted: CountedSegment, dead: readonly number[]): void {
    const live = new LiveSegment(counted.segment, dead);
    this.#segments = [...this.#segments, live];
    this.#uncounted = [...this.#uncounted, { counted, live, dead }];
  }

  /** Counts the words of what was restored; else who first asks for them does so. */
  *countRestored(): Steps<void> {
    for (let next = this.#uncounted[0]; next; next = this.#uncounted[0]) {
      this.#uncounted = this.#uncounted.slice(1);
      this.#counts.add(next.counted, this.vocabulary.size);
      for (const document of new Set(next.dead)) {
        this.#discount(next.live, document);
      }
      yield;
    }
  }

  /** Forgets all papers that are sealed; words keep their numbers. */
  clear(): void {
    this.#segments = [];
    this.#counts = new WordCounts();
    this.#uncounted = [];
  }

  /** All papers that are held, those that were added last too. */
  segments(): readonly LiveSegment[] {
    this.seal();
    return this.#segments;
  }

  /** Seals the papers that wait when they are many; to be called behind some additions. */
  *sealIfMany(): Steps<void> {
    if (this.#waiting.tokenCount >= mostWaitingTokens) {
      yield* this.sealInSteps();
    }
  }

  /**
   * Makes a segment of the papers that wait. Whatever else is asked between the steps ends it at once,
   * so that it finds all papers.
   */
  *sealInSteps(): Steps<void> {
    if (this.#waiting.size === 0) {
      return;
    }
    const sealing = (this.#sealing ??= this.#makeSegment());
    while (this.#sealing === sealing) {
      sealing.next();
      yield;
    }
  }

  /** The same at once. */
  seal(): void {
    if (this.#waiting.size > 0) {
      runToEnd(this.#sealing ?? this.#makeSegment());
    }
  }

  *#makeSegment(): Steps<void> {
    const counted = yield* this.#sealer.seal(this.#waiting.build());
    this.counts.add(counted, this.vocabulary.size);
    this.#segments = [...this.#segments, new LiveSegment(counted.segment)];
    this.#waiting = new DocumentBuilder(this.vocabulary);
    this.#waitingPrints.clear();
    this.#sealing = undefined;
  }

  /**
   * Merges segments until there are few. Papers may come and go between its steps. Gives the segments
   * that are held no more.
   */
  *merge(): Steps<readonly Segment[]> {
    const replaced: Segment[] = [];
    for (;;) {
      const parts = this.#mergeable();
      if (parts.length === 0) {
        return replaced;
      }
      const removed = parts.map(({ dead }) => dead.slice());
      const merged = new LiveSegment(yield* mergeSegments(parts));
      this.#removeAgain(parts, removed, merged);
      this.#segments = [merged, ...this.#segments.filter((live) => !parts.includes(live))];
      replaced.push(...parts.map(({ segment }) => segment));
    }
  }

  /** Removes from a merged segment what was removed from its parts while it was made. */
  #removeAgain(
    parts: readonly LiveSegment[],
    before: readonly Uint8Array[],
    merged: LiveSegment,
  ): void {
    for (const [part, { segment, dead }] of parts.entries()) {
      for (const [document, isDead] of dead.entries()) {
        if (isDead === 1 && before[part]?.[document] === 0) {
          merged.remove(merged.documentOf(segment.ids.at(document)));
        }
      }
    }
  }

  /** The segments of the smallest size that has as many as are merged; none where all is well. */
  #mergeable(): readonly LiveSegment[] {
    const classes = new Map<number, LiveSegment[]>();
    for (const live of this.#segments) {
      if (live.size * 2 < live.dead.length) {
        return [live];
      }
      const tokens = live.segment.texts.length;
      if (tokens * fanOut <= mostTokens) {
        const size = Math.floor(Math.log(tokens + 1) / Math.log(fanOut));
        classes.set(size, [...(classes.get(size) ?? []), live]);
      }
    }
    const full = [...classes].filter(([, segments]) => segments.length >= fanOut);
    full.sort(([a], [b]) => a - b);
    return full[0]?.[1] ?? [];
  }

  #fingerprintOf(id: string): Fingerprint | undefined {
    for (const live of this.#segments) {
      const document = live.documentOf(id);
      if (document >= 0) {
        const { fingerprints } = live.segment;
        return [fingerprints[2 * document] ?? 0, fingerprints[2 * document + 1] ?? 0];
      }
    }
    return undefined;
  }

  /** Counts the words of a document no more. */
  #discount({ segment }: LiveSegment, document: number): void {
    const words = this.#text.read(segment, document).tokens();
    const stems = new Set(Array.from(words, (word) => this.vocabulary.stemOf(word)));
    this.#counts.remove(words, stems);
  }

  #sealIfWaiting(id: string): void {
    if (this.#waitingPrints.has(id)) {
      this.seal();
    }
  }
}
