import type { Frame, Locator } from 'playwright-core';
import { eventually, ok } from '../../integration/harness';

/** Finds the document inside a webview that is visible. */
export type FindFrame = () => Promise<Frame>;

/**
 * The page in a webview. VS Code may build its document anew at any time, so that each step looks
 * for it again.
 */
export class WebviewPage {
  readonly frame: FindFrame;

  constructor(frame: FindFrame) {
    this.frame = frame;
  }

  /** The text of the page's main heading. */
  async title(): Promise<string> {
    return (await this.frame()).locator('h1').innerText();
  }

  /** Waits until the main heading is, or fits, `title`. */
  async shows(title: string | RegExp): Promise<void> {
    await eventually(async () => {
      const heading = await this.title();
      const fits = typeof title === 'string' ? heading === title : title.test(heading);
      ok(fits, `the page is to show ${String(title)}, but shows ${heading}`);
    });
  }

  async locator(selector: string, options?: { hasText: string | RegExp }): Promise<Locator> {
    return (await this.frame()).locator(selector, options);
  }

  async button(name: string): Promise<Locator> {
    return (await this.frame()).getByRole('button', { name, exact: true });
  }

  /** Waits until the keyboard's focus is in the page, and presses a key. */
  async press(key: string): Promise<void> {
    const frame = await eventually(async () => {
      const found = await this.frame();
      ok(await found.evaluate(() => document.hasFocus()), 'the page has no focus');
      return found;
    });
    await frame.page().keyboard.press(key);
  }
}
