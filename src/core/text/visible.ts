/**
 * Makes text of unknown origin safe to show in the editor's own widgets, which take plain text,
 * Markdown or labels with `$(icon)` in them.
 */

/** ANSI sequences: CSI (`ESC [ … letter`), OSC (`ESC ] … BEL`, or `ESC \`) and two-character ones. */
const ansiSequence =
  // eslint-disable-next-line no-control-regex -- control characters are what this is to find
  /(?:\u001B\[|\u009B)[0-?]{0,64}[ -/]{0,8}[@-~]|(?:\u001B\]|\u009D)[^\u0007\u001B\u009C\n]{0,4096}(?:\u0007|\u001B\\|\u009C)|\u001B[ -/]{0,8}[0-~]/g;

const lineBreakOrTab = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

// eslint-disable-next-line no-control-regex -- control characters are what this is to find
const controlCharacter = /[\u0000-\u001F\u007F-\u009F\uFEFF\uFFF9-\uFFFB]/g;

/** Overrides, embeddings, isolates and marks that change the direction of what follows. */
const directionCharacter = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u206F]/g;

/** Invisible copies of ASCII: they can only hide text from the reader. */
const tagCharacter = /[\u{E0000}-\u{E007F}]/gu;

const loneSurrogate = /\p{Surrogate}/gu;

/**
 * The text as one line that shows all it holds: control characters, ANSI sequences, direction
 * overrides and invisible tag characters removed, line breaks and tabs made one space, halves of
 * surrogate pairs replaced. Total; leaves ordinary text of any script as it is.
 */
export function visibleText(text: string): string {
  return text
    .replace(ansiSequence, '')
    .replace(lineBreakOrTab, ' ')
    .replace(controlCharacter, '')
    .replace(directionCharacter, '')
    .replace(tagCharacter, '')
    .replace(loneSurrogate, '\uFFFD');
}

const wordJoiner = '\u2060';

/**
 * The text with every `$(` defused, so that no label shows an icon for it. An invisible word joiner
 * goes between the two characters: unlike the backslash that the editor's icon labels know, it also
 * does not show in labels that have no icons (tree rows), and does not disturb the quick pick's
 * filtering and screen reader text, both of which drop icons without looking for a backslash.
 */
export function escapeThemeIcons(text: string): string {
  return text.replaceAll('$(', `$${wordJoiner}(`);
}

/**
 * The text with every `](` defused: messages of the editor make links of `[text](address)`, also to
 * commands.
 */
export function escapeMessageLinks(text: string): string {
  return text.replaceAll('](', `]${wordJoiner}(`);
}

const asciiPunctuation = /[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/g;

/** Written as entities: the icon syntax is sought after a backslash escape has been resolved. */
const entities: Readonly<Record<string, string>> = { $: '&#36;', '&': '&amp;', '<': '&lt;' };

/**
 * The text as Markdown that renders as exactly that text in one paragraph: no emphasis, link,
 * image, HTML, entity, list, heading, table, autolink or `$(icon)` comes of it, whatever the
 * `supportThemeIcons` and `supportHtml` of the `MarkdownString`. Includes `visibleText`.
 *
 * CommonMark lets every ASCII punctuation character be escaped by a backslash.
 */
export function escapeMarkdown(text: string): string {
  const visible = visibleText(text);
  const inner = visible.trim();
  const before = visible.length - visible.trimStart().length;
  const after = inner === '' ? 0 : visible.length - visible.trimEnd().length;
  const escaped = inner.replace(asciiPunctuation, (mark) => entities[mark] ?? `\\${mark}`);
  return '&nbsp;'.repeat(before) + escaped + '&nbsp;'.repeat(after);
}
