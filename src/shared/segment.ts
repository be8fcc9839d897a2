import { anyOf, isBoolean, isString, oneOf, shape } from './guards';

/** A stretch of plain text. */
export interface TextSegment {
  readonly kind: 'text';
  readonly text: string;
}

/** A stretch that answers the search which led here. */
export interface MarkSegment {
  readonly kind: 'mark';
  readonly text: string;
}

/** A stretch that leads to a web page; `url` is https. */
export interface LinkSegment {
  readonly kind: 'link';
  readonly text: string;
  readonly url: string;
}

/** A formula. `text` says it in plain characters, `tex` is its source without the delimiters. */
export interface MathSegment {
  readonly kind: 'math';
  readonly text: string;
  readonly tex: string;
  /** Whether it is set on a line of its own. */
  readonly display: boolean;
}

/** Running text in pieces; the texts of all segments joined are the whole. */
export type Segment = TextSegment | MarkSegment | LinkSegment | MathSegment;

/** Whether a URL is one that a reader may follow: https and nothing else. */
export function isWebUrl(url: unknown): url is string {
  return isString(url) && /^https:\/\/[^\s/]/i.test(url);
}

/** The address of a web page over https, also where http was printed; undefined for all else. */
export function secureUrl(address: string): string | undefined {
  const url = address.replace(/^http:/i, 'https:');
  return isWebUrl(url) ? url : undefined;
}

export const isSegment = anyOf(
  shape<TextSegment>({ kind: oneOf('text'), text: isString }),
  shape<MarkSegment>({ kind: oneOf('mark'), text: isString }),
  shape<LinkSegment>({ kind: oneOf('link'), text: isString, url: isWebUrl }),
  shape<MathSegment>({ kind: oneOf('math'), text: isString, tex: isString, display: isBoolean }),
);

/** The text that segments make up. */
export function segmentsText(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.text).join('');
}
