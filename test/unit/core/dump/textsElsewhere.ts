import { RecentEntries } from '../../../../src/core/dump/recentEntries';
import { StoredEntries } from '../../../../src/core/dump/storedEntries';
import type { TextPool } from '../../../../src/core/dump/textPool';
import {
  StoredText,
  type StoredTexts,
  type TextStorage,
} from '../../../../src/core/text/storedText';

/** Keeps texts where they are read each time that they are asked for. */
export function elsewhere(): TextStorage {
  const kept: string[] = [];
  return {
    keep: (text) => kept.push(text) - 1,
    read: (number) => kept[number] ?? '',
    keepAll: listOf,
  };
}

function listOf(texts: readonly string[]): StoredTexts {
  return { read: (index) => texts[index] ?? '' };
}

/** A pool that keeps every text elsewhere, however short, and makes nearly every entry anew. */
export const allElsewhere: Pick<TextPool, 'copy' | 'keep' | 'keepEntries'> = {
  copy: (text) => text,
  keep: (text) => new StoredText(listOf([text]), 0),
  keepEntries: ({ forms, abstracts }) =>
    new StoredEntries(
      listOf(forms),
      abstracts.map((abstract) =>
        abstract === undefined ? undefined : new StoredText(listOf([abstract]), 0),
      ),
      new RecentEntries(1),
    ),
};
