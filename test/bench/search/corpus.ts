import { randomNumbers } from '../../unit/core/search/generatedPapers';

export interface CorpusPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
}

/** The id of a paper by its number. */
export function idOf(index: number): string {
  return `paper:${index.toString(36).padStart(5, '0')}`;
}

/** The number of a paper by its id. */
export function numberOf(id: string): number {
  return Number.parseInt(id.slice(id.indexOf(':') + 1), 36);
}

/** The commonest words of English, by rank. */
const commonest = `the of and a in to we is for that on with as this are by our an from which can be
based model it data using method these results learning has have or show not propose also models two
between at methods approach such more performance their than new used time network both system
however over different problem its into proposed analysis most when each training used where been
first large show through algorithm high while many study only other task existing`.split(/\s+/);

const onsets =
  'b br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w'.split(
    ' ',
  );
const vowels = 'a e i o u ai ea ee ie io oo ou'.split(' ');
const codas = ['', '', '', 'n', 'r', 'l', 's', 't', 'm', 'nd', 'nt', 'ck', 'x'];
const endings = [
  '',
  '',
  '',
  '',
  's',
  'ed',
  'ing',
  'ion',
  'al',
  'ity',
  'ive',
  'er',
  'ment',
  'ous',
  'ic',
];

/**
 * Invented papers as real ones are in size: titles of about ten words, abstracts of about 1,400
 * characters, words by Zipf's law with the commonest of English on top and a tail of many rare ones;
 * each paper has words of its own that it repeats. The same for the same seed.
 */
export function* generateCorpus(count: number, seed = 1): Generator<CorpusPaper> {
  const random = randomNumbers(seed);
  const words = vocabulary(random, 240_000);
  // Zipf and Mandelbrot: the word of rank r is drawn with a weight of 1 / (r + 2.7) ^ 1.02.
  const sums = new Float64Array(words.length);
  let sum = 0;
  for (let rank = 0; rank < words.length; rank++) {
    sum += 1 / (rank + 2.7) ** 1.02;
    sums[rank] = sum;
  }
  const draw = (from = 0): string => {
    const base = from === 0 ? 0 : (sums[from - 1] ?? 0);
    const wanted = base + random() * (sum - base);
    let low = 0;
    let high = words.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return words[low] ?? '';
  };
  for (let index = 0; index < count; index++) {
    const own = Array.from({ length: 14 }, () => draw(150));
    const word = (ownShare: number): string =>
      random() < ownShare ? (own[Math.floor(random() ** 1.5 * own.length)] ?? '') : draw();
    const sentence = (length: number, ownShare: number): string => {
      const text = Array.from({ length }, () => word(ownShare)).join(' ');
      return text.charAt(0).toUpperCase() + text.slice(1);
    };
    yield {
      id: idOf(index),
      title: sentence(7 + Math.floor(random() * 7), 0.5),
      abstract: Array.from(
        { length: 7 },
        () => `${sentence(13 + Math.floor(random() * 12), 0.22)}.`,
      ).join(' '),
    };
  }
}

function vocabulary(random: () => number, size: number): string[] {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const words = new Set(commonest);
  while (words.size < size) {
    const syllables = 1 + Math.floor(random() * 1.8) + (words.size > 4000 ? 1 : 0);
    let word = '';
    for (let index = 0; index < syllables; index++) {
      word += pick(onsets) + pick(vowels) + pick(codas);
    }
    words.add(word + pick(endings));
  }
  return [...words];
}
