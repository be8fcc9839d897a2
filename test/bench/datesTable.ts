import { dumpClock, type DumpHint } from '../../src/core/library/dates/clock';
import { DateBook } from '../../src/core/library/dates/dateBook';
import { paperEvidence } from '../../src/core/library/dates/paperEvidence';
import { Library } from '../../src/core/library/library';
import { titleId } from '../../src/core/library/names';
import { sight } from '../../src/core/library/sighting';
import { compareSightings, type Sighting } from '../../src/core/library/sighting';
import type { Dump } from '../../src/core/model';
import {
  generateTimeline,
  promisedSize,
  type TimelineDump,
} from '../unit/core/library/generators/timeline';
import { scoreTimeline } from '../unit/core/library/generators/timelineScore';

/** Seeds that no test uses. */
const heldOutSeeds = [1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008];
const rounds = 15;

/** How many years that can be known are right, and what is claimed wrongly as certain. */
function printAccuracy(): void {
  for (const input of ['clean', 'corrupted'] as const) {
    const total = { resolvable: 0, right: 0, wrong: 0, unnoticed: 0 };
    let worst = 1;
    for (const seed of heldOutSeeds) {
      const timeline = generateTimeline(promisedSize, seed);
      const truth = input === 'clean' ? { ...timeline, sound: timeline.clean } : timeline;
      const { resolvable, right, wrong, unnoticed } = scoreTimeline(truth, timeline[input]);
      total.resolvable += resolvable;
      total.right += right;
      total.wrong += wrong;
      total.unnoticed += unnoticed;
      worst = Math.min(worst, right / resolvable);
    }
    const { resolvable, right, wrong, unnoticed } = total;
    const share = `${percent(right / resolvable)} of ${resolvable} right (worst seed ${percent(worst)})`;
    const claims = `certain and wrong ${wrong}, of these without a contradiction ${unnoticed}`;
    process.stdout.write(`${`dates, ${input}`.padEnd(17)} ${share}, ${claims}\n`);
  }
}

/** Milliseconds of processor time for a change among many dumps, for the dates and for everything. */
function printTimes(count: number, papers: number): void {
  const size = { ...promisedSize, dumps: count + rounds, papers };
  const { corrupted } = generateTimeline(size, 5);
  const held = corrupted.slice(0, count);
  const more = corrupted.slice(count);
  for (const [name, make] of [
    ['dates', () => new DatesAlone()],
    ['library', () => new WholeLibrary()],
  ] as const) {
    const subject = make();
    const scratch = milliseconds(() => {
      fill(subject, held);
    });
    const changes = changesOf(subject, more);
    process.stdout.write(
      `${name.padEnd(8)} ${count} dumps, ${papers} papers: from scratch ${scratch.toFixed(0)} ms;` +
        ` one more ${changes.more}, another year ${changes.year}, one less ${changes.less} ms` +
        ` (median / most); longest step ${changes.longest} ms\n`,
    );
  }
}

function changesOf(subject: Subject, more: readonly TimelineDump[]) {
  const times = { more: new Array<number>(), year: new Array<number>(), less: new Array<number>() };
  const longest: number[] = [];
  const settled = (change: () => void): number =>
    milliseconds(() => {
      change();
      longest.push(settle(subject));
    });
  for (const { uri, dump, hint, listed } of more) {
    times.more.push(
      settled(() => {
        subject.replace(uri, dump, hint);
      }),
    );
    times.year.push(
      settled(() => {
        subject.replace(uri, dump, { ...hint, year: listed.year - 1 });
      }),
    );
    times.less.push(
      settled(() => {
        subject.remove(uri);
      }),
    );
  }
  return {
    ...{ more: spread(times.more), year: spread(times.year), less: spread(times.less) },
    longest: spread(longest),
  };
}

/** Something that follows dumps in steps. */
interface Subject {
  replace(uri: string, dump: Dump, hint: DumpHint): void;
  remove(uri: string): void;
  /** Takes the next step; false when all is done. */
  step(): boolean;
}

class WholeLibrary implements Subject {
  readonly #library = new Library();
  #steps = this.#library.settleInSteps();

  replace(uri: string, dump: Dump, hint: DumpHint): void {
    this.#library.replace(uri, dump, hint);
    this.#steps = this.#library.settleInSteps();
  }

  remove(uri: string): void {
    this.#library.remove(uri);
    this.#steps = this.#library.settleInSteps();
  }

  step(): boolean {
    return this.#steps.next().done !== true;
  }
}

/** The dates of dumps whose papers are told apart by their titles. */
class DatesAlone implements Subject {
  readonly #book = new DateBook();
  readonly #held = new Map<string, readonly Sighting[]>();
  readonly #papers = new Map<string, Set<Sighting>>();
  readonly #unheard = new Set<string>();

  replace(uri: string, dump: Dump, hint: DumpHint): void {
    this.#withdraw(uri);
    const sightings = dump.entries.map((entry, index) => sight(uri, index, entry));
    this.#held.set(uri, sightings);
    this.#book.setDump(dumpClock(uri, dump, hint));
    for (const sighting of sightings) {
      const id = titleId(sighting.entry.title);
      this.#papers.set(id, (this.#papers.get(id) ?? new Set()).add(sighting));
      this.#unheard.add(id);
    }
  }

  remove(uri: string): void {
    this.#withdraw(uri);
    this.#held.delete(uri);
    this.#book.removeDump(uri);
  }

  step(): boolean {
    for (const id of this.#unheard) {
      this.#unheard.delete(id);
      const sightings = [...(this.#papers.get(id) ?? [])].sort(compareSightings);
      this.#book.setPaper(id, paperEvidence(sightings, this.#book.clocks));
      return true;
    }
    this.#book.settleSome();
    return this.#book.isUnsettled;
  }

  #withdraw(uri: string): void {
    for (const sighting of this.#held.get(uri) ?? []) {
      const id = titleId(sighting.entry.title);
      this.#papers.get(id)?.delete(sighting);
      this.#unheard.add(id);
    }
  }
}

function fill(subject: Subject, dumps: readonly TimelineDump[]): void {
  for (const { uri, dump, hint } of dumps) {
    subject.replace(uri, dump, hint);
  }
  settle(subject);
}

/** Takes all steps; returns the milliseconds of processor time of the longest. */
function settle(subject: Subject): number {
  const state = { isDone: false, longest: 0 };
  while (!state.isDone) {
    const taken = milliseconds(() => {
      state.isDone = !subject.step();
    });
    state.longest = Math.max(state.longest, taken);
  }
  return state.longest;
}

function milliseconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const [median = NaN, most = NaN] = [sorted[sorted.length >> 1], sorted.at(-1)];
  return `${median.toFixed(1)} / ${most.toFixed(1)}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

printAccuracy();
for (const [dumps, papers] of [
  [200, 3000],
  [2000, 3000],
  [2000, 30_000],
] as const) {
  printTimes(dumps, papers);
}
