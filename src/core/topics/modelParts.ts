import { pieces } from '../pieces';
import type { Steps } from '../steps';
import { Vocabulary } from './reading/vocabulary';

/** A topic with what decides who belongs to it. */
export interface TopicRecord {
  readonly id: string;
  /** Id of the topic that it is a part of. */
  readonly parent?: string;
  /** As found in the texts. */
  readonly label: string;
  /** As the user wants it, if at all. */
  readonly renamed?: string;
  /** The keys of the label's words. */
  readonly name: readonly string[];
  /** How much a term, by its number, speaks for the topic. */
  readonly weights: readonly (readonly [term: number, weight: number])[];
}

/** All that a model consists of. */
export interface ModelParts {
  /** Papers from which the topics were last found anew. */
  readonly fitted: number;
  /** A paper that fits its best topic less belongs to none. */
  readonly otherBelow: number;
  readonly vocabulary: Vocabulary;
  /** Those of the first level before all others; no two with one id. */
  readonly topics: readonly TopicRecord[];
}

/** Each has hundreds of weights. */
const recordsPerStep = 4;

/** Models of other versions are not read: they can be made again. */
const modelVersion = 2;

/** A model as plain data. */
export interface ModelJson {
  readonly version: typeof modelVersion;
  readonly fitted: number;
  readonly otherBelow: number;
  readonly unknownWeight: number;
  readonly shortForms: readonly (readonly [string, readonly string[]])[];
  readonly terms: readonly (readonly [key: string, weight: number, shown: string])[];
  readonly topics: readonly TopicRecord[];
}

/** A model's parts as plain data. */
export function modelJson({ fitted, otherBelow, vocabulary, topics }: ModelParts): ModelJson {
  const { unknownWeight, shortForms, terms } = vocabulary;
  return {
    version: modelVersion,
    fitted,
    otherBelow,
    unknownWeight,
    shortForms: [...shortForms],
    terms: terms.map(({ key, weight, shown }) => [key, weight, shown]),
    topics,
  };
}

/** Reads a model's parts from plain data that may be anything; `undefined` if it is no model. */
export function* modelPartsInSteps(json: unknown): Steps<ModelParts | undefined> {
  if (!isObject(json) || json['version'] !== modelVersion) {
    return undefined;
  }
  const { fitted, otherBelow, unknownWeight } = json;
  const shortForms = yield* listInSteps(json['shortForms'], isShortForm);
  const terms = yield* listInSteps(json['terms'], isTerm);
  const topics = yield* listInSteps(json['topics'], isRecord, recordsPerStep);
  const isModel =
    isAmount(fitted) &&
    isAmount(otherBelow) &&
    isAmount(unknownWeight) &&
    shortForms &&
    terms &&
    topics?.every(({ weights }) => weights.every(([term]) => term < terms.length)) === true &&
    isForest(topics);
  return isModel
    ? {
        fitted,
        otherBelow,
        vocabulary: new Vocabulary(
          terms.map(([key, weight, shown]) => ({ key, weight, shown })),
          unknownWeight,
          new Map(shortForms),
        ),
        topics,
      }
    : undefined;
}

/** Whether ids are unique and every part comes after a topic of the first level that it is of. */
function isForest(topics: readonly TopicRecord[]): boolean {
  const first = new Set(topics.flatMap(({ id, parent }) => (parent === undefined ? [id] : [])));
  const parts = topics.slice(first.size);
  return (
    new Set(topics.map(({ id }) => id)).size === topics.length &&
    parts.every(({ parent }) => parent !== undefined && first.has(parent))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < Infinity;
}

/** A list of nothing but such items; `undefined` for anything else. */
function* listInSteps<T>(
  value: unknown,
  isItem: (item: unknown) => item is T,
  perStep?: number,
): Steps<readonly T[] | undefined> {
  if (!Array.isArray(value)) {
    return undefined;
  }
  const list: readonly unknown[] = value;
  const items: T[] = [];
  for (const piece of pieces(list, perStep)) {
    const fitting = piece.filter(isItem);
    if (fitting.length < piece.length) {
      return undefined;
    }
    items.push(...fitting);
    yield;
  }
  return items;
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem);
}

function isShortForm(value: unknown): value is readonly [string, readonly string[]] {
  return Array.isArray(value) && isString(value[0]) && isListOf(value[1], isString);
}

function isTerm(value: unknown): value is readonly [string, number, string] {
  return Array.isArray(value) && isString(value[0]) && isAmount(value[1]) && isString(value[2]);
}

function isWeight(value: unknown): value is readonly [number, number] {
  return (
    Array.isArray(value) && isAmount(value[0]) && Number.isInteger(value[0]) && isAmount(value[1])
  );
}

function isRecord(value: unknown): value is TopicRecord {
  return (
    isObject(value) &&
    isString(value['id']) &&
    (value['parent'] === undefined || isString(value['parent'])) &&
    isString(value['label']) &&
    (value['renamed'] === undefined || isString(value['renamed'])) &&
    isListOf(value['name'], isString) &&
    isListOf(value['weights'], isWeight)
  );
}
