import { compareText } from '../library/sighting';
import type { Mutable } from '../mutable';
import { inSteps, type Steps } from '../steps';
import { setField } from './fields';
import { grown } from './grown';
import { GroupDecisions } from './groupDecisions';
import type { PaperIds, ReadingChange, ReadingRecord } from './record';
import { singleFields } from './record';
import { noStatus, statusOfChange, type ReadingStatus } from './readingStatus';
import { readLines, type OtherLines } from './recordText';
import { compareStamps, type Stamp } from './stamp';

const hidden = singleFields.indexOf('hidden');

/**
 * The state of every paper that a reading log speaks of. Per paper and field the latest record
 * decides, so that it is the same whatever the order of the records, how often each is added, and
 * how they were spread over files: a union without conflicts.
 */
export class ReadingStates {
  readonly #known = new GroupDecisions();
  /** Groups of ids of which a record says until when their paper is hidden. */
  readonly #timed = new Set<number>();
  /** 1 for each group in which something was decided by what was read. */
  #changed = new Uint8Array(512);
  #latest: Pick<Stamp, 'at' | 'count'> = { at: 0, count: 0 };

  /** The latest stamp of all that was read, which a clock is to take note of. */
  get latest(): Pick<Stamp, 'at' | 'count'> {
    return this.#latest;
  }

  /**
   * Takes in whole lines of a log. Total: lines that are no record are returned.
   * @param bytes UTF-8
   * @param decode makes a text of bytes, whatever they are
   */
  read(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): OtherLines {
    return readLines(bytes, decode, {
      plain: (line) => {
        this.#note(this.#known.setPlain(bytes, line), line);
      },
      record: (record) => {
        const { group, isSet } = this.#set(record);
        this.#note(isSet ? group : -1, record);
      },
    });
  }

  /** The ids of papers whose state may be another, by what was read since this was asked before. */
  takeChanged(): string[] {
    const ids = new Set<string>();
    this.#changed.forEach((isChanged, group) => {
      if (isChanged === 1) {
        this.#known.ids.idsOf(group).forEach((id) => ids.add(id));
      }
    });
    this.#changed.fill(0);
    return [...ids];
  }

  /** Takes a record in; returns whether it decides anything. */
  add(record: ReadingRecord): boolean {
    const isNews = this.#known.isNews(record);
    this.#set(record);
    return isNews;
  }

  /**
   * The state of a paper under whichever of its ids it was recorded.
   * @param now milliseconds since 1970: what is hidden for a while comes back
   */
  statusOf({ id, aliases }: PaperIds, now: number): ReadingStatus {
    const groups = this.#known.under([id, ...aliases]);
    return groups.length > 0
      ? statusOfChange(this.#changeBy(this.#known.decidingRows(groups)), now)
      : noStatus;
  }

  /** Every tag that some paper has, in alphabetical order. */
  tags(): string[] {
    const tags = new Set<string>();
    for (let group = 0; group < this.#known.ids.size; group++) {
      const { tags: own = {} } = this.#changeBy(this.#known.decidingOf(group));
      for (const [tag, isSet] of Object.entries(own)) {
        if (isSet) {
          tags.add(tag);
        }
      }
    }
    return [...tags].sort(compareText);
  }

  /** The ids of papers that are hidden until a time between two, the second included. */
  endingBetween(from: number, to: number): string[] {
    return [...this.#ends()].filter(([, end]) => end > from && end <= to).map(([id]) => id);
  }

  /** When the next paper comes back that is hidden for a while; undefined where none does. */
  nextEnd(now: number): number | undefined {
    const ends = [...this.#ends().values()].filter((end) => end > now);
    return ends.length > 0 ? ends.reduce((a, b) => Math.min(a, b)) : undefined;
  }

  /**
   * The fewest records, and the least of each, that give the same states: alone, and together with
   * any others. Earliest first.
   */
  *records(): Steps<readonly ReadingRecord[]> {
    const records: ReadingRecord[] = [];
    const groups = Array.from({ length: this.#known.ids.size }, (_, group) => group);
    yield* inSteps(groups, (group) => {
      records.push(...this.#recordsOf(group));
    });
    return records.sort((a, b) => compareStamps(a, b) || compareText(a.paper, b.paper));
  }

  /**
   * Notes what was read.
   *
   * @param group in which it decided something; negative for none
   */
  #note(group: number, { at, count }: Pick<Stamp, 'at' | 'count'>): void {
    if (group >= 0) {
      this.#changed = grown(this.#changed, group + 1);
      this.#changed[group] = 1;
    }
    if (at > this.#latest.at || (at === this.#latest.at && count > this.#latest.count)) {
      this.#latest = { at, count };
    }
  }

  #set(record: ReadingRecord): { readonly group: number; readonly isSet: boolean } {
    const set = this.#known.set(record);
    if (typeof record.hidden === 'number') {
      this.#timed.add(set.group);
    }
    return set;
  }

  /** What rows set together. */
  #changeBy(rows: Iterable<number>): ReadingChange {
    const { decisions } = this.#known;
    const change: Mutable<ReadingChange> = {};
    for (const row of rows) {
      setField(change, decisions.fieldAt(decisions.field(row)), decisions.value(row));
    }
    return change;
  }

  /** What decides of the records of a group, as a record of each stamp. */
  #recordsOf(group: number): ReadingRecord[] {
    const { decisions, ids } = this.#known;
    const [paper = '', ...also] = ids.idsOf(group);
    const rows = new Map<string, number[]>();
    for (const row of this.#known.decidingOf(group)) {
      const key = decisions.stampKey(row);
      rows.set(key, [...(rows.get(key) ?? []), row]);
    }
    return [...rows.values()].map((same) => ({
      ...decisions.stamp(same[0] ?? 0),
      paper,
      ...(also.length > 0 && { also }),
      ...this.#changeBy(same),
    }));
  }

  /** When papers come back that are hidden for a while, by their ids. */
  #ends(): Map<string, number> {
    const { decisions, ids } = this.#known;
    const ends = new Map<string, number>();
    for (const id of [...this.#timed].flatMap((group) => ids.idsOf(group))) {
      const end = decisions.value(this.#known.latest(this.#known.under([id]), hidden));
      if (typeof end === 'number') {
        ends.set(id, end);
      }
    }
    return ends;
  }
}
