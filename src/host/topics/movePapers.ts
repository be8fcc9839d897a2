import { l10n, window } from 'vscode';
import type { Paper, Topic } from '../../core';
import type { TopicChanges } from './topicChanges';
import { filePapers } from './topicEdits';

/** Milliseconds for which the status bar tells what was done. */
const told = 5000;

/** Puts papers into a topic for good, and says so. */
export async function movePapers(
  changes: TopicChanges,
  papers: readonly Paper[],
  { id, label }: Topic,
): Promise<void> {
  await changes.make(
    filePapers(
      papers.map((paper) => paper.id),
      id,
    ),
  );
  const text =
    papers.length === 1
      ? l10n.t('1 paper moved to {0}', label)
      : l10n.t('{0} papers moved to {1}', papers.length, label);
  window.setStatusBarMessage(text, told);
}
