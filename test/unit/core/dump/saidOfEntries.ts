import type { Dump } from '../../../../src/core/model';

/** What a dump says of its papers, apart from where it does. */
export function saidOfEntries({ entries }: Dump): unknown {
  return entries.map((entry) => ({
    submitter: entry.submitter,
    votes: entry.upvotes,
    title: entry.title,
    abstract: entry.abstract,
    who: entry.authorCount ?? entry.organization?.name,
    published: entry.published,
    comments: entry.comments,
  }));
}
