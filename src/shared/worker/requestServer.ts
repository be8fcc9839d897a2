import type { ScratchFile, Steps, TextPool } from '../../core';
import { LibraryKeeper } from '../library/libraryKeeper';
import { isLibraryRequest } from '../library/libraryMessages';
import { IndexKeeper } from '../search/indexKeeper';
import type { OpenFile } from '../search/restoredSegments';
import type { FromWorker, ToWorker, WorkerAnswer, WorkerRequest } from './workerMessages';

/** What a server needs of the thread that it runs on. */
export interface RequestPlace {
  /** Hands a message over, and with it buffers that are not used here any more. */
  post(message: FromWorker, buffers: readonly ArrayBuffer[]): void;
  /** Lets messages come in, and whatever else waits have its turn. */
  pause(): Promise<void>;
  /** Milliseconds of work between two pauses. */
  readonly sliceTime: number;
  /** Opens files of this machine, where parts of them can be read at once. */
  readonly openFile?: OpenFile;
  /** Where what is worked out of papers may be kept. */
  readonly scratch?: ScratchFile;
  /** Takes the texts of dumps, which come as copies; absent where dumps come as they are held. */
  readonly texts?: TextPool;
}

type Ask = Extract<ToWorker, { type: 'ask' }>;

/** Questions that somebody waits for, which are answered before others. */
const urgentKinds: readonly Ask['request']['kind'][] = ['find', 'idsWith', 'suggest'];

/** What goes before all other work, but for questions: little things, of which others come. */
const earlyKinds: readonly Ask['request']['kind'][] = ['detect', 'parse'];

/** Work that nobody waits for, which is done when there is nothing else to do. */
const idleKinds: readonly Ask['request']['kind'][] = ['practise', 'relate'];

/**
 * Holds what makes a library of dumps, and its index, and answers requests to them: in a worker, or on
 * the thread of those who ask. Work that takes its time is done in slices, between which questions are answered that somebody waits for.
 */
export class RequestServer {
  readonly #index: IndexKeeper;
  readonly #library: LibraryKeeper;
  readonly #place: RequestPlace;
  #urgent: Ask[] = [];
  #early: Ask[] = [];
  #others: Ask[] = [];
  #idle: Ask[] = [];
  #isRunning = false;

  constructor(place: RequestPlace) {
    this.#place = place;
    this.#index = new IndexKeeper(place);
    this.#library = new LibraryKeeper(place.texts);
  }

  /** Takes a message; what it asks is done later. */
  receive(message: ToWorker): void {
    if (message.type === 'cancel') {
      const isLeft = ({ number }: Ask): boolean => number !== message.number;
      this.#urgent = this.#urgent.filter(isLeft);
      this.#early = this.#early.filter(isLeft);
      this.#others = this.#others.filter(isLeft);
      this.#idle = this.#idle.filter(isLeft);
      return;
    }
    this.#queueOf(message).push(message);
    if (!this.#isRunning) {
      this.#isRunning = true;
      void this.#run();
    }
  }

  /** Works until nothing is asked any more. Never rejects: what fails is told to who asked. */
  async #run(): Promise<void> {
    // Messages that came with this one may take it back.
    await this.#place.pause();
    for (;;) {
      await this.#doOthers();
      const next = this.#idle.shift();
      if (!next) {
        break;
      }
      await this.#work(next, () => this.#doOthers());
    }
    this.#isRunning = false;
  }

  #queueOf({ request: { kind } }: Ask): Ask[] {
    if (urgentKinds.includes(kind)) {
      return this.#urgent;
    }
    if (earlyKinds.includes(kind)) {
      return this.#early;
    }
    return idleKinds.includes(kind) ? this.#idle : this.#others;
  }

  async #doOthers(): Promise<void> {
    await this.#answerUrgent();
    for (let next = this.#nextOther(); next; next = this.#nextOther()) {
      await this.#work(next, () => this.#letPass());
    }
  }

  #nextOther(): Ask | undefined {
    return this.#early.shift() ?? this.#others.shift();
  }

  /** All questions, but only one thing of those that go before: where there are many, both get on. */
  async #letPass(): Promise<void> {
    await this.#answerUrgent();
    const next = this.#early.shift();
    if (next) {
      await this.#work(next, () => this.#answerUrgent());
    }
  }

  async #answerUrgent(): Promise<void> {
    for (let next = this.#urgent.shift(); next; next = this.#urgent.shift()) {
      const { number, request } = next;
      const steps = this.#answer(request);
      const post = (answer: WorkerAnswer): void => {
        this.#place.post({ type: 'answer', number, answer }, []);
      };
      let end = performance.now() + this.#place.sliceTime;
      while (!this.#step(next, steps, post)) {
        if (performance.now() > end) {
          await this.#place.pause();
          end = performance.now() + this.#place.sliceTime;
        }
      }
      await this.#place.pause();
    }
  }

  /** @param letPass does what goes before, between two slices */
  async #work(ask: Ask, letPass: () => Promise<void>): Promise<void> {
    const steps = this.#answer(ask.request);
    let isDone = false;
    while (!isDone) {
      const end = performance.now() + this.#place.sliceTime;
      while (!isDone && performance.now() < end) {
        isDone = this.#step(ask, steps, (answer) => {
          this.#place.post({ type: 'answer', number: ask.number, answer }, buffersOf(answer));
        });
      }
      await this.#place.pause();
      await letPass();
    }
  }

  #answer(request: WorkerRequest): Steps<WorkerAnswer> {
    return isLibraryRequest(request) ? this.#library.answer(request) : this.#index.answer(request);
  }

  /** Does a step; tells whether it was the last one. */
  #step(ask: Ask, steps: Steps<WorkerAnswer>, onDone: (answer: WorkerAnswer) => void): boolean {
    try {
      const step = steps.next();
      if (step.done === true) {
        onDone(step.value);
      }
      return step.done === true;
    } catch (error) {
      const because = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.#place.post({ type: 'failed', number: ask.number, because }, []);
      return true;
    }
  }
}

function buffersOf(answer: WorkerAnswer): ArrayBuffer[] {
  return answer.kind === 'segments'
    ? answer.segments.flatMap(({ bytes }) =>
        bytes?.buffer instanceof ArrayBuffer ? [bytes.buffer] : [],
      )
    : [];
}
