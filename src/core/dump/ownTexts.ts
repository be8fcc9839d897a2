import type { Dump, Entry, Problem } from '../model';

/**
 * A dump whose texts are copies. Parts of a text hold on to all of it, at two bytes for each
 * character if any of them is beyond Latin-1, for as long as they are kept; copies stand alone, with
 * one byte where that is enough for their own characters.
 *
 * @param copy makes a copy, such as `TextPool`
 */
export function withOwnTexts(dump: Dump, copy: (text: string) => string): Dump {
  return {
    ...dump,
    ...(dump.query !== undefined && { query: copy(dump.query) }),
    entries: dump.entries.map((entry) => withOwnEntryTexts(entry, copy)),
    problems: dump.problems.map((problem) => withOwnProblemTexts(problem, copy)),
  };
}

function withOwnEntryTexts(entry: Entry, copy: (text: string) => string): Entry {
  const { title, abstract, arxivId, authors, organization, submitter, github } = entry;
  return {
    ...entry,
    title: copy(title),
    ...(abstract !== undefined && { abstract: copy(abstract) }),
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
