import { generateLibrary, type LabelledPaper } from './generatedLibrary';

/** A paper of a field within a field. */
export interface NestedPaper extends LabelledPaper {
  readonly part: string;
}

/**
 * A library whose first field has parts with words of their own, beside words of the whole field
 * that all of its papers have; the other fields have no parts.
 *
 * @param parts papers of each part
 * @param others papers of each other field
 */
export function nestedLibrary(
  parts: readonly number[],
  others: readonly number[],
  seed = 1,
): NestedPaper[] {
  const papers = generateLibrary({ sizes: [...parts, ...others], strength: 0.14, seed });
  const [whole] = generateLibrary({
    sizes: [1],
    strength: 1,
    noise: 0,
    length: 90,
    seed: 77 + seed,
  });
  const common = (whole?.abstract ?? '').split(' ');
  const fields = [...new Set(papers.map(({ field }) => field))];
  return papers.map((paper, at) => {
    const number = fields.indexOf(paper.field);
    if (number >= parts.length) {
      return { ...paper, part: paper.field };
    }
    const words = common.filter((_, word) => (word * 7 + at) % 3 === 0).map((word) => `x${word}`);
    return {
      ...paper,
      abstract: `${paper.abstract} ${words.join(' ')}`,
      field: 'whole',
      part: paper.field,
    };
  });
}
