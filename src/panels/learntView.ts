import type { Paper } from '../core';
import { readableText, visibleText } from '../core';
import { dateText } from '../shared/dateText';
import type { LinkView } from '../shared/facts';
import type { LearntView } from '../shared/learntView';
import { secureUrl } from '../shared/segment';
import type { Language } from './paperFacts';

/** What a service said of a paper beyond its dumps; undefined where none was asked. */
export function learntView(
  { learnt }: Paper,
  { locale, translate }: Language,
): LearntView | undefined {
  if (!learnt) {
    return undefined;
  }
  const { categories, version, journal, comment, doi, pdf } = learnt.paper;
  const facts = [
    categories.join(', '),
    version === undefined ? '' : translate('version {0}', version),
    readableText(journal ?? ''),
    readableText(comment ?? ''),
  ];
  const [year = 0, month = 0, day = 0] = learnt.time.slice(0, 10).split('-').map(Number);
  const time = dateText({ year, month, day }, locale);
  return {
    facts: facts.map(visibleText).filter((fact) => fact !== ''),
    links: [...linkTo('DOI', doi && `https://doi.org/${encodeURI(doi)}`), ...linkTo('PDF', pdf)],
    source: translate('According to {0}, looked up on {1}', learnt.source, visibleText(time)),
  };
}

function linkTo(label: string, address: string | undefined): LinkView[] {
  const url = address === undefined ? undefined : secureUrl(address);
  return url === undefined ? [] : [{ url, label }];
}
