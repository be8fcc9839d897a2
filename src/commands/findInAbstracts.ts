import type { SearchResults } from '../host/search/searchResults';
import type { Command } from './command';
import { askForQuery } from './search/askForQuery';

/** Lists in the editor what a query finds, which is asked for where none is given. */
export function findInAbstracts(results: SearchResults): Command {
  return {
    id: 'paperDigests.findInAbstracts',
    execute: async (query) => {
      if (typeof query === 'string') {
        await results.open(query);
      } else {
        await askForQuery(results, await results.open(''));
      }
    },
  };
}
