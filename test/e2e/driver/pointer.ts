import type { Page } from 'playwright-core';

/** Moves the mouse where it causes no hover: to the middle of the status bar. */
export async function moveMouseAway(page: Page): Promise<void> {
  const size = page.viewportSize();
  if (size !== null) {
    await page.mouse.move(size.width / 2, size.height - 6);
  }
}
