import type { Browser } from 'playwright-core';
import { launchChromium } from '../../host/chromium.mjs';

export interface BrowserOptions {
  /** Whether pages have scrollbars that can be dragged. */
  readonly scrollbars: boolean;
}

const browsers = new Map<boolean, Promise<Browser>>();

/** The one browser of all tests that want it so; each window has a context, and so a profile, of its own. */
export async function sharedBrowser({ scrollbars }: BrowserOptions): Promise<Browser> {
  const open = await browsers.get(scrollbars)?.catch(() => undefined);
  if (open?.isConnected() === true) {
    return open;
  }
  const launched = launchChromium({ scrollbars });
  browsers.set(scrollbars, launched);
  return launched;
}

/** Ends all that {@link sharedBrowser} started. */
export async function closeBrowsers(): Promise<void> {
  for (const launched of browsers.values()) {
    const browser = await launched.catch(() => undefined);
    await browser?.close();
  }
  browsers.clear();
}
