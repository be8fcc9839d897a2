import type { ResolvedDate } from '../../model';
import type { Steps } from '../../steps';
import { formatMessage } from '../../text/message';
import { push, setOrDelete } from '../collect';
import { isSame } from '../isSame';
import { hasUnknownYear, type DumpClock } from './clock';
import { contradictionsOf, type Contradiction } from './contradictions';
import { dumpEvidence } from './dumpEvidence';
import type { Evidence } from './evidence';
import { EvidenceStore } from './evidenceStore';
import { explain, type YearKnowledge } from './explain';
import { findFoundations } from './foundations';
import { nothingKnown, printedWithList, setByUser } from './reasons';
import { origin } from './solver';
import { weighInSteps, type Limit } from './weigh';

/** Dumps for which it is noted what is known between two steps. */
const learntPerStep = 64;

/** What was found out for a dump, and what of. */
interface Known {
  readonly clock: DumpClock;
  readonly year?: YearKnowledge;
  readonly listed?: ResolvedDate;
}

interface Solved {
  readonly years: ReadonlyMap<string, YearKnowledge>;
  readonly contradictions: readonly Contradiction[];
}

/** The dates of all dumps, kept up to date with the evidence. */
export class DateBook {
  readonly #clocks = new Map<string, DumpClock>();
  readonly #store = new EvidenceStore();
  readonly #known = new Map<string, Known>();
  readonly #contradictions = new Map<string, Contradiction[]>();
  /** What is being solved, and what that began with. */
  #work: { readonly touched: ReadonlySet<string>; readonly steps: Steps<void> } | undefined;
  /** Dumps of which something else is known, while the rest is still found out. */
  readonly #news = new Set<string>();

  get clocks(): ReadonlyMap<string, DumpClock> {
    return this.#clocks;
  }

  /** Takes in a dump, or what it has become. */
  setDump(clock: DumpClock): void {
    if (isSame(clock, this.#clocks.get(clock.uri))) {
      return;
    }
    this.#clocks.set(clock.uri, clock);
    this.#store.give(dumpGiver(clock.uri), dumpEvidence(clock));
    this.#store.touch(clock.uri);
  }

  removeDump(uri: string): void {
    this.#clocks.delete(uri);
    this.#store.give(dumpGiver(uri), []);
    this.#store.touch(uri);
  }

  /** Takes in what a paper tells; nothing for one that is gone. */
  setPaper(id: string, evidence: readonly Evidence[]): void {
    this.#store.give(id, evidence);
  }

  get isUnsettled(): boolean {
    return this.#store.isTouched || this.#work !== undefined;
  }

  /**
   * Takes the next step of solving what hangs together with anything that changed, and at the last
   * returns the dumps of which more, less or something else is known now. When evidence comes in
   * between, it begins anew.
   */
  settleSome(): readonly string[] {
    if (this.#store.isTouched) {
      const touched = new Set([...(this.#work?.touched ?? []), ...this.#store.takeTouched()]);
      this.#work = { touched, steps: this.#settleInSteps(touched) };
    }
    const step = this.#work?.steps.next();
    if (step?.done !== true) {
      return [];
    }
    this.#work = undefined;
    const news = [...this.#news];
    this.#news.clear();
    return news;
  }

  *#settleInSteps(touched: ReadonlySet<string>): Steps<void> {
    const uris = yield* this.#store.reach(touched);
    const { years, contradictions } = yield* this.#solve(uris);
    this.#setContradictions(uris, contradictions);
    for (const [index, uri] of uris.entries()) {
      if (this.#learn(this.#clocks.get(uri), years.get(uri), uri)) {
        this.#news.add(uri);
      }
      if (index % learntPerStep === learntPerStep - 1) {
        yield;
      }
    }
  }

  /** The date of a dump's list; undefined where it carries none. */
  listed(uri: string): ResolvedDate | undefined {
    return this.#known.get(uri)?.listed;
  }

  /** What is known of a dump's unknown year: that of viewing, or else that of its list. */
  year(uri: string): YearKnowledge | undefined {
    return this.#known.get(uri)?.year;
  }

  contradictions(): Contradiction[] {
    return [...this.#contradictions.keys()]
      .sort()
      .flatMap((uri) => this.#contradictions.get(uri) ?? []);
  }

  *#solve(uris: readonly string[]): Steps<Solved> {
    const clocks = new Map<string, DumpClock>();
    const nodes = new Map<string, number>();
    for (const uri of uris) {
      const clock = this.#clocks.get(uri);
      if (clock) {
        clocks.set(uri, clock);
        if (hasUnknownYear(clock)) {
          nodes.set(uri, nodes.size + 1);
        }
      }
    }
    const nodeOf = (uri: string | undefined) =>
      uri === undefined ? origin : (nodes.get(uri) ?? origin);
    const weighed = yield* weighInSteps(
      nodes.size + 1,
      yield* this.#store.about(uris),
      ({ evidence: { from, to, weight, equal } }) => ({
        from: nodeOf(from),
        to: nodeOf(to),
        weight,
        equal,
      }),
      limitsOf(nodes, clocks),
    );
    const part = { nodes, clocks, ...weighed };
    const foundations = yield* findFoundations(part);
    const contradictions = yield* contradictionsOf(part, foundations);
    return { years: yield* explain(part, foundations), contradictions };
  }

  /** Returns whether that is news. */
  #learn(clock: DumpClock | undefined, year: YearKnowledge | undefined, uri: string): boolean {
    const before = this.#known.get(uri);
    if (clock === before?.clock && isSame(year, before?.year)) {
      return false;
    }
    const listed = clock && listedDate(clock, year);
    setOrDelete(
      this.#known,
      uri,
      clock && { clock, ...(year && { year }), ...(listed && { listed }) },
    );
    return !isSame(year, before?.year) || !isSame(listed, before?.listed);
  }

  #setContradictions(uris: readonly string[], found: readonly Contradiction[]): void {
    for (const uri of uris) {
      this.#contradictions.delete(uri);
    }
    for (const contradiction of found) {
      push(this.#contradictions, contradiction.uris[0] ?? '', contradiction);
    }
  }
}

/** What the times of saving and of reading have to say; that of reading is not to be doubted. */
const ceilingStrengths = { modified: 3, today: 15 };

function limitsOf(
  nodes: ReadonlyMap<string, number>,
  clocks: ReadonlyMap<string, DumpClock>,
): Limit[] {
  return [...nodes].flatMap(([uri, node]) => {
    const { listYear, ceilings = [] } = clocks.get(uri) ?? {};
    return listYear?.uri === uri
      ? ceilings.map(({ by, year }): Limit => ({ node, year, strength: ceilingStrengths[by] }))
      : [];
  });
}

/** Told apart from the ids of papers by the blank. */
function dumpGiver(uri: string): string {
  return `dump ${uri}`;
}

function listedDate(
  clock: DumpClock,
  unknown: YearKnowledge | undefined,
): ResolvedDate | undefined {
  const { listed, listYear, userYear } = clock;
  if (!listed || !listYear) {
    return undefined;
  }
  if (listYear.uri === undefined) {
    const isUsers = userYear !== undefined && userYear !== clock.printedYear;
    const reason = isUsers ? setByUser(userYear) : printedWithList;
    const certainty = isUsers ? 'pinned' : 'printed';
    return { ...listed, year: listYear.year, certainty, reason, because: formatMessage(reason) };
  }
  const { year, certainty = 'unknown', reason = nothingKnown } = unknown ?? {};
  return {
    ...listed,
    ...(year !== undefined && { year }),
    certainty,
    reason,
    because: formatMessage(reason),
  };
}
