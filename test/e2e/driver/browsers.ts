import type { Browser } from 'playwright-core';
import { launchChromium } from '../../host/chromium.mjs';

export interface BrowserOptions {
  /** Whether pages have scrollbars that can be dragged. */
  readonly scrollbars: boolean;
}

const browsers = new Map<boolean, Promise<Browser>>();

/** The one browser of all tests that want it so; each window has a context, and so a profile, of its own. */
export function sharedBrowser({ scrollbars }: BrowserOptions): Promise<Browser> {
  const found = browsers.get(scrollbars) ?? launchChromium({ scrollbars });
  browsers.set(scrollbars, found);
  return found;
}

/** Ends all that {@link sharedBrowser} started. */
export async function closeBrowsers(): Promise<void> {
  for (const browser of browsers.values()) {
    await (await browser).close();
  }
  browsers.clear();
}
