import type { Paper } from '../model';
import { readableText, readableTitle } from '../text/readableTitle';

/** What an index has to know of a paper. */
export type SearchedPaper = Pick<Paper, 'id' | 'title' | 'abstract'>;

/** The two texts of a paper that are searched, as they are shown. */
export interface SearchText {
  readonly title: string;
  /** Empty for a paper without an abstract. */
  readonly abstract: string;
}

/** The texts of `paper` that the ranges of a hit refer to. */
export function searchText(paper: Omit<SearchedPaper, 'id'>): SearchText {
  return { title: readableTitle(paper.title), abstract: readableText(paper.abstract ?? '') };
}
