/** Where a text's braces match and where its mathematics begins and ends. */
export interface TexSpans {
  /** For every matched `{`, the offset of its `}`. */
  readonly closing: ReadonlyMap<number, number>;
  /** Offsets of delimiters of mathematics (`$`, `$$`, `\(`, `\)`, `\[`, `\]`) and their lengths. */
  readonly delimiters: ReadonlyMap<number, number>;
}

interface Opening {
  readonly at: number;
  readonly width: number;
}

/**
 * One pass over `text`, in linear time. A `$` opens mathematics only when the next `$` closes it and
 * what stands between looks like mathematics, so prices and single dollars stay what they are.
 */
export function findTexSpans(text: string): TexSpans {
  const closing = new Map<number, number>();
  const delimiters = new Map<number, number>();
  const braces: number[] = [];
  let dollar: Opening | undefined;
  let bracket: number | undefined;
  for (let index = 0; index < text.length; index++) {
    switch (text.charAt(index)) {
      case '\\': {
        const next = text[index + 1];
        if (next === '(' || next === '[') {
          bracket = index;
        } else if (next === ')' || next === ']') {
          if (bracket !== undefined && isBracketed(text, bracket, index)) {
            delimiters.set(bracket, 2).set(index, 2);
          }
          bracket = undefined;
        }
        index++;
        break;
      }
      case '{':
        braces.push(index);
        break;
      case '}': {
        const opened = braces.pop();
        if (opened !== undefined) {
          closing.set(opened, index);
        }
        break;
      }
      case '$': {
        const width = text[index + 1] === '$' ? 2 : 1;
        if (dollar?.width === width && isMath(text, dollar.at + width, index, width)) {
          delimiters.set(dollar.at, width).set(index, width);
          dollar = undefined;
        } else {
          dollar = { at: index, width };
        }
        index += width - 1;
        break;
      }
    }
  }
  return { closing, delimiters };
}

const texCharacter = /[\\^_{}=<>]/;
const texCommand = /\\[A-Za-z]/;

/**
 * Whether `text[start, end)` between two dollar signs is mathematics: a command is; else, as in
 * Pandoc, there is nothing blank inside of the dollars and no digit after the closing one, and the
 * inside has a character that only mathematics has, or is one word or a few short ones.
 */
function isMath(text: string, start: number, end: number, width: number): boolean {
  const inner = text.slice(start, end);
  const trimmed = inner.trim();
  if (trimmed === '' || width === 2 || texCommand.test(inner)) {
    return trimmed !== '';
  }
  if (trimmed !== inner || /[0-9]/.test(text[end + 1] ?? '') || /[-/:;,]$/.test(inner)) {
    return false;
  }
  if (texCharacter.test(inner)) {
    return true;
  }
  const words = inner.split(/\s+/);
  const isInsideWord = /\p{L}/u.test(text[start - 2] ?? '') && /\p{L}/u.test(text[end + 1] ?? '');
  return !isInsideWord && (words.length === 1 || words.every((word) => word.length <= 2));
}

/** `\(…\)` and `\[…\]` are also how Markdown escapes brackets, so there must be TeX between them. */
function isBracketed(text: string, opened: number, closed: number): boolean {
  const matches = text[opened + 1] === '(' ? text[closed + 1] === ')' : text[closed + 1] === ']';
  const inner = text.slice(opened + 2, closed).trim();
  return matches && (texCharacter.test(inner) || /^\p{L}$/u.test(inner));
}
