import type { Locator, Page } from 'playwright-core';

/** The box at the top of the window: the command palette, quick picks, input boxes. */
export class QuickInput {
  readonly box: Locator;
  readonly input: Locator;
  readonly rows: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.box = page.locator('.quick-input-widget');
    this.input = this.box.locator('.quick-input-filter input');
    this.rows = this.box.locator('.quick-input-list .monaco-list-row');
  }

  /** Opens it with F1, the command palette, and puts `text` in place of the ">". */
  async open(text = '>'): Promise<void> {
    await this.#page.keyboard.press('F1');
    await this.input.waitFor();
    await this.input.fill(text);
  }

  /** Types as a user does, key by key. */
  async type(text: string): Promise<void> {
    await this.input.waitFor();
    await this.#page.keyboard.type(text);
  }

  /** The row whose label is exactly `label`, whatever else the row tells. */
  row(label: string): Locator {
    return this.rows
      .filter({ has: this.#page.locator('.label-name', { hasText: exactly(label) }) })
      .first();
  }

  /** The labels of the rows that are drawn, from the top. */
  async labels(): Promise<string[]> {
    return this.rows.locator('.quick-input-list-label .label-name').allTextContents();
  }

  /** Waits for a row with this label and chooses it. */
  async choose(label: string): Promise<void> {
    await this.row(label).click();
  }

  /** Presses Escape until it is gone. */
  async close(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.box.waitFor({ state: 'hidden' });
  }
}

/** A pattern for a text that is `text` from end to end. */
function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}\\s*$`);
}
