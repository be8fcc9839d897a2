import { platform } from '#platform';
import type { ExtensionContext } from 'vscode';
import { env, languages, l10n, window } from 'vscode';
import { PaperArguments, allCommands, registerCommands } from './commands';
import { ContextKeys } from './host/contextKeys';
import { DumpDocuments, dumpLanguage } from './host/dumpDocuments';
import { DigestSources } from './host/library/digestSources';
import { LibraryService } from './host/library/libraryService';
import { LibraryContext } from './host/libraryContext';
import { ReadingLog } from './host/readingLog/readingLog';
import { ReadingOrder } from './host/readingOrder';
import { LanguageDetection } from './language/languageDetection';
import { OrganizationTokens, organizationLegend } from './language/organizationTokens';
import { PapersView } from './views/papersView';
import { ReadDecorations } from './views/readDecorations';

/** What other extensions, and the tests, may use. */
export interface PaperDigests {
  readonly library: LibraryService;
  readonly readingLog: ReadingLog;
  readonly papersView: PapersView;
}

/** Builds the services and hands each feature what it needs. */
export function activate(context: ExtensionContext): PaperDigests {
  const { subscriptions, extensionUri, globalStorageUri, workspaceState } = context;
  const register = <T extends { dispose(): unknown }>(disposable: T): T => {
    subscriptions.push(disposable);
    return disposable;
  };
  const log = register(window.createOutputChannel('Paper Digests', { log: true }));
  const sources = register(new DigestSources(extensionUri, globalStorageUri, workspaceState));
  const library = register(new LibraryService(sources, platform, log));
  const readingLog = register(new ReadingLog(globalStorageUri, platform, log, env.sessionId));
  const order = register(new ReadingOrder());
  const documents = register(new DumpDocuments());
  register(new LibraryContext(new ContextKeys(), sources, library, readingLog, order));

  const papersView = register(new PapersView(library, readingLog, order, log));
  register(window.registerFileDecorationProvider(new ReadDecorations()));

  register(new LanguageDetection(workspaceState));
  const selector = { language: dumpLanguage };
  const organizations = new OrganizationTokens(documents);
  register(
    languages.registerDocumentSemanticTokensProvider(selector, organizations, organizationLegend),
  );
  return { library, readingLog, papersView };
}
