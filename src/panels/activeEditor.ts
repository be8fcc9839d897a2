import { TabInputText, window } from 'vscode';

/**
 * Remembers the text editor that is in front.
 * @returns brings it to the front again, without the focus; does nothing where it was no text
 */
export function rememberActiveEditor(): () => unknown {
  const { activeTab, viewColumn } = window.tabGroups.activeTabGroup;
  const input = activeTab?.input;
  if (!activeTab || !(input instanceof TabInputText)) {
    return () => undefined;
  }
  const { isPreview } = activeTab;
  return () =>
    window.showTextDocument(input.uri, { viewColumn, preview: isPreview, preserveFocus: true });
}
