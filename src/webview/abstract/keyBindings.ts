import type { PaperAction } from '../../shared/abstractMessages';
import type { abstractWords } from '../../shared/words';

type Word = (typeof abstractWords)[number];

/** A key of the page and what it does, as the sheet of keys tells it. */
export interface KeyBinding {
  readonly key: string;
  readonly word: Word;
}

/** Keys that do something with the paper, by what they do. */
export const actionKeys = [
  { key: 'j', action: 'next', word: 'next' },
  { key: 'k', action: 'previous', word: 'previous' },
  { key: 'b', action: 'back', word: 'back' },
  { key: 'f', action: 'forward', word: 'forward' },
  { key: 'e', action: 'readAndNext', word: 'readAndNext' },
  { key: 'm', action: 'toggleRead', word: 'markRead' },
  { key: 's', action: 'toggleStar', word: 'star' },
  { key: 'l', action: 'toggleLater', word: 'later' },
  { key: 'n', action: 'editNote', word: 'editNote' },
  { key: 't', action: 'editTags', word: 'editTags' },
  { key: 'c', action: 'copyCitation', word: 'copyCitation' },
  { key: '/', action: 'search', word: 'search' },
] as const satisfies readonly (KeyBinding & { readonly action: PaperAction })[];

/** Keys that do something on the page itself. */
export const pageKeys = {
  openLink: 'o',
  readAloud: 'r',
  showKeys: '?',
} as const satisfies Partial<Record<Word, string>>;

/** All keys in the order of the sheet. */
export const keySheet: readonly KeyBinding[] = [
  ...actionKeys,
  { key: pageKeys.openLink, word: 'openLink' },
  { key: pageKeys.readAloud, word: 'readAloud' },
  { key: pageKeys.showKeys, word: 'showKeys' },
];
