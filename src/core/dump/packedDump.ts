import type { Dump, Entry } from '../model';
import { entryOf, formOf } from './entryForm';
import { storedPack } from './storedEntries';

/** A dump on its way from one thread to another: as texts, which are copied in a part of the time. */
export interface PackedDump {
  readonly facts: DumpFacts;
  readonly entries: PackedEntries;
}

/** A dump but for its entries. */
export type DumpFacts = Omit<Dump, 'entries'>;

/** The entries of a dump, each as two texts. */
export interface PackedEntries {
  /** The form of each: all but its abstract. */
  readonly forms: readonly string[];
  /** The abstract of each; undefined where it has none. */
  readonly abstracts: readonly (string | undefined)[];
}

/** The texts of a dump, as they are kept or made anew. */
export function packDump(dump: Dump): PackedDump {
  const stored = storedPack(dump);
  if (stored) {
    return stored;
  }
  const { entries, ...facts } = dump;
  return { facts, entries: packEntries(entries) };
}

export function packEntries(entries: readonly Entry[]): PackedEntries {
  return { forms: entries.map(formOf), abstracts: entries.map(({ abstract }) => abstract) };
}

/** The dump that was packed, in memory. */
export function unpackDump({ facts, entries: { forms, abstracts } }: PackedDump): Dump {
  return { ...facts, entries: forms.map((form, index) => entryOf(form, abstracts[index])) };
}
