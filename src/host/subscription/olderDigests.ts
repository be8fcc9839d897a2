import { ProgressLocation, l10n, window } from 'vscode';
import { fetchDays } from '../source/fetchRange';
import type { DigestSource } from './digestSource';

/** Asks whether digests are to be fetched that are too many to be caught up unasked, and does it. */
export async function offerOlder(source: DigestSource, days: readonly string[]): Promise<void> {
  const fetch = l10n.t('Fetch');
  const question =
    days.length === 1
      ? l10n.t('1 older digest was missed since you last were here.')
      : l10n.t('{0} older digests were missed since you last were here.', days.length);
  if ((await window.showInformationMessage(question, fetch)) !== fetch) {
    return;
  }
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Fetching digests'),
    cancellable: true,
  };
  const { error } = await window.withProgress(options, (progress, token) => {
    const onDay = (day: string): void => {
      progress.report({ increment: 100 / days.length, message: day });
    };
    return fetchDays(source, days, onDay, token);
  });
  if (error) {
    throw error;
  }
}
