import { l10n, window } from 'vscode';
import type { TreeFilter } from '../host/treeFilter';
import { showPapersView } from '../host/viewProgress';
import type { Command } from './command';

/** Milliseconds after a key in which more keys are waited for. */
const typingPause = 80;

/**
 * Asks for words, and shows while they are typed the papers that have them, in closed groups as well.
 * Enter keeps them as the filter, Escape goes back to the filter of before.
 */
export function findInPapers(filter: TreeFilter): Command {
  return {
    id: 'paperDigests.findInPapers',
    execute: async () => {
      await showPapersView();
      const before = filter.current;
      const input = window.createInputBox();
      input.title = l10n.t('Find in Papers View');
      input.placeholder = l10n.t('Words of titles and abstracts, such as spiking delay');
      input.value = before.text ?? '';
      let waiting: ReturnType<typeof setTimeout> | undefined;
      let accepted = false;
      const show = (): Promise<void> => filter.change({ text: input.value.trim() });
      input.onDidChangeValue(() => {
        clearTimeout(waiting);
        waiting = setTimeout(() => void show(), typingPause);
      });
      input.onDidAccept(() => {
        accepted = true;
        input.hide();
      });
      input.onDidHide(() => {
        clearTimeout(waiting);
        void (accepted ? show() : filter.use(before));
        input.dispose();
      });
      input.show();
    },
  };
}
