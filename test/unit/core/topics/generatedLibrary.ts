import { seededRandom } from '../../../../src/core/math/random';
import type { TopicPaper } from '../../../../src/core/topics/topicPaper';

/** A paper whose field is known because we made it up. */
export interface LabelledPaper extends TopicPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly field: string;
}

export interface LibraryShape {
  /** Papers of each field. */
  readonly sizes: readonly number[];
  readonly seed?: number;
  /** Part of an abstract's words that are of its field, 0–1. */
  readonly strength?: number;
  /** Part of the words that are of any other field, 0–1. */
  readonly noise?: number;
  /** Words of an abstract. */
  readonly length?: number;
}

interface Field {
  readonly name: string;
  /** Two-word names, the field's own first. */
  readonly phrases: readonly string[];
  readonly words: readonly string[];
}

const SYLLABLES =
  'ba be bo da de do fa fe ga go ka ke ko la le lo ma me mo na ne no pa pe po ra re ro sa se so ta te to va ve vo za zo'.split(
    ' ',
  );

const FILLER = (
  'we propose a novel method that improves the performance of existing models on several ' +
  'benchmarks and show that our approach outperforms the state of the art in extensive ' +
  'experiments while using less data for training . the results suggest that this framework is ' +
  'robust across tasks and settings . in this paper we study how networks learn from examples . ' +
  'our code is available . recent work has shown that large models can be trained with fewer ' +
  'labels , which is important in practice . we evaluate on three datasets and analyse the errors'
).split(' ');

/**
 * Papers about fields that do not exist: every field has words and phrases of invented syllables,
 * buried in the prose that all abstracts share.
 */
export function generateLibrary(shape: LibraryShape): LabelledPaper[] {
  const { sizes, seed = 1, strength = 0.2, noise = 0.04, length = 140 } = shape;
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(random() ** 1.7 * list.length)];
    if (item === undefined) {
      throw new Error('an empty list to pick from');
    }
    return item;
  };
  const used = new Set<string>();
  const inventWord = (): string => {
    for (;;) {
      const word = `${pick(SYLLABLES)}${pick(SYLLABLES)}${pick(SYLLABLES)}n`;
      if (!used.has(word)) {
        used.add(word);
        return word;
      }
    }
  };
  const fields = sizes.map((): Field => {
    const words = Array.from({ length: 30 }, inventWord);
    const phrases = Array.from(
      { length: 5 },
      (_, at) => `${words[at * 2] ?? ''} ${words[at * 2 + 1] ?? ''}`,
    );
    return { name: phrases[0] ?? '', phrases, words };
  });
  const termOf = (field: Field): string =>
    random() < 0.4 ? pick(field.phrases) : pick(field.words);
  const papers: LabelledPaper[] = [];
  for (const [index, field] of fields.entries()) {
    for (let count = 0; count < (sizes[index] ?? 0); count++) {
      const words: string[] = [];
      let at = Math.floor(random() * FILLER.length);
      while (words.length < length) {
        const chance = random();
        if (chance < strength) {
          words.push(termOf(field));
        } else if (chance < strength + noise) {
          words.push(termOf(pick(fields)));
        } else {
          words.push(FILLER[at++ % FILLER.length] ?? '');
        }
      }
      papers.push({
        id: `title:${index}-${count}-${seed}`,
        title: `On ${termOf(field)} and ${termOf(field)} with ${termOf(pick(fields))}`,
        abstract: words.join(' ').replaceAll(' .', '.').replaceAll(' ,', ','),
        field: field.name,
      });
    }
  }
  return papers;
}
