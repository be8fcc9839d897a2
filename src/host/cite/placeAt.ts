import type { TextDocument } from 'vscode';
import { Position, Range } from 'vscode';
import type { CiteLanguage, CitePlace } from '../../core';
import { charactersBefore, charactersBehind, citePlaceAt, isInFencedCode } from '../../core';

/** Lines before a cursor on which a citation may have begun. */
const linesBefore = 12;

/** What a document cites at a position; undefined where it does not. Costs a few lines. */
export function placeAt(
  document: TextDocument,
  position: Position,
  language: CiteLanguage,
): CitePlace | undefined {
  const { line, character } = position;
  const own = document.lineAt(line).text;
  const start =
    language === 'latex'
      ? new Position(Math.max(0, line - linesBefore), 0)
      : new Position(line, Math.max(0, character - charactersBefore));
  const before = document.getText(new Range(start, position)).slice(-charactersBefore);
  const behind = own.slice(character, character + charactersBehind);
  const place = citePlaceAt(language, before, behind);
  return place && language === 'markdown' && isInFencedCode(line, (at) => document.lineAt(at).text)
    ? undefined
    : place;
}
