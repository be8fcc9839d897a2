import { CancellationTokenSource, window } from 'vscode';
import type { Paper } from '../../core';
import { SearchRows } from '../search/searchRows';
import type { SearchItem } from '../search/searchItems';
import type { SearchServices } from '../search/searchSession';

/** How a paper is asked for. */
export interface PickOptions {
  readonly title: string;
  readonly placeholder: string;
}

/** Asks for a paper by the search, or by what was opened last; undefined where none is chosen. */
export function pickPaper(
  { library, search, readingLog, order, history }: SearchServices,
  { title, placeholder }: PickOptions,
): Promise<Paper | undefined> {
  const rows = new SearchRows(library, search, readingLog, order, history);
  const pick = window.createQuickPick<SearchItem>();
  pick.title = title;
  pick.placeholder = placeholder;
  pick.matchOnDetail = true;
  // Rows come best first; the property that keeps VS Code from sorting them is not in its typings.
  Reflect.set(pick, 'sortByLabel', false);
  let asking = new CancellationTokenSource();
  const update = async (): Promise<void> => {
    asking.cancel();
    asking.dispose();
    asking = new CancellationTokenSource();
    const { token } = asking;
    const items = await rows.of(pick.value, token);
    if (!token.isCancellationRequested) {
      // Here a paper is chosen, and nothing else is done with it.
      pick.items = items.map((item) => ({ ...item, buttons: [] }));
    }
  };
  return new Promise((resolve) => {
    let chosen: Paper | undefined;
    pick.onDidChangeValue(() => void update());
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item?.query !== undefined) {
        pick.value = item.query;
        void update();
      } else if (item?.paper) {
        chosen = item.paper;
        pick.hide();
      }
    });
    pick.onDidHide(() => {
      asking.cancel();
      asking.dispose();
      pick.dispose();
      resolve(chosen);
    });
    pick.busy = true;
    pick.show();
    void library
      .start()
      .then(update)
      .finally(() => {
        pick.busy = false;
      });
    void update();
  });
}
