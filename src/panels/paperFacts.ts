import type { Entry, Paper } from '../core';
import type { FactsView, LinkView } from '../shared/facts';
import { commentsText, dateView, makersText, upvotesText } from '../shared/factsText';
import { isWebUrl } from '../shared/segment';
import type { Translate } from '../shared/translate';

/** How texts are put for the reader at hand. */
export interface Language {
  readonly translate: Translate;
  /** BCP 47 tag for dates. */
  readonly locale: string;
}

/** What the line of facts needs; papers have it, and entries apart from the year's certainty. */
export type FactsSource = Pick<
  Paper,
  | 'authors'
  | 'authorCount'
  | 'organization'
  | 'published'
  | 'comments'
  | 'upvotes'
  | 'arxivId'
  | 'github'
>;

/** The line of facts beneath a title. */
export function factsView(source: FactsSource, { translate, locale }: Language): FactsView {
  const who = makersText(source, translate);
  const comments = commentsText(source.comments, translate);
  const upvotes = upvotesText(source.upvotes, translate);
  return {
    ...(who !== undefined && { who }),
    ...(source.published && { published: dateView(source.published, locale, translate) }),
    ...(comments !== undefined && { comments }),
    ...(upvotes !== undefined && { upvotes }),
    links: pages(source),
  };
}

/** The web pages of a paper that follow from its own data. */
function pages({ arxivId, github }: Pick<FactsSource, 'arxivId' | 'github'>): LinkView[] {
  const links: LinkView[] = [];
  if (arxivId !== undefined) {
    links.push({ url: `https://arxiv.org/abs/${encodeURI(arxivId)}`, label: 'arXiv' });
  }
  if (github && isWebUrl(github.url)) {
    links.push({ url: github.url, label: 'GitHub' });
  }
  return links;
}

/**
 * The facts of an entry, with the library's knowledge of the paper where that is of use: the year
 * of a date that the dump prints without one.
 */
export function entryFacts(entry: Entry, paper: Paper | undefined): FactsSource {
  const { published, ...facts } = entry;
  if (!published) {
    return facts;
  }
  const known = paper?.published;
  const same =
    known?.month === published.month &&
    known.day === published.day &&
    (published.year === undefined || published.year === known.year);
  return {
    ...facts,
    published: same
      ? known
      : {
          ...published,
          certainty: published.year === undefined ? 'unknown' : 'printed',
          because: unplaced.template,
          reason: unplaced,
        },
  };
}

/** Why a date has no year when the library does not know the paper. */
const unplaced = { template: 'The digest prints no year with this date.', values: [] };
