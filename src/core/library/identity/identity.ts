import { titleId } from '../names';
import { ShardedLists } from '../shardedLists';
import { compareText, type Sighting } from '../sighting';
import { WorkList } from '../workList';
import { Comparisons } from './comparisons';
import { DecisionBook, type Decision } from './decisions';
import { link, type Rendering } from './rendering';
import { Shelves } from './shelves';
import { idOfOne, solve } from './solve';
import { wordNumbers } from './words';

/** How many entries one step takes in, or renderings it clears away. */
const entriesAtOnce = 12;
/** After this many comparisons of renderings a step ends. */
const comparedAtOnce = 12;
/** After this many renderings a step ends that decides on papers. */
const decidedAtOnce = 60;

/**
 * Which entries are one paper: by arXiv number, by title, and by abstracts that agree. Entries in
 * the same words make a rendering; renderings that may be of one paper are linked; all that hangs
 * together is decided on together (see `solve`) as soon as any of it changes. What comes out depends
 * only on the entries held and on what the user decided.
 */
export class Identity {
  readonly #shelves: Shelves;
  readonly #comparisons = new Comparisons();
  /** By dump and index of its entries: as many maps of entries would be large ones. */
  readonly #renderings = new Map<string, (Rendering | undefined)[]>();
  readonly #members = new ShardedLists<Rendering>();
  readonly #unplaced = new WorkList<Sighting>(({ uri }) => uri);
  readonly #emptied = new WorkList<Rendering>(({ id }) => id);
  readonly #undecided = new WorkList<Rendering>(({ id }) => id);
  #touched = new Set<string>();
  #decisions = new DecisionBook([]);

  /** @param learnt the number that a service gave for what is rendered so; told when it changes */
  constructor(learnt: (renderingId: string) => string | undefined = () => undefined) {
    this.#shelves = new Shelves(learnt);
  }

  add(sighting: Sighting): void {
    this.#unplaced.add(sighting);
  }

  remove(sighting: Sighting): void {
    this.#unplaced.delete(sighting);
    const { uri, index } = sighting;
    const placed = this.#renderings.get(uri);
    const rendering = placed?.[index];
    const place = rendering?.sightings.indexOf(sighting) ?? -1;
    if (placed && rendering && place >= 0) {
      placed[index] = undefined;
      rendering.sightings.splice(place, 1);
      this.#touch(rendering.paper);
      (rendering.sightings.length > 0 ? this.#undecided : this.#emptied).add(rendering);
      while (placed.length > 0 && placed.at(-1) === undefined) {
        placed.pop();
      }
      if (placed.length === 0) {
        this.#renderings.delete(uri);
      }
    }
  }

  /** Replaces what the user decided. */
  decide(decisions: readonly Decision[]): void {
    const before = this.#decisions;
    this.#decisions = new DecisionBook(decisions);
    for (const id of new Set([...before.ids, ...this.#decisions.ids])) {
      for (const rendering of this.#shelves.calledOrApart(id)) {
        this.#undecided.add(rendering);
      }
      this.placeAgain(id);
    }
  }

  /** Has the entries of a rendering placed anew, since something else is known of it. */
  placeAgain(renderingId: string): void {
    for (const rendering of this.#shelves.calledOrApart(renderingId)) {
      for (const sighting of rendering.id === renderingId ? [...rendering.sightings] : []) {
        this.remove(sighting);
        this.add(sighting);
      }
    }
  }

  get isUnsettled(): boolean {
    return (
      this.#comparisons.isUnsettled ||
      [this.#unplaced, this.#emptied, this.#undecided].some(({ isEmpty }) => !isEmpty) ||
      this.#touched.size > 0
    );
  }

  /** Does the next small piece of what is to be done; returns the ids of papers that may be others now. */
  settle(): ReadonlySet<string> {
    if (this.#comparisons.isUnsettled || !this.#unplaced.isEmpty) {
      this.#placeSome();
    } else if (!this.#emptied.isEmpty) {
      this.#emptied.take(entriesAtOnce).forEach((rendering) => {
        this.#clearAway(rendering);
      });
    } else {
      this.#decideSome();
    }
    const touched = this.#touched;
    this.#touched = new Set();
    return touched;
  }

  /** The entries of a paper; none when there is no such paper. */
  sightings(id: string): Sighting[] {
    return this.#members.list(id).flatMap(({ sightings }) => sightings);
  }

  /** The arXiv number of a paper, given by its entries or for them. */
  numberOf(id: string): string | undefined {
    const numbers = this.#members.list(id).flatMap(({ number }) => number ?? []);
    return numbers.sort(compareText)[0];
  }

  /** The paper that an entry belongs to. */
  paperOf(sighting: Sighting): string {
    return (
      this.#renderings.get(sighting.uri)?.[sighting.index]?.paper ?? titleId(sighting.entry.title)
    );
  }

  /**
   * The paper that an id leads to: itself where there is such a paper; for ids of titles and
   * renderings the paper that has them; for an arXiv id, with or without a version, that of its number.
   */
  resolve(id: string): string | undefined {
    if (this.#members.has(id)) {
      return id;
    }
    const called = this.#shelves.called(id);
    const loose = called.filter(({ number }) => number === undefined);
    return (loose.length > 0 ? loose : called)
      .flatMap(({ paper }) => paper ?? [])
      .sort(compareText)[0];
  }

  /** Every other id that leads to a paper, in order. */
  aliases(id: string): string[] {
    const members = this.#members.list(id);
    const [only] = members;
    if (only && members.length === 1 && this.#shelves.isAlone(only)) {
      // A list as it comes of filtering has room for more, and there is one for every paper.
      return [...this.#shelves.idsOf(only).filter((other) => other !== id)];
    }
    const ids = new Set<string>();
    for (const rendering of members) {
      for (const other of this.#shelves.idsOf(rendering)) {
        if (other !== id && !ids.has(other) && this.resolve(other) === id) {
          ids.add(other);
        }
      }
    }
    return [...ids].sort(compareText);
  }

  #placeSome(): void {
    let compared = this.#comparisons.compareSome(comparedAtOnce);
    for (let placed = 0; placed < entriesAtOnce && compared < comparedAtOnce; placed++) {
      this.#unplaced.take(1).forEach((sighting) => {
        this.#place(sighting);
      });
      compared += this.#comparisons.compareSome(comparedAtOnce - compared);
    }
  }

  #place(sighting: Sighting): void {
    const words = wordNumbers(sighting.entry.abstract ?? '');
    const { rendering, isNew } = this.#shelves.place(sighting, words, this.#decisions);
    const placed = this.#renderings.get(sighting.uri) ?? [];
    placed[sighting.index] = rendering;
    this.#renderings.set(sighting.uri, placed);
    this.#touch(rendering.paper);
    this.#undecided.add(rendering);
    if (isNew && rendering.apart === undefined) {
      const isCompared = rendering.abstract !== undefined && !this.#shelves.isAlone(rendering);
      this.#comparisons.add(rendering, words, isCompared ? this.#shelves.beside(rendering) : []);
    }
  }

  #clearAway(rendering: Rendering): void {
    if (rendering.sightings.length > 0) {
      return;
    }
    for (const other of this.#related(rendering)) {
      link(other, rendering, undefined);
      this.#undecided.add(other);
    }
    this.#comparisons.remove(rendering);
    this.#shelves.remove(rendering);
    this.#undecided.delete(rendering);
    this.#move(rendering, undefined);
  }

  #decideSome(): void {
    let count = 0;
    while (count < decidedAtOnce && !this.#undecided.isEmpty) {
      for (const first of this.#undecided.take(1)) {
        if (this.#isAlone(first)) {
          this.#decideOnOne(first);
          count++;
          continue;
        }
        const together = this.#hangingTogether(first);
        together.forEach((rendering) => {
          this.#undecided.delete(rendering);
        });
        this.#decideOn([...together]);
        count += together.size;
      }
    }
  }

  #decideOn(renderings: readonly Rendering[]): void {
    const [only] = renderings;
    if (only && renderings.length === 1) {
      this.#decideOnOne(only);
      return;
    }
    const ids = new Set(renderings.flatMap((rendering) => this.#shelves.idsOf(rendering)));
    const merges = this.#decisions.merges.filter((pair) => pair.every((id) => ids.has(id)));
    for (const settled of solve(renderings, merges)) {
      this.#touch(settled.id);
      for (const rendering of settled.renderings) {
        this.#move(rendering, settled.id);
      }
    }
  }

  #decideOnOne(rendering: Rendering): void {
    const id = idOfOne(rendering);
    this.#move(rendering, id);
    // Ids that others were called by until now may lead to it.
    this.#touch(id);
  }

  /** Whether a rendering hangs together with no other. */
  #isAlone(rendering: Rendering): boolean {
    return (
      rendering.links.size === 0 && !this.#decisions.hasMerges && this.#shelves.isAlone(rendering)
    );
  }

  #hangingTogether(first: Rendering): Set<Rendering> {
    const together = new Set([first]);
    // The set grows while it is walked.
    for (const rendering of together) {
      for (const other of this.#related(rendering)) {
        if (other.sightings.length > 0) {
          together.add(other);
        }
      }
    }
    return together;
  }

  /** Renderings that share anything with one; itself may be among them. */
  #related(rendering: Rendering): Rendering[] {
    const related = [...rendering.links.keys(), ...this.#shelves.beside(rendering)];
    if (this.#decisions.hasMerges) {
      for (const id of this.#shelves.idsOf(rendering)) {
        for (const partner of this.#decisions.partnersOf(id)) {
          related.push(...this.#shelves.called(partner));
        }
      }
    }
    return related;
  }

  #move(rendering: Rendering, id: string | undefined): void {
    const before = rendering.paper;
    if (before === id) {
      return;
    }
    if (before !== undefined) {
      this.#members.withdraw(before, rendering);
      this.#touch(before);
    }
    if (id === undefined) {
      rendering.paper = undefined;
    } else {
      rendering.paper = id;
      this.#members.push(id, rendering);
      this.#touch(id);
    }
  }

  #touch(id: string | undefined): void {
    if (id !== undefined) {
      this.#touched.add(id);
    }
  }
}
