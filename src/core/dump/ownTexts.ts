import type { Dump, Entry, Problem } from '../model';
import { withAbstract } from '../text/storedText';
import type { TextPool } from './textPool';

/**
 * A dump whose texts are copies. Parts of a text hold on to all of it, at two bytes for each
 * character if any of them is beyond Latin-1, for as long as they are kept; copies stand alone, with
 * one byte where that is enough for their own characters. Long abstracts stand where the pool keeps
 * them.
 */
export function withOwnTexts(dump: Dump, texts: Pick<TextPool, 'copy' | 'keep'>): Dump {
  const copy = (text: string): string => texts.copy(text);
  return {
    ...dump,
    ...(dump.query !== undefined && { query: copy(dump.query) }),
    entries: dump.entries.map((entry) => withOwnEntryTexts(entry, texts, copy)),
    problems: dump.problems.map((problem) => withOwnProblemTexts(problem, copy)),
  };
}

function withOwnEntryTexts(
  { abstract, ...entry }: Entry,
  texts: Pick<TextPool, 'keep'>,
  copy: (text: string) => string,
): Entry {
  const { title, arxivId, authors, organization, submitter, github } = entry;
  const own: Entry = {
    ...entry,
    title: copy(title),
    ...(arxivId !== undefined && { arxivId: copy(arxivId) }),
    ...(authors && { authors: authors.map(copy) }),
    ...(organization && {
      organization: {
        ...(organization.handle !== undefined && { handle: copy(organization.handle) }),
        name: copy(organization.name),
      },
    }),
    ...(submitter !== undefined && { submitter: copy(submitter) }),
    ...(github && { github: { ...github, url: copy(github.url) } }),
  };
  return withAbstract(own, abstract === undefined ? undefined : texts.keep(abstract));
}

function withOwnProblemTexts(problem: Problem, copy: (text: string) => string): Problem {
  const { message, text } = problem;
  return {
    ...problem,
    message: copy(message),
    text: {
      ...text,
      values: text.values.map((value) => (typeof value === 'string' ? copy(value) : value)),
    },
  };
}
