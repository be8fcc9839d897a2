import { abstractsAgree } from './abstracts';
import { addTo, removeFrom } from './collect';
import { arxivNumber, numberId } from './names';
import { compareText, type Sighting } from './sighting';

/** Entries under one normalised title. */
interface Shelf {
  /** Those without an arXiv number. */
  readonly loose: Set<Sighting>;
  /** Numbers that appear with this title, and by which entries. */
  readonly numbered: Map<string, Set<Sighting>>;
}

/**
 * Which entries are one paper.
 *
 * An entry with an arXiv number is that paper. Entries with a title alone are one paper by their
 * normalised title, and join the arXiv paper that bears this title when exactly one does. When
 * several do, each entry joins the one whose abstract agrees with its own (the lowest number, should
 * more than one); those that agree with none stay apart under their title. All of that depends only
 * on what is held.
 */
export class Identity {
  readonly #shelves = new Map<string, Shelf>();
  readonly #byNumber = new Map<string, Set<Sighting>>();
  readonly #members = new Map<string, Set<Sighting>>();
  /** The papers that entries without a number belong to. */
  readonly #owners = new Map<Sighting, string>();
  readonly #unsettled = new Set<string>();
  readonly #touched = new Set<string>();

  add(sighting: Sighting): void {
    const { number, titleId } = sighting;
    const shelf = this.#shelf(titleId);
    if (number === undefined) {
      shelf.loose.add(sighting);
    } else {
      addTo(shelf.numbered, number, sighting);
      addTo(this.#byNumber, number, sighting);
      this.#join(numberId(number), sighting);
      this.#unsettleTitlesOf(number);
    }
    this.#unsettled.add(titleId);
  }

  remove(sighting: Sighting): void {
    const { number, titleId } = sighting;
    const shelf = this.#shelf(titleId);
    if (number === undefined) {
      shelf.loose.delete(sighting);
      this.#leave(this.#owners.get(sighting), sighting);
      this.#owners.delete(sighting);
    } else {
      this.#unsettleTitlesOf(number);
      removeFrom(shelf.numbered, number, sighting);
      removeFrom(this.#byNumber, number, sighting);
      this.#leave(numberId(number), sighting);
    }
    this.#unsettled.add(titleId);
  }

  get isUnsettled(): boolean {
    return this.#unsettled.size > 0;
  }

  /** Decides where entries belong after changes; returns the ids of all papers concerned. */
  settle(): Set<string> {
    for (const titleId of this.#unsettled) {
      this.#settleTitle(titleId);
    }
    this.#unsettled.clear();
    const touched = new Set(this.#touched);
    this.#touched.clear();
    return touched;
  }

  /** The entries of a paper; none when there is no such paper. */
  sightings(id: string): ReadonlySet<Sighting> | undefined {
    return this.#members.get(id);
  }

  /** The paper that an entry belongs to. */
  paperOf(sighting: Sighting): string {
    const { number, titleId } = sighting;
    return number === undefined ? (this.#owners.get(sighting) ?? titleId) : numberId(number);
  }

  /**
   * The paper that an id leads to: itself where there is such a paper; for a title's id the paper
   * that bears the title; for an arXiv id with a version the paper without.
   */
  resolve(id: string): string | undefined {
    if (this.#members.has(id)) {
      return id;
    }
    if (id.startsWith('title:')) {
      return this.#titleOwner(id);
    }
    const number = id.startsWith('arxiv:') ? arxivNumber(id.slice('arxiv:'.length)) : undefined;
    return number !== undefined && this.#byNumber.has(number) ? numberId(number) : undefined;
  }

  /** Every other id that leads to a paper, in order. */
  aliases(id: string): string[] {
    const titles = new Set<string>();
    for (const { titleId } of this.#members.get(id) ?? []) {
      if (titleId !== id && this.resolve(titleId) === id) {
        titles.add(titleId);
      }
    }
    return [...titles].sort(compareText);
  }

  #shelf(titleId: string): Shelf {
    let shelf = this.#shelves.get(titleId);
    if (!shelf) {
      shelf = { loose: new Set(), numbered: new Map() };
      this.#shelves.set(titleId, shelf);
    }
    return shelf;
  }

  #settleTitle(titleId: string): void {
    const shelf = this.#shelf(titleId);
    const numbers = [...shelf.numbered.keys()].sort(compareText);
    for (const sighting of shelf.loose) {
      const owner = this.#ownerOf(sighting, numbers);
      const before = this.#owners.get(sighting);
      if (owner !== before) {
        this.#leave(before, sighting);
        this.#join(owner, sighting);
        this.#owners.set(sighting, owner);
      }
    }
    // Where the title's own id leads may have changed, and so these papers' aliases.
    for (const number of numbers) {
      this.#touched.add(numberId(number));
    }
    if (shelf.loose.size === 0 && numbers.length === 0) {
      this.#shelves.delete(titleId);
    }
  }

  #ownerOf({ titleId, entry }: Sighting, numbers: readonly string[]): string {
    const [only] = numbers;
    if (only === undefined) {
      return titleId;
    }
    if (numbers.length === 1) {
      return numberId(only);
    }
    const { abstract } = entry;
    const agreeing =
      abstract === undefined
        ? undefined
        : numbers.find((number) => this.#hasAbstract(number, abstract));
    return agreeing === undefined ? titleId : numberId(agreeing);
  }

  #hasAbstract(number: string, abstract: string): boolean {
    for (const { entry } of this.#byNumber.get(number) ?? []) {
      if (entry.abstract !== undefined && abstractsAgree(entry.abstract, abstract)) {
        return true;
      }
    }
    return false;
  }

  #titleOwner(titleId: string): string | undefined {
    const shelf = this.#shelves.get(titleId);
    if (!shelf) {
      return undefined;
    }
    const owners =
      shelf.loose.size > 0
        ? [...shelf.loose].flatMap((sighting) => this.#owners.get(sighting) ?? [])
        : [...shelf.numbered.keys()].map(numberId);
    return owners.sort(compareText)[0];
  }

  #unsettleTitlesOf(number: string): void {
    for (const { titleId } of this.#byNumber.get(number) ?? []) {
      this.#unsettled.add(titleId);
    }
  }

  #join(id: string, sighting: Sighting): void {
    addTo(this.#members, id, sighting);
    this.#touched.add(id);
  }

  #leave(id: string | undefined, sighting: Sighting): void {
    if (id !== undefined) {
      removeFrom(this.#members, id, sighting);
      this.#touched.add(id);
    }
  }
}
