import type { Page } from 'playwright-core';
import { equal, eventually, ok } from '../../integration/harness';

/**
 * Lets VS Code save which editors are open, and waits until it has. It does so when the user turns
 * to another window, which a headless page cannot do by itself.
 *
 * @param holds what the saved state is to hold before it counts as saved
 */
export async function saveState(page: Page, holds = /(?:)/): Promise<void> {
  await page.evaluate(() => {
    document.hasFocus = () => false;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const tabs = page.locator('.tabs-container').getByRole('tab').locator('.label-name');
  const labels = await tabs.allTextContents();
  await eventually(async () => {
    const saved = await page.evaluate(readEditors);
    ok(
      labels.every((label) => saved.includes(label)),
      'all editors are to be saved',
    );
    ok(holds.test(saved), `what is saved is to hold ${String(holds)}`);
    // Of a webview what its script keeps as well, which comes later than its title.
    const count = (text: string): number => saved.split(text).length - 1;
    equal(count(String.raw`\"state\":`), count('"workbench.editors.webviewInput"'));
  });
}

/** What VS Code keeps of its editors in the browser's database, as JSON; runs in the page. */
async function readEditors(): Promise<string> {
  const result = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(request.error ?? new Error('no answer from the database'));
      };
    });
  const texts = [];
  for (const { name } of await indexedDB.databases()) {
    if (name?.startsWith('vscode-web-state-db-') === true) {
      const database = await result(indexedDB.open(name));
      const store = database.transaction('ItemTable').objectStore('ItemTable');
      texts.push(String(await result(store.get('memento/workbench.parts.editor'))));
      database.close();
    }
  }
  return texts.join('\n');
}
