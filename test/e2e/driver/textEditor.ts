import type { Locator, Page } from 'playwright-core';

/** The text editor in front. */
export class TextEditor {
  readonly #lines: Locator;

  constructor(page: Page) {
    this.#lines = page.locator('.editor-instance .view-lines .view-line');
  }

  /** The first line on the screen that begins with a text. */
  line(text: string): Locator {
    // Lines are drawn with no-break spaces.
    const words = text.split(' ').map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    return this.#lines.filter({ hasText: new RegExp(`^\\s*${words.join('\\s')}`) }).first();
  }
}
