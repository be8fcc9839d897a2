import type { Paper } from '../model';
import { citationOf, type Citation } from './citation';
import { keyMaker, usualKeyPattern } from './citationKey';

/** Names of the formats in which papers are handed on. */
export type CitationFormatId = 'bibtex' | 'ris' | 'csl' | 'markdown' | 'csv' | 'jsonl';

/** A paper as a format writes it. */
export interface CitedPaper {
  readonly paper: Paper;
  readonly citation: Citation;
  /** No other paper of the export has it. */
  readonly key: string;
  /** Labels of its topics, strongest first. */
  readonly topics: readonly string[];
}

/** What the user has a say in. */
export interface FormatOptions {
  /** How Markdown shows a paper, see `markdownTemplate`. */
  readonly markdown?: string;
}

/** A format in which papers are handed on: a text is its head, its papers with something between, its end. */
export interface CitationFormat {
  readonly id: CitationFormatId;
  /** Of its files, without the dot. */
  readonly extension: string;
  readonly head: string;
  readonly between: string;
  /** Ends a text that has papers or none. */
  readonly end: string;
  /** One paper; total, whatever its texts hold, and nothing in them ends what they stand in. */
  write(cited: CitedPaper, options: FormatOptions, isOneOfMany: boolean): string;
}

const usualKey = keyMaker(usualKeyPattern);

/** A paper by itself, under its usual key. */
export function citedAlone(paper: Paper): CitedPaper {
  return { paper, citation: citationOf(paper), key: usualKey(paper), topics: [] };
}
