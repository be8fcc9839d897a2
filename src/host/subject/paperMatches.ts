import type { CancellationToken, TextDocument } from 'vscode';
import { Range } from 'vscode';
import type { HitReasons, Paper } from '../../core';
import { subjectWords, textKindOf } from '../../core';
import type { PaperSearch } from '../search/paperSearch';
import { runInSlices } from '../slices';

/** Lines of a document that are read, and characters of them. */
const mostLines = 5000;
const mostCharacters = 200_000;
/** Words that are searched for: as many as the search looks up. */
const mostWords = 32;
/** How many papers are found for a file. */
const mostPapers = 15;
/** A paper fits that has so many of the words, one in so many of them, or all where there are fewer. */
const fewestShared = 3;
const oneIn = 6;
/** Words that begin with as many letters alike are taken for forms of one. */
const lettersOfForms = 5;

/** A paper that fits a text, and the words that they share. */
export interface PaperMatch {
  readonly paper: Paper;
  readonly reasons: HitReasons;
}

/** Schemes of documents that show what programs say, and no text of a user. */
const otherSchemes: readonly string[] = ['output', 'debug', 'comment', 'vscode-terminal'];

/** Whether papers can be found for a document. */
export function isText({ uri }: TextDocument): boolean {
  return !otherSchemes.includes(uri.scheme);
}

/**
 * The papers that fit what a document is about, best first; undefined when it is cancelled. A paper
 * that shares few words only is none: a library need not have anything for a text.
 */
export async function matchesFor(
  document: TextDocument,
  search: PaperSearch,
  token: CancellationToken,
): Promise<readonly PaperMatch[] | undefined> {
  const { languageId, uri } = document;
  const text = document.getText(new Range(0, 0, mostLines, 0)).slice(0, mostCharacters);
  const kind = textKindOf(languageId, uri.path);
  const words = await runInSlices(subjectWords(text, kind, mostWords), token);
  if (!words || words.length === 0) {
    return words && [];
  }
  // The stop says that the last word is finished.
  const found = await search.find(`${words.join(' ')}.`, mostPapers, token);
  if (token.isCancellationRequested) {
    return undefined;
  }
  const fewest = Math.min(Math.max(fewestShared, Math.ceil(words.length / oneIn)), words.length);
  return found.flatMap(({ paper, hit }) =>
    hit && sharedWords(hit.reasons) >= fewest ? [{ paper, reasons: hit.reasons }] : [],
  );
}

function sharedWords({ title, abstract }: HitReasons): number {
  const beginnings = [...title, ...abstract].map(({ word }) =>
    word.toLowerCase().slice(0, lettersOfForms),
  );
  return new Set(beginnings).size;
}
