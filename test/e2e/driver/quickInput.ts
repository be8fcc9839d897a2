import type { Locator, Page } from 'playwright-core';
import { eventually } from '../../integration/harness';
import { exactly } from './exactly';
import { moveMouseAway } from './pointer';

/** A row's first line; a second one would hold the detail. */
const labelOfRow = '.quick-input-list-row:first-child .label-name';

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
    await eventually(async () => {
      // A webview that is just being loaded swallows keys.
      await this.#page.keyboard.press('F1');
      await this.input.waitFor({ timeout: 2000 });
    });
    await this.input.fill(text);
  }

  /** Types as a user does, key by key. */
  async type(text: string): Promise<void> {
    await this.input.waitFor();
    await this.#page.keyboard.type(text);
  }

  /** The row whose label is exactly `label`, whatever else the row tells. */
  row(label: string): Locator {
    const labelled = this.#page.locator(labelOfRow, { hasText: exactly(label) });
    return this.rows.filter({ has: labelled }).first();
  }

  /** The labels of the rows that are drawn, from the top. */
  async labels(): Promise<string[]> {
    return this.rows.locator(labelOfRow).allTextContents();
  }

  /** Presses a button of a row, which shows under the pointer. */
  async pressButton(label: string, button: string): Promise<void> {
    await this.row(label).hover();
    await this.row(label).getByRole('button', { name: button }).click();
  }

  /** Presses a button beside the title, or only waits for it. */
  async pressTitleButton(button: string, { press = true } = {}): Promise<void> {
    const found = this.box.locator('.quick-input-titlebar').getByRole('button', { name: button });
    await found.waitFor();
    if (press) {
      await found.click();
    }
  }

  /** Waits for a row with this label, `timeout` ms at most, and chooses it. */
  async choose(label: string, { timeout }: { timeout?: number } = {}): Promise<void> {
    await this.row(label).click(timeout === undefined ? {} : { timeout });
    await moveMouseAway(this.#page);
  }

  /** Presses Enter until it is gone: what was typed, or a folder of files, may still be looked at. */
  async accept(): Promise<void> {
    await eventually(async () => {
      if (await this.box.isVisible()) {
        await this.#page.keyboard.press('Enter');
      }
      await this.box.waitFor({ state: 'hidden', timeout: 2000 });
    });
  }

  /** Presses Escape and waits until it is gone. */
  async close(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.box.waitFor({ state: 'hidden' });
  }
}
