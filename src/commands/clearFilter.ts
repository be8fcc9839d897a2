import type { Command } from './command';

/** What can show the papers of one topic alone. */
export interface TopicFilter {
  filterByTopic(topic: string | undefined): Promise<void>;
}

/** Shows all papers in the Papers view again. */
export function clearFilter(filter: TopicFilter): Command {
  return { id: 'paperDigests.clearFilter', execute: () => filter.filterByTopic(undefined) };
}
