import type { DocumentSemanticTokensProvider, SemanticTokens, TextDocument } from 'vscode';
import { SemanticTokensBuilder, SemanticTokensLegend } from 'vscode';
import type { DumpDocuments } from '../host/dumpDocuments';
import { rangeIn } from './ranges';
import { tokenSpans, tokenTypes } from './tokenSpans';

/** The token types that {@link DumpTokens} gives. */
export const tokenLegend = new SemanticTokensLegend([...tokenTypes]);

/** Marks what a grammar that sees one line at a time cannot know. */
export class DumpTokens implements DocumentSemanticTokensProvider {
  readonly #documents: DumpDocuments;

  constructor(documents: DumpDocuments) {
    this.#documents = documents;
  }

  provideDocumentSemanticTokens(document: TextDocument): SemanticTokens {
    const tokens = new SemanticTokensBuilder(tokenLegend);
    const dump = this.#documents.parse(document);
    for (const span of tokenSpans(document.getText(), dump)) {
      tokens.push(rangeIn(document, span), span.type);
    }
    return tokens.build();
  }
}
