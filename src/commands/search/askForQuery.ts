import type { Uri } from 'vscode';
import { TabInputText, l10n, window } from 'vscode';
import type { SearchResults } from '../../host/search/searchResults';

/** Milliseconds after a key in which more keys are waited for. */
const typingPause = 150;

/**
 * Asks for a query, whose results a document lists while it is typed. Enter opens them under their own
 * address in place of the document, Escape brings back what the document listed before.
 */
export function askForQuery(results: SearchResults, uri: Uri): void {
  const before = results.queryOf(uri);
  const input = window.createInputBox();
  input.title = l10n.t('Find in Abstracts');
  input.placeholder = l10n.t('Words of a title or an abstract, for example: spiking neurons');
  input.value = before;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let accepted: string | undefined;
  input.onDidChangeValue((query) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      results.try(uri, query);
    }, typingPause);
  });
  input.onDidAccept(() => {
    accepted = input.value.trim();
    input.hide();
  });
  input.onDidHide(() => {
    clearTimeout(waiting);
    input.dispose();
    void finish(results, uri, before, accepted);
  });
  input.show();
}

async function finish(
  results: SearchResults,
  uri: Uri,
  before: string,
  accepted: string | undefined,
): Promise<void> {
  const query = accepted ?? before;
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
