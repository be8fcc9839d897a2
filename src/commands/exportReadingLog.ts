import { Uri, l10n, window, workspace } from 'vscode';
import type { ReadingLog } from '../host/readingLog/readingLog';
import type { Command } from './command';

/** Writes the whole reading log to a file, from which it can be taken in again anywhere. */
export function exportReadingLog(log: ReadingLog): Command {
  return {
    id: 'paperDigests.exportReadingLog',
    execute: async (wanted) => {
      const target =
        wanted instanceof Uri
          ? wanted
          : await window.showSaveDialog({
              title: l10n.t('Export Reading Log'),
              saveLabel: l10n.t('Export'),
              filters: { [l10n.t('Reading log')]: ['jsonl'] },
            });
      if (target) {
        await workspace.fs.writeFile(target, new TextEncoder().encode(await log.exportText()));
      }
    },
  };
}
