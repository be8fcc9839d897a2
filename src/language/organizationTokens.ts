import type { DocumentSemanticTokensProvider, SemanticTokens, TextDocument } from 'vscode';
import { SemanticTokensBuilder, SemanticTokensLegend } from 'vscode';
import type { DumpDocuments } from '../host/dumpDocuments';
import { rangeIn } from './ranges';

const organization = 'organization';

/** The token types that {@link OrganizationTokens} gives. */
export const organizationLegend = new SemanticTokensLegend([organization]);

/**
 * Marks organisations, whose line looks like a title to a grammar that sees one line at a time: only
 * the line below it tells.
 */
export class OrganizationTokens implements DocumentSemanticTokensProvider {
  readonly #documents: DumpDocuments;

  constructor(documents: DumpDocuments) {
    this.#documents = documents;
  }

  provideDocumentSemanticTokens(document: TextDocument): SemanticTokens {
    const tokens = new SemanticTokensBuilder(organizationLegend);
    for (const { parts } of this.#documents.parse(document).entries) {
      if (parts.organization) {
        tokens.push(rangeIn(document, parts.organization), organization);
      }
    }
    return tokens.build();
  }
}
