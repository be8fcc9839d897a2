import { entryIds } from '../library/entryIds';
import type { Entry, Paper, ResolvedDate } from '../model';
import { formatMessage, message } from '../text/message';

const printed = message('The digest prints the whole date.');
const unknown = message('The digest leaves the year out.');

/** An entry as a paper that is known from this one digest alone: only what is printed is certain. */
export function entryPaper(entry: Entry): Paper {
  const [id = '', ...aliases] = entryIds(entry);
  const { title, abstract, abstractKind, arxivId, authorCount, authors, organization } = entry;
  const { comments, upvotes, github } = entry;
  const published = entry.published && resolved(entry.published);
  return {
    id,
    aliases,
    title,
    occurrences: [],
    topics: [],
    ...(abstract !== undefined && { abstract }),
    ...(abstractKind && { abstractKind }),
    ...(arxivId !== undefined && { arxivId }),
    ...(authorCount !== undefined && { authorCount }),
    ...(authors && { authors }),
    ...(organization && { organization }),
    ...(published && { published }),
    ...(comments !== undefined && { comments }),
    ...(upvotes !== undefined && { upvotes }),
    ...(github && { github }),
  };
}

function resolved(date: NonNullable<Entry['published']>): ResolvedDate {
  const reason = date.year === undefined ? unknown : printed;
  const certainty = date.year === undefined ? 'unknown' : 'printed';
  return { ...date, certainty, because: formatMessage(reason), reason };
}
