/** How many mistakes a word of this many UTF-16 units may hold and still be recognised. */
export function allowedEdits(length: number): number {
  if (length < 4) {
    return 0;
  }
  return length < 8 ? 1 : 2;
}
