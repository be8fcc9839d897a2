import type { Position, SelectionRangeProvider, TextDocument } from 'vscode';
import { Range, SelectionRange } from 'vscode';
import { digestsOf, spansAt } from '../core';
import type { DumpDocuments } from '../host/dumpDocuments';
import { rangeIn } from './ranges';

/** Expands a selection from the word to its sentence, abstract, entry and digest. */
export class DigestSelection implements SelectionRangeProvider {
  readonly #documents: DumpDocuments;

  constructor(documents: DumpDocuments) {
    this.#documents = documents;
  }

  provideSelectionRanges(document: TextDocument, positions: Position[]): SelectionRange[] {
    const text = document.getText();
    const digests = digestsOf(text, this.#documents.parse(document));
    return positions.map((position) => {
      const spans = spansAt(text, digests, document.offsetAt(position));
      const word = document.getWordRangeAtPosition(position) ?? new Range(position, position);
      // From the outside in: each is made with what encloses it.
      const enclosing = spans.reduceRight<SelectionRange | undefined>(
        (parent, span) => new SelectionRange(rangeIn(document, span), parent),
        undefined,
      );
      const isInside = enclosing?.range.contains(word) === true && !enclosing.range.isEqual(word);
      return enclosing && !isInside ? enclosing : new SelectionRange(word, enclosing);
    });
  }
}
