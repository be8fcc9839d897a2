import type { Certainty, Paper, ResolvedDate } from '../../../../src/core/model';

/** A paper of which nothing is known but what `fields` say. */
export function paper(fields: Partial<Paper> = {}): Paper {
  return {
    id: 'title:0123456789abcdef',
    aliases: [],
    title: 'Slow Tides of Small Worms',
    occurrences: [],
    topics: [],
    ...fields,
  };
}

/** May 21, 2025, as sure as that. */
export function published(certainty: Certainty): ResolvedDate {
  return {
    ...(certainty !== 'unknown' && { year: 2025 }),
    month: 5,
    day: 21,
    certainty,
    because: 'made up',
    reason: { template: 'made up', values: [] },
  };
}

/** A paper with all that a citation can show. */
export const fullPaper = paper({
  title: 'Slow $\\ell_1$ Tides & 100% of \\textit{C. lunaris}',
  abstract: 'We watch $\\alpha$ worms.\nThey sleep.',
  arxivId: '2505.01234v2',
  authors: ['Ada Byron', 'Sand, George', 'Colette'],
  authorCount: 3,
  published: published('printed'),
});
