import { isRecord, isString } from './guards';
import type { Guard } from './guards';

/** The fixed words of the abstract panel, which the extension translates for its webview. */
export const abstractWords = [
  'previous',
  'next',
  'markRead',
  'markUnread',
  'readAndNext',
  'star',
  'unstar',
  'later',
  'notLater',
  'note',
  'noNote',
  'editNote',
  'tags',
  'editTags',
  'openSource',
  'copyTitle',
  'copyBibTeX',
  'copyCitation',
  'actions',
  'position',
  'topics',
  'topicReasons',
  'abstract',
  'summary',
  'noAbstract',
  'seenIn',
  'removed',
  'added',
  'links',
  'cite',
  'back',
  'forward',
  'pin',
  'unpin',
  'search',
  'openLink',
  'copyAbstract',
  'keys',
  'close',
  'claims',
  'background',
  'method',
  'result',
  'roles',
  'related',
  'searching',
  'noRelated',
  'unlike',
  'dismissed',
  'restore',
  'printed',
  'title',
  'readAloud',
  'stopReading',
  'showKeys',
] as const;

/** The fixed words of the preview of a digest. */
export const previewWords = [
  'entries',
  'topics',
  'contents',
  'otherTopics',
  'openSource',
  'openPaper',
  'openPaperToSide',
  'markRead',
  'markUnread',
  'star',
  'unstar',
  'copyTitle',
  'copyBibTeX',
  'actions',
  'summary',
  'empty',
  'read',
  'starred',
] as const;

/** Every word of a list, in the reader's language. */
export type Words<Names extends readonly string[]> = Readonly<Record<Names[number], string>>;

export function isWordsOf<const Names extends readonly string[]>(
  names: Names,
): Guard<Words<Names>> {
  return (value): value is Words<Names> =>
    isRecord(value) && names.every((name) => isString(value[name]));
}
