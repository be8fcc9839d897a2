import type { QuickPickItem } from 'vscode';
import { QuickPickItemKind, commands, l10n, window } from 'vscode';
import { formatDateRange, parseDateRange, readableTitle } from '../core';
import type { LibraryService } from '../host/library/libraryService';
import type { TreeFilter } from '../host/treeFilter';
import { showPapersView } from '../host/viewProgress';
import type { Command } from './command';

interface Choice extends QuickPickItem {
  readonly apply?: () => unknown;
}

/** Asks which papers the Papers view shows: one condition a call, on top of those that hold already. */
export function filterPapersBy(filter: TreeFilter, library: LibraryService): Command {
  return {
    id: 'paperDigests.filter',
    execute: async () => {
      await library.start();
      await showPapersView();
      const chosen = await window.showQuickPick(choices(filter, library), {
        title: l10n.t('Filter Papers'),
        placeHolder: l10n.t('Select what to show; a condition that is set already is let go'),
      });
      await chosen?.apply?.();
    },
  };
}

function choices(filter: TreeFilter, library: LibraryService): Choice[] {
  const { state, starred, later, hidden, isNew, ledger, topic, dates, text } = filter.current;
  const set = l10n.t('set');
  const topicLabel = library.topics?.topics.find(({ id }) => id === topic)?.label;
  return [
    {
      label: l10n.t('Unread'),
      ...(state === 'unread' && { description: set }),
      apply: () => filter.change({ state: state === 'unread' ? undefined : 'unread' }),
    },
    {
      label: l10n.t('Read'),
      ...(state === 'read' && { description: set }),
      apply: () => filter.change({ state: state === 'read' ? undefined : 'read' }),
    },
    {
      label: l10n.t('Starred'),
      ...(starred && { description: set }),
      apply: () => filter.change({ starred: starred ? undefined : true }),
    },
    {
      label: l10n.t('Later'),
      ...(later && { description: set }),
      apply: () => filter.change({ later: later ? undefined : true }),
    },
    {
      label: l10n.t('Hidden'),
      ...(hidden && { description: set }),
      apply: () => filter.change({ hidden: hidden ? undefined : true }),
    },
    {
      label: l10n.t('New since last visit'),
      ...(isNew && { description: set }),
      apply: () => filter.change({ isNew: isNew ? undefined : true }),
    },
    {
      label: l10n.t('Resurfaced'),
      description: ledger === 'resurfaced' ? set : l10n.t('again in the last digest that has it'),
      apply: () => filter.change({ ledger: ledger === 'resurfaced' ? undefined : 'resurfaced' }),
    },
    {
      label: l10n.t('Revised'),
      description:
        ledger === 'revised' ? set : l10n.t('with another title or abstract than before'),
      apply: () => filter.change({ ledger: ledger === 'revised' ? undefined : 'revised' }),
    },
    {
      label: l10n.t('Topic…'),
      ...(topicLabel !== undefined && { description: readableTitle(topicLabel) }),
      apply: () => askTopic(filter, library),
    },
    {
      label: l10n.t('Dates…'),
      ...(dates && { description: formatDateRange(dates) }),
      apply: () => askDates(filter),
    },
    {
      label: l10n.t('Words…'),
      ...(text !== undefined && { description: text }),
      apply: () => commands.executeCommand('paperDigests.findInPapers'),
    },
    ...(filter.isActive
      ? [
          { label: '', kind: QuickPickItemKind.Separator },
          { label: l10n.t('Clear Filter'), apply: () => filter.clear() },
        ]
      : []),
  ];
}

async function askTopic(filter: TreeFilter, library: LibraryService): Promise<void> {
  const counts = new Map<string, number>();
  for (const id of library
    .papers()
    .flatMap(({ topics, subtopics = [] }) => [...topics, ...subtopics])) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const items = (library.topics?.topics ?? [])
    .map(({ id, label }) => ({ id, label, count: counts.get(id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ id, label, count }) => ({ id, label, description: String(count) }));
  const all = { id: undefined, label: l10n.t('All topics') };
  const chosen = await window.showQuickPick([...(filter.current.topic ? [all] : []), ...items], {
    title: l10n.t('Filter Papers by Topic'),
    placeHolder: l10n.t('Select a topic'),
  });
  if (chosen) {
    await filter.change({ topic: chosen.id });
  }
}

async function askDates(filter: TreeFilter): Promise<void> {
  const { dates } = filter.current;
  const typed = await window.showInputBox({
    title: l10n.t('Filter Papers by Date'),
    prompt: l10n.t('A year, a month or a day, or a range of them; empty for all dates'),
    placeHolder: '2024-03..2024-06',
    value: dates ? formatDateRange(dates) : '',
    validateInput: (value) =>
      value.trim() === '' || parseDateRange(value.trim())
        ? undefined
        : l10n.t('Type dates such as 2024, 2024-03, 2024-03-14 or 2024-03..2024-06.'),
  });
  if (typed !== undefined) {
    await filter.change({ dates: parseDateRange(typed.trim()) });
  }
}
