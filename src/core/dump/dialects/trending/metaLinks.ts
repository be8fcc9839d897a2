import type { EntryParts, Range } from '../../../model';
import { parseCount } from '../../countText';
import { countIn, findPeople } from '../../markdown/labels';
import type { MarkdownLink } from '../../markdown/linkFinder';
import { isCommentsUrl, isLoginUrl, organizationHandleOf, paperIdOf } from '../../siteUrls';
import type { Facts } from './facts';

/** What a piece under the text of a printing tells, and where it says so. */
export interface MetaRead {
  readonly fields: Facts;
  readonly parts: EntryParts;
}

/** Of what has no range of its own among the parts of an entry. */
const noParts: EntryParts = {};

const repository = /^https?:\/\/(?:www\.)?github\.com\/[^/\s]+\/[^/\s]+/;
const arxivPage =
  /^https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?$/;

/** Reads what a link tells of its paper, if anything. */
export function readLink({ url, label, labelRange }: MarkdownLink): MetaRead | undefined {
  if (isLoginUrl(url)) {
    const upvotes = countAtEnd(label);
    return upvotes === undefined ? undefined : { fields: { upvotes }, parts: noParts };
  }
  if (repository.test(url)) {
    const stars = countAtEnd(label);
    const isBadge = /^(?:LINK: )?GitHub\b/i.test(label) || parseCount(label) !== undefined;
    const github = stars === undefined ? { url } : { url, stars };
    return isBadge ? { fields: { github }, parts: noParts } : undefined;
  }
  const onArxiv = arxivPage.exec(url)?.[1];
  if (onArxiv !== undefined && /\barXiv\b/i.test(label)) {
    return { fields: { arxivId: onArxiv }, parts: noParts };
  }
  if (paperIdOf(url) !== undefined) {
    return readPaperLink(url, label, labelRange);
  }
  const handle = organizationHandleOf(url);
  return handle === undefined || parseCount(label) !== undefined || label.startsWith('LINK:')
    ? undefined
    : {
        fields: { organization: { handle, name: label } },
        parts: { organization: labelRange },
      };
}

function countAtEnd(label: string): number | undefined {
  const printed = countIn(label);
  return printed === undefined ? undefined : parseCount(printed);
}

function readPaperLink(url: string, label: string, labelRange: Range): MetaRead | undefined {
  const comments = isCommentsUrl(url) ? parseCount(label) : undefined;
  if (comments !== undefined) {
    return { fields: { comments }, parts: { comments: labelRange } };
  }
  const people = findPeople(label);
  const isCount = people && /^[-·•\s]*$/.test(label.slice(0, people.place));
  const authorCount = isCount ? parseCount(people.count) : undefined;
  return authorCount === undefined
    ? undefined
    : { fields: { authorCount }, parts: { authors: labelRange } };
}
