import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { writeUserSettings } from '../../host/server.mjs';
import type { HostName } from '../../host/setup.mjs';
import { sharedBrowser } from './browsers';
import type { OwnServer } from './servers';
import { giveUpServer, takeServer } from './servers';
import { themes } from './themes';
import type { Theme } from './themes';

export interface LaunchOptions {
  /** The folder to open: a copy of it, so that a test may change files. Left out: no folder. */
  readonly folder?: string;
  /** User settings, over those of test/host/server.mjs. */
  readonly settings?: Record<string, unknown>;
  /** Settings of the machine, where those stand that no synchronization is to carry. */
  readonly machineSettings?: Record<string, unknown>;
  readonly theme?: Theme;
  /** Size of the window in CSS pixels; 1280 × 800 where left out. */
  readonly width?: number;
  readonly height?: number;
  readonly host?: HostName;
  /** False: the folder is not trusted, and VS Code is in Restricted Mode. */
  readonly trust?: boolean;
  /** Whether there are scrollbars to be dragged; pictures are alike without. */
  readonly scrollbars?: boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the windows of one launch share: a server, the folder that is open, settings. */
export class Session {
  /** The folder that is open: a copy. */
  readonly folder: string | undefined;
  readonly #own: OwnServer;
  readonly #browser: Browser;
  readonly #size: Size;
  #settings: Record<string, unknown>;

  private constructor(
    own: OwnServer,
    browser: Browser,
    folder: string | undefined,
    size: Size,
    settings: Record<string, unknown>,
  ) {
    this.#own = own;
    this.#browser = browser;
    this.folder = folder;
    this.#size = size;
    this.#settings = settings;
  }

  static async start(options: LaunchOptions): Promise<Session> {
    const settings = {
      'workbench.colorTheme': themes[options.theme ?? 'light'].setting,
      ...options.settings,
    };
    const [own, browser] = await Promise.all([
      takeServer(
        { host: options.host ?? 'current', trust: options.trust ?? true },
        { settings, machineSettings: options.machineSettings ?? {} },
      ),
      sharedBrowser({ scrollbars: options.scrollbars ?? false }),
    ]);
    const folder = options.folder && join(own.temporary, basename(options.folder));
    if (options.folder !== undefined && folder !== undefined) {
      await cp(options.folder, folder, { recursive: true });
    }
    const size = { width: options.width ?? 1280, height: options.height ?? 800 };
    return new Session(own, browser, folder, size, settings);
  }

  /** The address of a window on the folder. */
  get address(): string {
    const address = new URL(this.#own.server.url);
    if (this.folder !== undefined) {
      address.searchParams.set('folder', this.folder);
    }
    return address.href;
  }

  /** A page with nothing in it, in a profile of its own. */
  async newPage(): Promise<Page> {
    const context = await this.#browser.newContext({ viewport: this.#size });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    return context.newPage();
  }

  /** Changes user settings: those windows take them up that are loaded anew. */
  async changeSettings(settings: Record<string, unknown>): Promise<void> {
    this.tookOver(settings);
    await writeUserSettings(this.#own.dataFolder, this.#settings);
  }

  /** Remembers what was changed by the user interface, so that {@link changeSettings} keeps it. */
  tookOver(settings: Record<string, unknown>): void {
    this.#settings = { ...this.#settings, ...settings };
  }

  /** Ends what `start` started; its windows are closed by then. */
  end(): void {
    giveUpServer(this.#own);
  }
}
