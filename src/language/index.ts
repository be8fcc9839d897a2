import type { Memento } from 'vscode';
import { languages } from 'vscode';
import type { DumpDocuments } from '../host/dumpDocuments';
import { dumpLanguage } from '../host/dumpDocuments';
import type { LibraryService } from '../host/library/libraryService';
import type { ReadingLog } from '../host/readingLog/readingLog';
import { DumpTokens, tokenLegend } from './dumpTokens';
import { LanguageDetection } from './languageDetection';

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
  const { documents, memory } = services;
  const selector = { language: dumpLanguage };
  return [
    new LanguageDetection(memory),
    languages.registerDocumentSemanticTokensProvider(
      selector,
      new DumpTokens(documents),
      tokenLegend,
    ),
  ];
}
