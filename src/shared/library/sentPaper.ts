import type { Entry, Learnt, Occurrence, Paper, ResolvedDate } from '../../core';
import { abstractKept, withAbstract } from '../../core';

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
  /** The URI of a dump, the same text for all that are of it. */
  uri(uri: string): string;
  /** The date of a dump's list. */
  listed(uri: string): ResolvedDate | undefined;
  /** An entry of a dump. */
  entry(uri: string, index: number): Entry | undefined;
  /** What a record says, by its number. */
  learnt(record: number): Omit<Learnt, 'fields'> | undefined;
  /** The same list for all who have such a one. */
  ids(ids: readonly string[]): readonly string[];
}

/** The paper that was sent. */
export function receivedPaper(sent: SentPaper, parts: PaperParts): Paper {
  const { learnt, occurrences, topics, subtopics, ...others } = sent;
  const record = learnt && parts.learnt(learnt.record);
  const source = occurrences[sent.sources?.abstract ?? -1];
  const told = source && parts.entry(source.uri, source.entry);
  const isLearnt = learnt?.fields.includes('abstract') === true;
  const paper: Paper = {
    ...others,
    occurrences: occurrences.map((occurrence): Occurrence => {
      const listed = parts.listed(occurrence.uri);
      return { ...occurrence, uri: parts.uri(occurrence.uri), ...(listed && { listed }) };
    }),
    topics: parts.ids(topics),
    ...(subtopics && { subtopics: parts.ids(subtopics) }),
    ...(record && { learnt: { ...record, fields: learnt.fields } }),
  };
  return withAbstract(
    paper,
    told ? abstractKept(told) : isLearnt ? record?.paper.abstract : undefined,
  );
}
