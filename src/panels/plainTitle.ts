import { readableTitle, visibleText } from '../core';

/** A printed title as one line that is safe to show as plain text. */
export function plainTitle(title: string): string {
  return visibleText(readableTitle(title));
}
