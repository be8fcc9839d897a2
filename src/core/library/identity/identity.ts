import { titleId } from '../names';
import { SightedEntries } from '../sightedEntries';
import { compareText, type Sighting } from '../sighting';
import { WorkList } from '../workList';
import { Comparisons } from './comparisons';
import { DecisionBook, type Decision } from './decisions';
import { HeldRendering } from './heldRendering';
import { Members } from './members';
import { Renderings } from './renderings';
import { Shelves, type Learnt } from './shelves';
import { solve } from './solve';
import { Unplaced } from './unplaced';
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
  readonly #renderings: Renderings;
  readonly #shelves: Shelves;
  readonly #members: Members;
  readonly #comparisons: Comparisons;
  readonly #unplaced: Unplaced;
  /** Rows of renderings that lost their last entry, and of those whose papers are to be decided on. */
  readonly #emptied = new WorkList<number>((row) => row);
  readonly #undecided = new WorkList<number>((row) => row);
  #touched = new Set<string>();
  #decisions = new DecisionBook([]);

  /** @param entries those that are to come by their numbers */
  constructor(learnt: Learnt = () => undefined, entries = new SightedEntries()) {
    this.#unplaced = new Unplaced(entries);
    this.#renderings = new Renderings(entries);
    this.#comparisons = new Comparisons(this.#renderings);
    this.#shelves = new Shelves(this.#renderings, learnt);
    this.#members = new Members(this.#renderings, this.#shelves);
  }

  add(sighting: Sighting): void {
    this.#unplaced.add(sighting);
  }

  remove(sighting: Sighting): void {
    this.#unplaced.delete(sighting);
    const row = this.#renderings.sightings.remove(sighting);
    if (row !== undefined) {
      this.#touch(this.#members.paperOf(row));
      (this.#isEmptied(row) ? this.#emptied : this.#undecided).add(row);
    }
  }

  /** Replaces what the user decided. */
  decide(decisions: readonly Decision[]): void {
    const before = this.#decisions;
    this.#decisions = new DecisionBook(decisions);
    for (const id of new Set([...before.ids, ...this.#decisions.ids])) {
      for (const row of this.#shelves.calledOrApart(id)) {
        this.#undecided.add(row);
      }
      this.placeAgain(id);
    }
  }

  /** Has the entries of a rendering placed anew, since something else is known of it. */
  placeAgain(renderingId: string): void {
    for (const row of this.#shelves.calledOrApart(renderingId)) {
      const isMeant = this.#renderings.id(row) === renderingId;
      for (const sighting of isMeant ? this.#renderings.sightings.of(row) : []) {
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
      for (const row of this.#emptied.take(entriesAtOnce)) {
        this.#clearAway(row);
      }
    } else {
      this.#decideSome();
    }
    const touched = this.#touched;
    this.#touched = new Set();
    return touched;
  }

  /** The entries of a paper; none when there is no such paper. */
  sightings(id: string): Sighting[] {
    return this.#members.of(id).flatMap((row) => this.#renderings.sightings.of(row));
  }

  /** The arXiv number of a paper, given by its entries or for them. */
  numberOf(id: string): string | undefined {
    const numbers = this.#members.of(id).flatMap((row) => this.#renderings.number(row) ?? []);
    return numbers.sort(compareText)[0];
  }

  /** The paper that an entry belongs to. */
  paperOf(sighting: Sighting): string {
    const row = this.#renderings.sightings.rowOf(sighting);
    const paper = row === undefined ? undefined : this.#members.paperOf(row);
    return paper ?? titleId(sighting.entry.title);
  }

  /**
   * The paper that an id leads to: itself where there is such a paper; for ids of titles and
   * renderings the paper that has them; for an arXiv id, with or without a version, that of its number.
   */
  resolve(id: string): string | undefined {
    if (this.#members.of(id).length > 0) {
      return id;
    }
    const called = this.#shelves.called(id);
    const loose = called.filter((row) => this.#renderings.packedNumber(row) === 0);
    return (loose.length > 0 ? loose : called)
      .flatMap((row) => this.#members.paperOf(row) ?? [])
      .sort(compareText)[0];
  }

  /** Every other id that leads to a paper, in order. */
  aliases(id: string): string[] {
    const members = this.#members.of(id);
    const [only] = members;
    if (only !== undefined && members.length === 1 && this.#shelves.isAlone(only)) {
      // A list as it comes of filtering has room for more, and there is one for every paper.
      return [...this.#shelves.idsOf(only).filter((other) => other !== id)];
    }
    const ids = new Set<string>();
    for (const row of members) {
      for (const other of this.#shelves.idsOf(row)) {
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
      const sighting = this.#unplaced.take();
      if (sighting) {
        this.#place(sighting);
      }
      compared += this.#comparisons.compareSome(comparedAtOnce - compared);
    }
  }

  #place(sighting: Sighting): void {
    const { entry } = sighting;
    const words = wordNumbers(entry.abstract ?? '');
    const { row, isNew } = this.#shelves.place(sighting, words, this.#decisions);
    const isRevived = !isNew && this.#isEmptied(row);
    this.#renderings.sightings.add(row, sighting);
    this.#touch(this.#members.paperOf(row));
    this.#undecided.add(row);
    if (this.#renderings.isApart(row)) {
      return;
    }
    if (isNew) {
      const isCompared = words.length > 0 && !this.#shelves.isAlone(row);
      const besides = isCompared ? this.#shelves.beside(row) : [];
      this.#comparisons.add(new HeldRendering(this.#renderings, row, entry), words, besides);
    } else if (isRevived) {
      this.#comparisons.revive(new HeldRendering(this.#renderings, row, entry), words);
    }
  }

  #clearAway(row: number): void {
    if (!this.#isEmptied(row)) {
      return;
    }
    for (const other of this.#related(row)) {
      this.#renderings.links.set(other, row, undefined);
      this.#undecided.add(other);
    }
    this.#shelves.remove(row);
    this.#undecided.delete(row);
    this.#move(row, undefined);
    this.#comparisons.remove(row);
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
        together.forEach((row) => {
          this.#undecided.delete(row);
        });
        this.#decideOn([...together]);
        count += together.size;
      }
    }
  }

  #decideOn(rows: readonly number[]): void {
    const [only] = rows;
    if (only !== undefined && rows.length === 1) {
      this.#decideOnOne(only);
      return;
    }
    const ids = new Set(rows.flatMap((row) => this.#shelves.idsOf(row)));
    const merges = this.#decisions.merges.filter((pair) => pair.every((id) => ids.has(id)));
    const renderings = rows.map((row) => new HeldRendering(this.#renderings, row));
    for (const settled of solve(renderings, merges)) {
      this.#touch(settled.id);
      for (const { row } of settled.renderings) {
        this.#move(row, settled.id);
      }
    }
  }

  #decideOnOne(row: number): void {
    const id = this.#members.ownId(row);
    this.#move(row, id);
    // Ids that others were called by until now may lead to it.
    this.#touch(id);
  }

  /** Whether a rendering hangs together with no other. */
  #isAlone(row: number): boolean {
    const isLinked = this.#renderings.links.of(row).size > 0;
    return !isLinked && !this.#decisions.hasMerges && this.#shelves.isAlone(row);
  }

  #hangingTogether(first: number): Set<number> {
    const together = new Set([first]);
    // The set grows while it is walked.
    for (const row of together) {
      for (const other of this.#related(row)) {
        if (!this.#isEmptied(other)) {
          together.add(other);
        }
      }
    }
    return together;
  }

  /** Renderings that share anything with one; itself may be among them. */
  #related(row: number): number[] {
    const related = [...this.#renderings.links.of(row).keys(), ...this.#shelves.beside(row)];
    if (this.#decisions.hasMerges) {
      for (const id of this.#shelves.idsOf(row)) {
        for (const partner of this.#decisions.partnersOf(id)) {
          related.push(...this.#shelves.called(partner));
        }
      }
    }
    return related;
  }

  #isEmptied(row: number): boolean {
    return this.#renderings.sightings.isEmpty(row);
  }

  #move(row: number, id: string | undefined): void {
    const before = this.#members.paperOf(row);
    if (before !== id) {
      this.#members.move(row, id);
      this.#touch(before);
      this.#touch(id);
    }
  }

  #touch(id: string | undefined): void {
    if (id !== undefined) {
      this.#touched.add(id);
    }
  }
}
