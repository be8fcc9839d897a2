import { l10n } from 'vscode';
import type { LibraryService } from '../host/library/libraryService';
import { hideTopic as hidden } from '../host/topics/topicEdits';
import type { Command } from './command';
import { topicOf } from './topicArguments';

/** Shows a topic no longer; its papers stand where else they belong. */
export function hideTopic(library: LibraryService): Command {
  return {
    id: 'paperDigests.hideTopic',
    execute: async (row) => {
      const topic = await topicOf(library, row, l10n.t('Hide Topic'));
      if (topic) {
        await library.topicService.changes.make(hidden(topic.id));
      }
    },
  };
}
