/** Invented papers and dumps, and a translation that can be seen to have happened. */
import type { Dump, Entry, Occurrence, Paper, Problem, ResolvedDate } from '../../../src/core';
import { formatMessage } from '../../../src/core';
import type { Language } from '../../../src/panels/paperFacts';

export const english: Language = {
  locale: 'en',
  translate: (template, ...values) => formatMessage({ template, values }),
};

/** Puts brackets around all that goes through translation. */
export const bracketed: Language = {
  locale: 'en',
  translate: (template, ...values) => `[${formatMessage({ template, values })}]`,
};

/** What a hostile dump may hold; it is to be shown as it is, but for what cannot be seen. */
export const hostile =
  '<script>x</script><img src=x onerror="x"> [a](command:x) ${x} $(trash) &amp; \u202Egnp.exe\u202C \u001B[31mred';
export const hostileShown =
  '<script>x</script><img src=x onerror="x"> [a](command:x) ${x} $(trash) &amp; gnp.exe red';

const reason = { template: 'The year is at least {0}.', values: [2025] };

export const earliest: ResolvedDate = {
  year: 2025,
  month: 5,
  day: 8,
  certainty: 'earliest',
  because: 'The year is at least 2025.',
  reason,
};

export const occurrence: Occurrence = {
  uri: 'file:///digests/May%2014.txt',
  entry: 3,
  offset: 120,
  listed: { ...earliest, day: 14, certainty: 'pinned' },
  comments: 2,
};

export function paper(parts: Partial<Paper> = {}): Paper {
  return {
    id: 'title:1',
    aliases: [],
    title: 'Trap-Line Routes of Small Agents',
    abstract: 'Agents learn the routes of bumblebees. See https://example.org/garden.',
    authorCount: 9,
    published: earliest,
    comments: 3,
    occurrences: [occurrence],
    topics: ['t1'],
    ...parts,
  };
}

export function entry(title: string, start: number, parts: Partial<Entry> = {}): Entry {
  return {
    title,
    abstract: `About ${title}.`,
    start,
    end: start + 100,
    titleRange: { start, end: start + title.length },
    parts: {},
    ...parts,
  };
}

export function dump(entries: readonly Entry[], problems: readonly Problem[] = []): Dump {
  return {
    dialect: 'plain',
    page: 'daily',
    listed: { month: 5, day: 14 },
    entries,
    problems,
    furniture: [],
  };
}

export function problem(start: number, message: string): Problem {
  const text = { template: message, values: [] };
  return { code: 'unknown-line', message, text, start, end: start + 1, severity: 'hint' };
}
