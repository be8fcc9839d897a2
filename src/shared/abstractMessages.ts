/** What the abstract panel and its webview say to each other. */
import { isAbstractState } from './abstractView';
import type { AbstractState } from './abstractView';
import { anyOf, arrayOf, isCount, isString, oneOf, shape } from './guards';
import { isWebUrl } from './segment';
import type { Words } from './words';
import { abstractWords, isWordsOf } from './words';

/** The collapsible sections of the panel. */
export const sectionIds = ['seenIn', 'links', 'cite'] as const;
export type SectionId = (typeof sectionIds)[number];

/** What a reader does with the paper at hand. */
export const paperActions = [
  'previous',
  'next',
  'toggleRead',
  'readAndNext',
  'toggleStar',
  'openSource',
  'copyTitle',
  'copyBibTeX',
] as const;
export type PaperAction = (typeof paperActions)[number];

/** Replaces all that the webview shows. */
export interface ShowAbstract {
  readonly type: 'show';
  readonly state: AbstractState;
  readonly words: Words<typeof abstractWords>;
  readonly openSections: readonly SectionId[];
}

export type ToAbstract = ShowAbstract;

export type FromAbstract =
  /** The webview listens; sent each time that its script starts. */
  | { readonly type: 'ready' }
  /** `paperId` is the paper that was shown when the reader acted. */
  | { readonly type: 'act'; readonly action: PaperAction; readonly paperId: string }
  | { readonly type: 'openOccurrence'; readonly uri: string; readonly offset: number }
  | { readonly type: 'openLink'; readonly url: string }
  | { readonly type: 'filterTopic'; readonly topic: string }
  | { readonly type: 'openSections'; readonly sections: readonly SectionId[] };

type From<T extends FromAbstract['type']> = Extract<FromAbstract, { type: T }>;

export const isSectionIds = arrayOf(oneOf(...sectionIds));

export const isToAbstract = shape<ToAbstract>({
  type: oneOf('show'),
  state: isAbstractState,
  words: isWordsOf(abstractWords),
  openSections: isSectionIds,
});

export const isFromAbstract = anyOf(
  shape<From<'ready'>>({ type: oneOf('ready') }),
  shape<From<'act'>>({ type: oneOf('act'), action: oneOf(...paperActions), paperId: isString }),
  shape<From<'openOccurrence'>>({ type: oneOf('openOccurrence'), uri: isString, offset: isCount }),
  shape<From<'openLink'>>({ type: oneOf('openLink'), url: isWebUrl }),
  shape<From<'filterTopic'>>({ type: oneOf('filterTopic'), topic: isString }),
  shape<From<'openSections'>>({ type: oneOf('openSections'), sections: isSectionIds }),
);

/** What outlives a restart of the editor. */
export interface AbstractPanelState {
  readonly paperId: string;
}

export const isAbstractPanelState = shape<AbstractPanelState>({ paperId: isString });
