import type { QuickPickItem } from 'vscode';
import { l10n, window } from 'vscode';
import type { Paper } from '../../core';

/** Papers that may be meant where a command is called for none. */
export interface ShownPapers {
  /** Those that the Papers view shows; undefined until it has been shown. */
  readonly papers: readonly Paper[] | undefined;
}

interface Choice extends QuickPickItem {
  readonly papers: readonly Paper[];
}

/**
 * Asks which papers are meant: those that the view shows under its filter, or all; without asking
 * where these are the same.
 */
export async function askPapers(
  all: readonly Paper[],
  shown: readonly Paper[] | undefined,
  title: string,
): Promise<readonly Paper[] | undefined> {
  if (!shown || shown.length === all.length) {
    return all;
  }
  const choices: readonly Choice[] = [
    {
      label: l10n.t('Papers that match the filter'),
      description: String(shown.length),
      papers: shown,
    },
    { label: l10n.t('All papers'), description: String(all.length), papers: all },
  ];
  const chosen = await window.showQuickPick(choices, {
    title,
    placeHolder: l10n.t('Select which papers to export'),
  });
  return chosen?.papers;
}
