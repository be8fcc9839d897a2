import { ProgressLocation, l10n, window } from 'vscode';
import type { DigestRequest } from '../core';
import { readTypedRequest, type TypedRequest } from '../core';
import type { FetchOutcome } from '../host/source/digestFetcher';
import { fetchRange, type RangeOutcome } from '../host/source/fetchRange';
import type { LibraryService } from '../host/library/libraryService';
import type { SourceServices } from '../host/source/sourceServices';
import type { Command } from './command';
import { askForList } from './fetch/askForList';
import { dayText, requestText } from './fetch/requestText';
import { showOutcome, showRange } from './fetch/showOutcome';
import { showFault } from './fetch/showFault';

/**
 * Fetches the list of a day, a week, a month, what is trending, a search, or what is missing of the
 * days of a range, as files among the user's digests. Takes what would be typed as an argument, and
 * gives what became of it; undefined where the user changed their mind.
 */
export function fetchDigest(source: SourceServices, library: LibraryService): Command {
  const execute = async (wanted: unknown): Promise<FetchOutcome | RangeOutcome | undefined> => {
    const { today } = source.fetcher;
    const typed =
      typeof wanted === 'string' ? readTypedRequest(wanted, today) : await askForList(today);
    if (!typed || !(await isPrepared(source))) {
      return undefined;
    }
    // What is new can be told only of a library that is known.
    await library.start();
    const known = new Set(library.papers().map(({ arxivId }) => arxivId));
    if (typed.kind === 'range') {
      const outcome = await fetchDays(source, typed);
      await showRange(outcome, known, () => execute(wanted));
      return outcome;
    }
    const outcome = await fetchOne(source, typed.request);
    await showOutcome(outcome, typed.request, known, () => execute(wanted));
    return outcome;
  };
  return { id: 'paperDigests.fetchDigest', execute };
}

async function isPrepared(source: SourceServices): Promise<boolean> {
  try {
    return await source.prepare();
  } catch (error) {
    void showFault(error);
    return false;
  }
}

function fetchOne(source: SourceServices, request: DigestRequest): Thenable<FetchOutcome> {
  const title = l10n.t('Fetching {0}', requestText(request));
  return window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    (_, token) => source.fetcher.fetch(request, token),
  );
}

function fetchDays(
  { fetcher }: SourceServices,
  { first, last }: TypedRequest & { readonly kind: 'range' },
): Thenable<RangeOutcome> {
  const title = l10n.t('Fetching digests from {0} to {1}', dayText(first), dayText(last));
  return window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    (progress, token) =>
      fetchRange(
        fetcher,
        first,
        last,
        (day, done, total) => {
          const message = l10n.t('{0} ({1} of {2})', dayText(day), done + 1, total);
          progress.report({ message, increment: done === 0 ? 0 : 100 / total });
        },
        token,
      ),
  );
}
