import type { Entry, Learnt, LibraryDump, Occurrence, Paper } from '../../core';
import { abstractKept, dumpEntry, withAbstract } from '../../core';

/**
 * A paper on its way to those who show it: without what they have already, which is its abstract, the
 * dates of the lists that hold it, and what services said.
 */
export interface SentPaper extends Omit<Paper, 'abstract' | 'learnt' | 'occurrences'> {
  readonly occurrences: readonly Omit<Occurrence, 'listed'>[];
  readonly learnt?: SentLearnt;
}

interface SentLearnt extends Pick<Learnt, 'fields'> {
  /** Number of the record. */
  readonly record: number;
}

/** @param numberOf the number of the record that a paper was learnt of */
export function sentPaper(paper: Paper, numberOf: (learnt: Learnt) => number): SentPaper {
  const { abstract, learnt, occurrences, ...others } = paper;
  return {
    ...others,
    occurrences: occurrences.map(({ listed, ...occurrence }) => occurrence),
    ...(learnt && { learnt: { record: numberOf(learnt), fields: learnt.fields } }),
  };
}

/** What those have already who take papers. */
export interface PaperParts {
  /** A dump with the date of its list; its URI is the same text for all that are of it. */
  dump(uri: string): LibraryDump | undefined;
  /** What a record says, by its number. */
  learnt(record: number): Omit<Learnt, 'fields'> | undefined;
  /** The same list for all who have such a one. */
  ids(ids: readonly string[]): readonly string[];
}

/** The entry that gives the abstract of a paper; undefined where none does. */
export function abstractGiver(sent: SentPaper, parts: PaperParts): Entry | undefined {
  const source = sent.occurrences[sent.sources?.abstract ?? -1];
  return source && dumpEntry(parts.dump(source.uri)?.dump, source.entry);
}

/**
 * The paper that was sent.
 *
 * @param giver see {@link abstractGiver}
 */
export function receivedPaper(sent: SentPaper, giver: Entry | undefined, parts: PaperParts): Paper {
  const { learnt, occurrences, topics, subtopics, ...others } = sent;
  const record = learnt && parts.learnt(learnt.record);
  const isLearnt = learnt?.fields.includes('abstract') === true;
  const paper: Paper = {
    ...others,
    occurrences: occurrences.map((occurrence): Occurrence => {
      const dump = parts.dump(occurrence.uri);
      const { uri = occurrence.uri, listed } = dump ?? {};
      return { ...occurrence, uri, ...(listed && { listed }) };
    }),
    topics: parts.ids(topics),
    ...(subtopics && { subtopics: parts.ids(subtopics) }),
    ...(record && { learnt: { ...record, fields: learnt.fields } }),
  };
  const learntAbstract = isLearnt ? record?.paper.abstract : undefined;
  return withAbstract(paper, giver ? abstractKept(giver) : learntAbstract);
}
