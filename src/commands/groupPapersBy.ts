import { l10n, window } from 'vscode';
import type { GroupKey } from '../core';
import { groupBy, updateGroupBy } from '../host/settings';
import type { Command } from './command';

interface Grouping {
  readonly label: string;
  readonly keys: readonly GroupKey[];
}

/** Asks how the Papers view groups papers, and keeps the answer in the settings. */
export const groupPapersBy: Command = {
  id: 'paperDigests.groupBy',
  execute: async () => {
    const current = groupBy().join();
    const items = groupings().map((grouping) => ({
      ...grouping,
      ...(grouping.keys.join() === current ? { description: l10n.t('current') } : {}),
    }));
    const chosen = await window.showQuickPick(items, {
      title: l10n.t('Group Papers By'),
      placeHolder: l10n.t('Select how the Papers view groups papers'),
    });
    if (chosen) {
      await updateGroupBy(chosen.keys);
    }
  },
};

function groupings(): readonly Grouping[] {
  return [
    { label: l10n.t('Month and topic'), keys: ['date', 'topic'] },
    { label: l10n.t('Topic and month'), keys: ['topic', 'date'] },
    { label: l10n.t('Month'), keys: ['date'] },
    { label: l10n.t('Topic'), keys: ['topic'] },
    { label: l10n.t('Digest'), keys: ['digest'] },
    { label: l10n.t('Organization'), keys: ['organization'] },
    { label: l10n.t('Reading state'), keys: ['state'] },
    { label: l10n.t('No groups'), keys: [] },
  ];
}
