import fc from 'fast-check';

/** Fragments on which readers of TeX, Markdown, links and sentences may stumble. */
const fragments = [
  ...['\\', '{', '}', '$', '$$', '^', '_', '~', '`', '``', "'", "''", '"', '&', '%', '#', '-'],
  ...['\\(', '\\)', '\\[', '\\]', '\\{', '\\}', '\\$', '\\\\', "\\'", '\\"', '\\c{', '\\hat{'],
  ...['\\alpha', '\\textit{', '\\mathcal', '\\frac{', '\\sqrt{', '^{', '_{', '\\left', '{\\it '],
  ...['mathcal B', 'ell_1', 'textit{', ' -- ', 'https://', 'www.', 'doi:10.', 'arXiv:2401.', '@'],
  ...['$(zap)', '](', '![', '<b>', '\u001B[31m', '\u202E', '\u0000', '\n', '\n\n', ' ', '.', '. '],
  ...['e.g. ', 'A', 'é', 'ß', 'ﬁ', '深度', 'か\u3099', '\uD83D\uDE00', '\uD83D', '1', '²', 'word'],
];

/** Any text: ordinary characters of all scripts, and what is there to break things. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((parts) => parts.join('')),
);

/** Texts of about `length` characters on which a reader that looks back or ahead takes for ever. */
export function longTexts(length: number): [name: string, text: string][] {
  const repeated = [...fragments, '[(', '((', 'x.', '.x', 'a-', "a'", 'A.B.', 'ab ', '{$', '$a '];
  return repeated.map((part) => {
    return [JSON.stringify(part), part.repeat(Math.ceil(length / part.length))];
  });
}
