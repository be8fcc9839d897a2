import { ThemeIcon, commands, l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { Paper } from '../../core';

interface Action extends QuickPickItem {
  readonly command: string;
}

/** Asks what is to be done with papers that were selected together, and does it. */
export async function actOnSeveral(papers: readonly Paper[]): Promise<void> {
  const actions: readonly Action[] = [
    { label: l10n.t('Star'), iconPath: new ThemeIcon('star-empty'), command: 'star' },
    { label: l10n.t('Mark as Read'), iconPath: new ThemeIcon('check'), command: 'markRead' },
    {
      label: l10n.t('Mark as Unread'),
      iconPath: new ThemeIcon('circle'),
      command: 'markUnread',
    },
    { label: l10n.t('Copy BibTeX'), iconPath: new ThemeIcon('copy'), command: 'copyBibTeX' },
    { label: l10n.t('Copy Title'), iconPath: new ThemeIcon('copy'), command: 'copyTitle' },
    {
      label: l10n.t('Copy Citation…'),
      iconPath: new ThemeIcon('quote'),
      command: 'copyCitation',
    },
    {
      label: l10n.t('Export Papers…'),
      iconPath: new ThemeIcon('export'),
      command: 'exportPapers',
    },
    { label: l10n.t('Move to Topic…'), iconPath: new ThemeIcon('tag'), command: 'moveToTopic' },
  ];
  const chosen = await window.showQuickPick(actions, {
    title: l10n.t('{0} Papers', papers.length),
    placeHolder: l10n.t('What is to be done with them?'),
  });
  if (chosen) {
    const ids = papers.map(({ id }) => id);
    await commands.executeCommand(`paperDigests.${chosen.command}`, ids[0], ids);
  }
}
