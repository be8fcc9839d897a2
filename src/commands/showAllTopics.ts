import { updateShowAllTopics } from '../host/settings';
import type { Command } from './command';

/** Shows papers under each of their topics, or under the strongest alone. */
export function showAllTopics(all: boolean): Command {
  return {
    id: all ? 'paperDigests.showAllTopics' : 'paperDigests.showFirstTopic',
    execute: () => updateShowAllTopics(all),
  };
}
