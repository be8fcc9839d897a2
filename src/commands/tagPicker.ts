import type { QuickPickItem } from 'vscode';
import { l10n, window } from 'vscode';
import { escapeThemeIcons, tagOf, visibleText } from '../core';

interface TagItem extends QuickPickItem {
  readonly tag: string;
}

/**
 * Asks for tags; a word that is none yet becomes one.
 *
 * @param known tags to offer
 * @param chosen those that are chosen at first
 * @param partly those that some of several papers have
 * @returns undefined when it was left
 */
export function pickTags(
  known: readonly string[],
  chosen: readonly string[],
  partly: readonly string[],
): Promise<readonly string[] | undefined> {
  const pick = window.createQuickPick<TagItem>();
  const created: string[] = [];
  let selected = new Set(chosen);
  pick.title = l10n.t('Edit Tags');
  pick.placeholder = l10n.t('Select tags, or type a new one');
  pick.canSelectMany = true;

  function itemOf(tag: string): TagItem {
    const isPartial = partly.includes(tag) && !chosen.includes(tag);
    return {
      tag,
      label: escapeThemeIcons(visibleText(tag)),
      ...(isPartial && { description: l10n.t('on some of the papers') }),
    };
  }

  function update(): void {
    const typed = tagOf(pick.value);
    const tags = [...new Set([...known, ...partly, ...created])].sort((a, b) => a.localeCompare(b));
    const isNew =
      typed !== undefined && !tags.some((tag) => tag.toLowerCase() === typed.toLowerCase());
    const fresh: readonly TagItem[] = isNew
      ? [{ ...itemOf(typed), description: l10n.t('new tag'), alwaysShow: true }]
      : [];
    const items = [...fresh, ...tags.map(itemOf)];
    pick.items = items;
    pick.selectedItems = items.filter(({ tag }) => selected.has(tag));
  }

  update();
  return new Promise((resolve) => {
    pick.onDidChangeValue(update);
    pick.onDidChangeSelection((items) => {
      selected = new Set(items.map(({ tag }) => tag));
      created.push(...items.map(({ tag }) => tag).filter((tag) => !created.includes(tag)));
    });
    pick.onDidAccept(() => {
      const typed = tagOf(pick.value);
      // Enter with a new word typed means that word, whether or not its box was ticked.
      const isNew = typed !== undefined && pick.items[0]?.description === l10n.t('new tag');
      resolve([...new Set([...selected, ...(isNew ? [typed] : [])])]);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
