import type { LookupRecord } from '../enrichment/record';
import type { Entry, Learnt, Occurrence, Paper, PaperField } from '../model';
import { abstractKept, withAbstract } from '../text/storedText';
import { bestAbstract, bestTitle } from './bestText';
import type { DateBook } from './dates/dateBook';
import { publishedDate } from './dates/published';
import { compareOccurrences } from './order';
import type { Sighting } from './sighting';
import { paperFields } from './sources';

interface Seen {
  readonly sighting: Sighting;
  readonly occurrence: Occurrence;
}

/**
 * Makes one paper of its entries. What changes over time (counts, organisation) is of the latest
 * list that gives it; the title, the abstract and the authors are the best rendering of the latest.
 * Each field is of one entry, and says of which; what no entry gives is of what was learnt.
 *
 * @param sightings each with its entry, see {@link withEntry}; undefined comes of none
 */
export function mergePaper(
  id: string,
  aliases: readonly string[],
  sightings: readonly Sighting[],
  dates: DateBook,
  record?: LookupRecord,
): Paper | undefined {
  const seen = sightings
    .map((sighting): Seen => ({ sighting, occurrence: occurrenceOf(sighting, dates) }))
    .sort((a, b) => compareOccurrences(a.occurrence, b.occurrence));
  const ordered = seen.map(({ sighting }) => sighting);
  const [latest] = ordered;
  if (!latest) {
    return undefined;
  }
  const title = bestTitle(ordered) ?? latest;
  const abstract = bestAbstract(ordered);
  const told = abstract?.entry;
  const numbered = ordered.find(({ number }) => number !== undefined);
  const published = publishedDate(ordered, dates, record?.found);
  const { authors, authorCount, organization, comments, upvotes, github } = latestFacts(ordered);
  const facts: Paper = {
    id,
    aliases,
    title: title.entry.title,
    ...(told?.abstractKind !== undefined && { abstractKind: told.abstractKind }),
    ...(numbered?.number !== undefined && { arxivId: numbered.number }),
    ...(published && { published: published.date }),
    ...countOf(authorCount?.entry),
    ...(authors?.entry.authors && { authors: authors.entry.authors }),
    ...(organization?.entry.organization && { organization: organization.entry.organization }),
    ...(comments?.entry.comments !== undefined && { comments: comments.entry.comments }),
    ...(upvotes?.entry.upvotes !== undefined && { upvotes: upvotes.entry.upvotes }),
    ...(github?.entry.github && { github: github.entry.github }),
    occurrences: seen.map(({ occurrence }) => occurrence),
    sources: sourcesOf(ordered, {
      title,
      abstract,
      arxivId: numbered,
      published: published?.sighting,
      authors,
      authorCount,
      organization,
      comments,
      upvotes,
      github,
    }),
    topics: none,
  };
  return withAbstract(withLearnt(facts, told, record), told && abstractKept(told));
}

/**
 * Fills in what no entry gives.
 *
 * @param told the entry that gives the abstract
 */
function withLearnt(
  paper: Paper,
  told: Entry | undefined,
  record: LookupRecord | undefined,
): Paper {
  const { source, time, found } = record ?? {};
  if (!source || time === undefined || !found) {
    return paper;
  }
  const authors = paper.authors ? undefined : found.authors;
  const added: Partial<Paper> = {
    ...(paper.arxivId === undefined && { arxivId: found.arxivId }),
    ...(!told &&
      found.abstract !== undefined && { abstract: found.abstract, abstractKind: 'abstract' }),
    ...(authors && authors.length > 0 && { authors, authorCount: authors.length }),
  };
  const isDateLearnt = paper.published !== undefined && paper.sources?.published === undefined;
  const learnt: Learnt = {
    source,
    time,
    paper: found,
    fields: paperFields.filter(
      (field) => added[field] !== undefined || (field === 'published' && isDateLearnt),
    ),
  };
  return { ...paper, ...added, learnt };
}

function occurrenceOf({ uri, index, entry }: Sighting, dates: DateBook): Occurrence {
  const listed = dates.listed(uri);
  return {
    uri,
    entry: index,
    offset: entry.titleRange.start,
    ...(listed && { listed }),
    ...(entry.comments !== undefined && { comments: entry.comments }),
    ...(entry.upvotes !== undefined && { upvotes: entry.upvotes }),
  };
}

type FactName = 'authors' | 'authorCount' | 'organization' | 'comments' | 'upvotes' | 'github';

/** For every field the first entry that gives it. Named authors are counted by who names them. */
function latestFacts(
  ordered: readonly Sighting[],
): Readonly<Record<FactName, Sighting | undefined>> {
  const first = (field: keyof Entry): Sighting | undefined =>
    ordered.find(({ entry }) => entry[field] !== undefined);
  const authors = first('authors');
  return {
    authors,
    authorCount: authors ?? first('authorCount'),
    organization: first('organization'),
    comments: first('comments'),
    upvotes: first('upvotes'),
    github: first('github'),
  };
}

function countOf(entry: Entry | undefined): Pick<Paper, 'authorCount'> {
  const authorCount = entry?.authorCount ?? entry?.authors?.length;
  return authorCount === undefined ? {} : { authorCount };
}

function sourcesOf(
  ordered: readonly Sighting[],
  givers: Readonly<Record<PaperField, Sighting | undefined>>,
): Partial<Record<PaperField, number>> {
  const sources: Partial<Record<PaperField, number>> = {};
  for (const field of paperFields) {
    const giver = givers[field];
    if (giver) {
      sources[field] = ordered.indexOf(giver);
    }
  }
  return sources;
}

const none: readonly string[] = [];
