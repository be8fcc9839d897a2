import { l10n, window } from 'vscode';
import type { SortKey } from '../core';
import { sortKeys } from '../core';
import { sortBy, updateSortBy } from '../host/settings';
import type { Command } from './command';

/** Asks how the Papers view sorts papers in their groups, and keeps the answer in the settings. */
export const sortPapersBy: Command = {
  id: 'paperDigests.sortBy',
  execute: async () => {
    const current = sortBy();
    const items = sortKeys.map((key) => ({
      key,
      label: labelOf(key),
      ...(key === current ? { description: l10n.t('current') } : {}),
    }));
    const chosen = await window.showQuickPick(items, {
      title: l10n.t('Sort Papers By'),
      placeHolder: l10n.t('Select how the Papers view sorts papers in their groups'),
    });
    if (chosen) {
      await updateSortBy(chosen.key);
    }
  },
};

function labelOf(key: SortKey): string {
  switch (key) {
    case 'date':
      return l10n.t('Date, newest first');
    case 'comments':
      return l10n.t('Comments, most first');
    case 'upvotes':
      return l10n.t('Upvotes, most first');
    case 'title':
      return l10n.t('Title');
  }
}
