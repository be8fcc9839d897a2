import type { Paper } from '../core';

/** How a paper is opened. */
export interface OpenOptions {
  /** Beside the active editor instead of in its place. */
  readonly toSide?: boolean;
  /** Whether it stays open when another paper is opened. */
  readonly keep?: boolean;
  /** The search that found the paper; its words are marked in the abstract. */
  readonly query?: string;
}

/** What shows papers, as far as commands need it. */
export interface PaperOpener {
  open(paper: Paper, options?: OpenOptions): unknown;
  /** Shows a paper while something else keeps the focus. */
  preview(paper: Paper, query: string): unknown;
  /** Puts back what was open before previews. */
  endPreview(): unknown;
}
