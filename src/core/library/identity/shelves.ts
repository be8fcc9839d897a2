import { arxivNumber, numberId } from '../names';
import type { Sighting } from '../sighting';
import type { DecisionBook } from './decisions';
import {
  apartId,
  renderingIdLength,
  renderingOf,
  titleHashOf,
  type HashedRendering,
} from './rendering';
import type { Renderings } from './renderings';
import { RowTable } from '../../rowTable';
import { scatter } from './words';

/** Each table has as many parts as two to the power of this. */
const partBits = 6;

/** The number that a service gave for what is rendered so; told when it changes. */
export type Learnt = (renderingId: string) => string | undefined;

/** All renderings, found by their titles, numbers and ids. */
export class Shelves {
  readonly #renderings: Renderings;
  readonly #learnt: Learnt;
  readonly #byNumber = new RowTable(partBits);
  readonly #byShelf = new RowTable(partBits);
  readonly #byTitle = new RowTable(partBits);

  constructor(renderings: Renderings, learnt: Learnt) {
    this.#renderings = renderings;
    this.#learnt = learnt;
  }

  /**
   * Finds the rendering that an entry is of, or makes one. It is not added to it.
   *
   * @param words of the entry's abstract
   */
  place(
    sighting: Sighting,
    words: Int32Array,
    decisions: DecisionBook,
  ): { row: number; isNew: boolean } {
    const apartFrom = (id: string): string | undefined => {
      const split = decisions.splitOf(id, sighting.uri);
      return split && apartId(id, split === 'here' ? sighting.uri : undefined);
    };
    const rendering = renderingOf(sighting, words, apartFrom, this.#learnt);
    const known = this.#find(this.#byTitle, rendering.titleHash[0], (row) =>
      this.#renderings.isOf(row, rendering),
    );
    const [row] = known;
    return row === undefined ? { row: this.#add(rendering), isNew: true } : { row, isNew: false };
  }

  remove(row: number): void {
    this.#byTitle.delete(this.#renderings.titleHash(row), row);
    this.#byShelf.delete(this.#renderings.shelfHash(row), row);
    if (this.#isNumbered(row)) {
      this.#byNumber.delete(scatter(this.#renderings.packedNumber(row)), row);
    }
  }

  /** Renderings of the same title or number, but for those that the user set apart; itself among them. */
  beside(row: number): number[] {
    if (this.#renderings.isApart(row)) {
      return [];
    }
    const found = this.#onShelfOf(row).filter((other) => !this.#renderings.isApart(other));
    const number = this.#renderings.packedNumber(row);
    return number === 0 ? found : [...found, ...this.#ofPackedNumber(number)];
  }

  /** Whether a rendering shares its title and number with no other. */
  isAlone(row: number): boolean {
    return (
      !this.#renderings.isApart(row) &&
      this.#renderings.packedNumber(row) === 0 &&
      this.#onShelfOf(row).length === 1
    );
  }

  /** Renderings that an id can mean, also one that it meant while the user had set it apart. */
  called(id: string): number[] {
    const candidates = this.calledOrApart(id);
    const exact = candidates.filter((row) => this.#renderings.apart(row) === id);
    return exact.length > 0 ? exact : candidates.filter((row) => !this.#renderings.isApart(row));
  }

  /** The same, with everything of that name that the user set apart. */
  calledOrApart(id: string): number[] {
    if (id.startsWith('title:')) {
      const wanted = id.slice(0, renderingIdLength);
      const title = titleHashOf(wanted);
      return this.#find(
        this.#byTitle,
        title[0],
        (row) =>
          this.#renderings.hasTitle(row, title) &&
          (this.#renderings.titleId(row) === wanted || this.#renderings.id(row) === wanted),
      );
    }
    const number = id.startsWith('arxiv:') ? arxivNumber(id.slice('arxiv:'.length)) : undefined;
    return number === undefined ? [] : this.ofNumber(number);
  }

  /** Renderings of an arXiv number, but for those that the user set apart. */
  ofNumber(number: string): number[] {
    return this.#ofPackedNumber(this.#renderings.findNumber(number) ?? 0);
  }

  /** The ids that lead to a rendering, or would if others of the title did not come first. */
  idsOf(row: number): string[] {
    const apart = this.#renderings.apart(row);
    if (apart !== undefined) {
      return [apart];
    }
    const number = this.#renderings.number(row);
    return [
      ...(number === undefined ? [] : [numberId(number)]),
      this.#renderings.titleId(row),
      ...(this.#renderings.wordCount(row) === 0 ? [] : [this.#renderings.id(row)]),
    ];
  }

  #add(rendering: HashedRendering): number {
    const row = this.#renderings.add(rendering);
    this.#byTitle.add(this.#renderings.titleHash(row), row);
    this.#byShelf.add(this.#renderings.shelfHash(row), row);
    if (this.#isNumbered(row)) {
      this.#byNumber.add(scatter(this.#renderings.packedNumber(row)), row);
    }
    return row;
  }

  #isNumbered(row: number): boolean {
    return this.#renderings.packedNumber(row) !== 0 && !this.#renderings.isApart(row);
  }

  #onShelfOf(row: number): number[] {
    return this.#find(this.#byShelf, this.#renderings.shelfHash(row), (other) =>
      this.#renderings.areOfOneShelf(other, row),
    );
  }

  #ofPackedNumber(number: number): number[] {
    return number === 0
      ? []
      : this.#find(
          this.#byNumber,
          scatter(number),
          (row) => this.#renderings.packedNumber(row) === number,
        );
  }

  #find(table: RowTable, hash: number, isWanted: (row: number) => boolean): number[] {
    const found: number[] = [];
    table.forEach(hash, (row) => {
      if (isWanted(row)) {
        found.push(row);
      }
    });
    return found;
  }
}
