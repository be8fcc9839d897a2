import type { Paper } from '../../../../src/core/model';

export type SearchedPaper = Pick<Paper, 'id' | 'title' | 'abstract'>;

/** Repeatable numbers in 0–1: the minimal standard generator of Park and Miller (1988). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const syllables =
  'ba be bra ca con de di en ex fa fo gra in ka lo ma mo na ne or pa po ra re sa si ta te tra un ve vi'.split(
    ' ',
  );

/** Invented words; as in English, few are very common and most are rare. */
function vocabulary(random: () => number, size: number): string[] {
  const words = new Set<string>();
  while (words.size < size) {
    const length = 2 + Math.floor(random() * 4);
    const parts = Array.from({ length }, () => pick(syllables, random()));
    words.add(parts.join(''));
  }
  return [...words];
}

function pick(words: readonly string[], position: number): string {
  return words[Math.floor(position * words.length)] ?? '';
}

/** Papers of about the length of real ones: titles of 10 words, abstracts of 200. */
export function generatePapers(count: number, seed = 1): SearchedPaper[] {
  const random = randomNumbers(seed);
  const words = vocabulary(random, 12_000);
  const sentence = (length: number): string =>
    Array.from({ length }, () => pick(words, random() ** 4)).join(' ');
  return Array.from({ length: count }, (_, index) => ({
    id: `paper:${String(index).padStart(5, '0')}`,
    title: sentence(10),
    abstract: Array.from({ length: 10 }, () => `${sentence(20)}.`).join(' '),
  }));
}
