import type { LogOutputChannel, Memento } from 'vscode';
import type { Citations } from '../host/cite/citations';
import type { DigestChoices } from '../host/digestChoices';
import type { DigestComparisons } from '../host/digestComparisons';
import type { DumpDocuments } from '../host/dumpDocuments';
import type { Enrichment } from '../host/enrichment/enrichment';
import type { DigestSources } from '../host/library/digestSources';
import type { LibraryService } from '../host/library/libraryService';
import type { PaperDecisions } from '../host/paperDecisions';
import type { NoteDocuments } from '../host/readingLog/noteDocuments';
import type { ReadingLog } from '../host/readingLog/readingLog';
import type { ReadingOrder } from '../host/readingOrder';
import { addFolder } from './addFolder';
import type { TreeFilter } from '../host/treeFilter';
import type { PaperSearch } from '../host/search/paperSearch';
import type { SearchResults } from '../host/search/searchResults';
import { SearchHistory } from '../host/search/searchHistory';
import type { SourceServices } from '../host/source/sourceServices';
import type { Visits } from '../host/visits';
import type { SubscriptionServices } from '../host/subscription/subscriptionServices';
import { addToBibliography } from './addToBibliography';
import { changeSubscription } from './changeSubscription';
import type { ShownPapers } from './cite/exportChoices';
import { clearFilter } from './clearFilter';
import type { Command } from './command';
import { compareDigests } from './compareDigests';
import { convertDigest } from './convertDigest';
import { copyAbstract } from './copyAbstract';
import { copyBibTeX } from './copyBibTeX';
import { copyCitation } from './copyCitation';
import { copyTitle } from './copyTitle';
import { editResults } from './editResults';
import { editNote } from './editNote';
import { editTags } from './editTags';
import { exportReadingLog } from './exportReadingLog';
import { hide } from './hide';
import { importReadingLog } from './importReadingLog';
import { markLater } from './markLater';
import { readAndNext } from './readAndNext';
import { showHiddenPapers } from './showHiddenPapers';
import { toggleLater } from './toggleLater';
import { toggleStar } from './toggleStar';
import { undoTriage } from './undoTriage';
import { unhide } from './unhide';
import { exportPapers } from './exportPapers';
import { exportShownPapers } from './exportShownPapers';
import { filterPapersBy } from './filterPapersBy';
import { fetchDigest } from './fetchDigest';
import { findInAbstracts } from './findInAbstracts';
import { findInPapers } from './findInPapers';
import { findLikeSelection } from './findLikeSelection';
import { forgetHosts } from './forgetHosts';
import { getStarted } from './getStarted';
import { groupPapersBy } from './groupPapersBy';
import { forgetLearnt } from './forgetLearnt';
import { lookUpIdentifiers } from './lookUpIdentifiers';
import { markAllSeen } from './markAllSeen';
import { markRead } from './markRead';
import { mergePapers } from './mergePapers';
import { hideTopic } from './hideTopic';
import { insertCitation } from './insertCitation';
import { mergeTopic } from './mergeTopic';
import { neighbourPaper } from './neighbourPaper';
import { moreLikeThis } from './moreLikeThis';
import { moveToTopic } from './moveToTopic';
import { newTopic } from './newTopic';
import { newTopicFromPapers } from './newTopicFromPapers';
import { openPaper } from './openPaper';
import { openPaperToSide } from './openPaperToSide';
import { openLockedPreview } from './openLockedPreview';
import { openPreview, type Previews } from './openPreview';
import { openSearch } from './openSearch';
import { openSource } from './openSource';
import { PaperArguments, type PaperSelection } from './paperArguments';
import type { PaperOpener } from './paperOpener';
import { papersForFile } from './papersForFile';
import { pinTopic } from './pinTopic';
import { refresh } from './refresh';
import { refreshPreview } from './refreshPreview';
import { refreshTopics } from './refreshTopics';
import { removeFolder } from './removeFolder';
import { removeSearch } from './removeSearch';
import { renameSearch } from './renameSearch';
import { renameTopic } from './renameTopic';
import { resetTopic } from './resetTopic';
import { hideSample, openSample } from './sampleDigest';
import { searchPapers } from './searchPapers';
import { shareSearch } from './shareSearch';
import { showAllTopics } from './showAllTopics';
import { showHiddenTopics } from './showHiddenTopics';
import { showLearnt } from './showLearnt';
import { showMore, type PagedTree } from './showMore';
import { showSource } from './showSource';
import { selectDialect } from './selectDialect';
import { setDigestYear } from './setDigestYear';
import { splitPaper } from './splitPaper';
import { sortPapersBy } from './sortPapersBy';
import { star } from './star';
import { subscribe } from './subscribe';
import { togglePreviewLocking } from './togglePreviewLocking';
import { toggleRead } from './toggleRead';
import { undoPaperDecision } from './undoPaperDecision';
import { undoTopicChange } from './undoTopicChange';
import { unsubscribe } from './unsubscribe';

/** What the commands work with. */
export interface CommandServices {
  readonly extensionId: string;
  readonly sources: DigestSources;
  readonly source: SourceServices;
  readonly library: LibraryService;
  readonly readingLog: ReadingLog;
  readonly notes: NoteDocuments;
  readonly order: ReadingOrder;
  readonly documents: DumpDocuments;
  readonly choices: DigestChoices;
  readonly decisions: PaperDecisions;
  readonly comparisons: DigestComparisons;
  readonly opener: PaperOpener;
  readonly filter: TreeFilter;
  readonly visits: Visits;
  readonly search: PaperSearch;
  readonly results: SearchResults;
  readonly previews: Previews;
  readonly tree: PagedTree & ShownPapers & PaperSelection;
  readonly citations: Citations;
  readonly enrichment: Enrichment;
  /** Remembers for the user. */
  readonly memory: Memento;
  readonly log: LogOutputChannel;
  readonly subscription: SubscriptionServices;
  /** Remembers for the workspace. */
  readonly workspaceMemory: Memento;
}

/** Every command of the extension. */
export function allCommands(services: CommandServices): readonly Command[] {
  const { sources, library, readingLog, order, documents, choices, opener, tree } = services;
  const { citations, memory, enrichment } = services;
  const papers = new PaperArguments(library, order, tree);
  const searching = { ...services, history: new SearchHistory(services.workspaceMemory) };
  return [
    searchPapers(searching),
    openSearch,
    renameSearch,
    removeSearch,
    shareSearch,
    moreLikeThis(papers),
    findLikeSelection,
    findInAbstracts(services.results),
    editResults(services.results),
    openPaper(papers, opener),
    openPaperToSide(papers, opener),
    neighbourPaper(library, order, opener, 1),
    neighbourPaper(library, order, opener, -1),
    markRead(papers, readingLog, true),
    markRead(papers, readingLog, false),
    toggleRead(papers, readingLog),
    star(papers, readingLog, true),
    star(papers, readingLog, false),
    toggleStar(papers, readingLog),
    markLater(papers, readingLog, true),
    markLater(papers, readingLog, false),
    toggleLater(papers, readingLog),
    hide(papers, readingLog),
    unhide(papers, readingLog),
    showHiddenPapers(services.filter),
    editTags(papers, readingLog),
    editNote(papers, services.notes),
    readAndNext(papers, readingLog, library, order, opener),
    undoTriage(readingLog),
    exportReadingLog(readingLog),
    importReadingLog(readingLog),
    openSource(papers, documents),
    lookUpIdentifiers({ papers, library, enrichment }),
    showLearnt(papers, enrichment),
    forgetLearnt(papers, enrichment),
    mergePapers(papers, services.decisions),
    splitPaper(papers, services.decisions, library),
    undoPaperDecision(services.decisions),
    copyTitle(papers),
    copyAbstract(papers),
    copyBibTeX(papers, citations),
    copyCitation(papers, citations, memory),
    exportPapers({ papers, citations, library, tree, memory }),
    exportShownPapers,
    insertCitation(papers, citations, searching),
    addToBibliography(library, citations),
    papersForFile(searching),
    groupPapersBy,
    sortPapersBy,
    showAllTopics(true),
    showAllTopics(false),
    showMore(tree),
    filterPapersBy(services.filter, library),
    findInPapers(services.filter),
    clearFilter(services.filter),
    markAllSeen(services.visits),
    refresh(library),
    refreshTopics(library),
    renameTopic(library),
    mergeTopic(library),
    hideTopic(library),
    pinTopic(library, true),
    pinTopic(library, false),
    newTopic(library),
    newTopicFromPapers(papers, library),
    moveToTopic(papers, library),
    resetTopic(papers, library),
    showHiddenTopics(library),
    undoTopicChange(library),
    fetchDigest(services.source, library),
    forgetHosts(services.source.hosts),
    addFolder,
    removeFolder,
    openSample(sources),
    hideSample(sources),
    openPreview(services.previews, false),
    openPreview(services.previews, true),
    openLockedPreview(services.previews),
    togglePreviewLocking(services.previews),
    showSource(services.previews),
    refreshPreview(services.previews),
    setDigestYear(choices, library),
    selectDialect(choices, documents),
    convertDigest(documents),
    compareDigests(library, services.comparisons, false),
    compareDigests(library, services.comparisons, true),
    subscribe(services.subscription),
    changeSubscription(services.subscription),
    unsubscribe,
    getStarted(services.extensionId),
  ];
}
