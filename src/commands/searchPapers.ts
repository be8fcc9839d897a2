import type { Command } from './command';
import { SearchSession, type SearchServices } from './search/searchSession';

/** Searches titles and abstracts while the user types; may be given what is typed first. */
export function searchPapers(services: SearchServices): Command {
  return {
    id: 'paperDigests.search',
    execute: (query) => {
      new SearchSession(services).show(typeof query === 'string' ? query : '');
    },
  };
}
