import { compareText } from '../library/sighting';
import { grown } from './grown';
import type { Field, FieldValue } from './fields';
import { singleFields } from './record';
import type { Stamp } from './stamp';
import { TextTable } from './textTable';

/**
 * What was set last in each field of each group of ids, as numbers in columns: a row for each field
 * that was set, numbered from 1. Fields have numbers too: those of one value come first, then the
 * tags that there are.
 */
export class Decisions {
  /** The names of writers, by the numbers that they have here. */
  readonly writers = new TextTable();
  /** The names of tags: the fields of these come after those of one value. */
  readonly tags = new TextTable();
  readonly #fieldsByNumber: (Field | undefined)[] = singleFields.map((name) => ({ name }));
  #rows = 0;
  /** The first row of each group, and the next one of the same group; 0 where there is none. */
  #first = new Int32Array(512);
  #next = new Int32Array(512);
  #fields = new Int32Array(512);
  #times = new Float64Array(512);
  #counts = new Float64Array(512);
  #writers = new Int32Array(512);
  readonly #values: FieldValue[] = [false];

  /** The number of a field. */
  fieldNumber(field: Field): number {
    return 'tag' in field
      ? singleFields.length + this.tags.numberOfText(field.tag)
      : singleFields.indexOf(field.name);
  }

  /** The field that has a number. */
  fieldAt(number: number): Field {
    const known = this.#fieldsByNumber[number];
    const field = known ?? { tag: this.tags.text(number - singleFields.length) };
    this.#fieldsByNumber[number] = field;
    return field;
  }

  /** Sets a field of a group where nothing later is known; returns whether that decides it there. */
  set(
    group: number,
    field: number,
    at: number,
    count: number,
    writer: number,
    value: FieldValue,
  ): boolean {
    this.#first = grown(this.#first, group + 1);
    let row = this.#first[group] ?? 0;
    while (row > 0 && this.#fields[row] !== field) {
      row = this.#next[row] ?? 0;
    }
    if (row === 0) {
      row = this.#newRow(group, field);
    } else if (this.order(at, count, writer, value, row) <= 0) {
      return false;
    }
    this.#times[row] = at;
    this.#counts[row] = count;
    this.#writers[row] = writer;
    this.#values[row] = value;
    return true;
  }

  /** The rows of a group, each of another field. */
  rowsOf(group: number): number[] {
    const rows: number[] = [];
    for (let row = this.#first[group] ?? 0; row > 0; row = this.#next[row] ?? 0) {
      rows.push(row);
    }
    return rows;
  }

  field(row: number): number {
    return this.#fields[row] ?? 0;
  }

  value(row: number): FieldValue {
    return this.#values[row] ?? false;
  }

  stamp(row: number): Stamp {
    const by = this.writers.text(this.#writers[row] ?? 0);
    return { at: this.#times[row] ?? 0, count: this.#counts[row] ?? 0, by };
  }

  /** The same for the rows of one stamp. */
  stampKey(row: number): string {
    return [this.#times[row], this.#counts[row], this.#writers[row]].join(' ');
  }

  /** More than 0 where something that was set in the field of a row is later than what the row has. */
  order(at: number, count: number, writer: number, value: FieldValue, row: number): number {
    return (
      at - (this.#times[row] ?? 0) ||
      count - (this.#counts[row] ?? 0) ||
      this.#compareWriters(writer, this.#writers[row] ?? 0) ||
      compareValues(value, this.value(row))
    );
  }

  /** More than 0 where the first of two rows of one field decides. */
  compare(a: number, b: number): number {
    const [at, count, writer] = [this.#times[a] ?? 0, this.#counts[a] ?? 0, this.#writers[a] ?? 0];
    return this.order(at, count, writer, this.value(a), b);
  }

  #newRow(group: number, field: number): number {
    const row = ++this.#rows;
    this.#next = grown(this.#next, row + 1);
    this.#fields = grown(this.#fields, row + 1);
    this.#times = grown(this.#times, row + 1);
    this.#counts = grown(this.#counts, row + 1);
    this.#writers = grown(this.#writers, row + 1);
    this.#next[row] = this.#first[group] ?? 0;
    this.#first[group] = row;
    this.#fields[row] = field;
    return row;
  }

  #compareWriters(a: number, b: number): number {
    return a === b ? 0 : compareText(this.writers.text(a), this.writers.text(b));
  }
}

/**
 * At the very same instant, which logs of before there were writers may hold, values decide: false
 * before times, these before true; texts by their characters.
 */
function compareValues(a: FieldValue, b: FieldValue): number {
  if (a === b) {
    return 0;
  }
  return typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : rankOf(a) - rankOf(b);
}

function rankOf(value: FieldValue): number {
  return typeof value === 'number' ? value : value === true ? Infinity : -Infinity;
}
