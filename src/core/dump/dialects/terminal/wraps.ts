/** The last word of a text, from its start to the end. */
function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1);
}

/**
 * Joins hard-wrapped lines by spaces. An address is put together without one where the break is
 * certain: it fills its line to the end, and as a whole would not have fitted on any line; or the
 * line ends right behind `://`.
 *
 * @param width the number of characters of the longest line
 */
export function joinHardWraps(contents: readonly string[], width: number): string {
  const words: string[] = [];
  let previous = '';
  let tail = '';
  for (const content of contents) {
    if (content === '') {
      continue;
    }
    const space = content.indexOf(' ');
    const firstWord = space < 0 ? content : content.slice(0, space);
    const isCut =
      tail.endsWith('://') ||
      (tail.includes('://') &&
        !firstWord.includes('://') &&
        previous.length === width &&
        tail.length + firstWord.length > width);
    if (previous !== '') {
      words.push(isCut ? '' : ' ');
    }
    words.push(content);
    tail = isCut && space < 0 ? tail + content : lastWord(content);
    previous = content;
  }
  return words.join('');
}

/** The number of characters of the longest line of the wrapped texts of a capture. */
export function wrapWidth(contents: readonly string[]): number {
  return contents.reduce((width, content) => Math.max(width, content.length), 0);
}
