import type { TextDocument } from 'vscode';
import { Range } from 'vscode';
import type { Range as Span } from '../core';

/** A span of UTF-16 offsets as a range of the document's positions. */
export function rangeIn(document: TextDocument, { start, end }: Span): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}
