import { arxivNumber, numberId } from '../names';
import { ShardedLists } from '../shardedLists';
import { ShardedMap } from '../shardedMap';
import type { Sighting } from '../sighting';
import type { DecisionBook } from './decisions';
import { apartId, isSameContent, renderingOf, type Rendering } from './rendering';

/** Length of `title:` with a hash, and of that with the name of an abstract. */
const titleIdLength = 22;
const renderingIdLength = 39;

/** All renderings, found by their titles, numbers and ids. */
export class Shelves {
  readonly #learnt: (renderingId: string) => string | undefined;
  readonly #byNumber = new ShardedLists<Rendering>();
  readonly #byShelf = new ShardedLists<Rendering>();
  /** The shelf on which a title stands, by its id. */
  readonly #shelfOf = new ShardedMap<string>();

  /** @param learnt the number that a service gave for what is rendered so */
  constructor(learnt: (renderingId: string) => string | undefined) {
    this.#learnt = learnt;
  }

  /**
   * Adds an entry to the rendering that it is of, which may be new.
   *
   * @param words of the entry's abstract
   */
  place(
    sighting: Sighting,
    words: Int32Array,
    decisions: DecisionBook,
  ): { rendering: Rendering; isNew: boolean } {
    const apartFrom = (id: string): string | undefined => {
      const split = decisions.splitOf(id, sighting.uri);
      return split && apartId(id, split === 'here' ? sighting.uri : undefined);
    };
    const rendering = renderingOf(sighting, words, apartFrom, this.#learnt);
    const known = this.#byShelf
      .list(rendering.shelf)
      .find((other) => isSameContent(other, rendering));
    if (known) {
      known.sightings = known.sightings.concat(sighting);
      return { rendering: known, isNew: false };
    }
    this.#shelfOf.set(rendering.titleId, rendering.shelf);
    this.#byShelf.push(rendering.shelf, rendering);
    if (rendering.number !== undefined && rendering.apart === undefined) {
      this.#byNumber.push(rendering.number, rendering);
    }
    return { rendering, isNew: true };
  }

  remove(rendering: Rendering): void {
    const { number, shelf, titleId } = rendering;
    this.#byShelf.withdraw(shelf, rendering);
    if (number !== undefined) {
      this.#byNumber.withdraw(number, rendering);
    }
    if (!this.#byShelf.list(shelf).some((other) => other.titleId === titleId)) {
      this.#shelfOf.delete(titleId);
    }
  }

  /** Renderings of the same title or number, but for those that the user set apart; itself among them. */
  beside({ number, shelf, apart }: Rendering): Rendering[] {
    if (apart !== undefined) {
      return [];
    }
    const found = this.#byShelf.list(shelf).filter((other) => other.apart === undefined);
    return number === undefined ? found : [...found, ...this.#byNumber.list(number)];
  }

  /** Whether a rendering shares its title and number with no other. */
  isAlone({ number, shelf, apart }: Rendering): boolean {
    return apart === undefined && number === undefined && this.#byShelf.count(shelf) === 1;
  }

  /** Renderings that an id can mean, also one that it meant while the user had set it apart. */
  called(id: string): Rendering[] {
    const candidates = this.calledOrApart(id);
    const exact = candidates.filter(({ apart }) => apart === id);
    return exact.length > 0 ? exact : candidates.filter(({ apart }) => apart === undefined);
  }

  /** The same, with everything of that name that the user set apart. */
  calledOrApart(id: string): Rendering[] {
    if (id.startsWith('title:')) {
      const shelf = this.#shelfOf.get(id.slice(0, titleIdLength));
      const found = shelf === undefined ? [] : this.#byShelf.list(shelf);
      const wanted = id.slice(0, renderingIdLength);
      return found.filter((rendering) => rendering.titleId === wanted || rendering.id === wanted);
    }
    const number = id.startsWith('arxiv:') ? arxivNumber(id.slice('arxiv:'.length)) : undefined;
    return number === undefined ? [] : this.#byNumber.list(number);
  }

  /** The ids that lead to a rendering, or would if others of the title did not come first. */
  idsOf({ id, titleId, number, abstract, apart }: Rendering): string[] {
    if (apart !== undefined) {
      return [apart];
    }
    return [
      ...(number === undefined ? [] : [numberId(number)]),
      titleId,
      ...(abstract === undefined ? [] : [id]),
    ];
  }
}
