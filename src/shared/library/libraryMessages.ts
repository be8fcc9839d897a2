import type {
  Contradiction,
  Decision,
  Detection,
  Dump,
  DumpHint,
  LookupRecord,
  PackedDump,
  ParseOptions,
  ResolvedDate,
  TopicFill,
  TopicPaper,
  UserTopics,
} from '../../core';
import type { ParsedText } from './parsedText';
import type { SentPaper } from './sentPaper';

/** A record of what a service said, with a number that no other has. */
export type NumberedRecord = readonly [number: number, record: LookupRecord];

/** What is given to a library to follow up, see there. */
export type LibraryEdit =
  | {
      readonly type: 'replace';
      readonly uri: string;
      readonly dump: SentDump;
      readonly hint: DumpHint;
    }
  | { readonly type: 'remove'; readonly uri: string }
  | { readonly type: 'decide'; readonly decisions: readonly Decision[] }
  | { readonly type: 'learn'; readonly records: readonly NumberedRecord[] }
  | { readonly type: 'forget'; readonly numbers: readonly number[] }
  | { readonly type: 'classify'; readonly topics: SentTopics | undefined };

/** A dump as it is, on the same thread, or as it goes to another one. */
export type SentDump =
  | { readonly packed: PackedDump; readonly whole?: undefined }
  | { readonly whole: Dump; readonly packed?: undefined };

/** Topics on their way to where papers get them. */
export interface SentTopics {
  /** A number for each model, and what its `toJSON` gives, as JSON; none for no model. */
  readonly model?: readonly [number: number, json: string];
  readonly user: UserTopics;
  /** The papers that are examples of the user's own topics, as far as they are known. */
  readonly examples: readonly TopicPaper[];
}

/** What a library is asked, or told to do. */
export type LibraryRequest =
  /** Asks whether a text is a dump by how it begins, see `detectDump`. */
  | { readonly kind: 'detect'; readonly head: string }
  /** Has a text read as a dump, see `parseText`. */
  | { readonly kind: 'parse'; readonly text: string; readonly options: ParseOptions }
  | { readonly kind: 'edit'; readonly edit: LibraryEdit }
  /** Asks for what comes of all edits: for a few findings at a time. */
  | { readonly kind: 'work' }
  /** Asks how the papers lie in the topics that were found. */
  | { readonly kind: 'topicFill' }
  /** Tells of papers in which topics are to be found. */
  | { readonly kind: 'read'; readonly papers: readonly TopicPaper[] }
  /** Finds topics in these, which go on from those that there are. */
  | { readonly kind: 'discover'; readonly user: UserTopics };

const kinds: readonly string[] = [
  'detect',
  'parse',
  'edit',
  'work',
  'topicFill',
  'read',
  'discover',
] satisfies readonly LibraryRequest['kind'][];

export function isLibraryRequest(request: { readonly kind: string }): request is LibraryRequest {
  return kinds.includes(request.kind);
}

/** Something that was found out; see `Findings`. */
export type Finding =
  | { readonly type: 'paper'; readonly paper: SentPaper }
  | { readonly type: 'gone'; readonly id: string }
  | { readonly type: 'listed'; readonly uri: string; readonly listed: ResolvedDate | undefined }
  | {
      readonly type: 'contradictions';
      readonly uri: string;
      readonly contradictions: readonly Contradiction[];
    };

/** The answer to a request. */
export type LibraryAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'detected'; readonly detection: Detection }
  | { readonly kind: 'parsed'; readonly parsed: ParsedText }
  /** In the order in which they came; `isDone` when no more will come of what is there. */
  | { readonly kind: 'findings'; readonly findings: readonly Finding[]; readonly isDone: boolean }
  | { readonly kind: 'topicFill'; readonly fill: TopicFill }
  /** What the `toJSON` of the model gives, as JSON. */
  | { readonly kind: 'discovered'; readonly model: string };
