import type { DateView, FactsView, LinkView } from './facts';
import { isDateView, isFactsView, isLinkView } from './facts';
import type { ClaimView, PrintedView, SentenceView } from './abstractText';
import { isClaimView, isPrintedView, isSentenceView } from './abstractText';
import { anyOf, arrayOf, isBoolean, isCount, isString, oneOf, optional, shape } from './guards';
import type { LearntView } from './learntView';
import { isLearntView } from './learntView';
import type { Segment } from './segment';
import { isSegment } from './segment';
import type { TriageView } from './triageView';
import { isTriageView } from './triageView';

/** Where a paper stands in the list that the reader walks through. */
export interface ContextView {
  /** Labels of the groups around it, outermost first. */
  readonly path: readonly string[];
  /** For example `3 of 5`. */
  readonly position?: string;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

/** A topic of a paper; `because` says what decided it, `sentences` are those of the abstract that did. */
export interface TopicView {
  readonly id: string;
  readonly label: string;
  readonly because?: string;
  readonly sentences: readonly string[];
}

/** A stretch of a text that was kept, taken out or put in. */
export interface DiffView {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A text of a paper that says something else than in earlier dumps. */
export interface RevisionView {
  /** For example `title revised`. */
  readonly label: string;
  /** What became of the text, word by word. */
  readonly diff: readonly DiffView[];
}

/** A place in a dump where a paper stands. */
export interface OccurrenceView {
  readonly uri: string;
  readonly fileName: string;
  /** When the dump was listed. */
  readonly listed?: DateView;
  /** For example `line 429`. */
  readonly line: string;
  /** UTF-16 offset of the paper's title in the dump's text. */
  readonly offset: number;
  readonly comments?: string;
  /** What is new since earlier dumps, for example `new` or `comments +4`. */
  readonly changes: readonly string[];
  readonly revisions: readonly RevisionView[];
}

/** How a count went from dump to dump, first to last. */
export interface CountsView {
  /** For example `Comments`. */
  readonly label: string;
  readonly points: readonly {
    /** For example `3`. */
    readonly count: string;
    /** When the dump was listed, or its name. */
    readonly when: string;
  }[];
}

/** One paper as the abstract panel shows it. All texts are ready to be shown as they are. */
export interface AbstractView {
  readonly paperId: string;
  /** Readable title, without links. */
  readonly title: readonly Segment[];
  readonly context: ContextView;
  readonly facts: FactsView;
  /** Absent where no service was asked. */
  readonly learnt?: LearntView;
  readonly topics: readonly TopicView[];
  readonly reading: TriageView;
  /** In sentences; empty where no dump holds the abstract. */
  readonly abstract: readonly SentenceView[];
  /** Figures and benchmarks in the order of the abstract, each once. */
  readonly claims: readonly ClaimView[];
  readonly printed: PrintedView;
  /** Whether the text is a summary by the site and not the authors' abstract. */
  readonly isSummary: boolean;
  /** Latest first. */
  readonly occurrences: readonly OccurrenceView[];
  /** Counts that have changed over the occurrences. */
  readonly counts: readonly CountsView[];
  /** Web pages of the paper and those that its abstract names, each once. */
  readonly links: readonly LinkView[];
  /** Where a paper whose own page is not known can be looked for. */
  readonly searches: readonly LinkView[];
  /** BibTeX entry. */
  readonly citation?: string;
}

/** What the abstract panel has to show: a paper, or a sentence why there is none. */
export type AbstractState =
  | { readonly kind: 'loading'; readonly message: string }
  | { readonly kind: 'gone'; readonly message: string; readonly hint: string }
  | { readonly kind: 'paper'; readonly view: AbstractView };

const isContextView = shape<ContextView>({
  path: arrayOf(isString),
  position: optional(isString),
  hasPrevious: isBoolean,
  hasNext: isBoolean,
});

const isTopicView = shape<TopicView>({
  id: isString,
  label: isString,
  because: optional(isString),
  sentences: arrayOf(isString),
});

const isRevisionView = shape<RevisionView>({
  label: isString,
  diff: arrayOf(shape<DiffView>({ kind: oneOf('same', 'removed', 'added'), text: isString })),
});

const isOccurrenceView = shape<OccurrenceView>({
  uri: isString,
  fileName: isString,
  listed: optional(isDateView),
  line: isString,
  offset: isCount,
  comments: optional(isString),
  changes: arrayOf(isString),
  revisions: arrayOf(isRevisionView),
});

const isCountsView = shape<CountsView>({
  label: isString,
  points: arrayOf(shape<CountsView['points'][number]>({ count: isString, when: isString })),
});

export const isAbstractView = shape<AbstractView>({
  paperId: isString,
  title: arrayOf(isSegment),
  context: isContextView,
  facts: isFactsView,
  learnt: optional(isLearntView),
  topics: arrayOf(isTopicView),
  reading: isTriageView,
  abstract: arrayOf(isSentenceView),
  claims: arrayOf(isClaimView),
  printed: isPrintedView,
  isSummary: isBoolean,
  occurrences: arrayOf(isOccurrenceView),
  counts: arrayOf(isCountsView),
  links: arrayOf(isLinkView),
  searches: arrayOf(isLinkView),
  citation: optional(isString),
});

export const isAbstractState = anyOf(
  shape<Extract<AbstractState, { kind: 'loading' }>>({ kind: oneOf('loading'), message: isString }),
  shape<Extract<AbstractState, { kind: 'gone' }>>({
    kind: oneOf('gone'),
    message: isString,
    hint: isString,
  }),
  shape<Extract<AbstractState, { kind: 'paper' }>>({ kind: oneOf('paper'), view: isAbstractView }),
);
