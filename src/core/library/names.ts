import { hashHalves, nameOfHash } from '../text/hash';
import { normalizeTitle } from '../text/normalizeTitle';

/** `2401.01234`, `math/0309136` or `math.GT/0309136`, perhaps with a version. */
const arxivPattern = /^(\d{4}\.\d{4,5}|[a-z-]{1,20}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,4})?$/i;

/**
 * An arXiv number in the form under which all its versions are one paper; undefined when it is none.
 * Source: the arXiv identifier scheme (info.arxiv.org/help/arxiv_identifier.html).
 */
export function arxivNumber(arxivId: string): string | undefined {
  return arxivPattern.exec(arxivId.trim())?.[1]?.toLowerCase();
}

export function numberId(number: string): string {
  return `arxiv:${number}`;
}

/** The id of a paper that is known by its title alone. */
export function titleId(title: string): string {
  return idOfNormalized(normalizeTitle(title));
}

/** The same for a title as `normalizeTitle` makes it. */
export function idOfNormalized(title: string): string {
  return idOfHash(hashHalves(title));
}

/** The same for the halves of its hash, in 32 bits each. */
export function idOfHash(halves: readonly [number, number]): string {
  // Joined, it is one string: an addition would keep its parts beside the whole.
  return ['title:', nameOfHash(halves)].join('');
}
