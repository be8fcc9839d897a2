import { addTo, removeFrom } from '../collect';
import { ShardedMap } from '../shardedMap';
import { evidenceKey, type Evidence, type Example } from './evidence';
import { EvidenceGroup } from './evidenceGroup';

/** What someone says: the same as all of a group, by an example of their own. */
interface Given {
  readonly group: EvidenceGroup;
  readonly example: Example | undefined;
}

/** All evidence that is held, found by the dumps that it is about. */
export class EvidenceStore {
  readonly #groups = new ShardedMap<EvidenceGroup>();
  readonly #byDump = new Map<string, Set<EvidenceGroup>>();
  readonly #givenBy = new ShardedMap<readonly Given[]>();
  #touched = new Set<EvidenceGroup>();

  /** Replaces what `giver` (a paper's id, or a dump's URI for what it says of itself) tells. */
  give(giver: string, evidence: readonly Evidence[]): void {
    const before = new Map((this.#givenBy.get(giver) ?? []).map((given) => [given.group, given]));
    const after = new Map<EvidenceGroup, Given>();
    for (const piece of evidence) {
      const group = this.#groupOf(piece);
      if (!after.has(group)) {
        const known = before.get(group);
        const isKnown = known && isSameExample(known.example, piece.example);
        after.set(group, isKnown ? known : { group, example: piece.example });
      }
    }
    for (const group of before.keys()) {
      if (!after.has(group)) {
        this.#withdraw(giver, group);
      }
    }
    for (const [group, given] of after) {
      if (before.get(group) !== given) {
        group.set(giver, given.example);
        this.#touched.add(group);
      }
    }
    if (after.size > 0) {
      this.#givenBy.set(giver, [...after.values()]);
    } else {
      this.#givenBy.delete(giver);
    }
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
  about(uri: string): ReadonlySet<EvidenceGroup> {
    return this.#byDump.get(uri) ?? new Set();
  }

  /** The group of a piece, which may be new and then has to be given to. */
  #groupOf(evidence: Evidence): EvidenceGroup {
    const key = evidenceKey(evidence);
    let group = this.#groups.get(key);
    if (!group) {
      group = new EvidenceGroup(evidence);
      this.#groups.set(key, group);
      for (const uri of group.dumps) {
        addTo(this.#byDump, uri, group);
      }
    }
    return group;
  }

  #withdraw(giver: string, group: EvidenceGroup): void {
    group.delete(giver);
    this.#touched.add(group);
    if (group.size > 0) {
      return;
    }
    this.#groups.delete(evidenceKey(group.evidence));
    for (const uri of group.dumps) {
      removeFrom(this.#byDump, uri, group);
    }
  }
}

function isSameExample(a: Example | undefined, b: Example | undefined): boolean {
  return (
    a?.title === b?.title &&
    a?.entry === b?.entry &&
    a?.source === b?.source &&
    a?.sourceEntry === b?.sourceEntry &&
    a?.number === b?.number &&
    a?.date?.year === b?.date?.year &&
    a?.date?.month === b?.date?.month &&
    a?.date?.day === b?.date?.day
  );
}
