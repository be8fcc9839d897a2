import type { DateView, FactsView, ReadingView } from './facts';
import { isDateView, isFactsView, isReadingView } from './facts';
import { arrayOf, isBoolean, isCount, isString, oneOf, optional, shape } from './guards';
import type { Segment } from './segment';
import { isSegment } from './segment';

/** Something that the reader should know about a place in a dump. */
export interface NoteView {
  readonly severity: 'information' | 'hint' | 'warning';
  readonly message: string;
}

/** A topic and how many entries of the digest have it. */
export interface TopicCountView {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

/** What stands above the entries of a digest. */
export interface DigestHeadView {
  readonly name: string;
  /** When the digest was listed. */
  readonly listed?: DateView;
  /** For example `54 papers`. */
  readonly counts: string;
  /** Most frequent first. */
  readonly topics: readonly TopicCountView[];
  /** Notes that belong to no entry. */
  readonly notes: readonly NoteView[];
}

/** One entry of a digest. All texts are ready to be shown as they are. */
export interface EntryView {
  /** Stays the same while the entry is edited. */
  readonly key: string;
  readonly title: string;
  /** The title with its formulas, where it holds some. */
  readonly titleSegments?: readonly Segment[];
  readonly facts: FactsView;
  readonly abstract: readonly Segment[];
  readonly isSummary: boolean;
  readonly notes: readonly NoteView[];
  /** Topic ids, strongest first. */
  readonly topics: readonly string[];
  /** Set where the library knows the paper. */
  readonly paperId?: string;
  readonly reading?: ReadingView;
}

export const isNoteView = shape<NoteView>({
  severity: oneOf('information', 'hint', 'warning'),
  message: isString,
});

const isTopicCountView = shape<TopicCountView>({ id: isString, label: isString, count: isCount });

export const isDigestHeadView = shape<DigestHeadView>({
  name: isString,
  listed: optional(isDateView),
  counts: isString,
  topics: arrayOf(isTopicCountView),
  notes: arrayOf(isNoteView),
});

export const isEntryView = shape<EntryView>({
  key: isString,
  title: isString,
  titleSegments: optional(arrayOf(isSegment)),
  facts: isFactsView,
  abstract: arrayOf(isSegment),
  isSummary: isBoolean,
  notes: arrayOf(isNoteView),
  topics: arrayOf(isString),
  paperId: optional(isString),
  reading: optional(isReadingView),
});
