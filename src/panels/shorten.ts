/** The text cut to at most `length` characters, between words where it can be, with an ellipsis. */
export function shorten(text: string, length: number): string {
  const characters = Array.from(text);
  if (characters.length <= length) {
    return text;
  }
  const kept = characters.slice(0, length - 1).join('');
  const lastSpace = characters[length - 1] === ' ' ? kept.length : kept.lastIndexOf(' ');
  return `${(lastSpace > length / 2 ? kept.slice(0, lastSpace) : kept).trimEnd()}…`;
}
