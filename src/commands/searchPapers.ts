import type { Command } from './command';
import { SearchSession, type SearchServices } from './search/searchSession';

/** Searches titles and abstracts while the user types. */
export function searchPapers(services: SearchServices): Command {
  return {
    id: 'paperDigests.search',
    execute: () => {
      new SearchSession(services).show();
    },
  };
}
