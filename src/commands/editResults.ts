import { window } from 'vscode';
import type { SearchResults } from '../host/search/searchResults';
import { resultsScheme } from '../host/search/searchResults';
import type { Command } from './command';
import { askForQuery } from './search/askForQuery';

/** Changes the query of the list of results in front. */
export function editResults(results: SearchResults): Command {
  return {
    id: 'paperDigests.editResults',
    execute: async () => {
      const uri = window.activeTextEditor?.document.uri;
      if (uri?.scheme === resultsScheme) {
        await askForQuery(results, uri);
      }
    },
  };
}
