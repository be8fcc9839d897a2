import { l10n, window } from 'vscode';
import { dateLabel } from '../host/dateLabel';
import type { ReadingLog } from '../host/readingLog/readingLog';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Asks for how long papers are to be hidden; those that are can be shown again. */
export function hide(papers: PaperArguments, log: ReadingLog): Command {
  return {
    id: 'paperDigests.hide',
    execute: async (...args) => {
      const meant = papers.meant(args);
      const [, , wanted] = args;
      if (meant.length === 0) {
        return;
      }
      const all = choices(meant.every((paper) => log.statusOf(paper).hidden));
      const chosen =
        typeof wanted === 'string'
          ? all.find(({ id }) => id === wanted)
          : await window.showQuickPick(all, {
              title: meant.length === 1 ? l10n.t('Hide Paper') : l10n.t('Hide Papers'),
              placeHolder: l10n.t('Select for how long'),
            });
      if (chosen) {
        await log.set(meant, { hidden: chosen.hidden });
      }
    },
  };
}

interface Choice {
  readonly id: 'week' | 'month' | 'ever' | 'never';
  readonly label: string;
  readonly description?: string;
  readonly hidden: boolean | number;
}

function choices(areHidden: boolean): readonly Choice[] {
  const now = new Date();
  const week = new Date(now).setDate(now.getDate() + 7);
  const month = new Date(now).setMonth(now.getMonth() + 1);
  return [
    ...(areHidden ? [{ id: 'never', label: l10n.t('Show again'), hidden: false } as const] : []),
    { id: 'week', label: l10n.t('For a week'), description: until(week), hidden: week },
    { id: 'month', label: l10n.t('For a month'), description: until(month), hidden: month },
    { id: 'ever', label: l10n.t('For ever'), hidden: true },
  ];
}

function until(time: number): string {
  return l10n.t('until {0}', dateLabel(time));
}
