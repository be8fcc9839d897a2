import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { launchChromium } from '../../host/chromium.mjs';
import { projectRoot } from '../../host/paths.mjs';
import type { Server } from '../../host/server.mjs';
import { startServer, writeUserSettings } from '../../host/server.mjs';
import type { HostName } from '../../host/setup.mjs';
import { ensureHost } from '../../host/setup.mjs';
import { equal, eventually, matches, ok } from '../../integration/harness';
import { Menu } from './menu';
import { PapersTree } from './papersTree';
import { moveMouseAway } from './pointer';
import { QuickInput } from './quickInput';
import { saveState } from './savedState';
import { TextEditor } from './textEditor';
import { WebviewPage } from './webviewPage';

/** Set by run.mjs: the folder of the built extension. */
declare const EXTENSION_FOLDER: string;

export type Theme = 'light' | 'dark' | 'highContrast' | 'highContrastLight';

/** How long one step may take, in ms: well below what a whole test may. */
const patience = 40_000;

const themes: Record<Theme, { setting: string; label: string; className: string }> = {
  light: { setting: 'Default Light Modern', label: 'Light Modern', className: 'vs' },
  dark: { setting: 'Default Dark Modern', label: 'Dark Modern', className: 'vs-dark' },
  highContrast: {
    setting: 'Default High Contrast',
    label: 'Dark High Contrast',
    className: 'hc-black',
  },
  highContrastLight: {
    setting: 'Default High Contrast Light',
    label: 'Light High Contrast',
    className: 'hc-light',
  },
};

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

/** What the windows of one launch share. */
interface Session {
  readonly server: Server;
  readonly browser: Browser;
  readonly temporary: string;
  readonly folder: string | undefined;
  readonly dataFolder: string;
  readonly viewport: { width: number; height: number };
  settings: Record<string, unknown>;
}

/** A window of a real VS Code with the extension installed, driven as a user would. */
export class Workbench {
  /** All that are open: what a failed test leaves to be looked at. */
  static readonly opened = new Set<Workbench>();

  readonly page: Page;
  readonly quickInput: QuickInput;
  readonly sidebar: Locator;
  readonly tree: PapersTree;
  /** The rows of the view Searches. */
  readonly searches: PapersTree;
  readonly menu: Menu;
  readonly editor: TextEditor;
  /** The abstract panel in front. */
  readonly abstract: WebviewPage;
  /** The preview of a digest in front. */
  readonly preview: WebviewPage;
  /** The folder that is open: the copy. */
  readonly folder: string | undefined;
  /** The Papers view, which comes first. */
  readonly #papersPane: Locator;
  readonly #session: Session;
  readonly #isFirst: boolean;

  private constructor(session: Session, page: Page, isFirst: boolean) {
    this.#session = session;
    this.#isFirst = isFirst;
    this.page = page;
    this.folder = session.folder;
    this.quickInput = new QuickInput(page);
    this.sidebar = page.locator(String.raw`#workbench\.parts\.sidebar`);
    this.#papersPane = this.sidebar.locator('.pane').first();
    this.tree = new PapersTree(page, this.sidebar, this.#papersPane);
    const searches = page.locator('.pane-header', { hasText: 'Searches' });
    const searchesPane = this.sidebar.locator('.pane').filter({ has: searches });
    this.searches = new PapersTree(page, this.sidebar, searchesPane);
    this.menu = new Menu(page);
    this.editor = new TextEditor(page);
    this.abstract = new WebviewPage(() => this.webviewFrameWith('nav.context'));
    this.preview = new WebviewPage(() => this.webviewFrameWith('.entries'));
    Workbench.opened.add(this);
  }

  /** Starts a VS Code of its own and waits until the extension's icon is there (about 6 s). */
  static async launch(options: LaunchOptions = {}): Promise<Workbench> {
    const temporary = await mkdtemp(join(tmpdir(), 'paper-digests-e2e-'));
    const folder = options.folder && join(temporary, basename(options.folder));
    if (options.folder !== undefined && folder !== undefined) {
      await cp(options.folder, folder, { recursive: true });
    }
    const settings = {
      'workbench.colorTheme': themes[options.theme ?? 'light'].setting,
      ...options.settings,
    };
    const dataFolder = join(temporary, 'server');
    const server = await startServer({
      host: await ensureHost(options.host ?? 'current'),
      dataFolder,
      settings,
      ...(options.machineSettings && { machineSettings: options.machineSettings }),
      extension: EXTENSION_FOLDER,
      trust: options.trust ?? true,
    });
    const browser = await launchChromium({ scrollbars: options.scrollbars ?? false }).catch(
      async (error: unknown) => {
        await server.stop();
        throw error;
      },
    );
    const viewport = { width: options.width ?? 1280, height: options.height ?? 800 };
    const session = { server, browser, temporary, folder, dataFolder, viewport, settings };
    return Workbench.#openWindow(session, await browser.newContext({ viewport }), true);
  }

  static async #openWindow(
    session: Session,
    context: BrowserContext,
    isFirst: boolean,
  ): Promise<Workbench> {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const workbench = new Workbench(session, await context.newPage(), isFirst);
    workbench.page.setDefaultTimeout(patience);
    const address = new URL(session.server.url);
    if (session.folder !== undefined) {
      address.searchParams.set('folder', session.folder);
    }
    // The workbench loads in one long step, which other work on the machine makes longer.
    await workbench.page.goto(address.href, { timeout: 30_000 });
    await workbench.#ready();
    return workbench;
  }

  /** Opens a second window on the same folder, data and extension; dispose of it first. */
  async openSecondWindow(): Promise<Workbench> {
    const { browser, viewport } = this.#session;
    return Workbench.#openWindow(this.#session, await browser.newContext({ viewport }), false);
  }

  /** Ends everything that `launch` started; of a second window, only the window. */
  async dispose(): Promise<void> {
    Workbench.opened.delete(this);
    await this.page.context().close();
    if (this.#isFirst) {
      await this.#session.browser.close();
      await this.#session.server.stop();
      await rm(this.#session.temporary, { recursive: true, force: true, maxRetries: 3 });
    }
  }

  /** Disposes of all that are open, second windows first: what every test file ends with. */
  static async disposeAll(): Promise<void> {
    for (const workbench of [...Workbench.opened].reverse()) {
      await workbench.dispose();
    }
  }

  /**
   * Loads the window anew, as after a restart.
   *
   * @param saved what VS Code is to have saved of the editors before
   */
  async reload(saved?: RegExp): Promise<void> {
    await saveState(this.page, saved);
    await this.page.reload();
    await this.#ready();
  }

  /** The extension's icon in the activity bar. */
  get icon(): Locator {
    return this.page.locator('.activitybar').getByRole('tab', { name: 'Paper Digests' });
  }

  async #ready(): Promise<void> {
    await this.icon.waitFor({ timeout: 30_000 });
  }

  /**
   * Shows the extension's views in the side bar, by a click on the icon unless they are there, and
   * waits until they show papers or the welcome.
   */
  async openView(): Promise<void> {
    if ((await this.icon.getAttribute('aria-selected')) !== 'true') {
      await this.icon.click();
    }
    await moveMouseAway(this.page);
    const welcome = this.sidebar.locator('.welcome-view-content');
    const content = this.sidebar.getByRole('treeitem').or(welcome).filter({ visible: true });
    await content.first().waitFor();
  }

  /** The row of a tree in the side bar whose accessible name contains `name`. */
  treeItem(name: string | RegExp): Locator {
    return this.sidebar.getByRole('treeitem', { name }).first();
  }

  /** The rows that are drawn in the side bar, from the top: label, a space, description. */
  async treeTexts(): Promise<string[]> {
    const rows = await this.sidebar.getByRole('treeitem').all();
    const texts = rows.map(async (row) =>
      (await row.locator('.label-name, .label-description').allInnerTexts()).join(' '),
    );
    return Promise.all(texts);
  }

  /** Presses a button in the title of the Papers view. */
  async pressInViewTitle(name: string | RegExp): Promise<void> {
    const header = this.#papersPane.locator('.pane-header');
    await eventually(async () => {
      // A view by itself has its title in that of the side bar; of several, buttons show under the pointer.
      const isOneOfSeveral = await header.isVisible();
      if (isOneOfSeveral) {
        await header.hover({ timeout: 4000 });
      }
      const title = isOneOfSeveral ? header : this.sidebar.locator('.composite.title');
      await title.getByRole('button', { name }).click({ timeout: 4000 });
    });
  }

  /** Opens the menu behind the dots in the title of the Papers view, and chooses an entry. */
  async chooseInViewMenu(label: string): Promise<void> {
    await eventually(async () => {
      await this.pressInViewTitle(/More Actions/);
      await this.menu.choose(label);
    });
  }

  /** Runs a command by its title in the palette, as in "Paper Digests: Search Papers". */
  async runCommand(title: string): Promise<void> {
    await this.#chooseFrom(`>${title}`, title);
  }

  /**
   * Runs a command that asks something, and chooses a row; runs it again where its list went away. VS
   * Code gives the focus back to a webview some time after the palette has closed, and a list that was
   * shown meanwhile closes without the focus.
   */
  async runCommandAndChoose(title: string, label: string): Promise<void> {
    await eventually(
      async () => {
        await this.runCommand(title);
        await this.quickInput.choose(label, { timeout: 5000 });
      },
      { timeout: 45_000 },
    );
  }

  /** Opens a file of the folder by its name, as a user does with Go to File. */
  async openFile(name: string): Promise<void> {
    await this.#chooseFrom(name, name);
    await this.editorTab(name).waitFor();
  }

  /** Types into the palette and chooses a row; again from the start until there is one. */
  async #chooseFrom(text: string, label: string): Promise<void> {
    await eventually(
      async () => {
        await this.quickInput.open(text);
        try {
          await this.quickInput.choose(label, { timeout: 5000 });
        } catch (error) {
          // What the palette offers, it works out only when it opens.
          await this.quickInput.close();
          throw error;
        }
      },
      { timeout: 45_000 },
    );
  }

  /** The tab of an editor by its title. */
  editorTab(title: string | RegExp): Locator {
    return this.page.locator('.tabs-container').getByRole('tab', { name: title });
  }

  /** The document inside the visible webview whose title is, or fits, `title`. */
  async webviewFrame(title: string | RegExp): Promise<Frame> {
    return this.#findFrame(`titled ${String(title)}`, async (frame) => {
      const found = await (await frame.frameElement()).getAttribute('title');
      return typeof title === 'string' ? found === title : title.test(found ?? '');
    });
  }

  /** The document inside the visible webview that has an element for `selector`. */
  async webviewFrameWith(selector: string): Promise<Frame> {
    return this.#findFrame(`with ${selector}`, async (frame) => {
      return (await frame.locator(selector).count()) > 0;
    });
  }

  /** VS Code wraps a webview twice: a frame for the webview, in it one for its document. */
  async #findFrame(which: string, fits: (frame: Frame) => Promise<boolean>): Promise<Frame> {
    return eventually(async () => {
      for (const frame of this.page.frames()) {
        const outer = frame.parentFrame();
        if (outer?.parentFrame() !== this.page.mainFrame()) {
          continue;
        }
        const isVisible = await (await outer.frameElement()).isVisible();
        if (isVisible && (await fits(frame))) {
          return frame;
        }
      }
      throw new Error(`There is no visible webview ${which}`);
    });
  }

  /**
   * Changes user settings and reloads the window: a server takes up settings.json only then, when it
   * was written by somebody else.
   */
  async setSettings(settings: Record<string, unknown>): Promise<void> {
    this.#session.settings = { ...this.#session.settings, ...settings };
    await writeUserSettings(this.#session.dataFolder, this.#session.settings);
    await this.reload();
  }

  /** Changes the colour theme as a user does, and waits until it is drawn. */
  async setTheme(theme: Theme): Promise<void> {
    const { setting, label, className } = themes[theme];
    // Again where the list went away, as in `runCommandAndChoose`.
    await eventually(
      async () => {
        await this.runCommand('Preferences: Color Theme');
        await this.quickInput.row('Dark Modern').waitFor({ timeout: 5000 });
        await this.quickInput.input.fill(label, { timeout: 5000 });
        await this.quickInput.choose(label, { timeout: 5000 });
      },
      { timeout: 45_000 },
    );
    await this.page.locator(`.monaco-workbench.${className}`).waitFor();
    this.#session.settings = { ...this.#session.settings, 'workbench.colorTheme': setting };
  }

  /** Changes the window's size, in CSS pixels, and waits until all of it is laid out anew. */
  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
    await eventually(async () => {
      const box = await this.page.locator('.monaco-workbench').boundingBox();
      equal(box?.width, width);
    });
  }

  /** Drags the edge of the side bar until it ends at `right`, in CSS pixels. */
  async widenSidebar(right: number): Promise<void> {
    const box = await this.sidebar.boundingBox();
    ok(box, 'the side bar is hidden');
    const { mouse } = this.page;
    await mouse.move(box.x + box.width, box.y + box.height / 2);
    await mouse.down();
    await mouse.move(right, box.y + box.height / 2, { steps: 5 });
    await mouse.up();
    await moveMouseAway(this.page);
  }

  /** Moves the mouse where it causes no hover. */
  async moveMouseAway(): Promise<void> {
    await moveMouseAway(this.page);
  }

  /** Waits until the clipboard holds a text that fits. */
  async clipboardIs(pattern: RegExp): Promise<void> {
    await eventually(async () => {
      matches(await this.page.evaluate(() => navigator.clipboard.readText()), pattern);
    });
  }

  /** Saves a picture of the window as dist/screenshots/NAME.png. */
  async screenshot(name: string): Promise<void> {
    const folder = join(projectRoot, 'dist', 'screenshots');
    await mkdir(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  }
}
