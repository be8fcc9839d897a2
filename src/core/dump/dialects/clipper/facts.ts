import type { Entry, EntryParts, Range } from '../../../model';
import type { Mutable } from '../../../mutable';
import { codeAt, isLetter } from '../../characters';
import { parseButtonCount, parseCount } from '../../countText';
import { findPeople } from '../../markdown/labels';
import { labelIn, labelRangeOf, type LinkPlaces } from '../../markdown/linkFinder';
import { isLoginUrl, leadsToComments, organizationHandleOf } from '../../siteUrls';

/** What links tell of an entry, as far as it is known. */
export type Facts = {
  -readonly [Fact in 'arxivId' | 'authorCount' | 'organization' | 'upvotes' | 'comments']:
    Entry[Fact] | undefined;
};

/** Facts of which none is known yet. */
export function noFacts(): Facts {
  return {
    arxivId: undefined,
    authorCount: undefined,
    organization: undefined,
    upvotes: undefined,
    comments: undefined,
  };
}

/** Adds to an entry what is known, always in one order: engines are slower with objects of many shapes. */
export function addFacts(entry: Mutable<Entry>, facts: Facts): Mutable<Entry> {
  const { arxivId, authorCount, organization, upvotes, comments } = facts;
  if (arxivId !== undefined) {
    entry.arxivId = arxivId;
  }
  if (authorCount !== undefined) {
    entry.authorCount = authorCount;
  }
  if (organization !== undefined) {
    entry.organization = organization;
  }
  if (upvotes !== undefined) {
    entry.upvotes = upvotes;
  }
  if (comments !== undefined) {
    entry.comments = comments;
  }
  return entry;
}

/**
 * Takes what a link tells of an entry, and where it says so; answers whether it tells anything.
 *
 * @param arxivId that of the paper which the link leads to
 */
export function takeLink(
  text: string,
  link: LinkPlaces,
  arxivId: string | undefined,
  facts: Facts,
  parts: Mutable<EntryParts>,
): boolean {
  const labelRange = labelRangeOf(text, link);
  const isPaper = arxivId !== undefined;
  // Such a label needs no joining of its lines, which most captures have in each entry.
  if (isPaper && link.numberEnd > 0 && endsInWord(text, labelRange)) {
    facts.arxivId = arxivId;
    if (!takePeople(lastLineOf(text, labelRange), labelRange, facts, parts)) {
      takePeople(labelIn(text, labelRange), labelRange, facts, parts);
    }
    return true;
  }
  const label = labelIn(text, labelRange);
  if (label === '') {
    return false;
  }
  const button = parseButtonCount(label);
  const count = button?.count;
  const url = link.numberEnd > 0 ? '' : text.slice(link.urlStart, link.urlEnd);
  if (isLoginUrl(url)) {
    if (count !== undefined) {
      facts.upvotes = count;
    }
    return count !== undefined;
  }
  if (isPaper) {
    facts.arxivId = arxivId;
    if (count === undefined) {
      takePeople(label, labelRange, facts, parts);
    } else if (link.numberEnd > 0 ? link.urlEnd > link.numberEnd : leadsToComments(url)) {
      facts.comments = count;
      const start = labelRange.end - (button?.printed.length ?? 0);
      parts.comments = { start, end: labelRange.end };
    } else {
      facts.upvotes = count;
    }
    return true;
  }
  const handle = organizationHandleOf(url);
  const isTooLate = facts.organization ?? facts.authorCount ?? facts.upvotes;
  if (handle === undefined || isTooLate !== undefined) {
    return false;
  }
  facts.organization = { handle, name: label };
  parts.organization = labelRange;
  return true;
}

/** Whether a label's last character is a letter that no count ends in. */
function endsInWord(text: string, { start, end }: Range): boolean {
  const last = end > start ? codeAt(text, end - 1) : -1;
  return isLetter(last) && (last | 0x20) !== thousands;
}

const thousands = 0x6b;

function lastLineOf(text: string, { start, end }: Range): string {
  return text.slice(Math.max(start, text.lastIndexOf('\n', end - 1) + 1), end);
}

/** Takes how many people wrote a paper; answers whether the label tells of any. */
function takePeople(
  label: string,
  labelRange: Range,
  facts: Facts,
  parts: Mutable<EntryParts>,
): boolean {
  const people = findPeople(label);
  const authorCount = people && parseCount(people.count);
  if (authorCount !== undefined) {
    facts.authorCount = authorCount;
    parts.authors = labelRange;
  }
  return people !== undefined;
}
