import type { Mutable } from '../mutable';
import { singleFields, type ReadingChange, type SingleField } from './record';

/** What a field may be set to. */
export type FieldValue = boolean | number | string;

/** A field of a change: one that has one value, or a tag. */
export type Field = { readonly name: SingleField } | { readonly tag: string };

/** The fields that a change sets. */
export function fieldsOf(change: ReadingChange): (readonly [Field, FieldValue])[] {
  const fields: (readonly [Field, FieldValue])[] = [];
  for (const name of singleFields) {
    const value = change[name];
    if (value !== undefined) {
      fields.push([{ name }, value]);
    }
  }
  for (const [tag, value] of Object.entries(change.tags ?? {})) {
    fields.push([{ tag }, value]);
  }
  return fields;
}

/** Adds a field to a change. */
export function setField(change: Mutable<ReadingChange>, field: Field, value: FieldValue): void {
  if ('tag' in field) {
    // A tag may be called "__proto__", which only this makes a name like any other.
    const tag: readonly [string, boolean] = [field.tag, value === true];
    change.tags = Object.fromEntries([...Object.entries(change.tags ?? {}), tag]);
  } else if (field.name === 'note') {
    change.note = typeof value === 'string' ? value : '';
  } else if (field.name === 'hidden') {
    change.hidden = typeof value === 'string' ? false : value;
  } else {
    change[field.name] = value === true;
  }
}
