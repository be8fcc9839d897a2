import type { Page } from 'playwright-core';

/** What of a window is told of, by name. */
const parts: readonly (readonly [name: string, selector: string])[] = [
  ['asks', '.quick-input-widget'],
  ['tells', '.notification-toast'],
  ['dialog', '.monaco-dialog-box'],
  ['menu', '.context-view .monaco-menu'],
  ['side bar', String.raw`#workbench\.parts\.sidebar`],
  ['tabs', '.tabs-container'],
];

/** What a user could read in a window, shortened: for who has no picture of a test that failed. */
export async function describedWindow(page: Page): Promise<string[]> {
  const lines: string[] = [];
  for (const [name, selector] of parts) {
    for (const part of await page.locator(selector).filter({ visible: true }).all()) {
      const text = await part.innerText({ timeout: 2000 }).catch(() => '');
      lines.push(`${name}: ${text.replace(/\s*\n\s*/g, ' | ').slice(0, 600)}`);
    }
  }
  const focus = await page.evaluate(() => {
    const { activeElement } = document;
    const label = activeElement?.getAttribute('aria-label') ?? activeElement?.className;
    return `${activeElement?.tagName ?? 'nothing'} ${String(label)}`;
  });
  return [...lines, `focus: ${focus}`];
}
