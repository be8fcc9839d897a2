/** What the abstract panel and its webview say to each other. */
import { isAbstractState } from './abstractView';
import type { AbstractState } from './abstractView';
import { anyOf, arrayOf, isBoolean, isCount, isString, oneOf, optional, shape } from './guards';
import type { ComfortView, PanelView } from './panelView';
import { isComfortView, isPanelView } from './panelView';
import type { RelatedPapersView } from './relatedView';
import { isRelatedPapersView } from './relatedView';
import { isWebUrl } from './segment';
import type { Words } from './words';
import { abstractWords, isWordsOf } from './words';

/** The collapsible sections of the panel. */
export const sectionIds = ['note', 'seenIn', 'related', 'links', 'cite', 'printed'] as const;
export type SectionId = (typeof sectionIds)[number];

/** What a reader does with the paper at hand. */
export const paperActions = [
  'previous',
  'next',
  'back',
  'forward',
  'togglePin',
  'toggleRead',
  'readAndNext',
  'toggleStar',
  'toggleLater',
  'editNote',
  'editTags',
  'openSource',
  'search',
  'copyTitle',
  'copyAbstract',
  'copyBibTeX',
  'copyCitation',
] as const;
export type PaperAction = (typeof paperActions)[number];

/** Replaces all that the webview shows. */
export interface ShowAbstract {
  readonly type: 'show';
  readonly state: AbstractState;
  readonly words: Words<typeof abstractWords>;
  readonly openSections: readonly SectionId[];
  readonly comfort: ComfortView;
  readonly panel: PanelView;
}

export type ToAbstract =
  | ShowAbstract
  /** Answers `findRelated`. */
  | { readonly type: 'related'; readonly related: RelatedPapersView };

export type FromAbstract =
  /** The webview listens; sent each time that its script starts. */
  | { readonly type: 'ready' }
  /** `paperId` is the paper that was shown when the reader acted. */
  | { readonly type: 'act'; readonly action: PaperAction; readonly paperId: string }
  | { readonly type: 'openOccurrence'; readonly uri: string; readonly offset: number }
  | { readonly type: 'openLink'; readonly url: string }
  | { readonly type: 'filterTopic'; readonly topic: string }
  | { readonly type: 'openSections'; readonly sections: readonly SectionId[] }
  /** The reader wants to see papers like the one shown. */
  | { readonly type: 'findRelated'; readonly paperId: string }
  /** The reader turns to one of them. */
  | { readonly type: 'openRelated'; readonly paperId: string; readonly other: string }
  /** The reader does not find `other` like the paper shown. */
  | { readonly type: 'dismissRelated'; readonly paperId: string; readonly other: string }
  /** Those that were put away are to come back. */
  | { readonly type: 'restoreRelated'; readonly paperId: string };

type To<T extends ToAbstract['type']> = Extract<ToAbstract, { type: T }>;
type From<T extends FromAbstract['type']> = Extract<FromAbstract, { type: T }>;

export const isSectionIds = arrayOf(oneOf(...sectionIds));

export const isToAbstract = anyOf(
  shape<To<'show'>>({
    type: oneOf('show'),
    state: isAbstractState,
    words: isWordsOf(abstractWords),
    openSections: isSectionIds,
    comfort: isComfortView,
    panel: isPanelView,
  }),
  shape<To<'related'>>({ type: oneOf('related'), related: isRelatedPapersView }),
);

export const isFromAbstract = anyOf(
  shape<From<'ready'>>({ type: oneOf('ready') }),
  shape<From<'act'>>({ type: oneOf('act'), action: oneOf(...paperActions), paperId: isString }),
  shape<From<'openOccurrence'>>({ type: oneOf('openOccurrence'), uri: isString, offset: isCount }),
  shape<From<'openLink'>>({ type: oneOf('openLink'), url: isWebUrl }),
  shape<From<'filterTopic'>>({ type: oneOf('filterTopic'), topic: isString }),
  shape<From<'openSections'>>({ type: oneOf('openSections'), sections: isSectionIds }),
  shape<From<'findRelated'>>({ type: oneOf('findRelated'), paperId: isString }),
  shape<From<'openRelated'>>({ type: oneOf('openRelated'), paperId: isString, other: isString }),
  shape<From<'dismissRelated'>>({
    type: oneOf('dismissRelated'),
    paperId: isString,
    other: isString,
  }),
  shape<From<'restoreRelated'>>({ type: oneOf('restoreRelated'), paperId: isString }),
);

/** What outlives a restart of the editor. */
export interface AbstractPanelState {
  readonly paperId: string;
  /** How far down the page the reader was, in CSS pixels. */
  readonly scroll?: number;
  readonly pinned?: boolean;
}

export const isAbstractPanelState = shape<AbstractPanelState>({
  paperId: isString,
  scroll: optional(isCount),
  pinned: optional(isBoolean),
});
