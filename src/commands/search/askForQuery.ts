import type { Uri } from 'vscode';
import { TabInputText, l10n, window } from 'vscode';
import { askWhileTyping } from '../askWhileTyping';
import type { SearchResults } from '../../host/search/searchResults';

/** Milliseconds after a key in which more keys are waited for. */
const typingPause = 150;

/**
 * Asks for a query, whose results a document lists while it is typed. Enter opens them under their own
 * address in place of the document, Escape brings back what the document listed before.
 */
export async function askForQuery(results: SearchResults, uri: Uri): Promise<void> {
  const before = results.queryOf(uri);
  const typed = await askWhileTyping({
    title: l10n.t('Find in Abstracts'),
    placeholder: l10n.t('Words of a title or an abstract, for example: spiking neurons'),
    value: before,
    pause: typingPause,
    onType: (query) => {
      results.try(uri, query);
    },
  });
  const query = typed?.trim() ?? before;
  if (query !== '' && query !== before) {
    await results.open(query);
  }
  if (query !== before || query === '') {
    const key = uri.toString();
    const tabs = window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter(({ input }) => input instanceof TabInputText && input.uri.toString() === key);
    await window.tabGroups.close(tabs);
  }
  // Whoever comes back to the address finds what it says.
  results.try(uri, undefined);
}
