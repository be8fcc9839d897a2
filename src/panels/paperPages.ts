import type { Paper } from '../core';
import type { LinkView } from '../shared/facts';
import type { Translate } from '../shared/translate';
import { plainTitle } from './plainTitle';

/** A number of the present form, as the site of the papers has pages for. */
const presentNumber = /^\d{4}\.\d{4,5}(?:v\d+)?$/;

/** Web pages of a paper with a number, beside those that its facts lead to. */
export function furtherPages({ arxivId }: Paper, translate: Translate): LinkView[] {
  if (arxivId === undefined) {
    return [];
  }
  const id = encodeURI(arxivId);
  return [
    { url: `https://arxiv.org/pdf/${id}`, label: 'PDF' },
    ...(presentNumber.test(arxivId)
      ? [{ url: `https://huggingface.co/papers/${id}`, label: translate('Paper page') }]
      : []),
  ];
}

/** Searches on scholarly sites for a paper whose number is not known. */
export function scholarlySearches({ arxivId, title }: Paper, translate: Translate): LinkView[] {
  const words = plainTitle(title).trim();
  if (arxivId !== undefined || words === '') {
    return [];
  }
  const query = encodeURIComponent(words);
  const sites = [
    ['arXiv', `https://arxiv.org/search/?searchtype=title&query=${query}`],
    ['Google Scholar', `https://scholar.google.com/scholar?q=${query}`],
    ['Semantic Scholar', `https://www.semanticscholar.org/search?q=${query}`],
    ['OpenReview', `https://openreview.net/search?term=${query}`],
  ] as const;
  return sites.map(([site, url]) => ({ url, label: translate('Search {0}', site) }));
}
