import type { Entry, EntryParts } from '../../../model';
import type { Mutable } from '../../../mutable';

/** What stands under the text of a printing. */
export type Facts = Pick<
  Entry,
  'arxivId' | 'authorCount' | 'organization' | 'published' | 'upvotes' | 'comments' | 'github'
>;

/** Facts of which some may be unknown. */
export type MaybeFacts = { readonly [Fact in keyof Facts]?: Facts[Fact] | undefined };

/** Adds the facts that are not known yet; for so few far cheaper than `Object.assign`. */
export function addMissingFacts(known: Mutable<Facts>, other: MaybeFacts): void {
  const { arxivId, authorCount, organization, published, upvotes, comments, github } = other;
  if (arxivId !== undefined) {
    known.arxivId ??= arxivId;
  }
  if (authorCount !== undefined) {
    known.authorCount ??= authorCount;
  }
  if (organization) {
    known.organization ??= organization;
  }
  if (published) {
    known.published ??= published;
  }
  if (upvotes !== undefined) {
    known.upvotes ??= upvotes;
  }
  if (comments !== undefined) {
    known.comments ??= comments;
  }
  if (github) {
    known.github ??= github;
  }
}

/** Adds the ranges of the parts that are not known yet. */
export function addMissingParts(known: Mutable<EntryParts>, other: EntryParts): void {
  const { authors, organization, published, comments } = other;
  if (authors) {
    known.authors ??= authors;
  }
  if (organization) {
    known.organization ??= organization;
  }
  if (published) {
    known.published ??= published;
  }
  if (comments) {
    known.comments ??= comments;
  }
}
