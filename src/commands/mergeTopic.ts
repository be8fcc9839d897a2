import { l10n } from 'vscode';
import type { LibraryService } from '../host/library/libraryService';
import { mergeTopic as merged } from '../host/topics/topicEdits';
import type { Command } from './command';
import { pickTopic, topicOf } from './topicArguments';

/** Puts the papers of a topic into another one. */
export function mergeTopic(library: LibraryService): Command {
  return {
    id: 'paperDigests.mergeTopic',
    execute: async (row, target) => {
      const title = l10n.t('Merge Topic');
      const topic = await topicOf(library, row, title);
      if (!topic) {
        return;
      }
      const others = (library.topics?.topics ?? []).filter(
        ({ id, parent }) => id !== topic.id && parent === undefined,
      );
      const into =
        typeof target === 'string'
          ? others.find(({ id }) => id === target)
          : await pickTopic(
              others,
              title,
              l10n.t('Select the topic that {0} becomes a part of', topic.label),
            );
      if (into) {
        await library.topicService.changes.make(merged(topic.id, into.id));
      }
    },
  };
}
