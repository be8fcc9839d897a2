import type { LinkView } from './facts';
import { isLinkView } from './facts';
import { arrayOf, isString, shape } from './guards';

/** What a service said of a paper beyond its dumps; every text is ready to be shown. */
export interface LearntView {
  /** For example `cs.CV, physics.ao-ph` and `version 2`. */
  readonly facts: readonly string[];
  readonly links: readonly LinkView[];
  /** Who says so and when it was asked. */
  readonly source: string;
}

export const isLearntView = shape<LearntView>({
  facts: arrayOf(isString),
  links: arrayOf(isLinkView),
  source: isString,
});
