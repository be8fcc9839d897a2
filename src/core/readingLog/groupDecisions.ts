import { Decisions } from './decisions';
import { fieldsOf } from './fields';
import { IdGroups } from './idGroups';
import type { PlainLine } from './plainLine';
import { singleFields, type ReadingRecord } from './record';

/** What is decided under each id of papers, by all the records of the groups that it belongs to. */
export class GroupDecisions {
  readonly ids = new IdGroups();
  readonly decisions = new Decisions();

  /** Takes a record in; returns its group, and whether it decides anything there. */
  set(record: ReadingRecord): { readonly group: number; readonly isSet: boolean } {
    const { at, count, by, paper, also = [] } = record;
    const group = this.ids.of(paper, also);
    const writer = this.decisions.writers.numberOfText(by);
    let isSet = false;
    for (const [field, value] of fieldsOf(record)) {
      const number = this.decisions.fieldNumber(field);
      isSet = this.decisions.set(group, number, at, count, writer, value) || isSet;
    }
    return { group, isSet };
  }

  /** The same for a line that bytes hold; returns the group where it decides anything there, or -1. */
  setPlain(bytes: Uint8Array, line: PlainLine): number {
    const { ids, decisions } = this;
    const group = ids.inLine(bytes, line.idsStart, line.idsEnd);
    const field = line.field
      ? singleFields.indexOf(line.field)
      : singleFields.length + decisions.tags.numberOf(bytes, line.tagStart, line.tagEnd);
    const writer = decisions.writers.numberOf(bytes, line.writerStart, line.writerEnd);
    return decisions.set(group, field, line.at, line.count, writer, line.value) ? group : -1;
  }

  /** Whether a record is later than all that is known, in some field under some of its ids. */
  isNews(record: ReadingRecord): boolean {
    const { at, count, by, paper, also = [] } = record;
    const writer = this.decisions.writers.numberOfText(by);
    const fields = fieldsOf(record);
    return [paper, ...also].some((id) => {
      const groups = this.under([id]);
      return fields.some(([field, value]) => {
        const row = this.latest(groups, this.decisions.fieldNumber(field));
        return row === 0 || this.decisions.order(at, count, writer, value, row) > 0;
      });
    });
  }

  /** The groups that any of some ids belongs to. */
  under(ids: readonly string[]): number[] {
    const groups: number[] = [];
    for (const id of ids) {
      this.ids.addUnder(id, groups);
    }
    return groups;
  }

  /** The row that decides a field among groups; 0 where it was never set. */
  latest(groups: readonly number[], field: number): number {
    return this.deciding(groups).get(field) ?? 0;
  }

  /** The rows that decide the fields that were set among groups. */
  decidingRows(groups: readonly number[]): Iterable<number> {
    const [group = 0] = groups;
    return groups.length === 1 ? this.decisions.rowsOf(group) : this.deciding(groups).values();
  }

  /** The same by the fields' numbers. */
  deciding(groups: readonly number[]): Map<number, number> {
    const { decisions } = this;
    const rows = new Map<number, number>();
    for (const group of groups) {
      for (const row of decisions.rowsOf(group)) {
        const field = decisions.field(row);
        const other = rows.get(field);
        if (other === undefined || decisions.compare(row, other) > 0) {
          rows.set(field, row);
        }
      }
    }
    return rows;
  }

  /** The rows of a group that decide something under one of its ids, in the order of their fields. */
  decidingOf(group: number): number[] {
    const rows = new Set<number>();
    const own = new Set(this.decisions.rowsOf(group));
    for (const id of this.ids.idsOf(group)) {
      for (const row of this.deciding(this.under([id])).values()) {
        if (own.has(row)) {
          rows.add(row);
        }
      }
    }
    return [...rows].sort((a, b) => this.decisions.field(a) - this.decisions.field(b));
  }
}
