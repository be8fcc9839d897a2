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

  /** The colour in which that line begins, as CSS gives it. */
  async colourOf(text: string): Promise<string> {
    const token = this.line(text).locator('span span').first();
    return token.evaluate((element) => getComputedStyle(element).color);
  }
}
