import { platform } from '#platform';
import type { ExtensionContext } from 'vscode';
import { window } from 'vscode';
import { registerCommands } from './commands/registerCommands';
import { Citations } from './host/cite/citations';
import { ContextKeys } from './host/contextKeys';
import { DigestChoices } from './host/digestChoices';
import { DigestComparisons } from './host/digestComparisons';
import { DumpDocuments } from './host/dumpDocuments';
import { Enrichment } from './host/enrichment/enrichment';
import { EntryPapers } from './host/entryPapers';
import { DigestSources } from './host/library/digestSources';
import { LibraryService } from './host/library/libraryService';
import { followLibrary } from './host/libraryFollowers';
import { NoteDocuments } from './host/readingLog/noteDocuments';
import { ReadingLog } from './host/readingLog/readingLog';
import { ReadingOrder } from './host/readingOrder';
import { PaperDecisions } from './host/paperDecisions';
import { SearchServices } from './host/search/searchServices';
import { SourceServices } from './host/source/sourceServices';
import { SubscriptionServices } from './host/subscription/subscriptionServices';
import { TreeFilter } from './host/treeFilter';
import { Visits } from './host/visits';
import { registerLanguageFeatures } from './language';
import { AbstractPanels } from './panels/abstractPanels';
import { DigestPreviews } from './panels/digestPreviews';
import { registerTools } from './tools';
import type { PaperDigests } from './views/extensionApi';
import { FileView } from './views/fileView';
import { PapersView } from './views/papersView';
import { registerSearches } from './views/searches/registerSearches';
export type { PaperDigests };
/** Builds the services and hands each feature what it needs. */
export function activate(context: ExtensionContext): PaperDigests {
  const { subscriptions, extensionUri, globalStorageUri, globalState, workspaceState } = context;
  const register = <T extends { dispose(): unknown }>(disposable: T): T => {
    subscriptions.push(disposable);
    return disposable;
  };
  const log = register(window.createOutputChannel('Paper Digests', { log: true }));
  const keys = new ContextKeys();
  const source = register(new SourceServices(context, platform, log));
  const sources = register(new DigestSources(extensionUri, globalStorageUri, workspaceState));
  const choices = register(new DigestChoices(globalState));
  const decisions = register(new PaperDecisions(globalState));
  const places = { extensionUri, storage: context.storageUri ?? globalStorageUri };
  const user = { choices, decisions };
  const library = register(new LibraryService(sources, platform, log, user, places));
  const readingLog = register(new ReadingLog(globalStorageUri, platform, log, globalState));
  const order = register(new ReadingOrder());
  const documents = register(new DumpDocuments(choices));
  const papers = new EntryPapers((id) => library.paper(id));
  followLibrary({ keys, sources, library, readingLog, order, workspaceState }).forEach(register);
  const filter = register(new TreeFilter(workspaceState, keys));
  const visits = register(new Visits(library, places.storage, log));
  const { search, results } = register(new SearchServices(library, readingLog, visits, log));
  const papersView = register(new PapersView(library, readingLog, order, filter, visits, log));
  const citations = register(new Citations(library));
  register(new FileView(library, readingLog, search, log));
  const reading = { extensionUri, library, readingLog, order, documents, citations };
  const shared = { ...reading, search, results, memory: globalState };
  registerLanguageFeatures({ ...shared, papers, memory: workspaceState }).forEach(register);
  const all = { visits, keys, log, source, platform, globalStorageUri, memory: workspaceState };
  const smartFolders = registerSearches({ ...shared, ...all }, register);
  const services = {
    ...{ ...shared, ...user, source, sources, filter, visits, log },
    ...{ extensionId: context.extension.id, tree: papersView, workspaceMemory: workspaceState },
    comparisons: register(new DigestComparisons(library, documents)),
    enrichment: register(new Enrichment(library, source.network, platform, globalStorageUri, log)),
    subscription: register(new SubscriptionServices({ ...all, library, smartFolders })),
    notes: register(new NoteDocuments(readingLog, library)),
    opener: register(new AbstractPanels({ ...shared, filter })),
    previews: register(new DigestPreviews({ ...shared, papers })),
  };
  [...registerCommands(context.extension, services), ...registerTools(services)].forEach(register);
  void readingLog.load();
  return { ...services, papersView, smartFolders };
}
