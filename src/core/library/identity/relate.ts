import { agreeing, judge, leastAgreeing, overlapOf, sure } from './agreement';
import { Body, stemsOf } from './body';
import { titleOf, type Rendering } from './rendering';
import { isCutFrom, nearnessOf } from './titles';

/** Says that one title is the other cut short, and that there are no two abstracts to compare. */
export const cutTitle = 0;

/** A rendering with its abstract ready to be compared. */
export interface Told<T extends Rendering = Rendering> {
  readonly rendering: T;
  readonly body: Body | undefined;
}

/** Makes a rendering's abstract ready to be compared. */
export function tell<T extends Rendering>(rendering: T): Told<T> {
  const { abstract, isSummary } = rendering;
  return { rendering, body: abstract === undefined ? undefined : new Body(abstract, isSummary) };
}

/**
 * What speaks for two renderings being of one paper, going by themselves alone: a number as of
 * {@link judge}, higher ones for the same title; {@link cutTitle}; or undefined for nothing. Of
 * renderings without abstracts under one title nothing is said.
 */
export function relate(a: Told, b: Told): number | undefined {
  if (a.rendering.shelf !== b.rendering.shelf) {
    return relateTitles(a, b);
  }
  if (!a.body || !b.body) {
    return undefined;
  }
  if (a.rendering.id === b.rendering.id) {
    return sure + 2;
  }
  const strength = judge(a.body, b.body, stemsOfTitles(a.rendering, b.rendering));
  return strength >= sure ? strength + 1 : strength > 0 ? strength : undefined;
}

/** Renderings under different titles: their abstracts have to be the same, as far as both go. */
function relateTitles(a: Told, b: Told): number | undefined {
  if (!a.body || !b.body) {
    return isCutOf(a.rendering, b.rendering) || isCutOf(b.rendering, a.rendering)
      ? cutTitle
      : undefined;
  }
  const overlap = overlapOf(a.body, b.body);
  const { ofSmaller, ofBoth, size } = overlap;
  if (ofSmaller < leastAgreeing(a.body, b.body) || size < 18) {
    return undefined;
  }
  const nearness =
    isCutOf(a.rendering, b.rendering) || isCutOf(b.rendering, a.rendering)
      ? 'near'
      : nearnessOf(titleOf(a.rendering), titleOf(b.rendering));
  const isEnough =
    nearness === 'near' ||
    (nearness === 'series' || nearness === 'sequel'
      ? ofBoth >= 0.95 && size >= 60
      : ofSmaller >= 0.75 && size >= 40);
  return isEnough ? (size >= 40 ? sure : agreeing) + ofSmaller / 2 : undefined;
}

/** The stems of two titles, which may have their blanks in other places. */
export function stemsOfTitles(
  a: Pick<Rendering, 'printed'>,
  b: Pick<Rendering, 'printed'>,
): Set<string> {
  const [one, other] = [titleOf(a), titleOf(b)];
  const stems = stemsOf(one);
  return one === other ? stems : new Set([...stems, ...stemsOf(other)]);
}

function isCutOf(cut: Rendering, whole: Rendering): boolean {
  return cut.isCut && isCutFrom(cut, whole);
}
