import type { DigestHeadView, EntryView } from '../../shared/digestView';
import type { ToPreview } from '../../shared/previewMessages';
import type { previewWords, Words } from '../../shared/words';

/** All that the preview has been told, put together. */
export interface PreviewContent {
  /** Of the dump that is shown. */
  readonly uri: string | undefined;
  readonly locked: boolean;
  readonly words: Words<typeof previewWords> | undefined;
  /** Stands in place of the digest. */
  readonly message: { readonly text: string; readonly hint: string | undefined } | undefined;
  readonly head: DigestHeadView | undefined;
  /** Those entries that have arrived, in the order of the dump. */
  readonly entries: readonly EntryView[];
  /** How many entries the dump has, arrived or not. */
  readonly count: number;
  /** Key of the entry at the editor's cursor. */
  readonly current: string | undefined;
  /** Where to scroll; a new object for every request. */
  readonly scroll: ScrollRequest | undefined;
}

/** `fraction` (0–1) of the way through an entry, to the top where `key` is absent. */
export interface ScrollRequest {
  readonly kind: 'reveal' | 'align';
  readonly key: string | undefined;
  readonly fraction: number;
}

export const initialContent: PreviewContent = {
  uri: undefined,
  locked: false,
  words: undefined,
  message: undefined,
  head: undefined,
  entries: [],
  count: 0,
  current: undefined,
  scroll: undefined,
};

/** The content after a message. Entries that a message does not bring stay the same objects. */
export function withMessage(content: PreviewContent, message: ToPreview): PreviewContent {
  switch (message.type) {
    case 'start':
      return { ...initialContent, locked: content.locked, uri: message.uri, words: message.words };
    case 'lock':
      return { ...content, locked: message.locked };
    case 'message':
      return {
        ...initialContent,
        uri: content.uri,
        locked: content.locked,
        words: content.words,
        message: { text: message.text, hint: message.hint },
      };
    case 'update':
      return {
        ...content,
        message: undefined,
        head: message.head,
        entries: merged(content.entries, message),
        count: message.order.length,
      };
    case 'current': {
      const { key, reveal } = message;
      const scroll: ScrollRequest = { kind: 'reveal', key, fraction: 0 };
      return { ...content, current: key, scroll: reveal ? scroll : content.scroll };
    }
    case 'scroll':
      return {
        ...content,
        scroll: { kind: 'align', key: message.key, fraction: message.fraction },
      };
  }
}

function merged(
  held: readonly EntryView[],
  { order, entries }: Extract<ToPreview, { type: 'update' }>,
): EntryView[] {
  const byKey = new Map([...held, ...entries].map((entry) => [entry.key, entry]));
  return order.map((key) => byKey.get(key)).filter((entry) => entry !== undefined);
}
