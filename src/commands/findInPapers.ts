import { l10n } from 'vscode';
import type { TreeFilter } from '../host/treeFilter';
import { showPapersView } from '../host/viewProgress';
import { askWhileTyping } from './askWhileTyping';
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
      const show = (typed: string): Promise<void> => filter.change({ text: typed.trim() });
      const text = await askWhileTyping({
        title: l10n.t('Find in Papers View'),
        placeholder: l10n.t('Words of titles and abstracts, such as spiking delay'),
        value: before.text ?? '',
        pause: typingPause,
        onType: (typed) => void show(typed),
      });
      await (text === undefined ? filter.use(before) : show(text));
    },
  };
}
