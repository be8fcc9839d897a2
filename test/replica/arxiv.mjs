// @ts-check
// The arXiv query interface: papers by the words of their titles, and by their numbers.
import { atomError, atomFeed } from './arxivAtom.mjs';
import { replicaPapers } from './arxivPapers.mjs';

/** Where it answers. */
export const arxivPath = '/api/query';

export class Arxiv {
  /**
   * @param {URL} url
   * @returns {import('./replica.mjs').Reply | undefined} undefined where it is not for this service
   */
  reply({ pathname, searchParams }) {
    if (pathname !== arxivPath) {
      return undefined;
    }
    const headers = { 'content-type': 'application/atom+xml; charset=utf-8' };
    const query = searchParams.get('search_query');
    const numbers = searchParams.get('id_list');
    const most = Number(searchParams.get('max_results') ?? 10);
    const found =
      query === null
        ? replicaPapers.filter(({ arxivId }) => numbers?.split(',').includes(arxivId))
        : byTitle(query);
    return found
      ? { status: 200, headers, body: atomFeed(found.slice(0, most), { total: found.length }) }
      : { status: 400, headers, body: atomError(`cannot read ${query ?? ''}`) };
  }
}

/**
 * @param {string} query phrases and words of titles, all of which are to be there
 * @returns {import('./arxivPapers.mjs').LearntPaper[] | undefined}
 */
function byTitle(query) {
  const parts = query.split(' AND ').map((part) => /^ti:"?([^"]+)"?$/.exec(part)?.[1]);
  if (parts.some((part) => part === undefined)) {
    return undefined;
  }
  return replicaPapers.filter(({ title }) => {
    const words = ` ${bare(title)} `;
    return parts.every((part) => words.includes(` ${bare(part ?? '')} `));
  });
}

/** @param {string} text */
function bare(text) {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
