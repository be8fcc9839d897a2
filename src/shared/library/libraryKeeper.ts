import type { Dump, Learnt, LearntPaper, LookupRecord, Steps, TextPool } from '../../core';
import {
  detectDump,
  discoverTopicsInSteps,
  PaperMaker,
  unpackDump,
  withOwnTexts,
  type TopicPaper,
} from '../../core';
import type {
  Finding,
  LibraryAnswer,
  LibraryEdit,
  LibraryRequest,
  NumberedRecord,
  SentDump,
} from './libraryMessages';
import { parseText } from './parsedText';
import { sentPaper } from './sentPaper';
import { PaperTopics } from './paperTopics';

const done: LibraryAnswer = { kind: 'done' };

/** After so many findings or steps they are told: who takes them should not be held up for long. */
const findingsAtOnce = 32;
const stepsAtOnce = 64;

/** Holds what makes papers of dumps and gives them their topics, and does what requests ask. */
export class LibraryKeeper {
  readonly #texts: TextPool | undefined;
  readonly #maker: PaperMaker;
  readonly #topics = new PaperTopics();
  readonly #records = new Map<number, LookupRecord>();
  /** The numbers of the records that have found a paper, the same object. */
  readonly #finders = new Map<LearntPaper, readonly number[]>();
  /** Those that were not told yet. */
  readonly #findings: Finding[] = [];
  /** Those in which topics are to be found. */
  #read: TopicPaper[] = [];

  /** @param texts takes the texts of dumps; without it, dumps stay as they came */
  constructor(texts?: TextPool) {
    this.#texts = texts;
    this.#maker = new PaperMaker({
      putPaper: (paper) => {
        this.#tell({ type: 'paper', paper: sentPaper(paper, (learnt) => this.#numberOf(learnt)) });
      },
      removePaper: (id) => {
        this.#topics.forget(id);
        this.#tell({ type: 'gone', id });
      },
      setListed: (uri, listed) => {
        this.#tell({ type: 'listed', uri, listed });
      },
      setContradictions: (uri, contradictions) => {
        this.#tell({ type: 'contradictions', uri, contradictions });
      },
    });
  }

  /** Works out the answer to a request. Throws where the library fails. */
  *answer(request: LibraryRequest): Steps<LibraryAnswer> {
    switch (request.kind) {
      case 'detect':
        return { kind: 'detected', detection: detectDump(request.head) };
      case 'parse':
        return { kind: 'parsed', parsed: parseText(request.text, request.options) };
      case 'edit':
        yield* this.#edit(request.edit);
        return done;
      case 'work':
        return yield* this.#work();
      case 'topicFill':
        return { kind: 'topicFill', fill: this.#topics.fill() };
      case 'read':
        this.#read.push(...request.papers);
        return done;
      case 'discover': {
        const papers = this.#read;
        this.#read = [];
        const { user } = request;
        const options = { user, previous: this.#topics.model };
        const model = yield* discoverTopicsInSteps(papers, options);
        return { kind: 'discovered', model: JSON.stringify(model) };
      }
    }
  }

  *#work(): Steps<LibraryAnswer> {
    let isSettled = false;
    for (let steps = 0; steps < stepsAtOnce && this.#findings.length < findingsAtOnce; steps++) {
      isSettled = !this.#maker.settleSome();
      if (isSettled) {
        this.#texts?.rest();
        break;
      }
      yield;
    }
    const findings = this.#findings.splice(0, findingsAtOnce);
    return { kind: 'findings', findings, isDone: isSettled && this.#findings.length === 0 };
  }

  *#edit(edit: LibraryEdit): Steps<void> {
    switch (edit.type) {
      case 'replace':
        this.#maker.replace(edit.uri, this.#held(edit.dump), edit.hint);
        break;
      case 'remove':
        this.#maker.remove(edit.uri);
        break;
      case 'decide':
        this.#maker.decide(edit.decisions);
        break;
      case 'learn':
        this.#learn(edit.records);
        break;
      case 'forget':
        this.#forget(edit.numbers);
        break;
      case 'classify':
        this.#maker.classify(yield* this.#topics.use(edit.topics));
        break;
    }
  }

  #held({ packed, whole }: SentDump): Dump {
    if (!packed) {
      return whole;
    }
    return this.#texts ? withOwnTexts(packed, this.#texts) : unpackDump(packed);
  }

  #learn(records: readonly NumberedRecord[]): void {
    for (const [number, record] of records) {
      this.#records.set(number, record);
      if (record.found) {
        this.#finders.set(record.found, [...this.#findersOf(record.found), number]);
      }
    }
    this.#maker.learn(records.map(([, record]) => record));
  }

  #forget(numbers: readonly number[]): void {
    this.#maker.forget(numbers.flatMap((number) => this.#records.get(number) ?? []));
    for (const number of numbers) {
      const found = this.#records.get(number)?.found;
      this.#records.delete(number);
      const left = found ? this.#findersOf(found).filter((other) => other !== number) : [];
      if (found && left.length > 0) {
        this.#finders.set(found, left);
      } else if (found) {
        this.#finders.delete(found);
      }
    }
  }

  #findersOf(found: LearntPaper): readonly number[] {
    return this.#finders.get(found) ?? [];
  }

  /** Number of the record that a paper was learnt of. */
  #numberOf({ paper, time }: Learnt): number {
    const isOf = (number: number): boolean => this.#records.get(number)?.time === time;
    return this.#findersOf(paper).find(isOf) ?? 0;
  }

  #tell(finding: Finding): void {
    this.#findings.push(finding);
  }
}
