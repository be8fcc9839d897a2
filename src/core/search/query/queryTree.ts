import type { Message, Range } from '../../model';
import type { FilterField, QueryField, TextField } from './fields';

/**
 * The syntax tree of a query. Every node is a range of the query's text, in UTF-16 code units; the
 * ranges of its parts lie inside of it. Every leaf but {@link UnfinishedField} asks for something.
 */
export type QueryNode =
  AllOf | AnyOf | Not | Words | Phrase | FieldText | FieldFilter | UnfinishedField;

/** What every part asks for. Never a part of an `AllOf` itself; words stand never beside words. */
export interface AllOf extends Range {
  readonly kind: 'all';
  readonly items: readonly QueryNode[];
}

/** What one of two or more parts asks for: `a OR b`. */
export interface AnyOf extends Range {
  readonly kind: 'any';
  readonly items: readonly QueryNode[];
}

/** What its part does not ask for: `-a`. */
export interface Not extends Range {
  readonly kind: 'not';
  readonly item: QueryNode;
}

/** Words in any order, understood as a query without any signs is. */
export interface Words extends Range {
  readonly kind: 'words';
  /** What blanks, or signs without effect, part. */
  readonly pieces: readonly QueryPiece[];
  readonly terms: readonly QueryTerm[];
}

/** A stretch of a query's text, as typed but for an `OR` that is a word, and quotes around a value. */
export interface QueryPiece extends Range {
  readonly text: string;
}

/** Words that follow one another: `"a b"`. */
export interface Phrase extends Range {
  readonly kind: 'phrase';
  /** As typed between the quotes, with blanks for quotes inside of it. */
  readonly text: string;
  readonly terms: readonly QueryTerm[];
}

/** Text that is looked for in one field: `title:a`, `title:"a b"`, `title:(a OR b)`. */
export interface FieldText extends Range {
  readonly kind: 'field';
  readonly field: TextField;
  /** The field's name, without the colon. */
  readonly fieldRange: Range;
  /** Holds no fields and filters. */
  readonly item: QueryNode;
}

/** A condition on what is not searched as text: `is:unread`, `date:2024`. */
export interface FieldFilter extends Range {
  readonly kind: 'filter';
  readonly field: FilterField;
  readonly fieldRange: Range;
  /** Checked and in its usual form: see {@link readValue}. */
  readonly value: string;
  /** The value as typed, with its quotes. */
  readonly valueRange: Range;
}

/**
 * A field whose value is missing, the beginning of one, or of no effect where it stands. Asks for
 * nothing, so that what is found stays while a value is typed.
 */
export interface UnfinishedField extends Range {
  readonly kind: 'unfinished';
  readonly field: QueryField;
  readonly fieldRange: Range;
  readonly value: string;
  readonly valueRange: Range;
}

/** A word as an index looks it up. */
export interface QueryTerm extends Range {
  readonly term: string;
}

/** Stable name of a {@link QueryProblem}. */
export type QueryProblemCode =
  | 'unknown-value'
  | 'unfinished-value'
  | 'empty-field'
  | 'misplaced-field'
  | 'unclosed-quote'
  | 'unclosed-parenthesis';

/** Something in a query that is not understood as it may be meant. It is searched nevertheless. */
export interface QueryProblem extends Range {
  readonly code: QueryProblemCode;
  readonly text: Message;
}

/** A query as typed, with what it asks for. */
export interface Query {
  readonly text: string;
  readonly root: AllOf;
  /**
   * The last word, which may be unfinished while the query is typed: one of the `terms` of the last
   * words, whatever filters follow; absent where a phrase or an exclusion comes after it.
   */
  readonly lastTerm?: QueryTerm;
  /** In the order of the text. */
  readonly problems: readonly QueryProblem[];
}
