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
    const others = { label: l10n.t('Any two levels…'), keys: undefined };
    const chosen = await window.showQuickPick([...items, others], {
      title: l10n.t('Group Papers By'),
      placeHolder: l10n.t('Select how the Papers view groups papers'),
    });
    const keys = chosen && (chosen.keys ?? (await askTwoLevels()));
    if (keys) {
      await updateGroupBy(keys);
    }
  },
};

async function askTwoLevels(): Promise<readonly GroupKey[] | undefined> {
  const levels = groupings().flatMap(({ label, keys }) => {
    const [key, ...others] = keys;
    return key && others.length === 0 ? [{ label, key }] : [];
  });
  const outer = await window.showQuickPick(levels, {
    title: l10n.t('Group Papers By (1/2)'),
    placeHolder: l10n.t('Select the outer groups'),
  });
  if (!outer) {
    return undefined;
  }
  const inner = await window.showQuickPick(
    levels.filter(({ key }) => key !== outer.key),
    {
      title: l10n.t('Group Papers By (2/2)'),
      placeHolder: l10n.t('Select the groups within {0}', outer.label),
    },
  );
  return inner && [outer.key, inner.key];
}

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
