import type { Entry, Occurrence, Paper } from '../model';
import { isCutShort } from './abstracts';
import type { DateBook } from './dates/dateBook';
import { publishedDate } from './dates/published';
import { compareOccurrences } from './order';
import { compareText, type Sighting } from './sighting';

interface Seen {
  readonly sighting: Sighting;
  readonly occurrence: Occurrence;
}

/**
 * Makes one paper of its entries. What changes over time (counts, organisation) is of the latest
 * list that gives it; the title and the abstract are the best rendering of the latest.
 */
export function mergePaper(
  id: string,
  aliases: readonly string[],
  sightings: Iterable<Sighting>,
  dates: DateBook,
  topics: readonly string[],
): Paper | undefined {
  const seen = Array.from(sightings, (sighting): Seen => ({
    sighting,
    occurrence: occurrenceOf(sighting, dates),
  })).sort((a, b) => compareOccurrences(a.occurrence, b.occurrence));
  const ordered = seen.map(({ sighting }) => sighting);
  const entries = ordered.map(({ entry }) => entry);
  const [latest] = ordered;
  if (!latest) {
    return undefined;
  }
  const number = ordered.find((sighting) => sighting.number !== undefined)?.number;
  const published = publishedDate(ordered, dates);
  return {
    id,
    aliases,
    title: bestTitle(ordered.filter(({ titleId }) => titleId === latest.titleId)),
    ...bestAbstract(entries),
    ...(number !== undefined && { arxivId: number }),
    ...(published && { published }),
    ...latestFacts(entries),
    occurrences: seen.map(({ occurrence }) => occurrence),
    topics,
  };
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

/**
 * Among renderings of one title: TeX that is whole before its stripped remains, then the rendering
 * that most dumps have, then the first by code units.
 */
function bestTitle(sightings: readonly Sighting[]): string {
  const counts = new Map<string, number>();
  for (const { entry } of sightings) {
    counts.set(entry.title, (counts.get(entry.title) ?? 0) + 1);
  }
  const [best] = [...counts].sort(
    ([titleA, countA], [titleB, countB]) =>
      Number(hasTex(titleB)) - Number(hasTex(titleA)) ||
      countB - countA ||
      compareText(titleA, titleB),
  );
  return best?.[0] ?? '';
}

/** Formulas between dollars or backslashed delimiters, or a command, as no stripping leaves them. */
function hasTex(title: string): boolean {
  const dollar = title.indexOf('$');
  return (dollar >= 0 && title.includes('$', dollar + 1)) || /\\[a-z([]/i.test(title);
}

/** The latest abstract, or else summary; instead of one that was cut short, the longest with its beginning. */
function bestAbstract(entries: readonly Entry[]): Pick<Paper, 'abstract' | 'abstractKind'> {
  const [abstracts, summaries] = [
    entries.filter(({ abstract, abstractKind }) => abstract && abstractKind !== 'summary'),
    entries.filter(({ abstract, abstractKind }) => abstract && abstractKind === 'summary'),
  ];
  let best = abstracts[0] ?? summaries[0];
  for (const entry of abstracts.length > 0 ? abstracts : summaries) {
    if (best?.abstract !== undefined && entry.abstract !== undefined) {
      best = isCutShort(best.abstract, entry.abstract) ? entry : best;
    }
  }
  const { abstract, abstractKind } = best ?? {};
  return {
    ...(abstract !== undefined && { abstract }),
    ...(abstractKind !== undefined && { abstractKind }),
  };
}

/** Every field by the first entry that gives it. */
function latestFacts(
  entries: readonly Entry[],
): Pick<Paper, 'authorCount' | 'authors' | 'organization' | 'comments' | 'upvotes' | 'github'> {
  const authorCount = first(entries, (entry) => entry.authorCount);
  const authors = first(entries, (entry) => entry.authors);
  const organization = first(entries, (entry) => entry.organization);
  const comments = first(entries, (entry) => entry.comments);
  const upvotes = first(entries, (entry) => entry.upvotes);
  const github = first(entries, (entry) => entry.github);
  return {
    ...(authorCount !== undefined && { authorCount }),
    ...(authors && { authors }),
    ...(organization && { organization }),
    ...(comments !== undefined && { comments }),
    ...(upvotes !== undefined && { upvotes }),
    ...(github && { github }),
  };
}

function first<T>(entries: readonly Entry[], read: (entry: Entry) => T | undefined): T | undefined {
  for (const entry of entries) {
    const value = read(entry);
    if (value !== undefined) {
      return value;
    }
  }
  return undefined;
}
