import type { Certainty, Organization, PartialDate, ResolvedDate } from '../core';
import { visibleText } from '../core';
import { dateText, isUncertain, type DateTextOptions } from './dateText';
import type { DateView } from './facts';
import type { Translate } from './translate';

/** Names that are written out before the rest is only counted. */
const NAMED_AUTHORS = 5;

/** Who stands behind a paper, as a paper or an entry tells it. */
export interface Makers {
  readonly authors?: readonly string[];
  readonly authorCount?: number;
  readonly organization?: Organization;
}

/** Organisation and authors in a few words, for example `9 authors`; absent where none is known. */
export function makersText(makers: Makers, translate: Translate): string | undefined {
  const parts = [
    makers.organization && visibleText(makers.organization.name),
    authorsText(makers, translate),
  ].filter((part) => part !== undefined && part !== '');
  return parts.length > 0 ? parts.join(' · ') : undefined;
}

function authorsText({ authors = [], authorCount }: Makers, translate: Translate) {
  if (authors.length > 0) {
    const names = authors.slice(0, NAMED_AUTHORS).map(visibleText).join(', ');
    const rest = Math.max(authorCount ?? 0, authors.length) - NAMED_AUTHORS;
    return rest > 0 ? translate('{0} and {1} more', names, rest) : names;
  }
  if (authorCount === undefined) {
    return undefined;
  }
  return authorCount === 1 ? translate('1 author') : translate('{0} authors', authorCount);
}

/** For example `3 comments`; absent where there are none. */
export function commentsText(count: number | undefined, translate: Translate): string | undefined {
  if (count === undefined || count === 0) {
    return undefined;
  }
  return count === 1 ? translate('1 comment') : translate('{0} comments', count);
}

/** For example `12 upvotes`; absent where the dump tells no number. */
export function upvotesText(count: number | undefined, translate: Translate): string | undefined {
  if (count === undefined) {
    return undefined;
  }
  return count === 1 ? translate('1 upvote') : translate('{0} upvotes', count);
}

/** A date with the reason for its year, where that was not printed. */
export function dateView(date: ResolvedDate, locale: string, translate: Translate): DateView {
  const { template, values } = date.reason;
  return {
    text: dateText(date, locale),
    uncertain: isUncertain(date),
    ...(date.certainty !== 'printed' && {
      because: visibleText(translate(template, ...values)),
    }),
  };
}

/** What stands in {@link factsLine}; papers and entries have it. */
export interface LineFacts extends Makers {
  readonly published?: PartialDate & { readonly certainty?: Certainty };
  readonly comments?: number;
}

/**
 * Date, makers and comments in one line, for example `May 21, 2025 · 9 authors · 2 comments`; empty
 * where nothing is known.
 */
export function factsLine(
  { published, comments, ...makers }: LineFacts,
  locale: string,
  translate: Translate,
  options: DateTextOptions = {},
): string {
  return [
    published && dateText(published, locale, options),
    makersText(makers, translate),
    commentsText(comments, translate),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
