import { isBoolean, isCount, optional, shape } from './guards';

/** How the reader likes a page to be set. */
export interface ComfortView {
  /** Characters in a line of running text. */
  readonly measure: number;
  /** Size of running text, in CSS pixels; 0 for the editor's own. */
  readonly size: number;
  readonly serif: boolean;
  /** Whether sentences show what they do: background, method, result. */
  readonly roles: boolean;
}

/** What the place that shows a paper can do. */
export interface PanelView {
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  /** Whether it stays with its paper when another is opened; absent where it cannot. */
  readonly pinned?: boolean;
}

export const isComfortView = shape<ComfortView>({
  measure: isCount,
  size: isCount,
  serif: isBoolean,
  roles: isBoolean,
});

export const isPanelView = shape<PanelView>({
  canGoBack: isBoolean,
  canGoForward: isBoolean,
  pinned: optional(isBoolean),
});
