import type { Dump, Entry, Paper, Problem, ResolvedDate } from '../core';
import { visibleText } from '../core';
import { dateText } from '../shared/dateText';
import type { DigestHeadView, EntryView, NoteView, TopicCountView } from '../shared/digestView';
import type { DateView, ReadingView } from '../shared/facts';
import { dateView } from '../shared/factsText';
import { plainTitle } from './plainTitle';
import { fileName } from '../shared/fileName';
import type { Language } from './paperFacts';
import { entryFacts } from '../shared/entryFacts';
import { factsView } from './paperFacts';
import { shownText, textSegments } from './segments';

/** What the library knows about an entry's paper. */
export interface KnownPaper {
  readonly paper: Paper;
  readonly reading: ReadingView;
}

/** How many topics the bar shows; it is to stay slim. */
const topicLimit = 12;

/** What stands above the entries of a digest. */
export function digestHeadView(
  uri: string,
  dump: Dump,
  papers: readonly (Paper | undefined)[],
  topicLabels: ReadonlyMap<string, string>,
  language: Language,
): DigestHeadView {
  const { translate } = language;
  const count = dump.entries.length;
  const listed = listedView(uri, dump, papers, language);
  return {
    name: fileName(uri),
    ...(listed && { listed }),
    counts: count === 1 ? translate('1 paper') : translate('{0} papers', count),
    topics: countTopics(papers, topicLabels),
    notes: problemsBefore(dump).map((problem) => noteView(problem, language)),
  };
}

/** What an entry's title and abstract alone make up. */
export type EntryTexts = Pick<EntryView, 'title' | 'titleSegments' | 'abstract'>;

/** The running text of an entry, ready to be shown: most of the work of a view. */
export function entryTexts({ title, abstract }: Pick<Entry, 'title' | 'abstract'>): EntryTexts {
  const titleSegments = textSegments({ ...shownText(title), links: [] });
  return {
    title: plainTitle(title),
    ...(titleSegments.some(({ kind }) => kind === 'math') && { titleSegments }),
    abstract: textSegments(shownText(abstract ?? '')),
  };
}

/**
 * One entry of a digest.
 *
 * @param texts of its title and abstract, where they are known from before
 */
export function entryView(
  key: string,
  entry: Entry,
  problems: readonly Problem[],
  known: KnownPaper | undefined,
  language: Language,
  texts: EntryTexts = entryTexts(entry),
): EntryView {
  const { title, titleSegments, abstract } = texts;
  return {
    key,
    title,
    ...(titleSegments && { titleSegments }),
    facts: factsView(entryFacts(entry, known?.paper), language),
    abstract,
    isSummary: entry.abstractKind === 'summary',
    notes: problems.map((problem) => noteView(problem, language)),
    topics: known?.paper.topics ?? [],
    ...(known && {
      paperId: known.paper.id,
      reading: { read: known.reading.read, starred: known.reading.starred },
    }),
  };
}

/** The problems of a dump that stand before its first entry. */
export function problemsBefore({ entries, problems }: Dump): readonly Problem[] {
  const first = entries[0];
  return first ? problems.filter(({ start }) => start < first.start) : problems;
}

/** The problems that go with each entry, by its index: those from its start to the next one's. */
export function problemsByEntry({ entries, problems }: Dump): ReadonlyMap<number, Problem[]> {
  const byEntry = new Map<number, Problem[]>();
  const sorted = [...problems].sort((a, b) => a.start - b.start);
  let index = -1;
  for (const problem of sorted) {
    while ((entries[index + 1]?.start ?? Infinity) <= problem.start) {
      index++;
    }
    if (index >= 0) {
      byEntry.set(index, [...(byEntry.get(index) ?? []), problem]);
    }
  }
  return byEntry;
}

/** How many papers have each topic, most frequent first. */
function countTopics(
  papers: readonly (Paper | undefined)[],
  labels: ReadonlyMap<string, string>,
): TopicCountView[] {
  const counts = new Map<string, number>();
  for (const topic of papers.flatMap((paper) => paper?.topics ?? [])) {
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return [...counts]
    .flatMap(([id, count]) => {
      const label = labels.get(id);
      return label === undefined ? [] : [{ id, label: visibleText(label), count }];
    })
    .sort((a, b) => b.count - a.count)
    .slice(0, topicLimit);
}

/** The date of the list, with the year that the library worked out where it did. */
function listedView(
  uri: string,
  { listed }: Dump,
  papers: readonly (Paper | undefined)[],
  { locale, translate }: Language,
): DateView | undefined {
  if (!listed) {
    return undefined;
  }
  const resolved = resolvedListing(uri, papers);
  return resolved?.month === listed.month && resolved.day === listed.day
    ? dateView(resolved, locale, translate)
    : { text: dateText(listed, locale), uncertain: false };
}

function resolvedListing(
  uri: string,
  papers: readonly (Paper | undefined)[],
): ResolvedDate | undefined {
  for (const paper of papers) {
    const listed = paper?.occurrences.find((occurrence) => occurrence.uri === uri)?.listed;
    if (listed) {
      return listed;
    }
  }
  return undefined;
}

function noteView({ severity, text }: Problem, { translate }: Language): NoteView {
  return { severity, message: visibleText(translate(text.template, ...text.values)) };
}
