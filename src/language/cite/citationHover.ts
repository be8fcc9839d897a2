import type { HoverProvider, Position, TextDocument } from 'vscode';
import { Hover, MarkdownString, Range, env, l10n } from 'vscode';
import { citeLanguageOf } from '../../core';
import type { Citations } from '../../host/cite/citations';
import { placeAt } from '../../host/cite/placeAt';
import { suggestsCitations } from '../../host/cite/citationSettings';
import { paperSummary } from '../../shared/paperSummary';

/** On a cited key: the paper that it stands for, where the library has it. */
export class CitationHover implements HoverProvider {
  readonly #citations: Citations;

  constructor(citations: Citations) {
    this.#citations = citations;
  }

  async provideHover(document: TextDocument, position: Position): Promise<Hover | undefined> {
    const language = citeLanguageOf(document.languageId, document.uri.path);
    const place = language && placeAt(document, position, language);
    const key = place ? place.typed + place.rest : '';
    if (!language || !place || key === '' || !suggestsCitations(document)) {
      return undefined;
    }
    const paper = this.#citations.wake()
      ? await this.#citations.paperOf(document, language, key)
      : undefined;
    if (!paper) {
      return undefined;
    }
    const shown = new MarkdownString(paperSummary(paper, env.language, l10n.t));
    shown.isTrusted = false;
    const { line, character } = position;
    const start = character - place.typed.length;
    return new Hover(shown, new Range(line, start, line, character + place.rest.length));
  }
}
