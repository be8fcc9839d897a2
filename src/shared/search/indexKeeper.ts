import type { ScratchFile, Segment, SearchedPaper, Steps } from '../../core';
import { TextIndex, countWords, encodeSegment } from '../../core';
import { KeptVocabulary } from './keptVocabulary';
import { RestoredSegments, type OpenFile } from './restoredSegments';
import type {
  IndexAnswer,
  IndexRequest,
  KeptSegment,
  PaperPrint,
  SegmentToKeep,
} from './indexMessages';

const done: IndexAnswer = { kind: 'done' };

/** Ids that are listed between two steps. */
const idsPerStep = 2000;

/** The files that an index is given where there are files. */
export interface IndexFiles {
  readonly openFile?: OpenFile | undefined;
  readonly scratch?: ScratchFile | undefined;
}

/** Requests that wait until what was restored is checked. */
type CheckedRequest = Exclude<
  IndexRequest,
  { kind: 'restore' | 'check' | 'find' | 'idsWith' | 'suggest' }
>;

/** Holds an index and does what requests ask, one after another. */
export class IndexKeeper {
  readonly #index: TextIndex;
  readonly #words: KeptVocabulary;
  readonly #restored: RestoredSegments;
  /** Papers of an earlier session that may not be there any more, as nobody told of them yet. */
  #untold: Set<string> | undefined;
  /** Under which key each segment is known to those who keep it. */
  readonly #keys = new Map<Segment, number>();
  #lastKey = 0;

  /**
   * @param openFile where left out, what is restored comes with all of its bytes
   * @param scratch where left out, all that is worked out is in memory
   */
  constructor({ openFile, scratch }: IndexFiles = {}) {
    this.#index = new TextIndex({ scratch });
    this.#words = new KeptVocabulary(this.#index.vocabulary, () => ++this.#lastKey);
    this.#restored = new RestoredSegments(this.#index, openFile);
  }

  /** Works out the answer to a request. Throws where the index fails. */
  *answer(request: IndexRequest): Steps<IndexAnswer> {
    switch (request.kind) {
      case 'restore':
        return { kind: 'restored', keys: this.#restore(request.segments) };
      case 'find':
        yield* this.#index.prepare();
        return { kind: 'found', found: this.#index.find(request.query, request.options) };
      case 'idsWith':
        yield* this.#index.prepare();
        return { kind: 'ids', ids: this.#index.idsWith(request.text) };
      case 'suggest':
        yield* this.#index.prepare();
        return { kind: 'suggested', query: this.#index.suggest(request.query) };
      case 'check':
        return { kind: 'checked', forgotten: yield* this.#restored.check() };
      default:
        yield* this.#restored.check();
        return yield* this.#answerChecked(request);
    }
  }

  /** The same where nothing may come of what was not checked. */
  *#answerChecked(request: CheckedRequest): Steps<IndexAnswer> {
    switch (request.kind) {
      case 'compare':
        return { kind: 'compared', wanted: yield* this.#compare(request.papers) };
      case 'add':
        yield* this.#add(request.papers);
        return done;
      case 'remove':
        yield* this.#tell(request.ids);
        this.#index.remove(request.ids);
        return done;
      case 'forgetOthers': {
        const untold = yield* this.#tell([]);
        this.#index.remove(untold);
        untold.clear();
        return done;
      }
      case 'settle':
        yield* this.#index.settle();
        return done;
      case 'practise':
        yield* this.#index.practise();
        return done;
      case 'relate':
        yield* this.#index.relate();
        return done;
      case 'keep':
        return { kind: 'segments', segments: yield* this.#segmentsToKeep(new Set(request.known)) };
      case 'store':
        yield* this.#store(request.key, request.path);
        return done;
    }
  }

  #restore(kept: readonly KeptSegment[]): (number | undefined)[] {
    const words = kept.map(({ bytes }) => this.#words.restore(bytes));
    return kept.map((segment, index) => {
      if (words[index] !== undefined) {
        return words[index];
      }
      const restored = this.#restored.restore(segment, (counted) => this.#words.has(counted));
      return restored && this.#keyOf(restored);
    });
  }

  /** Notes that somebody tells of papers; gives those that are left. */
  *#tell(ids: Iterable<string>): Steps<Set<string>> {
    this.#untold ??= yield* this.#listHeld();
    for (const id of ids) {
      this.#untold.delete(id);
    }
    return this.#untold;
  }

  *#listHeld(): Steps<Set<string>> {
    const held = new Set<string>();
    for (const id of this.#index.ids()) {
      if (held.add(id).size % idsPerStep === 0) {
        yield;
      }
    }
    return held;
  }

  *#compare(papers: readonly PaperPrint[]): Steps<string[]> {
    yield* this.#tell(papers.map(([id]) => id));
    const wanted: string[] = [];
    for (const [id, high, low] of papers) {
      if (!this.#index.holds(id, [high, low])) {
        wanted.push(id);
      }
    }
    return wanted;
  }

  *#add(papers: readonly SearchedPaper[]): Steps<void> {
    yield* this.#tell(papers.map(({ id }) => id));
    yield* this.#index.addInSteps(papers);
  }

  *#segmentsToKeep(known: ReadonlySet<number>): Steps<SegmentToKeep[]> {
    const segments = this.#index.segments();
    const left = new Set(segments.map(({ segment }) => segment));
    for (const segment of this.#keys.keys()) {
      if (!left.has(segment)) {
        this.#keys.delete(segment);
      }
    }
    const texts = segments.map(({ segment, dead }) => ({
      segment,
      key: this.#keyOf(segment),
      dead: [...dead.keys()].filter((document) => dead[document] === 1),
    }));
    const words = this.#words.toKeep(known);
    const isFresh = words.some(({ bytes }) => bytes !== undefined);
    const fresh = isFresh ? undefined : texts.find(({ key }) => !known.has(key));
    const counts = fresh && (yield* countWords(fresh.segment, this.#index.vocabulary.size));
    return [
      ...words,
      ...texts.map(({ segment, key, dead }) => ({
        key,
        dead,
        ...(counts && key === fresh.key && { bytes: encodeSegment({ segment, counts }) }),
      })),
    ];
  }

  *#store(key: number, path: string): Steps<void> {
    const segments = this.#index.segments().map(({ segment }) => segment);
    const kept = segments.find((segment) => this.#keys.get(segment) === key);
    if (kept) {
      yield* this.#restored.store(kept, path);
    }
  }

  #keyOf(segment: Segment): number {
    const key = this.#keys.get(segment) ?? ++this.#lastKey;
    this.#keys.set(segment, key);
    return key;
  }
}
