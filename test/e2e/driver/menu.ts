import type { Locator, Page } from 'playwright-core';
import { eventually } from '../../integration/harness';
import { exactly } from './exactly';

/** The menu that is open: a context menu, or that of a button. */
export class Menu {
  readonly #entries: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.#entries = page.locator('.monaco-menu .action-menu-item');
  }

  /** The words of all entries, from the top. */
  async labels(): Promise<string[]> {
    await this.#entries.first().waitFor();
    return this.#entries.locator('.action-label').allInnerTexts();
  }

  /** Chooses an entry. A menu takes no click in its first moments, so that one may not be enough. */
  async choose(label: string): Promise<void> {
    const named = this.#page.locator('.action-label', { hasText: exactly(label) });
    const entry = this.#entries.filter({ has: named });
    await entry.waitFor();
    await eventually(async () => {
      if (await entry.isVisible()) {
        await entry.click({ timeout: 2000 });
      }
      await this.#entries.first().waitFor({ state: 'hidden', timeout: 1000 });
    });
  }

  async close(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.#entries.first().waitFor({ state: 'hidden' });
  }
}
