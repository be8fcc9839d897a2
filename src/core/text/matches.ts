/**
 * The matches of a global pattern in a text, in order; as `matchAll`, which makes a copy of the pattern
 * each time that engines compile anew.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    matches.push(found);
    if (found[0] === '') {
      pattern.lastIndex++;
    }
  }
  return matches;
}
