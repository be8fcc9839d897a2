import { placeRange, type Line } from '../../lines';

/** An address in angle brackets behind a text, as browsers save pages as text. */
const tail = /\s<(?:https?:\/)?\/[^\s<>]+>$/;
const separator = /^·\s?(?=\S)/;
/** What is left of a picture in a list. */
const bullets = ['*', '•', '+'];

/**
 * Lines with an address behind their text taken apart into two, and the separator before a date into a line
 * of its own: so pages stand in files that browsers saved as text. Any other lines are as they were.
 */
export function withoutTails(text: string, lines: readonly Line[]): readonly Line[] {
  if (!text.includes('<http')) {
    return lines;
  }
  return lines.flatMap((line) => {
    if (bullets.includes(line.content)) {
      return [];
    }
    const places = [
      0,
      separator.exec(line.content)?.[0].length ?? 0,
      tail.exec(line.content)?.index ?? line.content.length,
      line.content.length,
    ];
    const parts = places.slice(1).flatMap((to, order): Line[] => {
      const printed = line.content.slice(places[order], to);
      const from = (places[order] ?? 0) + printed.length - printed.trimStart().length;
      const content = printed.trim();
      return content === ''
        ? []
        : [{ ...placeRange(text, line, from, from + content.length), index: line.index, content }];
    });
    return parts.length < 2 ? [line] : parts;
  });
}
