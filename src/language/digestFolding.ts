import type { FoldingRangeProvider, TextDocument } from 'vscode';
import { FoldingRange, FoldingRangeKind } from 'vscode';
import type { Entry, Range } from '../core';
import type { DumpDocuments } from '../host/dumpDocuments';

/**
 * Folds an entry under its title, so that a folded dump is a list of titles, and within it an
 * abstract of several lines; what stands of an entry above its title; and site furniture, as
 * comments.
 */
export class DigestFolding implements FoldingRangeProvider {
  readonly #documents: DumpDocuments;

  constructor(documents: DumpDocuments) {
    this.#documents = documents;
  }

  provideFoldingRanges(document: TextDocument): FoldingRange[] {
    const { entries, furniture } = this.#documents.parse(document);
    return [
      ...furniture.flatMap((span) => fold(linesOf(document, span), FoldingRangeKind.Comment)),
      ...entries.flatMap((entry) => entryFolds(document, entry)),
    ];
  }
}

function entryFolds(document: TextDocument, entry: Entry): FoldingRange[] {
  const whole = linesOf(document, entry);
  const title = linesOf(document, entry.titleRange);
  const folds = [
    ...fold({ start: whole.start, end: title.start - 1 }),
    ...fold({ start: title.end, end: whole.end }),
  ];
  if (entry.abstractRange) {
    const abstract = linesOf(document, entry.abstractRange);
    // Above the title or on its line it would part the entry in two.
    if (abstract.start > title.end) {
      folds.push(...fold(abstract));
    }
  }
  return folds;
}

/** The lines, from 0, on which a span begins and ends. */
function linesOf(document: TextDocument, { start, end }: Range): Range {
  const last = document.positionAt(end);
  const first = document.positionAt(start).line;
  // A span that ends with its line break does not reach into the next line.
  const isBefore = last.character === 0 && last.line > first;
  return { start: first, end: isBefore ? last.line - 1 : last.line };
}

function fold({ start, end }: Range, kind?: FoldingRangeKind): FoldingRange[] {
  return end > start ? [new FoldingRange(start, end, kind)] : [];
}
