import { addTo, removeFrom } from '../collect';
import { ShardedMap } from '../shardedMap';
import { evidenceKey, type Evidence } from './evidence';
import { EvidenceGroup } from './evidenceGroup';

/** All evidence that is held, found by the dumps that it is about. */
export class EvidenceStore {
  readonly #groups = new ShardedMap<EvidenceGroup>();
  readonly #byDump = new Map<string, Set<EvidenceGroup>>();
  readonly #givenBy = new ShardedMap<ReadonlyMap<string, Evidence>>();
  #touched = new Set<EvidenceGroup>();

  /** Replaces what `giver` (a paper's id, or a dump's URI for what it says of itself) tells. */
  give(giver: string, evidence: readonly Evidence[]): void {
    const before = this.#givenBy.get(giver) ?? new Map<string, Evidence>();
    const after = new Map<string, Evidence>();
    for (const piece of evidence) {
      const key = evidenceKey(piece);
      if (!after.has(key)) {
        after.set(key, piece);
      }
    }
    for (const key of before.keys()) {
      if (!after.has(key)) {
        this.#withdraw(giver, key);
      }
    }
    for (const [key, piece] of after) {
      if (!isSameExample(before.get(key), piece)) {
        this.#add(giver, key, piece);
      }
    }
    if (after.size > 0) {
      this.#givenBy.set(giver, after);
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

  #add(giver: string, key: string, evidence: Evidence): void {
    let group = this.#groups.get(key);
    if (!group) {
      group = new EvidenceGroup(evidence);
      this.#groups.set(key, group);
      for (const uri of group.dumps) {
        addTo(this.#byDump, uri, group);
      }
    }
    group.set(giver, evidence.example);
    this.#touched.add(group);
  }

  #withdraw(giver: string, key: string): void {
    const group = this.#groups.get(key);
    if (!group) {
      return;
    }
    group.delete(giver);
    this.#touched.add(group);
    if (group.size > 0) {
      return;
    }
    this.#groups.delete(key);
    for (const uri of group.dumps) {
      removeFrom(this.#byDump, uri, group);
    }
  }
}

function isSameExample(before: Evidence | undefined, after: Evidence): boolean {
  const a = before?.example;
  const b = after.example;
  return (
    before !== undefined &&
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
