import { RecentEntries } from '../../../../src/core/dump/recentEntries';
import { StoredEntries, storedForm } from '../../../../src/core/dump/storedEntries';
import type { TextPool } from '../../../../src/core/dump/textPool';
import type { StoredTexts, TextStorage } from '../../../../src/core/text/storedText';

/** Keeps texts where they are read each time that they are asked for. */
export const elsewhere: TextStorage = {
  keep: (text) => ({ read: () => text }),
  keepAll: listOf,
};

function listOf(texts: readonly string[]): StoredTexts {
  return { read: (index) => texts[index] ?? '' };
}

/** A pool that keeps every text elsewhere, however short, and makes nearly every entry anew. */
export const allElsewhere: Pick<TextPool, 'copy' | 'keep' | 'keepEntries'> = {
  copy: (text) => text,
  keep: (text) => ({ read: () => text }),
  keepEntries: (entries) =>
    new StoredEntries(
      listOf(entries.map(storedForm)),
      entries.map(({ abstract }) =>
        abstract === undefined ? undefined : { read: () => abstract },
      ),
      new RecentEntries(1),
    ),
};
