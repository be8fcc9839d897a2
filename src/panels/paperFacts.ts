import type { FactsSource } from '../shared/entryFacts';
import type { FactsView, LinkView } from '../shared/facts';
import { commentsText, dateView, makersText, upvotesText } from '../shared/factsText';
import { secureUrl } from '../shared/segment';
import type { Translate } from '../shared/translate';

/** How texts are put for the reader at hand. */
export interface Language {
  readonly translate: Translate;
  /** BCP 47 tag for dates. */
  readonly locale: string;
}

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
  const code = github && secureUrl(github.url);
  if (code !== undefined) {
    links.push({ url: code, label: 'GitHub' });
  }
  return links;
}
