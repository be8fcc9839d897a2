import type { Memento } from 'vscode';
import { languages } from 'vscode';
import type { DumpDocuments } from '../host/dumpDocuments';
import { dumpLanguage } from '../host/dumpDocuments';
import { draggedPapersType } from '../host/draggedPapers';
import type { Citations } from '../host/cite/citations';
import type { EntryPapers } from '../host/entryPapers';
import type { LibraryService } from '../host/library/libraryService';
import type { ReadingLog } from '../host/readingLog/readingLog';
import type { PaperSearch } from '../host/search/paperSearch';
import type { SearchResults } from '../host/search/searchResults';
import { resultsScheme } from '../host/search/searchResults';
import type { ReadingOrder } from '../host/readingOrder';
import { CitationCompletion } from './cite/citationCompletion';
import { CitationHover } from './cite/citationHover';
import { citingDocuments } from './cite/citingDocuments';
import { DigestDiagnostics } from './digestDiagnostics';
import { DigestFixes, fixMetadata } from './digestFixes';
import { DigestFolding } from './digestFolding';
import { DigestLinks } from './digestLinks';
import { DigestOutline } from './digestOutline';
import { DigestSelection } from './digestSelection';
import { DigestStatus } from './digestStatus';
import { DumpTokens, tokenLegend } from './dumpTokens';
import { EntryLenses } from './entryLenses';
import { LanguageDetection } from './languageDetection';
import { OpenDumps } from './openDumps';
import { PaperDrop } from './paperDrop';
import { PaperDefinition } from './paperDefinition';
import { PaperReferences } from './paperReferences';
import { PaperSymbols } from './paperSymbols';
import { ResultLinks } from './resultLinks';
import { ResultMatches } from './resultMatches';
import { TitledPapers } from './titledPapers';
import { TitleHover } from './titleHover';
import { YearHints } from './yearHints';

/** What the language features work with. */
export interface LanguageServices {
  readonly documents: DumpDocuments;
  readonly library: LibraryService;
  readonly papers: EntryPapers;
  readonly readingLog: ReadingLog;
  readonly results: SearchResults;
  readonly order: ReadingOrder;
  readonly citations: Citations;
  readonly search: PaperSearch;
  /** Remembers per workspace which documents are not to be touched. */
  readonly memory: Memento;
}

/** Registers everything that the editor knows about dumps. */
export function registerLanguageFeatures(
  services: LanguageServices,
): readonly { dispose(): unknown }[] {
  const { documents, library, papers, readingLog, order, citations, results, memory } = services;
  const titled = new TitledPapers(documents, library, papers);
  const paperSymbols = new PaperSymbols(documents, library);
  const selector = { language: dumpLanguage };
  const openDumps = new OpenDumps(documents, library);
  const diagnostics = new DigestDiagnostics(documents, library, openDumps);
  const lenses = new EntryLenses(documents, library, readingLog, papers);
  const hints = new YearHints(documents, library, papers);
  return [
    new LanguageDetection(memory),
    openDumps,
    lenses,
    languages.registerCodeLensProvider(selector, lenses),
    hints,
    languages.registerInlayHintsProvider(selector, hints),
    diagnostics,
    new DigestStatus(documents, library, openDumps, diagnostics),
    languages.registerCodeActionsProvider(
      selector,
      new DigestFixes(documents, library),
      fixMetadata,
    ),
    languages.registerDocumentSemanticTokensProvider(
      selector,
      new DumpTokens(documents),
      tokenLegend,
    ),
    languages.registerDocumentSymbolProvider(selector, new DigestOutline(documents)),
    paperSymbols,
    languages.registerWorkspaceSymbolProvider(paperSymbols),
    languages.registerFoldingRangeProvider(selector, new DigestFolding(documents)),
    languages.registerSelectionRangeProvider(selector, new DigestSelection(documents)),
    languages.registerDocumentLinkProvider(selector, new DigestLinks(documents)),
    languages.registerHoverProvider(
      selector,
      new TitleHover(documents, library, readingLog, papers),
    ),
    languages.registerDefinitionProvider(selector, new PaperDefinition(titled)),
    languages.registerReferenceProvider(selector, new PaperReferences(titled)),
    new ResultMatches(results),
    languages.registerDocumentLinkProvider({ scheme: resultsScheme }, new ResultLinks(results)),
    languages.registerCompletionItemProvider(
      citingDocuments,
      new CitationCompletion(library, order, citations, services.search),
      ...CitationCompletion.triggers,
    ),
    languages.registerHoverProvider(citingDocuments, new CitationHover(citations)),
    languages.registerDocumentDropEditProvider('*', new PaperDrop(), {
      providedDropEditKinds: [PaperDrop.kind],
      dropMimeTypes: [draggedPapersType],
    }),
  ];
}
