import { scriptCharacters } from './texCharacters';
import type { TexCursor } from './texCursor';
import type { ScriptMark } from './texOutput';
import { letterCommands, styleCommands, symbolCommands } from './texSymbols';

/**
 * Reads `^` or `_` and what it raises or lowers. Outside of mathematics, where `isCertain` is false,
 * only an argument in braces and a power in digits are surely meant.
 */
export function readScript(cursor: TexCursor, mark: ScriptMark, isCertain: boolean): void {
  if (cursor.opensArgument(1)) {
    cursor.replace(1, '');
    cursor.openArgument({ kind: 'script', mark });
  } else if (isCertain && cursor.character(1) === '\\') {
    readScriptCommand(cursor, mark);
  } else {
    const operand = scriptOperand(cursor, mark, isCertain);
    const small = scriptCharacters(operand, mark);
    if (small === undefined || operand === ' ') {
      cursor.copy(1);
    } else {
      cursor.replace(1 + operand.length, small);
    }
  }
}

/** In mathematics one character; else a number, or after a letter's name also one letter. */
function scriptOperand(cursor: TexCursor, mark: ScriptMark, isCertain: boolean): string {
  if (cursor.math) {
    return cursor.character(1);
  }
  const number = /^[-+]?[0-9]{1,12}/.exec(cursor.ahead(14, 1))?.[0];
  if (isCertain) {
    return number ?? cursor.character(1);
  }
  const isPower = mark === '^' && /[\p{L}\p{N})]/u.test(cursor.character(-1));
  return isPower ? (number ?? '') : '';
}

/** A script that is one command: `^\circ`, `_\theta`, `_\text{max}`. */
function readScriptCommand(cursor: TexCursor, mark: ScriptMark): void {
  const name = cursor.letters(2);
  const length = name.length + 2;
  const small = scriptCharacters(letterCommands.get(name) ?? symbolCommands.get(name) ?? '', mark);
  if (small !== undefined) {
    cursor.replace(length, small);
  } else if (styleCommands.has(name) && cursor.opensArgument(length)) {
    cursor.replace(length, '');
    cursor.openArgument({ kind: 'script', mark });
  } else {
    cursor.copy(1);
  }
}
