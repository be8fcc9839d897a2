import type { Topic, TopicShare } from '../model';
import { runToEnd, type Steps } from '../steps';
import {
  modelJson,
  modelPartsInSteps,
  type ModelJson,
  type ModelParts,
  type TopicRecord,
} from './modelParts';
import { bestTerms } from './naming/shownTerms';
import type { SparseRow } from '../math/sparse';
import type { TopicPaper } from './topicPaper';
import { Vocabulary, type Term } from './reading/vocabulary';

/** Topics of one paper, at most. */
const mostShares = 3;

/** A topic that fits a paper this much worse than its best one is none of the paper's. */
const fewestOfBest = 0.45;

/** Terms told as the reason for a share, and of a topic. */
const mostReasons = 4;
const mostTerms = 10;

/**
 * The topics of a library, and by which terms a paper belongs to them. Immutable; tells the same of
 * the same paper always, also after it was stored as JSON and restored.
 */
export class TopicModel {
  /** Those of the first level, then the parts of them. */
  readonly topics: readonly Topic[];
  /** Papers from which the topics were last found anew. */
  readonly fitted: number;
  readonly #parts: ModelParts;
  /** For each term, the topics that it speaks for, and how much. */
  readonly #speaksFor: readonly (readonly (readonly [topic: number, weight: number])[])[];
  readonly #numbers: ReadonlyMap<string, number>;
  /** Numbers of the topics of the first level, and of the parts of each. */
  readonly #first: readonly number[];
  readonly #partsOf: ReadonlyMap<number, readonly number[]>;

  /** @param parts as `discoverTopics` makes them */
  constructor(parts: ModelParts) {
    this.#parts = parts;
    this.fitted = parts.fitted;
    const { terms } = parts.vocabulary;
    const speaksFor: [topic: number, weight: number][][] = [];
    const numbers = new Map(parts.topics.map(({ id }, number) => [id, number]));
    const partsOf = new Map<number, number[]>();
    for (const [number, { weights, parent }] of parts.topics.entries()) {
      for (const [term, weight] of weights) {
        (speaksFor[term] ??= []).push([number, weight]);
      }
      if (parent !== undefined) {
        const whole = numbers.get(parent) ?? -1;
        partsOf.set(whole, [...(partsOf.get(whole) ?? []), number]);
      }
    }
    this.#speaksFor = speaksFor;
    this.#numbers = numbers;
    this.#partsOf = partsOf;
    this.#first = parts.topics.flatMap(({ parent }, at) => (parent === undefined ? [at] : []));
    this.topics = parts.topics.map((record) => shownTopic(record, terms));
  }

  /** A model without topics. */
  static get empty(): TopicModel {
    return new TopicModel({
      fitted: 0,
      otherBelow: 0,
      vocabulary: new Vocabulary([], 0, new Map()),
      topics: [],
    });
  }

  /** Does in small steps what the first questions would have to wait for. */
  *prepareInSteps(): Steps<void> {
    yield* this.#parts.vocabulary.prepareInSteps();
    for (const { terms } of this.topics) {
      if (terms.length > 0) {
        yield;
      }
    }
  }

  /** Restores a model from what {@link toJSON} gave; `undefined` for anything else. */
  static fromJSON(json: unknown): TopicModel | undefined {
    const parts = runToEnd(modelPartsInSteps(json));
    return parts && new TopicModel(parts);
  }

  /** The same in small steps, with all that the first questions would have to wait for. */
  static *restoreInSteps(json: unknown): Steps<TopicModel | undefined> {
    const parts = yield* modelPartsInSteps(json);
    if (!parts) {
      return undefined;
    }
    const model = new TopicModel(parts);
    yield;
    yield* model.prepareInSteps();
    return model;
  }

  /** Plain data for `JSON.stringify` or a message. */
  toJSON(): ModelJson {
    return modelJson(this.#parts);
  }

  /** What the model knows of its topics beyond what it shows. */
  get records(): readonly TopicRecord[] {
    return this.#parts.topics;
  }

  /** What a paper says, by term; its squares add up to at most 1. */
  read(paper: TopicPaper): SparseRow {
    return this.#parts.vocabulary.read(paper);
  }

  /** Terms of the vocabulary: rows have columns below. */
  get termCount(): number {
    return this.#parts.vocabulary.terms.length;
  }

  /** The terms of a row that make it like a vector, strongest first. */
  sharedTerms({ columns, values }: SparseRow, vector: Float64Array): string[] {
    const shares = [...columns].flatMap((term, at): [term: number, amount: number][] => {
      const amount = (values[at] ?? 0) * (vector[term] ?? 0);
      return amount > 0 ? [[term, amount]] : [];
    });
    return bestTerms(this.#parts.vocabulary.terms, shares, mostReasons);
  }

  /** The topics of a paper, strongest first; none when it is like no topic. */
  assign(paper: TopicPaper): TopicShare[] {
    const row = this.read(paper);
    const scores = this.#scores(row);
    const ranked = ranking(scores, this.#first);
    const best = scores[ranked[0] ?? -1] ?? 0;
    if (best < this.#parts.otherBelow || best === 0) {
      return [];
    }
    const total = ranked.reduce((sum, topic) => sum + (scores[topic] ?? 0) ** 2, 0);
    const fewest = Math.max(fewestOfBest * best, this.#parts.otherBelow);
    return ranked
      .slice(0, mostShares)
      .filter((topic) => (scores[topic] ?? 0) >= fewest)
      .map((topic) => {
        const [part] = ranking(scores, this.#partsOf.get(topic) ?? []);
        const isOfPart = part !== undefined && (scores[part] ?? 0) > 0;
        return {
          topic: this.topics[topic]?.id ?? '',
          ...(isOfPart && { subtopic: this.topics[part]?.id ?? '' }),
          weight: (scores[topic] ?? 0) ** 2 / total,
          because: this.#reasons(row, topic).terms,
        };
      });
  }

  /** The terms of a text that speak most for a topic, and how much all of them do: 0 for none. */
  speaksFor(text: string, topic: string): { readonly amount: number; readonly terms: string[] } {
    return this.#reasons(this.read({ id: '', title: text }), this.#numbers.get(topic) ?? -1);
  }

  #scores(row: SparseRow): Float64Array {
    const scores = new Float64Array(this.topics.length);
    for (const [at, term] of row.columns.entries()) {
      for (const [topic, weight] of this.#speaksFor[term] ?? []) {
        scores[topic] = (scores[topic] ?? 0) + (row.values[at] ?? 0) * weight;
      }
    }
    return scores;
  }

  #reasons(row: SparseRow, topic: number): { amount: number; terms: string[] } {
    const shares: [term: number, amount: number][] = [];
    let amount = 0;
    for (const [at, term] of row.columns.entries()) {
      const weight = this.#speaksFor[term]?.find(([number]) => number === topic)?.[1];
      if (weight !== undefined) {
        const share = (row.values[at] ?? 0) * weight;
        shares.push([term, share]);
        amount += share;
      }
    }
    return { amount, terms: bestTerms(this.#parts.vocabulary.terms, shares, mostReasons) };
  }
}

/** A topic as it is shown; its terms are found when they are first asked for. */
function shownTopic(record: TopicRecord, terms: readonly Term[]): Topic {
  let best: string[] | undefined;
  return {
    id: record.id,
    label: record.renamed ?? record.label,
    ...(record.parent === undefined ? {} : { parent: record.parent }),
    get terms() {
      best ??= bestTerms(terms, record.weights, mostTerms);
      return best;
    },
  };
}

/** Topics by score, the highest first. */
function ranking(scores: Float64Array, topics: readonly number[]): number[] {
  return [...topics].sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other);
}
