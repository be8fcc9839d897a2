import { l10n } from 'vscode';
import type { LibraryService } from '../host/library/libraryService';
import { pinTopic as pinned, unpinTopic as unpinned } from '../host/topics/topicEdits';
import type { Command } from './command';
import { topicOf } from './topicArguments';

/** Shows a topic before all others, or where its papers put it again. */
export function pinTopic(library: LibraryService, pin: boolean): Command {
  return {
    id: pin ? 'paperDigests.pinTopic' : 'paperDigests.unpinTopic',
    execute: async (row) => {
      const title = pin ? l10n.t('Pin Topic') : l10n.t('Unpin Topic');
      const topic = await topicOf(library, row, title, ({ isPinned = false }) => isPinned !== pin);
      if (topic) {
        await library.topicService.changes.make(pin ? pinned(topic.id) : unpinned(topic.id));
      }
    },
  };
}
