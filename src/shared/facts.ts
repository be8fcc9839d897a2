import { arrayOf, isBoolean, isString, optional, shape } from './guards';
import { isWebUrl } from './segment';

/** A date in the reader's language. */
export interface DateView {
  /** For example `May 21, 2025?`. */
  readonly text: string;
  /** Whether the year is a guess, which `text` shows as a question mark. */
  readonly uncertain: boolean;
  /** How the year is known, where the dump did not print it. */
  readonly because?: string;
}

/** A web page that goes with a paper. */
export interface LinkView {
  /** https. */
  readonly url: string;
  /** Short name, for example `arXiv`. */
  readonly label: string;
}

/** The line of facts beneath a title; every text is ready to be shown. */
export interface FactsView {
  /** Authors or organisation. */
  readonly who?: string;
  readonly published?: DateView;
  readonly comments?: string;
  readonly upvotes?: string;
  readonly links: readonly LinkView[];
}

/** Where the reader stands with a paper. */
export interface ReadingView {
  readonly read: boolean;
  readonly starred: boolean;
}

export const isDateView = shape<DateView>({
  text: isString,
  uncertain: isBoolean,
  because: optional(isString),
});

export const isLinkView = shape<LinkView>({ url: isWebUrl, label: isString });

export const isFactsView = shape<FactsView>({
  who: optional(isString),
  published: optional(isDateView),
  comments: optional(isString),
  upvotes: optional(isString),
  links: arrayOf(isLinkView),
});

export const isReadingView = shape<ReadingView>({ read: isBoolean, starred: isBoolean });
