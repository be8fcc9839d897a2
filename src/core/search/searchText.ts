import type { Paper } from '../model';
import { readableText, readableTitle } from '../text/readableTitle';

/** The two texts of a paper that are searched, as they are shown. */
export interface SearchText {
  readonly title: string;
  /** Empty for a paper without an abstract. */
  readonly abstract: string;
}

/** The texts of `paper` that the ranges of a hit refer to. */
export function searchText(paper: Pick<Paper, 'title' | 'abstract'>): SearchText {
  return { title: readableTitle(paper.title), abstract: readableText(paper.abstract ?? '') };
}
