import type { HardText } from './table';

/** A way in which editors and tools change a text without changing what it says. */
export interface Variant {
  readonly name: string;
  readonly change: (text: string, said: Pick<HardText, 'entries'>) => string;
}

/** Words of titles with a zero-width space within, wherever they stand. */
function withInvisible(text: string, { entries }: Pick<HardText, 'entries'>): string {
  const words = new Set(entries.flatMap(({ title }) => /^[A-Za-z]{4,}/.exec(title)?.[0] ?? []));
  return [...words].reduce(
    (changed, word) => changed.replaceAll(word, `${word.slice(0, 2)}\u200B${word.slice(2)}`),
    text,
  );
}

/** No-break spaces for all others, but for those that are part of HTML's own marks. */
function withNoBreakSpaces(text: string): string {
  const isPage = text.startsWith('<');
  return isPage
    ? text.replace(/data-props="[^"]*/, (props) => props.replaceAll(' ', '\u00A0'))
    : text.replaceAll(' ', '\u00A0');
}

export const variants: readonly Variant[] = [
  { name: 'as it is', change: (text) => text },
  { name: 'in CRLF', change: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'with a byte order mark', change: (text) => `\uFEFF${text}` },
  { name: 'without a final line break', change: (text) => text.replace(/\n$/, '') },
  { name: 'with a final line break', change: (text) => text.replace(/\n?$/, '\n') },
  { name: 'with no-break spaces', change: withNoBreakSpaces },
  { name: 'with zero-width characters', change: withInvisible },
  {
    name: 'in a quote',
    change: (text) => text.replace(/.*\n|.+$/g, (line) => `> ${line}`),
  },
  { name: 'in a fence of backticks', change: (text) => `\`\`\`\n${text}\n\`\`\`\n` },
  {
    name: 'in a fence of tildes within a note',
    change: (text) => `Seen today:\n\n~~~text\n${text.replace(/\n?$/, '\n')}~~~\n\nRead it.\n`,
  },
];
