import { SightedEntries } from '../sightedEntries';
import { compareStatements, type Evidence, type Ground, type Statement } from './evidence';
import { EvidenceGroup } from './evidenceGroup';
import { Pieces } from './pieces';

/** What a dump says of itself may rest on nothing else. */
const nothing: Ground = {};

/** All evidence that is held, found by the dumps that it is about. */
export class EvidenceStore {
  readonly #pieces: Pieces;
  /** The groups about each dump, in their order: to find one there takes no table of their own. */
  readonly #byDump = new Map<string, EvidenceGroup[]>();
  #touched = new Set<EvidenceGroup>();

  /** @param entries those that evidence rests on */
  constructor(entries = new SightedEntries()) {
    this.#pieces = new Pieces(entries);
  }

  /** Replaces what `giver` (a paper's id, or a dump's URI for what it says of itself) tells. */
  give(giver: string, evidence: readonly Evidence[]): void {
    const before = new Map<EvidenceGroup, number>();
    for (const piece of this.#pieces.of(giver)) {
      const group = this.#pieces.group(piece);
      if (group) {
        before.set(group, piece);
      }
    }
    const after = new Map<EvidenceGroup, number>();
    for (const piece of evidence) {
      const group = this.#groupOf(piece);
      const { ground = nothing } = piece;
      if (after.has(group)) {
        continue;
      }
      const known = before.get(group);
      if (known === undefined) {
        after.set(group, group.add(ground));
        this.#touched.add(group);
      } else {
        after.set(group, known);
        if (group.change(known, ground)) {
          this.#touched.add(group);
        }
      }
    }
    for (const [group, piece] of before) {
      if (!after.has(group)) {
        this.#withdraw(group, piece);
      }
    }
    this.#pieces.chain(giver, [...after.values()]);
  }

  get isTouched(): boolean {
    return this.#touched.size > 0;
  }

  /** The groups that came, went or changed since the last call; of those that went nothing is left. */
  takeTouched(): ReadonlySet<EvidenceGroup> {
    const touched = this.#touched;
    this.#touched = new Set();
    return touched;
  }

  /** The evidence about a dump, in no order. */
  about(uri: string): readonly EvidenceGroup[] {
    return this.#byDump.get(uri) ?? [];
  }

  /** The group that makes a statement, which may be new and then has to be given to. */
  #groupOf(statement: Statement): EvidenceGroup {
    const groups = this.#byDump.get(statement.dump) ?? [];
    const known = groups[placeIn(groups, statement)];
    if (known && compareStatements(known, statement) === 0) {
      return known;
    }
    const group = new EvidenceGroup(statement, this.#pieces);
    for (const uri of new Set(group.dumps)) {
      const about = this.#byDump.get(uri) ?? [];
      this.#byDump.set(uri, about);
      about.splice(placeIn(about, group), 0, group);
    }
    return group;
  }

  #withdraw(group: EvidenceGroup, piece: number): void {
    group.delete(piece);
    this.#touched.add(group);
    if (group.size > 0) {
      return;
    }
    for (const uri of new Set(group.dumps)) {
      const about = this.#byDump.get(uri) ?? [];
      about.splice(placeIn(about, group), 1);
      if (about.length === 0) {
        this.#byDump.delete(uri);
      }
    }
  }
}

/** Where among groups in their order the one of a statement stands, or would stand. */
function placeIn(groups: readonly EvidenceGroup[], statement: Statement): number {
  let [low, high] = [0, groups.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const group = groups[middle];
    if (group && compareStatements(group, statement) < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
