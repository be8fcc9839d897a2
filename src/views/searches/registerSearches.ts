import type { Memento } from 'vscode';
import type { ReadingOrder } from '../../host/readingOrder';
import { MatchNotices } from '../../host/smartFolders/matchNotices';
import { SmartFolders, type SmartFolderServices } from '../../host/smartFolders/smartFolders';
import { SearchesView } from './searchesView';

/** What the view of the saved searches, and what tells of new papers for them, needs. */
export interface SearchesServices extends SmartFolderServices {
  readonly order: ReadingOrder;
  /** Of the workspace. */
  readonly memory: Memento;
}

/** Shows the saved searches as folders, and tells when new papers match them. */
export function registerSearches(
  services: SearchesServices,
  register: <T extends { dispose(): unknown }>(disposable: T) => T,
): SmartFolders {
  const { library, readingLog, order, visits, memory } = services;
  const folders = register(new SmartFolders(services));
  register(new MatchNotices(folders, visits, memory));
  register(new SearchesView(folders, library, readingLog, order));
  return folders;
}
