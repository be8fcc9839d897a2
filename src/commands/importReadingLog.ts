import { Uri, l10n, window, workspace } from 'vscode';
import type { ReadingLog } from '../host/readingLog/readingLog';
import type { Command } from './command';

/** Takes in what exported reading logs hold; whatever was set later stays as it is. */
export function importReadingLog(log: ReadingLog): Command {
  return {
    id: 'paperDigests.importReadingLog',
    execute: async (wanted) => {
      const files =
        wanted instanceof Uri
          ? [wanted]
          : ((await window.showOpenDialog({
              title: l10n.t('Import Reading Log'),
              openLabel: l10n.t('Import'),
              canSelectMany: true,
              filters: { [l10n.t('Reading log')]: ['jsonl'] },
            })) ?? []);
      let taken = 0;
      let damaged = 0;
      for (const file of files) {
        const done = await log.importText(await workspace.fs.readFile(file));
        taken += done.taken;
        damaged += done.damaged;
      }
      if (files.length > 0) {
        // Not awaited: the command is done.
        void window.showInformationMessage(resultText(taken, damaged));
      }
    },
  };
}

function resultText(taken: number, damaged: number): string {
  const news =
    taken === 0
      ? l10n.t('The reading log holds all of it already.')
      : taken === 1
        ? l10n.t('1 record was taken into the reading log.')
        : l10n.t('{0} records were taken into the reading log.', taken);
  return damaged === 0 ? news : `${news} ${l10n.t('Lines that are no records: {0}', damaged)}`;
}
