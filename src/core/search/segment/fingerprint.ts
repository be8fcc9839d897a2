import { hashHalves } from '../../text/hash';
import type { SearchedPaper } from '../searchText';

/** Two halves of a hash. */
export type Fingerprint = readonly [number, number];

/** What tells whether a paper's texts are those that were indexed. */
export function fingerprintOf({ title, abstract }: Omit<SearchedPaper, 'id'>): Fingerprint {
  return hashHalves(title, '\n', abstract ?? '');
}
