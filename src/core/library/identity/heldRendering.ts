import type { Entry } from '../../model';
import { normalizeTitle } from '../../text/normalizeTitle';
import { abstractKept, type KeptText } from '../../text/storedText';
import type { Sighting } from '../sighting';
import { shelfOf, type Rendering } from './rendering';
import type { Renderings } from './renderings';

/** One of the renderings that are held, to be looked at closely; nothing holds on to it for long. */
export class HeldRendering implements Rendering {
  readonly row: number;
  readonly #renderings: Renderings;
  #entry: Entry | undefined;
  #shelf: string | undefined;

  /** @param entry one of its entries, where that is at hand */
  constructor(renderings: Renderings, row: number, entry?: Entry) {
    this.#renderings = renderings;
    this.row = row;
    this.#entry = entry;
  }

  /** All others that it is linked to, by their rows. */
  get links(): ReadonlyMap<number, number> {
    return this.#renderings.links.of(this.row);
  }

  get sightings(): readonly Sighting[] {
    return this.#renderings.sightings.of(this.row);
  }

  get number(): string | undefined {
    return this.#renderings.number(this.row);
  }

  get isLearnt(): boolean {
    return this.#renderings.isLearnt(this.row);
  }

  get titleId(): string {
    return this.#renderings.titleId(this.row);
  }

  get printed(): string {
    return this.entry?.title ?? '';
  }

  get shelf(): string {
    this.#shelf ??= shelfOf(normalizeTitle(this.printed));
    return this.#shelf;
  }

  /** A hash of the shelf. */
  get shelfHash(): number {
    return this.#renderings.shelfHash(this.row);
  }

  /** Whether it has the shelf of another, without working out what that is. */
  isOnShelfOf({ row }: HeldRendering): boolean {
    return this.#renderings.areOfOneShelf(this.row, row);
  }

  get headWords(): number {
    return this.#renderings.headWords(this.row);
  }

  get isCut(): boolean {
    return this.#renderings.isCut(this.row);
  }

  get hasAbstract(): boolean {
    return this.wordCount > 0;
  }

  get abstract(): KeptText | undefined {
    return this.hasAbstract && this.entry ? abstractKept(this.entry) : undefined;
  }

  get isSummary(): boolean {
    return this.#renderings.isSummary(this.row);
  }

  get beginsLate(): boolean {
    return this.#renderings.beginsLate(this.row);
  }

  get endsEarly(): boolean {
    return this.#renderings.endsEarly(this.row);
  }

  get wordCount(): number {
    return this.#renderings.wordCount(this.row);
  }

  get id(): string {
    return this.#renderings.id(this.row);
  }

  get apart(): string | undefined {
    return this.#renderings.apart(this.row);
  }

  /** Read once, as it may stand on the disk; undefined where the rendering has lost its last entry. */
  get entry(): Entry | undefined {
    this.#entry ??= this.#renderings.sightings.first(this.row)?.entry;
    return this.#entry;
  }
}
