import type { Topic, TopicShare } from '../model';
import {
  modelJson,
  modelParts,
  type ModelJson,
  type ModelParts,
  type TopicRecord,
} from './modelParts';
import { bestTerms } from './naming/shownTerms';
import type { SparseRow } from './clustering/sparse';
import type { TopicPaper } from './topicPaper';
import { Vocabulary } from './reading/vocabulary';

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
  readonly topics: readonly Topic[];
  /** Papers from which the topics were last found anew. */
  readonly fitted: number;
  readonly #parts: ModelParts;
  /** For each term, the topics that it speaks for, and how much. */
  readonly #speaksFor: readonly (readonly (readonly [topic: number, weight: number])[])[];

  /** @param parts as `discoverTopics` makes them */
  constructor(parts: ModelParts) {
    this.#parts = parts;
    this.fitted = parts.fitted;
    const { terms } = parts.vocabulary;
    const speaksFor: [topic: number, weight: number][][] = terms.map(() => []);
    for (const [number, { weights }] of parts.topics.entries()) {
      for (const [term, weight] of weights) {
        speaksFor[term]?.push([number, weight]);
      }
    }
    this.#speaksFor = speaksFor;
    this.topics = parts.topics.map((record) => ({
      id: record.id,
      label: record.renamed ?? record.label,
      terms: bestTerms(terms, record.weights, mostTerms),
    }));
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

  /** Restores a model from what {@link toJSON} gave; `undefined` for anything else. */
  static fromJSON(json: unknown): TopicModel | undefined {
    const parts = modelParts(json);
    return parts && new TopicModel(parts);
  }

  /** Plain data for `JSON.stringify` or a message. */
  toJSON(): ModelJson {
    return modelJson(this.#parts);
  }

  /** What the model knows of its topics beyond what it shows. */
  get records(): readonly TopicRecord[] {
    return this.#parts.topics;
  }

  /** The topics of a paper, strongest first; none when it is like no topic. */
  assign(paper: TopicPaper): TopicShare[] {
    const row = this.#parts.vocabulary.read(paper);
    const scores = new Float64Array(this.topics.length);
    for (const [at, term] of row.columns.entries()) {
      for (const [topic, weight] of this.#speaksFor[term] ?? []) {
        scores[topic] = (scores[topic] ?? 0) + (row.values[at] ?? 0) * weight;
      }
    }
    const ranked = [...scores.entries()].sort(
      ([one, first], [other, second]) => second - first || one - other,
    );
    const best = ranked[0]?.[1] ?? 0;
    if (best < this.#parts.otherBelow || best === 0) {
      return [];
    }
    const total = ranked.reduce((sum, [, score]) => sum + score * score, 0);
    return ranked
      .slice(0, mostShares)
      .filter(([, score]) => score >= fewestOfBest * best && score >= this.#parts.otherBelow)
      .map(([topic, score]) => ({
        topic: this.topics[topic]?.id ?? '',
        weight: (score * score) / total,
        because: this.#reasons(row, topic),
      }));
  }

  /** The terms of a paper that speak most for a topic. */
  #reasons(row: SparseRow, topic: number): string[] {
    const shares: [term: number, amount: number][] = [];
    for (const [at, term] of row.columns.entries()) {
      const weight = this.#speaksFor[term]?.find(([number]) => number === topic)?.[1];
      if (weight !== undefined) {
        shares.push([term, (row.values[at] ?? 0) * weight]);
      }
    }
    return bestTerms(this.#parts.vocabulary.terms, shares, mostReasons);
  }
}
