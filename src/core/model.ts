/**
 * The shapes that flow through the project: a dump's text becomes a {@link Dump} of entries, dumps
 * become a library of papers, papers get topics. Plain data only, so that everything here can be
 * serialised and sent to a worker or a webview. All offsets are UTF-16 code units.
 */

/** A half-open span `[start, end)` of UTF-16 offsets in the text of one dump. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A calendar date whose year may not have been printed. `month` is 1–12. */
export interface PartialDate {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

/** What kind of page a dump was captured from. */
export type DumpPage = 'daily' | 'search' | 'trending' | 'email' | 'unknown';

/** How much a problem matters; a capture's own fault is never an error. */
export type ProblemSeverity = 'information' | 'hint' | 'warning';

/**
 * A sentence that can be translated: `template` holds `{0}`, `{1}` … in the manner of
 * `vscode.l10n.t`, and `values` fill them.
 */
export interface Message {
  readonly template: string;
  readonly values: readonly (string | number)[];
}

/** Something about a dump that its reader should know, at a place in its text. */
export interface Problem {
  /** Stable kebab-case name, for example `torn-entry`. */
  readonly code: string;
  /** English sentence; `text` has it in translatable form. */
  readonly message: string;
  readonly text: Message;
  readonly start: number;
  readonly end: number;
  readonly severity: ProblemSeverity;
}

/** A publishing organisation; `handle` is the site's short name for it. */
export interface Organization {
  readonly handle?: string;
  readonly name: string;
}

/** Ranges of the smaller parts of an entry, where the dump prints them. */
export interface EntryParts {
  readonly authors?: Range;
  readonly organization?: Range;
  readonly published?: Range;
  readonly comments?: Range;
}

/** One paper as it stands in one dump. */
export interface Entry {
  /** As printed, soft wraps joined. */
  readonly title: string;
  readonly abstract?: string;
  readonly abstractKind?: 'abstract' | 'summary';
  readonly arxivId?: string;
  readonly upvotes?: number;
  readonly comments?: number;
  readonly authorCount?: number;
  readonly authors?: readonly string[];
  readonly organization?: Organization;
  /** Year only where the dump prints it. */
  readonly published?: PartialDate;
  readonly submitter?: string;
  readonly github?: { readonly url: string; readonly stars?: number };
  /** The whole entry in the dump's text, from what belongs to it first, often its title, to its end. */
  readonly start: number;
  readonly end: number;
  readonly titleRange: Range;
  readonly abstractRange?: Range;
  readonly parts: EntryParts;
}

/** A date with its year beside a list that tells something of when the list was captured. */
export interface DateSign extends Range {
  /**
   * `address`: of a list page, this one or one of the days beside it; `stamp`: by the tool that
   * captured or exported it, so not before the capture.
   */
  readonly kind: 'address' | 'stamp';
  /** The first day that it names. */
  readonly date: PartialDate & { readonly year: number };
  /** How many days it names: 1, or those of a week or a month. */
  readonly days: number;
}

/** What a captured file shows: a list of entries as of a day. */
export interface Dump {
  /** Name of the dialect, `unknown` when the text is no dump. */
  readonly dialect: string;
  readonly page: DumpPage;
  /** The search that a captured page echoes. */
  readonly query?: string;
  /** The date the list carries; its year only where the dump itself prints one. */
  readonly listed?: PartialDate;
  readonly listedRange?: Range;
  /**
   * Whether yearless dates of this dump are of the year in which the page was viewed, as on the
   * list pages, which leave out the year that is current.
   */
  readonly omitsCurrentYear?: boolean;
  /** Dates outside of the entries that tell of the capture, in file order; absent where there are none. */
  readonly signs?: readonly DateSign[];
  /** In file order, disjoint. */
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
  /** Spans of site furniture: banners, navigation, footers. */
  readonly furniture: readonly Range[];
}

/** How a date's year is known: printed, deduced exactly, deduced as a lower bound, or not at all. */
export type Certainty = 'printed' | 'pinned' | 'earliest' | 'unknown';

/** A date with what is known of its year and why. */
export interface ResolvedDate extends PartialDate {
  readonly certainty: Certainty;
  /** One English sentence; `reason` has it in translatable form. */
  readonly because: string;
  readonly reason: Message;
}

/** One paper in one dump. */
export interface Occurrence {
  /** The dump's URI, as given to `Library.replace`. */
  readonly uri: string;
  /** Index into the dump's `entries`. */
  readonly entry: number;
  /** Offset of the entry's title in the dump's text. */
  readonly offset: number;
  /** The dump's listed date; absent where the dump carries none. */
  readonly listed?: ResolvedDate;
  readonly comments?: number;
  readonly upvotes?: number;
}

/** The fields of a paper that entries give. */
export type PaperField =
  | 'title'
  | 'abstract'
  | 'arxivId'
  | 'published'
  | 'authors'
  | 'authorCount'
  | 'organization'
  | 'comments'
  | 'upvotes'
  | 'github';

/** A paper as a service describes it that was asked for it. Texts are as they came, of unknown origin. */
export interface LearntPaper {
  /** Without its version. */
  readonly arxivId: string;
  readonly title: string;
  readonly abstract?: string;
  readonly authors: readonly string[];
  /** Of the service's own scheme, the primary one first. */
  readonly categories: readonly string[];
  /** The latest, from 1. */
  readonly version?: number;
  /** When the first version and the latest were submitted, UTC. */
  readonly submitted?: PartialDate & { readonly year: number };
  readonly updated?: PartialDate & { readonly year: number };
  readonly doi?: string;
  readonly journal?: string;
  readonly comment?: string;
  /** Address of the PDF. */
  readonly pdf?: string;
}

/** What a service said of a paper, and what of it is not in any of its dumps. */
export interface Learnt {
  readonly source: 'arXiv';
  /** When it was asked: ISO 8601, UTC. */
  readonly time: string;
  readonly paper: LearntPaper;
  /** The fields of the paper that are of the service. */
  readonly fields: readonly PaperField[];
}

/** A paper, merged over all dumps that hold it. */
export interface Paper {
  /**
   * `arxiv:2401.01234`, or `title:` and a hash of the normalised title; where another paper has that
   * already, with `-` and a name for the words of the abstract added.
   */
  readonly id: string;
  /** Every id this paper was or could be known by, `id` itself not among them. */
  readonly aliases: readonly string[];
  /** Best rendering as printed; `readableTitle` makes it plain. */
  readonly title: string;
  readonly abstract?: string;
  readonly abstractKind?: 'abstract' | 'summary';
  readonly arxivId?: string;
  readonly authorCount?: number;
  readonly authors?: readonly string[];
  readonly organization?: Organization;
  readonly published?: ResolvedDate;
  /** From the latest listed dump that gives it. */
  readonly comments?: number;
  readonly upvotes?: number;
  readonly github?: { readonly url: string; readonly stars?: number };
  /** Latest listed first. */
  readonly occurrences: readonly Occurrence[];
  /**
   * For every field that is of a dump, which of `occurrences` it is of, as an index; `abstract` stands
   * for `abstractKind`, too. Absent for a paper that is no library's.
   */
  readonly sources?: Readonly<Partial<Record<PaperField, number>>>;
  /** What a service that was asked for it said. */
  readonly learnt?: Learnt;
  /** Topic ids, strongest first; empty means Other. */
  readonly topics: readonly string[];
  /** Ids of the parts of these topics that it belongs to, in their order; absent where there are none. */
  readonly subtopics?: readonly string[];
}

/** A field of research found in the texts, or a user's own. */
export interface Topic {
  readonly id: string;
  readonly label: string;
  /** The topic that this one is a part of. */
  readonly parent?: string;
  /** Terms that make it up, strongest first. */
  readonly terms: readonly string[];
}

/** How much of a topic a paper has, and the words that decided it. */
export interface TopicShare {
  /** A topic of the first level. */
  readonly topic: string;
  /** The part of the topic that the paper belongs to, where the topic has parts. */
  readonly subtopic?: string;
  /** 0–1. */
  readonly weight: number;
  readonly because: readonly string[];
}

/** Where a reader stands with a paper. */
export type ReadingState = 'unread' | 'read';
