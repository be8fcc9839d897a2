import { BoundedCache } from '../../boundedCache';
import { allowedEdits } from '../spelling';
import { stemOf } from '../analysis/stemOf';
import type { Collection } from './collection';
import { completionsOf } from './completions';
import { correctionsOf, type Correction } from './misspellings';

/** What stands for a word of a query, and how good it is for that: 0–1. */
export interface WordForm {
  /** One stem, or all those that stand for the word together. */
  readonly stems: readonly string[];
  readonly worth: number;
}

/** How a word of a query may be taken. */
export interface WordReading {
  readonly term: string;
  /** Whether it is the word being typed. */
  readonly isUnfinished: boolean;
  /** Whether similar words are taken even where the word itself is not rare. */
  readonly isTolerant: boolean;
  /** Whether a word that is known may begin others too. */
  readonly isOpen: boolean;
}

const worthOfCompletion = 0.6;
/** Of a completion of what is a word already. */
const worthBesideKnown = 0.3;
/** By the number of edits. */
const worthOfCorrection = [1, 0.5, 0.3];

/** Most completions of a word being typed, by how many letters of it are there: 1, 2, more. */
const mostCompletions = [4, 12, 32];

const mostCorrections = 12;

/** A word in at most this share of the papers may be a slip of the hand. */
const rareShare = 1 / 50_000;
/** A word in more than this share is none, whatever else fails. */
const commonShare = 1 / 100;

/** Finds the stems that the words of queries stand for; holds what it found. */
export class WordForms {
  readonly #collection: Collection;
  readonly #held = new BoundedCache<readonly WordForm[]>(64);
  /** Stems of the words that begin with a few letters, which many queries begin with. */
  readonly #begun = new BoundedCache<readonly string[]>(512);

  constructor(collection: Collection) {
    this.#collection = collection;
  }

  /** The forms of a word, the best first; none for a word that is nowhere and like no other. */
  of(reading: WordReading): readonly WordForm[] {
    const { term, isUnfinished, isTolerant, isOpen } = reading;
    const signs = [isUnfinished ? '*' : '', isTolerant ? '~' : '', isOpen ? '+' : ''];
    return this.#held.get(term + signs.join(''), () => this.#find(reading));
  }

  /** The word itself and its forms, if papers have it. */
  exactly(term: string): readonly WordForm[] {
    const stem = stemOf(term);
    return stem !== '' && this.#collection.frequencyOf(stem) > 0
      ? [{ stems: [stem], worth: 1 }]
      : [];
  }

  #find({ term, isUnfinished, isTolerant, isOpen }: WordReading): readonly WordForm[] {
    const forms = new Map<string, number>();
    const take = (stem: string, worth: number): void => {
      forms.set(stem, Math.max(worth, forms.get(stem) ?? 0));
    };
    const own = stemOf(term);
    const frequency = this.#collection.frequencyOf(own);
    if (frequency > 0) {
      take(own, 1);
    }
    if (isUnfinished && (isOpen || frequency === 0)) {
      for (const stem of this.#completions(term)) {
        take(stem, frequency > 0 ? worthBesideKnown : worthOfCompletion);
      }
    }
    const share = isTolerant ? commonShare : rareShare;
    if (
      frequency <= share * this.#collection.size &&
      (isTolerant || forms.size === 0 || !isUnfinished)
    ) {
      const edits = Math.min(allowedEdits(term.length), frequency > 0 ? 1 : Infinity);
      const isBeginning = isUnfinished && forms.size === 0;
      for (const { word, distance } of this.#corrections(term, edits, isBeginning)) {
        take(stemOf(word), worthOfCorrection[distance] ?? 0);
      }
    }
    return [...forms]
      .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
      .map(([stem, worth]) => ({ stems: [stem], worth }));
  }

  /** The stems of the words that a word may become, the commonest first. */
  #completions(term: string): readonly string[] {
    const most = mostCompletions[Math.min(term.length, mostCompletions.length) - 1] ?? 0;
    const find = (): readonly string[] => completionsOf(this.#collection, term, most).map(stemOf);
    return term.length < mostCompletions.length ? this.#begun.get(term, find) : find();
  }

  #corrections(term: string, edits: number, isUnfinished: boolean): Correction[] {
    if (edits === 0) {
      return [];
    }
    const whole = this.#nearest(term, edits, false);
    const found = whole.length === 0 && isUnfinished ? this.#nearest(term, edits, true) : whole;
    return found.filter(({ distance }) => distance > 0).slice(0, mostCorrections);
  }

  /** The words within one edit; where there are none but the word itself, those within more. */
  #nearest(term: string, edits: number, isUnfinished: boolean): Correction[] {
    for (let most = 1; ; most++) {
      const found = correctionsOf(this.#collection, term, most, isUnfinished);
      if (most === edits || found.some(({ distance }) => distance > 0)) {
        return found;
      }
    }
  }
}
