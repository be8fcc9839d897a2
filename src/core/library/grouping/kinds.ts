import type { Paper } from '../../model';
import type { Steps } from '../../steps';
import { pieces } from '../../pieces';
import type { Grouper } from './grouper';

/** Whether papers fall in more groups than a number; looks no further than that takes. */
export function* hasMoreKinds(
  papers: readonly Paper[],
  grouper: Pick<Grouper, 'place'>,
  limit: number,
): Steps<boolean> {
  const kinds = new Set<string>();
  for (const piece of pieces(papers)) {
    if (addKinds(kinds, piece, grouper, limit)) {
      return true;
    }
    yield;
  }
  return false;
}

function addKinds(
  kinds: Set<string>,
  papers: readonly Paper[],
  { place }: Pick<Grouper, 'place'>,
  limit: number,
): boolean {
  for (const paper of papers) {
    for (const id of place(paper)) {
      if (kinds.add(id).size > limit) {
        return true;
      }
    }
  }
  return false;
}
