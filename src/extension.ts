import { platform } from '#platform';
import type { ExtensionContext } from 'vscode';
import { env, window } from 'vscode';
import { PaperArguments, allCommands, registerCommands } from './commands';
import { Citations } from './host/cite/citations';
import { ContextKeys } from './host/contextKeys';
import { DigestChoices } from './host/digestChoices';
import { DigestComparisons } from './host/digestComparisons';
import { DumpDocuments } from './host/dumpDocuments';
import { EntryPapers } from './host/entryPapers';
import { DigestSources } from './host/library/digestSources';
import { LibraryService } from './host/library/libraryService';
import { followLibrary } from './host/libraryFollowers';
import { ReadingLog } from './host/readingLog/readingLog';
import { ReadingOrder } from './host/readingOrder';
import { PaperDecisions } from './host/paperDecisions';
import { TreeFilter } from './host/treeFilter';
import { Visits } from './host/visits';
import { registerLanguageFeatures } from './language';
import { AbstractPanels } from './panels/abstractPanels';
import { DigestPreviews } from './panels/digestPreviews';
import { registerTools } from './tools';
import { FileView } from './views/fileView';
import { PapersView } from './views/papersView';

/** What other extensions, and the tests, may use. */
export interface PaperDigests {
  readonly library: LibraryService;
  readonly readingLog: ReadingLog;
  readonly papersView: PapersView;
  readonly filter: TreeFilter;
  readonly decisions: PaperDecisions;
}

/** Builds the services and hands each feature what it needs. */
export function activate(context: ExtensionContext): PaperDigests {
  const { subscriptions, extensionUri, globalStorageUri, globalState, workspaceState } = context;
  const register = <T extends { dispose(): unknown }>(disposable: T): T => {
    subscriptions.push(disposable);
    return disposable;
  };

  const log = register(window.createOutputChannel('Paper Digests', { log: true }));
  const keys = new ContextKeys();
  const sources = register(new DigestSources(extensionUri, globalStorageUri, workspaceState));
  const choices = register(new DigestChoices(globalState));
  const decisions = register(new PaperDecisions(globalState));
  const places = { extensionUri, storage: context.storageUri ?? globalStorageUri };
  const user = { choices, decisions };
  const library = register(new LibraryService(sources, platform, log, user, places));
  const readingLog = register(new ReadingLog(globalStorageUri, platform, log, env.sessionId));
  const order = register(new ReadingOrder());
  const documents = register(new DumpDocuments(choices));
  const papers = new EntryPapers((id) => library.paper(id));
  followLibrary({ keys, sources, library, readingLog, order, workspaceState }).forEach(register);
  const filter = register(new TreeFilter(workspaceState, keys));
  const visits = register(new Visits(library, places.storage, log));
  const papersView = register(new PapersView(library, readingLog, order, filter, visits, log));
  const citations = register(new Citations(library, readingLog, visits));
  register(new FileView(library, readingLog, citations.search, log));

  const common = { extensionUri, library, readingLog, order, documents, citations };
  const shared = { ...common, memory: globalState };
  registerLanguageFeatures({ ...common, papers, memory: workspaceState }).forEach(register);

  const services = {
    ...shared,
    ...{ ...user, sources, filter, visits, log, workspaceMemory: workspaceState },
    extensionId: context.extension.id,
    comparisons: register(new DigestComparisons(library, documents)),
    papers: new PaperArguments(library, order, papersView),
    tree: papersView,
    opener: register(new AbstractPanels({ ...shared, filter })),
    previews: register(new DigestPreviews({ ...shared, papers })),
  };
  [...registerCommands(allCommands(services)), ...registerTools(services)].forEach(register);
  void readingLog.load();
  return { library, readingLog, papersView, filter, decisions };
}
