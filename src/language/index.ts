import type { Memento } from 'vscode';
import { languages } from 'vscode';
import type { DumpDocuments } from '../host/dumpDocuments';
import { dumpLanguage } from '../host/dumpDocuments';
import type { LibraryService } from '../host/library/libraryService';
import type { ReadingLog } from '../host/readingLog/readingLog';
import { DigestDiagnostics } from './digestDiagnostics';
import { DigestFixes, fixMetadata } from './digestFixes';
import { DigestStatus } from './digestStatus';
import { EntryLenses } from './entryLenses';
import { LanguageDetection } from './languageDetection';
import { OpenDumps } from './openDumps';
import { OrganizationTokens, organizationLegend } from './organizationTokens';
import { YearHints } from './yearHints';

/** What the language features work with. */
export interface LanguageServices {
  readonly documents: DumpDocuments;
  readonly library: LibraryService;
  readonly readingLog: ReadingLog;
  /** Remembers per workspace which documents are not to be touched. */
  readonly memory: Memento;
}

/** Registers everything that the editor knows about dumps. */
export function registerLanguageFeatures(
  services: LanguageServices,
): readonly { dispose(): unknown }[] {
  const { documents, library, readingLog, memory } = services;
  const selector = { language: dumpLanguage };
  const openDumps = new OpenDumps(documents, library);
  const lenses = new EntryLenses(documents, library, readingLog);
  const hints = new YearHints(documents, library);
  return [
    new LanguageDetection(memory),
    openDumps,
    lenses,
    languages.registerCodeLensProvider(selector, lenses),
    hints,
    languages.registerInlayHintsProvider(selector, hints),
    new DigestDiagnostics(documents, library, openDumps),
    new DigestStatus(documents, library, openDumps),
    languages.registerCodeActionsProvider(
      selector,
      new DigestFixes(documents, library),
      fixMetadata,
    ),
    languages.registerDocumentSemanticTokensProvider(
      selector,
      new OrganizationTokens(documents),
      organizationLegend,
    ),
  ];
}
