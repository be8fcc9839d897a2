import type { ScratchFile, Steps } from '../../core';
import { IndexKeeper } from './indexKeeper';
import type { FromIndex, IndexAnswer, ToIndex } from './indexMessages';
import type { OpenFile } from './restoredSegments';

/** What a server needs of the thread that it runs on. */
export interface IndexServerPlace {
  /** Hands a message over, and with it buffers that are not used here any more. */
  post(message: FromIndex, buffers: readonly ArrayBuffer[]): void;
  /** Lets messages come in, and whatever else waits have its turn. */
  pause(): Promise<void>;
  /** Milliseconds of work between two pauses. */
  readonly sliceTime: number;
  /** Opens files of this machine, where parts of them can be read at once. */
  readonly openFile?: OpenFile;
  /** Where what is worked out of papers may be kept. */
  readonly scratch?: ScratchFile;
}

type Ask = Extract<ToIndex, { type: 'ask' }>;

/** Questions that somebody waits for, which are answered before others. */
const urgentKinds: readonly Ask['request']['kind'][] = ['find', 'idsWith', 'suggest'];

/** Work that nobody waits for, which is done when there is nothing else to do. */
const idleKinds: readonly Ask['request']['kind'][] = ['practise', 'relate'];

/**
 * Answers requests to an index where it lives, in a worker or on the thread of those who ask. Work
 * that takes its time is done in slices, between which questions are answered that somebody waits for.
 */
export class IndexServer {
  readonly #keeper: IndexKeeper;
  readonly #place: IndexServerPlace;
  #urgent: Ask[] = [];
  #others: Ask[] = [];
  #idle: Ask[] = [];
  #isRunning = false;

  constructor(place: IndexServerPlace) {
    this.#place = place;
    this.#keeper = new IndexKeeper(place);
  }

  /** Takes a message; what it asks is done later. */
  receive(message: ToIndex): void {
    if (message.type === 'cancel') {
      const isLeft = ({ number }: Ask): boolean => number !== message.number;
      this.#urgent = this.#urgent.filter(isLeft);
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
    return idleKinds.includes(kind) ? this.#idle : this.#others;
  }

  async #doOthers(): Promise<void> {
    await this.#answerUrgent();
    for (let next = this.#others.shift(); next; next = this.#others.shift()) {
      await this.#work(next, () => this.#answerUrgent());
    }
  }

  async #answerUrgent(): Promise<void> {
    for (let next = this.#urgent.shift(); next; next = this.#urgent.shift()) {
      const { number, request } = next;
      const steps = this.#keeper.answer(request);
      const post = (answer: IndexAnswer): void => {
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
    const steps = this.#keeper.answer(ask.request);
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

  /** Does a step; tells whether it was the last one. */
  #step(ask: Ask, steps: Steps<IndexAnswer>, onDone: (answer: IndexAnswer) => void): boolean {
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

function buffersOf(answer: IndexAnswer): ArrayBuffer[] {
  return answer.kind === 'segments'
    ? answer.segments.flatMap(({ bytes }) =>
        bytes?.buffer instanceof ArrayBuffer ? [bytes.buffer] : [],
      )
    : [];
}
