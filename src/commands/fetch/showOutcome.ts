import { commands, l10n, window } from 'vscode';
import type { DigestRequest } from '../../core';
import type { FetchOutcome } from '../../host/source/digestFetcher';
import type { RangeOutcome } from '../../host/source/fetchRange';
import { showPapersView } from '../../host/viewProgress';
import { requestText } from './requestText';
import { showFault } from './showFault';

/** Milliseconds that the status bar tells what came. */
const noticeTime = 10_000;

/** arXiv ids of papers that the library had before. */
type KnownIds = ReadonlySet<string | undefined>;

/** Opens a list that came and tells in one line what is new, or tells why none did. */
export async function showOutcome(
  outcome: FetchOutcome,
  request: DigestRequest,
  known: KnownIds,
  again: () => unknown,
): Promise<void> {
  switch (outcome.kind) {
    case 'failed':
      void showFault(outcome.error, request, again);
      return;
    case 'empty':
      void window.showInformationMessage(
        l10n.t('There are no papers in {0}.', requestText(request)),
      );
      return;
    case 'notOpenYet':
      void window.showInformationMessage(
        l10n.t('There is nothing yet in {0}. Try later in the day.', requestText(request)),
      );
      return;
    default:
      window.setStatusBarMessage(newsText(outcome, known), noticeTime);
      await commands.executeCommand('paperDigests.openPreview', outcome.uri);
  }
}

/** Shows the papers after the lists of several days came, and tells in one line what is new. */
export async function showRange(
  outcome: RangeOutcome,
  known: KnownIds,
  again: () => unknown,
): Promise<void> {
  const news = outcome.asked.flatMap(({ outcome: day }) => ('uri' in day ? [day] : []));
  const written = news.filter(({ kind }) => kind !== 'unchanged');
  const added = new Set(written.flatMap((day) => day.added.filter((id) => !known.has(id))));
  window.setStatusBarMessage(
    outcome.missing === 0
      ? l10n.t('No day is missing.')
      : l10n.t('Digests fetched: {0}. New papers: {1}.', written.length, added.size),
    noticeTime,
  );
  if (outcome.error) {
    void showFault(outcome.error, undefined, again);
  }
  if (written.length > 0) {
    await showPapersView();
  }
}

function newsText(outcome: Extract<FetchOutcome, { entries: number }>, known: KnownIds): string {
  const { kind, entries, comments } = outcome;
  const added = outcome.added.filter((id) => !known.has(id)).length;
  if (kind === 'unchanged') {
    return l10n.t('{0} papers, unchanged since the last time', entries);
  }
  return comments > 0
    ? l10n.t('{0} papers, {1} of them new; comments +{2}', entries, added, comments)
    : l10n.t('{0} papers, {1} of them new', entries, added);
}
