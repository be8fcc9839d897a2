/**
 * Whether a line of a Markdown document stands in fenced code (CommonMark 4.5).
 *
 * @param lineAt the text of a line, from 0
 */
export function isInFencedCode(line: number, lineAt: (line: number) => string): boolean {
  let fence = '';
  for (let index = 0; index < line; index++) {
    const text = lineAt(index);
    // Most lines begin with neither mark nor blank.
    if (/^ {0,3}[`~]{3}/.test(text)) {
      const [, marks = '', info = ''] = /^ *(`{3,}|~{3,})(.*)$/.exec(text) ?? [];
      if (fence === '') {
        fence = marks.startsWith('`') && info.includes('`') ? '' : marks;
      } else if (marks.startsWith(fence) && info.trim() === '') {
        fence = '';
      }
    }
  }
  return fence !== '';
}
