import { readCommand, readStyled } from './texCommands';
import { TexCursor } from './texCursor';
import { readScript } from './texScripts';
import { letterCommands } from './texSymbols';

/** Style names that stand in stripped remains and are no English words. */
const strippedStyles =
  'mathcal|mathbb|mathbf|mathrm|mathit|mathsf|mathfrak|mathscr|textit|textbf|textsc|texttt|textrm|textsf|boldsymbol';

const strippedLetters = [...letterCommands.keys()].filter((name) => /^[a-z]/.test(name)).join('|');

/**
 * What `\mu` of a micro unit was stripped to, behind its number: `8e^{-5}muJ`. What stands before it
 * is looked at last, for that takes longest.
 */
const strippedMicro = String.raw`mu(?=[JWAVFHLMmsg](?!\p{L}))(?<=[0-9}]\s?mu)`;
const micro = new RegExp(strippedMicro, 'u');

/** The next place where something may have to be done. */
const landmark = new RegExp(
  [
    "[\\\\{}$^_~']",
    '``',
    ' -{2,3}(?= )',
    'https?:\\/\\/[^\\s{}\\\\$]*',
    `\\b(?:${strippedStyles})(?=\\{| \\p{L}(?!\\p{L}))`,
    `\\b(?:${strippedLetters})(?=_(?:[0-9{]|[A-Za-z](?![A-Za-z])))`,
    strippedMicro,
  ].join('|'),
  'gu',
);

/** A character of which one stands in all TeX but dashes and styles, and nothing else. */
const sign = /[\\{}$^_~'`]/;

/** What one of stands in the text of any other landmark that changes something. */
const otherSigns = ['--', 'math', 'text', 'boldsymbol'];

/** Longest word in braces whose case they may be there to guard, in UTF-16 units. */
const longestGuarded = 40;

/**
 * Text with its TeX made readable, as far as Unicode carries it: styles fall away, Greek letters,
 * symbols, accents and small raised or lowered characters become characters, mathematics loses its
 * dollars. What is no TeX, or not surely, stays as it is. Remains whose backslashes and dollars a
 * site has already stripped are recognised where no English word is like them (`mathcal W`,
 * `textit{…}`, `ell_1`, `5 muJ`). Total, and linear in the length of the text.
 */
export function renderTex(text: string): string {
  if (!sign.test(text) && !otherSigns.some((other) => text.includes(other)) && !hasMicro(text)) {
    return text;
  }
  landmark.lastIndex = 0;
  return landmark.test(text) ? new TexReader(text).read() : text;
}

function hasMicro(text: string): boolean {
  return text.includes('mu') && micro.test(text);
}

class TexReader {
  private readonly cursor: TexCursor;
  private readonly lastQuote: number;
  private openQuotes = 0;

  constructor(text: string) {
    this.cursor = new TexCursor(text);
    this.lastQuote = text.lastIndexOf("''");
  }

  read(): string {
    const { cursor } = this;
    while (cursor.position < cursor.text.length) {
      landmark.lastIndex = cursor.position;
      const found = landmark.exec(cursor.text);
      const at = found?.index ?? cursor.text.length;
      cursor.copy(at - cursor.position);
      if (found) {
        this.readLandmark(found[0]);
      }
    }
    return cursor.output.toString();
  }

  private readLandmark(found: string): void {
    const { cursor } = this;
    const isLiteral = cursor.braceIsLiteral;
    cursor.braceIsLiteral = false;
    const delimiter = cursor.spans.delimiters.get(cursor.position);
    if (delimiter !== undefined) {
      cursor.math = !cursor.math;
      cursor.replace(delimiter, '');
      return;
    }
    switch (found) {
      case '\\':
        readCommand(cursor);
        break;
      case '{':
        this.readGroup(isLiteral);
        break;
      case '}':
        this.readClosing();
        break;
      case '$':
        cursor.copy(1);
        cursor.braceIsLiteral = true;
        break;
      case '^':
      case '_':
        readScript(cursor, found, cursor.math);
        break;
      case '~':
        this.readTie();
        break;
      case "'":
        this.readApostrophe();
        break;
      case '``':
        this.readQuote();
        break;
      case ' --':
        cursor.replace(3, ' –');
        break;
      case ' ---':
        cursor.replace(4, ' —');
        break;
      default:
        this.readWord(found);
    }
  }

  /** An address, or what a site's stripping of backslashes left of a command. */
  private readWord(found: string): void {
    const { cursor } = this;
    const letter = letterCommands.get(found);
    if (found.startsWith('http')) {
      cursor.copy(found.length);
    } else if (letter === undefined) {
      cursor.replace(found.length, '');
      readStyled(cursor, found);
    } else {
      cursor.replace(found.length, letter);
      if (cursor.character() === '_') {
        readScript(cursor, '_', true);
      }
    }
  }

  /** A brace that no command takes: TeX's grouping falls away, other braces stay. */
  private readGroup(isLiteral: boolean): void {
    const { cursor } = this;
    const end = cursor.spans.closing.get(cursor.position);
    if (end === undefined) {
      this.readStray();
      return;
    }
    const isGroup =
      cursor.math || (!isLiteral && (cursor.character(1) === '\\' || this.guardsCase(end)));
    cursor.openArgument({ kind: isGroup ? 'drop' : 'keep' });
  }

  /** Whether the braces up to `end` guard the case of a word or of the whole text, as in BibTeX. */
  private guardsCase(end: number): boolean {
    const { position, text } = this.cursor;
    const isAll = position <= 1 && end >= text.length - 2;
    const isWord =
      end - position <= longestGuarded &&
      /^\{*\p{L}[\p{L}\p{N}-]*\}*$/u.test(text.slice(position + 1, end));
    return isAll || isWord;
  }

  private readClosing(): void {
    const { cursor } = this;
    const purpose = cursor.closeArgument();
    if (purpose === undefined) {
      this.readStray();
    } else if (purpose.kind === 'numerator' && cursor.opensArgument()) {
      cursor.output.print('/');
      cursor.openArgument({ kind: 'denominator' });
    }
  }

  private readStray(): void {
    this.cursor.output.stray(this.cursor.character());
    this.cursor.position++;
  }

  /** `~` binds words: a space, where it stands between letters and what belongs to them. */
  private readTie(): void {
    const { cursor } = this;
    const before = cursor.text.slice(Math.max(0, cursor.position - 2), cursor.position);
    const isTie =
      /(?:\p{L}\p{L}|\p{L}\.|[})])$/u.test(before) &&
      /[\p{L}\p{N}([\\{$]/u.test(cursor.character(1));
    if (cursor.math || isTie) {
      cursor.replace(1, ' ');
    } else {
      cursor.copy(1);
    }
  }

  private readQuote(): void {
    const { cursor } = this;
    if (cursor.position < this.lastQuote && cursor.character(2) !== '`') {
      cursor.replace(2, '“');
      this.openQuotes++;
    } else {
      cursor.copy(2);
    }
  }

  private readApostrophe(): void {
    const { cursor } = this;
    if (cursor.math) {
      cursor.replace(1, '′');
    } else if (this.openQuotes > 0 && cursor.character(1) === "'") {
      cursor.replace(2, '”');
      this.openQuotes--;
    } else {
      cursor.copy(1);
    }
  }
}
