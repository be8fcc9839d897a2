/** The core's face: what everything outside `core/` may import. */
export type * from './model';
export { runAtOnce, runToEnd, type Steps } from './steps';
export { pieces } from './pieces';
export { formatMessage, message } from './text/message';
export { escapeMarkdown, escapeMessageLinks, escapeThemeIcons, visibleText } from './text/visible';
export { readableText, readableTitle } from './text/readableTitle';
export { mathSpans, type MathSpan } from './text/mathSpans';
export { hashText, hashTextInSteps } from './text/hash';
export { normalizeTitle } from './text/normalizeTitle';
export { wordDiff, type DiffSpan } from './text/wordDiff';
export { splitSentences } from './text/sentences';
export { sentenceRoles, type SentenceRole } from './text/sentenceRoles';
export { findClaims, type Claim } from './text/claims/claims';
export { findLinks, type TextLink } from './text/links';
export { digestsOf, type DigestPart } from './outline/digests';
export { entryAt, titleAt } from './outline/entryAt';
export { sourceLinks } from './outline/sourceLinks';
export { spansAt } from './outline/spansAt';
export { queryPieces, titleMatch } from './outline/titleMatch';
export { abstractKept, withAbstract, type StoredTexts, type TextStorage } from './text/storedText';
export { BoundedCache } from './boundedCache';
export { withOwnTexts } from './dump/ownTexts';
export { lostEntry } from './dump/entryForm';
export { packDump, unpackDump, type PackedDump } from './dump/packedDump';
export { dumpEntry, entryCount } from './dump/storedEntries';
export { TextPool } from './dump/textPool';
export { dialectNames, parseDump, type ParseOptions } from './dump/parseDump';
export { detectDump, detectionLength, type Detection } from './dump/detect';
export {
  Library,
  type Contradiction,
  type DumpHint,
  type EvidencePlace,
  type LibraryDump,
} from './library/library';
export { LibraryBook } from './library/libraryBook';
export { PaperMaker } from './library/paperMaker';
export type { Findings } from './library/findings';
export type { Classifier } from './library/topicShares';
export type { LibraryChange } from './library/change';
export { isSame } from './library/isSame';
export { formatDateRange, parseDateRange } from './library/dateRange';
export {
  filterPapers,
  filterPapersInSteps,
  isEmptyFilter,
  type DateRange,
  type FilterContext,
  type PaperFilter,
} from './library/filterPapers';
export { sortKeys, sortPapers, sortPapersInSteps, type SortKey } from './library/sortPapers';
export {
  singleFields,
  type PaperIds,
  type ReadingChange,
  type ReadingRecord,
} from './readingLog/record';
export {
  decodeRecords,
  encodeRecords,
  type OtherLines,
  type ReadingLogText,
} from './readingLog/recordText';
export { ReadingStates } from './readingLog/readingStates';
export {
  changeBack,
  holds,
  noStatus,
  paperStateOf,
  wholeChange,
  type ReadingStatus,
} from './readingLog/readingStatus';
export { HybridClock, type Stamp } from './readingLog/stamp';
export { tagOf } from './readingLog/tags';
export { MarkedPapers } from './library/markedPapers';
export { RememberedStates } from './library/rememberedStates';
export { entryIds, isEntryOf, renderingId } from './library/entryIds';
export type { Decision, MergeDecision, SplitDecision } from './library/identity/decisions';
export {
  Ledger,
  type DigestNews,
  type EntryNews,
  type LedgerLibrary,
  type LedgerState,
} from './library/ledger/ledger';
export type { Appearance, CountChange, EntryChanges } from './library/ledger/paperHistory';
export type { TextChange } from './library/ledger/revisions';
export {
  compareDigests,
  compareDigestsInSteps,
  type ComparedDump,
  type ComparedPaper,
  type DigestComparison,
} from './library/ledger/compareDigests';
export {
  comparisonTexts,
  comparisonTextsInSteps,
  type ComparisonTexts,
} from './library/ledger/comparisonTexts';
export { KnownPapers } from './library/ledger/knownPapers';
export {
  PaperGroups,
  groupPapers,
  type GroupContext,
  type GroupKey,
  type GroupLabels,
  type GroupNode,
  type GroupValue,
  type PaperState,
} from './library/grouping';
export { discoverTopics, discoverTopicsInSteps, type TopicOptions } from './topics/discoverTopics';
export { FirstTopics } from './topics/firstTopics';
export { TopicModel } from './topics/topicModel';
export type { TopicPaper } from './topics/topicPaper';
export { choosePapers } from './topics/choosePapers';
export { decidingSentences, type DecidingSentence } from './topics/decidingSentences';
export {
  recomputationReason,
  type RecomputationReason,
  type TopicFill,
} from './topics/recomputation';
export {
  CuratedTopics,
  type CuratedOptions,
  type CuratedTopic,
  type PaperMatcher,
} from './topics/user/curatedTopics';
export { readUserTopics, type UserTopicsProblem } from './topics/user/readUserTopics';
export type { OwnTopic, UserTopics } from './topics/user/userTopics';
export { SearchIndex, type SearchOptions } from './search/searchIndex';
export { searchText, type SearchedPaper, type SearchText } from './search/searchText';
export { hitOf, matchesIn, type Hit, type HitMatches } from './search/hitMatches';
export type { CountedWord, HitReasons } from './search/hitReasons';
export { TextIndex, type FoundTexts, type FoundWords } from './search/textIndex';
export { fingerprintOf } from './search/segment/fingerprint';
export { countWords } from './search/segment/countWords';
export { isUnchanged } from './search/segment/sectionFile';
export { decodeSegment, encodeSegment, headLength } from './search/segment/segmentFile';
export { storeSegment } from './search/segment/storeSegment';
export type { CountedSegment, Segment, SegmentWords } from './search/segment/segment';
export type { ScratchFile, StoredFile } from './search/segment/storedBytes';
export type { Vocabulary } from './search/segment/vocabulary';
export { decodeVocabulary, encodeVocabulary } from './search/segment/vocabularyFile';
export { matchingSentences, type MatchingSentence } from './search/matchingSentences';
export { snippet } from './search/snippet';
export {
  completionsAt,
  type Completion,
  type CompletionContext,
  type NamedField,
} from './search/query/completionsAt';
export {
  fieldValues,
  type FilterField,
  type PaperMark,
  type PaperPart,
  type QueryField,
  type QuerySort,
  type TextField,
} from './search/query/fields';
export { hasFilters, paperFilter, type FilterQueryContext } from './search/query/paperFilter';
export { parseQuery } from './search/query/parseQuery';
export { textParts } from './search/query/textParts';
export { asksForHidden } from './search/query/asksForHidden';
export { printQuery } from './search/query/printQuery';
export { asValue } from './search/query/quotes';
export { querySort } from './search/query/querySort';
export type {
  AllOf,
  AnyOf,
  FieldFilter,
  FieldText,
  Not,
  Phrase,
  Query,
  QueryNode,
  QueryPiece,
  QueryProblem,
  QueryProblemCode,
  QueryTerm,
  UnfinishedField,
  Words,
} from './search/query/queryTree';
export {
  textQuery,
  type LikeItem,
  type TextNode,
  type TextQuery,
  type TextTerm,
} from './search/query/textQuery';
export { hasFilter, withFilter } from './search/query/withFilter';
export {
  begun,
  dueDays,
  nextDue,
  pauseAfter,
  progressed,
  type DueDays,
  type LocalClock,
  type Progress,
  type Schedule,
} from './subscription/schedule';
export { parseTimeOfDay } from './subscription/timeOfDay';
export { readAtomAnswer, type AtomAnswer } from './enrichment/atomAnswer';
export { numbersAtOnce, numberQuery, titleQueries, type ArxivQuery } from './enrichment/arxivQuery';
export {
  chooseAnswer,
  type Agreement,
  type AskedPaper,
  type Candidate,
  type Choice,
} from './enrichment/agreement';
export type { LookupRecord, MatchedBy } from './enrichment/record';
export { decodeLookups, encodeLookups, type LookupText } from './enrichment/recordText';
export { textKindOf } from './subject/proseOf';
export { subjectWords } from './subject/subjectWords';
export { toBibTeX } from './cite/bibtex';
export { convertDump, type ConversionTarget } from './convert/convertDump';
export { toPlain } from './convert/toPlain';
export { toRis } from './cite/ris';
export { toCslJson } from './cite/cslJson';
export { toMarkdown } from './cite/markdown';
export { CitationKeys } from './cite/citationKeys';
export type { CitationFormatId } from './cite/citationFormat';
export { citationFormats, exportPapers } from './cite/formats';
export { readBibliography, type BibliographyEntry } from './cite/bibliography/readBibliography';
export { citeLanguageOf, type CiteLanguage } from './cite/document/citeLanguage';
export {
  charactersBefore,
  charactersBehind,
  citationOf,
  citationText,
  citePlaceAt,
  type CitePlace,
} from './cite/document/citePlace';
export { isInFencedCode } from './cite/document/fencedCode';
export { namedBibliographies, rootDocument } from './cite/document/namedBibliographies';
export { backoff, isWorthRetrying, longestPause, retryAfterOf } from './source/retry';
export { dateOfDay, dayAfter, dayAt, daysBetween, startOf, weekOf } from './source/days';
export { digestFileName } from './source/digestFileName';
export { mayGoOn, requestAddress, requestPage, type DigestRequest } from './source/digestRequest';
export {
  itemKey,
  joinPages,
  listNews,
  listText,
  readListAnswer,
  type ListAnswer,
  type ListItem,
  type ListNews,
} from './source/listAnswer';
export { readTypedRequest, type TypedRequest } from './source/typedRequest';
