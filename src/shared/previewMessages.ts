/** What the preview of a digest and its webview say to each other. */
import type { DigestHeadView, EntryView } from './digestView';
import { isDigestHeadView, isEntryView } from './digestView';
import {
  anyOf,
  arrayOf,
  isBoolean,
  isCount,
  isFraction,
  isString,
  oneOf,
  optional,
  shape,
} from './guards';
import { isWebUrl } from './segment';
import type { Words } from './words';
import { isWordsOf, previewWords } from './words';

/** What can be done with the paper of an entry; commands of the extension have the same names. */
export const entryActions = [
  'openPaper',
  'openPaperToSide',
  'markRead',
  'markUnread',
  'star',
  'unstar',
  'copyTitle',
  'copyBibTeX',
] as const;

export type EntryAction = (typeof entryActions)[number];

/** A word of an entry that the reader points at. */
export interface PointedWord {
  readonly part: 'title' | 'abstract';
  readonly word: string;
  /** How far through the part it begins, 0–1. */
  readonly fraction: number;
}

export type ToPreview =
  /** What the view is of and the words it uses; comes before anything else. */
  | { readonly type: 'start'; readonly uri: string; readonly words: Words<typeof previewWords> }
  /** Whether the view stays with its digest while other dumps are edited. */
  | { readonly type: 'lock'; readonly locked: boolean }
  /** A sentence in place of a digest. */
  | { readonly type: 'message'; readonly text: string; readonly hint?: string }
  /**
   * The digest as it is now. `order` names every entry that stands in it; `entries` brings only
   * those that are new or changed since the last update to this webview.
   */
  | {
      readonly type: 'update';
      readonly head: DigestHeadView;
      readonly order: readonly string[];
      readonly entries: readonly EntryView[];
    }
  /** The entry at the editor's cursor, none where `key` is absent; `reveal` scrolls to it. */
  | { readonly type: 'current'; readonly key?: string; readonly reveal: boolean }
  /**
   * The editor's first visible line stands `fraction` (0–1) of the way through entry `key`, or
   * above all entries where `key` is absent.
   */
  | { readonly type: 'scroll'; readonly key?: string; readonly fraction: number };

export type FromPreview =
  /** The webview listens; sent each time that its script starts. */
  | { readonly type: 'ready' }
  /** The reader unfolded an entry, or folded it where `key` is absent. */
  | { readonly type: 'select'; readonly key?: string }
  /**
   * The reader scrolled: the top of the view stands `fraction` (0–1) of the way through entry `key`,
   * or above all entries where `key` is absent.
   */
  | { readonly type: 'scroll'; readonly key?: string; readonly fraction: number }
  /** The reader wants to see an entry in the dump itself: a word of it, or else its title. */
  | { readonly type: 'openSource'; readonly key: string; readonly at?: PointedWord }
  /** The reader wants something done with the paper of an entry. */
  | { readonly type: 'act'; readonly action: EntryAction; readonly key: string }
  | { readonly type: 'openLink'; readonly url: string };

type To<T extends ToPreview['type']> = Extract<ToPreview, { type: T }>;
type From<T extends FromPreview['type']> = Extract<FromPreview, { type: T }>;

export const isToPreview = anyOf(
  shape<To<'start'>>({ type: oneOf('start'), uri: isString, words: isWordsOf(previewWords) }),
  shape<To<'lock'>>({ type: oneOf('lock'), locked: isBoolean }),
  shape<To<'message'>>({ type: oneOf('message'), text: isString, hint: optional(isString) }),
  shape<To<'update'>>({
    type: oneOf('update'),
    head: isDigestHeadView,
    order: arrayOf(isString),
    entries: arrayOf(isEntryView),
  }),
  shape<To<'current'>>({ type: oneOf('current'), key: optional(isString), reveal: isBoolean }),
  shape<To<'scroll'>>({ type: oneOf('scroll'), key: optional(isString), fraction: isFraction }),
);

const isPointedWord = shape<PointedWord>({
  part: oneOf('title', 'abstract'),
  word: isString,
  fraction: isFraction,
});

export const isFromPreview = anyOf(
  shape<From<'ready'>>({ type: oneOf('ready') }),
  shape<From<'select'>>({ type: oneOf('select'), key: optional(isString) }),
  shape<From<'scroll'>>({ type: oneOf('scroll'), key: optional(isString), fraction: isFraction }),
  shape<From<'openSource'>>({
    type: oneOf('openSource'),
    key: isString,
    at: optional(isPointedWord),
  }),
  shape<From<'act'>>({ type: oneOf('act'), action: oneOf(...entryActions), key: isString }),
  shape<From<'openLink'>>({ type: oneOf('openLink'), url: isWebUrl }),
);

/** Where the reader is in a digest: `fraction` (0–1) of the way through the entry at `index`. */
export interface PreviewPlace {
  readonly index: number;
  readonly fraction: number;
}

/** What outlives a restart of the editor. */
export interface PreviewPanelState {
  readonly uri: string;
  readonly locked?: boolean;
  readonly place?: PreviewPlace;
}

const isPreviewPlace = shape<PreviewPlace>({ index: isCount, fraction: isFraction });

export const isPreviewPanelState = shape<PreviewPanelState>({
  uri: isString,
  locked: optional(isBoolean),
  place: optional(isPreviewPlace),
});
