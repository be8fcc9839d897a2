import { renderTex } from './tex/tex';

/**
 * A title as a reader wants it: TeX made readable, all else unchanged. Plain text, still of unknown
 * origin: `visibleText` and the escapes beside it make it safe to show.
 */
export function readableTitle(title: string): string {
  return renderTex(title);
}

/** An abstract or summary as a reader wants it, by the same rules as a title. */
export function readableText(text: string): string {
  return renderTex(text);
}
