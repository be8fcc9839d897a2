import { arrayOf, isBoolean, isCount, isString, shape } from './guards';

/** A paper that is like the one on the page. */
export interface RelatedView {
  readonly paperId: string;
  readonly title: string;
  /** Date, makers and comments in one line. */
  readonly facts: string;
  /** The words that both share, the most telling first. */
  readonly shared: readonly string[];
  readonly read: boolean;
}

/** The papers that are like one. */
export interface RelatedPapersView {
  /** Whom they are like. */
  readonly paperId: string;
  /** The likest first. */
  readonly papers: readonly RelatedView[];
  /** How many were put away as not like it. */
  readonly dismissed: number;
}

const isRelatedView = shape<RelatedView>({
  paperId: isString,
  title: isString,
  facts: isString,
  shared: arrayOf(isString),
  read: isBoolean,
});

export const isRelatedPapersView = shape<RelatedPapersView>({
  paperId: isString,
  papers: arrayOf(isRelatedView),
  dismissed: isCount,
});
