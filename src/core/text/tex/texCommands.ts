import { accentCommands, blackboardLetters, compose } from './texCharacters';
import type { TexCursor } from './texCursor';
import {
  functionCommands,
  letterCommands,
  silentCommands,
  spaceCommands,
  styleCommands,
  symbolCommands,
  textLetterCommands,
} from './texSymbols';

/** Reads the command whose backslash is at the cursor; leaves alone what is none. */
export function readCommand(cursor: TexCursor): void {
  const name = cursor.letters(1);
  if (name === '') {
    readSymbolCommand(cursor, cursor.character(1));
    return;
  }
  const length = name.length + 1;
  if (cursor.opensArgument(length)) {
    if (!readArgumentCommand(cursor, name, length)) {
      readCharacterCommand(cursor, name, length);
    }
  } else if (cursor.math && styleCommands.has(name)) {
    cursor.replace(length, '');
    readStyled(cursor, name);
  } else if (silentCommands.has(name) && !isPath(cursor)) {
    readSilentCommand(cursor, name, length);
  } else {
    readCharacterCommand(cursor, name, length);
  }
}

/** Reads what a style is applied to: an argument, or in mathematics the next character. */
export function readStyled(cursor: TexCursor, style: string): void {
  const isBlackboard = style === 'mathbb' || style === 'mathds';
  if (cursor.opensArgument()) {
    const isText = !style.startsWith('math');
    cursor.openArgument({ kind: isBlackboard ? 'blackboard' : 'drop' }, isText);
    return;
  }
  cursor.skipSpaces();
  const letter = isBlackboard ? blackboardLetters.get(cursor.character()) : undefined;
  if (letter !== undefined) {
    cursor.replace(1, letter);
  }
}

/** A command that takes the argument in braces after it; false for one that takes none. */
function readArgumentCommand(cursor: TexCursor, name: string, length: number): boolean {
  if (accentCommands.has(name)) {
    readAccented(cursor, name, length);
    return true;
  }
  if (silentCommands.has(name)) {
    readSilentCommand(cursor, name, length);
    return true;
  }
  if (styleCommands.has(name)) {
    cursor.replace(length, '');
    readStyled(cursor, name);
    return true;
  }
  switch (name) {
    case 'textsuperscript':
    case 'textsubscript':
      cursor.replace(length, '');
      cursor.openArgument({ kind: 'script', mark: name === 'textsuperscript' ? '^' : '_' });
      return true;
    case 'frac':
    case 'dfrac':
    case 'tfrac':
      cursor.replace(length, '');
      cursor.openArgument({ kind: 'numerator' });
      return true;
    case 'sqrt':
      cursor.replace(length, '');
      cursor.openArgument({ kind: 'root' });
      return true;
    default:
      return false;
  }
}

function readSilentCommand(cursor: TexCursor, name: string, length: number): void {
  cursor.replace(length, '');
  cursor.skipSpaces();
  // `\left.` and `\right.` are delimiters that are not to be seen.
  if (cursor.math && (name === 'left' || name === 'right') && cursor.character() === '.') {
    cursor.position++;
  }
}

/** A command that stands for a character or a word, or one that is unknown. */
function readCharacterCommand(cursor: TexCursor, name: string, length: number): void {
  const letter = letterCommands.get(name);
  const textLetter = cursor.math ? undefined : textLetterCommands.get(name);
  const character = textLetter ?? letter ?? symbolCommands.get(name) ?? wordOf(name);
  if (character === undefined || isPath(cursor, textLetter !== undefined)) {
    readUnknownCommand(cursor, name, length);
    return;
  }
  cursor.replace(length, character);
  const isBeforeLetter = cursor.math && /^ +[A-Za-z_^']/.test(cursor.ahead(8));
  if (cursor.ahead(2) === '{}') {
    cursor.position += 2;
  } else if (textLetter !== undefined || (letter !== undefined && isBeforeLetter)) {
    cursor.skipSpaces();
  }
}

function wordOf(name: string): string | undefined {
  if (spaceCommands.has(name)) {
    return ' ';
  }
  return functionCommands.has(name) ? name : undefined;
}

/** In mathematics the name of an unknown command is all that can be shown; elsewhere it stays. */
function readUnknownCommand(cursor: TexCursor, name: string, length: number): void {
  if (cursor.math) {
    cursor.replace(length, name);
  } else {
    cursor.copy(length);
    cursor.braceIsLiteral = true;
  }
}

/** Whether the backslash at the cursor is more likely one of a file's path. */
function isPath(cursor: TexCursor, mayFollowLetter = false): boolean {
  const before = cursor.character(-1);
  return !cursor.math && (before === ':' || (!mayFollowLetter && /[A-Za-z]/.test(before)));
}

/** A backslash and a character that is no letter. */
function readSymbolCommand(cursor: TexCursor, symbol: string): void {
  const next = cursor.character(2);
  const before = cursor.character(-1);
  if (/[&%$#_{}]/.test(symbol)) {
    cursor.replace(2, symbol);
  } else if (symbol === "'" && /^s(?!\p{L})/u.test(cursor.ahead(3, 2)) && /\p{L}/u.test(before)) {
    cursor.replace(2, "'");
  } else if (accentCommands.has(symbol)) {
    readAccent(cursor, symbol);
  } else if (/[,;:> ]/.test(symbol)) {
    cursor.replace(2, ' ');
  } else if (/[!/@]/.test(symbol)) {
    cursor.replace(2, '');
  } else if (symbol === '-' && /\p{L}/u.test(before) && /\p{L}/u.test(next)) {
    cursor.replace(2, '');
  } else if (symbol === '|' && cursor.math) {
    cursor.replace(2, '‖');
  } else if (symbol === '\\' && (cursor.math || /^\s?$/.test(next))) {
    cursor.replace(2, /^\s$/.test(next) ? '' : ' ');
  } else {
    cursor.copy(symbol === '' ? 1 : 2);
  }
}

/** An accent named by a symbol: over its argument, or over the letter after it. */
function readAccent(cursor: TexCursor, accent: string): void {
  if (cursor.opensArgument(2)) {
    readAccented(cursor, accent, 2);
    return;
  }
  const isDotless = /^\\[ij](?![A-Za-z])/.test(cursor.ahead(3, 2));
  const composed = compose(cursor.character(isDotless ? 3 : 2), accent);
  if (composed === undefined) {
    cursor.copy(2);
    return;
  }
  cursor.replace(isDotless ? 4 : 3, composed);
  if (isDotless) {
    cursor.skipSpaces();
  }
}

function readAccented(cursor: TexCursor, accent: string, length: number): void {
  const source = cursor.ahead(length);
  cursor.replace(length, '');
  cursor.openArgument({ kind: 'accent', accent, source });
}
