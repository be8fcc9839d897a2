/** Number of bytes that are enough to tell what a file is. */
export const headBytes = 16384;

/**
 * Decodes a file's bytes as VS Code opens them by default: UTF-8, or UTF-16 where a byte order mark
 * says so. Bytes that are no UTF-8 become U+FFFD. The mark itself is left out, as in a document.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** Whether the first bytes of a file are of something that is no text: NUL outside UTF-16. */
export function isBinary(head: Uint8Array): boolean {
  return encodingOf(head) === 'utf-8' && head.includes(0);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) {
    return 'utf-16le';
  }
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
