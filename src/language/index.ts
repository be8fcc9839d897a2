import { languages } from 'vscode';
import { draggedPapersType } from '../host/draggedPapers';
import { resultsScheme } from '../host/search/searchResults';
import { CitationCompletion } from './cite/citationCompletion';
import { CitationHover } from './cite/citationHover';
import { citingDocuments } from './cite/citingDocuments';
import { registerDumpFeatures } from './dumpFeatures';
import { FirstDump } from './firstDump';
import { LanguageDetection } from './languageDetection';
import type { LanguageServices } from './languageServices';
import { PaperDrop } from './paperDrop';
import { PaperSymbols } from './paperSymbols';
import { ResultLinks } from './resultLinks';
import { ResultMatches } from './resultMatches';

/** Registers everything that the editor knows about dumps, and of papers in other documents. */
export function registerLanguageFeatures(
  services: LanguageServices,
): readonly { dispose(): unknown }[] {
  const { documents, library, order, citations, results, memory } = services;
  const paperSymbols = new PaperSymbols(documents, library);
  const paperDrop = new PaperDrop(citations, (id) => library.paper(id));
  return [
    new FirstDump(() => registerDumpFeatures(services)),
    new LanguageDetection(memory),
    paperSymbols,
    languages.registerWorkspaceSymbolProvider(paperSymbols),
    new ResultMatches(results),
    languages.registerDocumentLinkProvider({ scheme: resultsScheme }, new ResultLinks(results)),
    languages.registerCompletionItemProvider(
      citingDocuments,
      new CitationCompletion(library, order, citations, services.search),
      ...CitationCompletion.triggers,
    ),
    languages.registerHoverProvider(citingDocuments, new CitationHover(citations)),
    languages.registerDocumentDropEditProvider('*', paperDrop, {
      providedDropEditKinds: [PaperDrop.markdownKind, PaperDrop.citationKind],
      dropMimeTypes: [draggedPapersType],
    }),
  ];
}
