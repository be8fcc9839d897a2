import { stemOf } from '../analysis/stemOf';
import type { TextField } from '../query/fields';
import type { TextNode } from '../query/textQuery';
import type { LiveSegment } from '../segment/liveSegment';
import { tallyOf } from '../segment/segment';
import { SegmentText } from '../segment/segmentText';
import { StemPostings } from '../segment/stemPostings';
import type { Collection } from './collection';
import type { WordForms } from './wordForms';

/** For each segment of a collection a byte for each document: 1 for those that are meant. */
export type DocumentSets = readonly Uint8Array[];

const text = new SegmentText();
const postings = new StemPostings();

/** Finds the documents that texts of a query ask for, without regard to how well they fit. */
export class TextSets {
  readonly #collection: Collection;
  readonly #forms: WordForms;

  constructor(collection: Collection, forms: WordForms) {
    this.#collection = collection;
    this.#forms = forms;
  }

  of(node: TextNode): DocumentSets {
    switch (node.kind) {
      case 'all':
        return this.#both(node.items.map((item) => this.of(item)));
      case 'any':
        return this.#either(node.items.map((item) => this.of(item)));
      case 'not':
        return this.#allBut(this.of(node.item));
      case 'words': {
        const words = node.terms.map(({ term, isLast }) =>
          this.#forms.of({ term, isUnfinished: isLast, isTolerant: false, isOpen: true }),
        );
        return this.#both(
          words.map((forms) =>
            this.#withAny(
              forms.flatMap(({ stems }) => stems),
              node.field,
            ),
          ),
        );
      }
      case 'phrase':
        return this.#withPhrase(node.terms, node.field);
    }
  }

  /** All documents that are left. */
  all(): DocumentSets {
    return this.#collection.segments.map(({ dead }) => dead.map((isDead) => 1 - isDead));
  }

  #withAny(stems: readonly string[], field: TextField | undefined): DocumentSets {
    const { vocabulary, segments } = this.#collection;
    const wanted = tallyIn(field);
    return segments.map((live) => {
      const set = new Uint8Array(live.dead.length);
      for (const stem of stems) {
        const { documents, tallies, size } = live.readPostings(vocabulary.find(stem), postings);
        for (let index = 0; index < size; index++) {
          if (((tallies[index] ?? 0) & wanted) > 0) {
            set[documents[index] ?? 0] = 1;
          }
        }
      }
      return set;
    });
  }

  #withPhrase(terms: readonly string[], field: TextField | undefined): DocumentSets {
    const sets = this.#both(terms.map((term) => this.#withAny([stemOf(term)], field)));
    const { vocabulary, segments } = this.#collection;
    const words = terms.map((term) => vocabulary.find(term));
    for (const [number, live] of segments.entries()) {
      const set = sets[number];
      for (const [document, isIn] of set?.entries() ?? []) {
        if (set && isIn === 1 && !hasPhrase(live, document, words, field)) {
          set[document] = 0;
        }
      }
    }
    return sets;
  }

  #both(sets: readonly DocumentSets[]): DocumentSets {
    const [first, ...others] = sets;
    return (first ?? this.all()).map((set, number) =>
      set.map((isIn, document) => (others.every((other) => other[number]?.[document]) ? isIn : 0)),
    );
  }

  #either(sets: readonly DocumentSets[]): DocumentSets {
    return this.all().map((set, number) =>
      set.map((isIn, document) => (sets.some((other) => other[number]?.[document]) ? isIn : 0)),
    );
  }

  #allBut(sets: DocumentSets): DocumentSets {
    return this.all().map((set, number) =>
      set.map((isIn, document) => (sets[number]?.[document] ? 0 : isIn)),
    );
  }
}

/** The bits of a tally that tell of a field, or of both. */
function tallyIn(field: TextField | undefined): number {
  return tallyOf(field === 'abstract' ? 0 : Infinity, field === 'title' ? 0 : Infinity);
}

/** Whether words stand one after another in a title or an abstract. */
function hasPhrase(
  live: LiveSegment,
  document: number,
  words: readonly number[],
  field: TextField | undefined,
): boolean {
  text.read(live.segment, document);
  const [title = 0, abstract = 0] = text.lengths;
  return (
    (field !== 'abstract' && standsIn(words, 0, title)) ||
    (field !== 'title' && standsIn(words, title, title + abstract))
  );
}

function standsIn(words: readonly number[], start: number, end: number): boolean {
  for (let at = start; at + words.length <= end; at++) {
    if (words.every((word, offset) => text.words[at + offset] === word)) {
      return true;
    }
  }
  return false;
}
