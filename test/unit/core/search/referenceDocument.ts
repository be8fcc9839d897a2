import { stemOf } from '../../../../src/core/search/analysis/stemOf';
import { stopWords } from '../../../../src/core/search/analysis/stopWords';
import { WordBatch } from '../../../../src/core/search/analysis/wordBatch';
import { readWords } from '../../../../src/core/search/analysis/wordReader';

export interface Part {
  readonly words: string[];
  readonly aliases: string[];
}

export interface Document {
  readonly id: string;
  readonly title: Part;
  readonly abstract: Part;
}

/** What stands for a word, with its worth: a stem, or several with blanks between for all of them. */
export type Forms = ReadonlyMap<string, number>;

export interface Wanted {
  readonly forms: Forms;
  readonly rarity: number;
}

export function partOf(text: string): Part {
  const part: Part = { words: [], aliases: [] };
  const read = new WordBatch();
  readWords(text, read);
  for (let index = 0; index < read.size; index++) {
    const { words, aliases } = part;
    (read.aliases[index] === 1 ? aliases : words).push(read.tokenAt(index).term);
  }
  return part;
}

export function allOf({ title, abstract }: Document): string[] {
  return [...title.words, ...title.aliases, ...abstract.words, ...abstract.aliases];
}

export function telling({ words }: Part): number {
  return words.filter((word) => !stopWords.has(word)).length;
}

function countIn({ words, aliases }: Part, stem: string): number {
  return [...words, ...aliases].filter((word) => stemOf(word) === stem).length;
}

/** What a word of these forms counts in a document, beside how rare it is. */
export function valueOf(
  { title, abstract }: Document,
  forms: Forms,
  means: { title: number; abstract: number },
): number {
  return Math.max(
    0,
    ...[...forms].map(([stems, worth]) => {
      const amounts = stems
        .split(' ')
        .map(
          (stem) =>
            (2.2 * Math.min(3, countIn(title, stem))) /
              (0.5 + (0.5 * telling(title)) / means.title) +
            Math.min(63, countIn(abstract, stem)) /
              (0.4 + (0.6 * telling(abstract)) / means.abstract),
        );
      const amount = Math.min(...amounts);
      return (worth * amount * 2.2) / (amount + 1.2);
    }),
  );
}

export function has(document: Document, wanted: readonly Wanted[]): boolean {
  return (
    wanted.length > 0 &&
    wanted.every(({ forms }) =>
      [...forms.keys()].some((stems) =>
        stems.split(' ').every((stem) => allOf(document).some((word) => stemOf(word) === stem)),
      ),
    )
  );
}

/** What neighbours in the query gain where they are neighbours in a text. */
export function nearness(document: Document, wanted: readonly Wanted[]): number {
  let total = 0;
  for (const [index, right] of wanted.entries()) {
    const left = wanted[index - 1];
    if (left) {
      let best = 0;
      const parts = [
        [document.title.words, 0.9],
        [document.abstract.words, 0.45],
      ] as const;
      for (const [words, share] of parts) {
        const places = ({ forms }: Wanted): number[] =>
          words.flatMap((word, place) =>
            [...forms.keys()].some((stems) => stems.split(' ').includes(stemOf(word)))
              ? [place]
              : [],
          );
        for (const from of places(left)) {
          for (const to of places(right)) {
            const distance = Math.abs(to - from);
            if (distance > 0 && distance <= 4) {
              const turned = to < from ? 0.4 : 1;
              best = Math.max(
                best,
                (share * turned * Math.max(left.rarity, right.rarity)) / distance,
              );
            }
          }
        }
      }
      total += best;
    }
  }
  return total;
}
