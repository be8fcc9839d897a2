import { languages } from 'vscode';
import { dumpLanguage } from '../host/dumpDocuments';
import { DigestDiagnostics } from './digestDiagnostics';
import { DigestFixes, fixMetadata } from './digestFixes';
import { DigestFolding } from './digestFolding';
import { DigestLinks } from './digestLinks';
import { DigestOutline } from './digestOutline';
import { DigestSelection } from './digestSelection';
import { DigestStatus } from './digestStatus';
import { DumpTokens, tokenLegend } from './dumpTokens';
import { EntryLenses } from './entryLenses';
import type { LanguageServices } from './languageServices';
import { OpenDumps } from './openDumps';
import { PaperDefinition } from './paperDefinition';
import { PaperReferences } from './paperReferences';
import { TitledPapers } from './titledPapers';
import { TitleHover } from './titleHover';
import { YearHints } from './yearHints';

/** Registers what the editor shows and offers in dumps. */
export function registerDumpFeatures({
  documents,
  library,
  papers,
  readingLog,
}: LanguageServices): readonly { dispose(): unknown }[] {
  const titled = new TitledPapers(documents, library, papers);
  const selector = { language: dumpLanguage };
  const openDumps = new OpenDumps(documents, library);
  const diagnostics = new DigestDiagnostics(documents, library, openDumps);
  const lenses = new EntryLenses(documents, library, readingLog, papers);
  const hints = new YearHints(documents, library, papers);
  return [
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
    languages.registerFoldingRangeProvider(selector, new DigestFolding(documents)),
    languages.registerSelectionRangeProvider(selector, new DigestSelection(documents)),
    languages.registerDocumentLinkProvider(selector, new DigestLinks(documents)),
    languages.registerHoverProvider(
      selector,
      new TitleHover(documents, library, readingLog, papers),
    ),
    languages.registerDefinitionProvider(selector, new PaperDefinition(titled)),
    languages.registerReferenceProvider(selector, new PaperReferences(titled)),
  ];
}
