import type { LearntPaper, PartialDate } from '../../model';
import type { Sighting } from '../sighting';
import { SightingColumn, type SightedEntries } from '../sightedEntries';
import { Column, NumberColumn, RowNumbers } from '../../columns';
import type { EntryPlace, Ground } from './evidence';
import type { EvidenceGroup } from './evidenceGroup';
import { IdTable } from '../idTable';
import { dateNumber, numberedDate } from './partialDate';

/**
 * What everyone says, piece by piece, in columns: there are more pieces than papers, and an object for
 * each, with the tables to find it by, would be most of what dates take. Pieces are numbered from 1.
 * Those of one giver (a paper, or a dump) are a chain, at the end of which stands who that is; those
 * of one group are another, which leads both ways.
 */
export class Pieces {
  readonly #numbers = new RowNumbers();
  readonly #groups = new Column<EvidenceGroup>();
  readonly #entries: SightingColumn<EntryPlace>;
  readonly #sources: SightingColumn<Sighting | LearntPaper>;
  /** As {@link dateNumber} makes them. */
  readonly #dates = new NumberColumn();
  /** The next piece of the same giver, or less than 0: the number of the giver. */
  readonly #nextOfGiver = new NumberColumn();
  /** In the group, to both sides; 0 at the ends. */
  readonly #next = new NumberColumn();
  readonly #previous = new NumberColumn();

  readonly #giverNumbers = new RowNumbers();
  readonly #giverIds = new Column<string>();
  readonly #firstOfGiver = new NumberColumn();
  readonly #givers = new IdTable((giver) => this.#giverIds.get(giver));

  constructor(entries: SightedEntries) {
    this.#entries = new SightingColumn(entries);
    this.#sources = new SightingColumn(entries);
  }

  /** Makes room for a piece in a group; what it rests on is to be set. */
  add(group: EvidenceGroup): number {
    const piece = this.#numbers.take();
    this.#groups.set(piece, group);
    this.#next.set(piece, group.first);
    this.#previous.set(piece, 0);
    this.#previous.set(group.first, piece);
    return piece;
  }

  /** Takes a piece out of its group; returns which is the first there, 0 for none. */
  delete(piece: number, first: number): number {
    const next = this.#next.get(piece);
    const previous = this.#previous.get(piece);
    this.#next.set(previous, next);
    this.#previous.set(next, previous);
    this.#groups.set(piece, undefined);
    this.#entries.set(piece, undefined);
    this.#sources.set(piece, undefined);
    if (this.#numbers.giveBack(piece)) {
      this.#clear();
    }
    return piece === first ? next : first;
  }

  /** Sets what a piece rests on; returns whether that is another than it was. */
  setGround(piece: number, { entry, source, date }: Ground): boolean {
    const number = dateNumber(date);
    const isOther = [
      this.#entries.set(piece, entry),
      this.#sources.set(piece, source),
      this.#dates.get(piece) !== number,
    ].includes(true);
    this.#dates.set(piece, number);
    return isOther;
  }

  group(piece: number): EvidenceGroup | undefined {
    return this.#groups.get(piece);
  }

  entry(piece: number): EntryPlace | undefined {
    return this.#entries.get(piece);
  }

  source(piece: number): Sighting | LearntPaper | undefined {
    return this.#sources.get(piece);
  }

  date(piece: number): PartialDate | undefined {
    return numberedDate(this.#dates.get(piece));
  }

  /** The pieces of a giver. */
  *of(giver: string): Generator<number, void> {
    const number = this.#givers.find(giver);
    let piece = number === 0 ? 0 : this.#firstOfGiver.get(number);
    while (piece > 0) {
      yield piece;
      piece = this.#nextOfGiver.get(piece);
    }
  }

  /** Replaces the pieces of a giver, all of them in their groups. */
  chain(giver: string, pieces: readonly number[]): void {
    const known = this.#givers.find(giver);
    if (pieces.length === 0) {
      if (known !== 0) {
        this.#forget(giver, known);
      }
      return;
    }
    const number = known === 0 ? this.#introduce(giver) : known;
    let next = -number;
    for (const piece of pieces) {
      this.#nextOfGiver.set(piece, next);
      next = piece;
    }
    this.#firstOfGiver.set(number, next);
  }

  /** Of a group's pieces the one of the latest date, and of several that of the first giver by id; 0 of none. */
  mostTelling(first: number): number {
    let best = first;
    for (let piece = this.#next.get(first); piece !== 0; piece = this.#next.get(piece)) {
      const order = this.#dates.get(best) - this.#dates.get(piece);
      if (order < 0 || (order === 0 && this.#giverOf(piece) < this.#giverOf(best))) {
        best = piece;
      }
    }
    return best;
  }

  #giverOf(piece: number): string {
    let next = piece;
    while (next > 0) {
      next = this.#nextOfGiver.get(next);
    }
    return this.#giverIds.get(-next) ?? '';
  }

  #introduce(giver: string): number {
    const number = this.#giverNumbers.take();
    this.#giverIds.set(number, giver);
    this.#givers.add(giver, number);
    return number;
  }

  #forget(giver: string, number: number): void {
    this.#givers.delete(giver);
    this.#giverIds.set(number, undefined);
    if (this.#giverNumbers.giveBack(number)) {
      this.#giverIds.clear();
      this.#firstOfGiver.clear();
    }
  }

  #clear(): void {
    this.#groups.clear();
    this.#entries.clear();
    this.#sources.clear();
    this.#dates.clear();
    this.#nextOfGiver.clear();
    this.#next.clear();
    this.#previous.clear();
  }
}
