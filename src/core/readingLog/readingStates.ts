import { compareText } from '../library/sighting';
import type { Mutable } from '../mutable';
import { inSteps, type Steps } from '../steps';
import type { PaperIds, ReadingChange, ReadingRecord, SingleField } from './record';
import { singleFields } from './record';
import { noStatus, type ReadingStatus } from './readingStatus';
import { compareStamps } from './stamp';

/** The records that decide the fields of a paper. */
type Deciding = {
  -readonly [Field in SingleField]?: ReadingRecord;
} & { tags?: Map<string, ReadingRecord> };

/**
 * The state of every paper that a reading log speaks of. Per paper and field the latest record
 * decides, so that it is the same whatever the order of the records, how often each is added, and
 * how they were spread over files: a union without conflicts.
 */
export class ReadingStates {
  readonly #papers = new Map<string, Deciding>();
  /** Papers of which a record says until when they are hidden. */
  readonly #timed = new Set<string>();

  /** Takes a record in; returns whether it decides anything. */
  add(record: ReadingRecord): boolean {
    let decides = this.#addTo(record.paper, record);
    for (const id of record.also ?? []) {
      decides = this.#addTo(id, record) || decides;
    }
    return decides;
  }

  /**
   * The state of a paper under whichever of its ids it was recorded.
   * @param now milliseconds since 1970: what is hidden for a while comes back
   */
  statusOf({ id, aliases }: PaperIds, now: number): ReadingStatus {
    let decided = this.#papers.get(id);
    for (const alias of aliases) {
      const other = this.#papers.get(alias);
      decided = decided && other ? laterOf(decided, other) : (decided ?? other);
    }
    return decided ? statusBy(decided, now) : noStatus;
  }

  /** Every tag that some paper has, in alphabetical order. */
  tags(): string[] {
    const tags = new Set<string>();
    for (const { tags: own = [] } of this.#papers.values()) {
      for (const [tag, record] of own) {
        if (hasTag(record, tag)) {
          tags.add(tag);
        }
      }
    }
    return [...tags].sort(compareText);
  }

  /** The ids of papers that are hidden until a time between two, the second included. */
  endingBetween(from: number, to: number): string[] {
    return [...this.#timed].filter((id) => {
      const end = this.#papers.get(id)?.hidden?.hidden;
      return typeof end === 'number' && end > from && end <= to;
    });
  }

  /** When the next paper comes back that is hidden for a while; undefined where none does. */
  nextEnd(now: number): number | undefined {
    const ends = this.endingBetween(now, Infinity).flatMap((id) => {
      const end = this.#papers.get(id)?.hidden?.hidden;
      return typeof end === 'number' ? [end] : [];
    });
    return ends.length > 0 ? ends.reduce((a, b) => Math.min(a, b)) : undefined;
  }

  /**
   * The fewest records, and the least of each, that give the same states: alone, and together with
   * any others. Earliest first.
   */
  *records(): Steps<readonly ReadingRecord[]> {
    const kept = new Map<ReadingRecord, Mutable<ReadingChange>>();
    yield* inSteps(this.#papers.values(), (decided) => {
      keepDeciding(decided, kept);
    });
    const records = [...kept].map(([{ at, count, by, paper, also }, change]): ReadingRecord => ({
      ...{ at, count, by, paper },
      ...(also && { also }),
      ...change,
    }));
    yield;
    return records.sort((a, b) => compareStamps(a, b) || compareText(a.paper, b.paper));
  }

  #addTo(id: string, record: ReadingRecord): boolean {
    const known = this.#papers.get(id);
    const decided = known ?? {};
    const decides = takeIn(decided, record);
    if (decides && !known) {
      this.#papers.set(id, decided);
    }
    if (typeof record.hidden === 'number') {
      this.#timed.add(id);
    }
    return decides;
  }
}

/** The fewest records that say what all of them say. */
export function* compactRecords(records: Iterable<ReadingRecord>): Steps<readonly ReadingRecord[]> {
  const states = new ReadingStates();
  yield* inSteps(records, (record) => states.add(record));
  return yield* states.records();
}

function takeIn(decided: Deciding, record: ReadingRecord): boolean {
  let decides = false;
  for (const field of singleFields) {
    if (record[field] !== undefined && wins(record, decided[field], field)) {
      decided[field] = record;
      decides = true;
    }
  }
  for (const tag of record.tags ? Object.keys(record.tags) : []) {
    decided.tags ??= new Map();
    if (winsTag(record, decided.tags.get(tag), tag)) {
      decided.tags.set(tag, record);
      decides = true;
    }
  }
  return decides;
}

/** At the very same instant, which logs of before there were writers may hold, values decide. */
function wins(record: ReadingRecord, over: ReadingRecord | undefined, field: SingleField): boolean {
  const order = over ? compareStamps(record, over) : 1;
  return order === 0 ? compareValues(record[field], over?.[field]) > 0 : order > 0;
}

function winsTag(record: ReadingRecord, over: ReadingRecord | undefined, tag: string): boolean {
  const order = over ? compareStamps(record, over) : 1;
  return order === 0 ? hasTag(record, tag) && over !== undefined && !hasTag(over, tag) : order > 0;
}

/** False before times, these before true; texts by their characters. */
function compareValues(a: ReadingRecord[SingleField], b: ReadingRecord[SingleField]): number {
  return typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : rankOf(a) - rankOf(b);
}

function rankOf(value: ReadingRecord[SingleField]): number {
  return typeof value === 'number' ? value : value === true ? Infinity : -Infinity;
}

function hasTag({ tags }: ReadingRecord, tag: string): boolean {
  return tags !== undefined && Object.hasOwn(tags, tag) && tags[tag] === true;
}

/** What decides of a paper that is known by two ids. */
function laterOf(one: Deciding, other: Deciding): Deciding {
  const both: Deciding = { ...one, ...(one.tags && { tags: new Map(one.tags) }) };
  for (const record of [
    ...singleFields.map((field) => other[field]),
    ...(other.tags?.values() ?? []),
  ]) {
    if (record) {
      takeIn(both, record);
    }
  }
  return both;
}

function statusBy(
  { read, starred, later, hidden, note, tags }: Deciding,
  now: number,
): ReadingStatus {
  const hiding = hidden?.hidden ?? false;
  const isHidden = typeof hiding === 'number' ? hiding > now : hiding;
  return {
    read: read?.read ?? false,
    starred: starred?.starred ?? false,
    later: later?.later ?? false,
    hidden: isHidden,
    ...(isHidden && typeof hiding === 'number' && { hiddenUntil: hiding }),
    tags: tags
      ? [...tags]
          .filter(([tag, by]) => hasTag(by, tag))
          .map(([tag]) => tag)
          .sort(compareText)
      : noStatus.tags,
    note: note?.note ?? '',
  };
}

function keepDeciding(decided: Deciding, kept: Map<ReadingRecord, Mutable<ReadingChange>>): void {
  const changeOf = (record: ReadingRecord): Mutable<ReadingChange> => {
    const change = kept.get(record) ?? {};
    kept.set(record, change);
    return change;
  };
  for (const field of singleFields) {
    const record = decided[field];
    if (record) {
      Object.assign(changeOf(record), { [field]: record[field] });
    }
  }
  for (const [tag, record] of decided.tags ?? []) {
    const change = changeOf(record);
    change.tags = { ...change.tags, ...Object.fromEntries([[tag, hasTag(record, tag)]]) };
  }
}
