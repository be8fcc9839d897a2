import { hashText } from '../../text/hash';
import type { SearchedPaper } from '../searchText';

/** Two halves of a hash. */
export type Fingerprint = readonly [number, number];

/** What tells whether a paper's texts are those that were indexed. */
export function fingerprintOf({ title, abstract }: Omit<SearchedPaper, 'id'>): Fingerprint {
  const hash = hashText(`${title}\n${abstract ?? ''}`);
  return [parseInt(hash.slice(0, 8), 16), parseInt(hash.slice(8), 16)];
}
