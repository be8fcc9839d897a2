import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { projectRoot } from '../../host/paths.mjs';
import { equal, eventually, matches, ok } from '../../integration/harness';
import { closeBrowsers } from './browsers';
import { Menu } from './menu';
import { PapersTree } from './papersTree';
import { moveMouseAway } from './pointer';
import { QuickInput } from './quickInput';
import { saveState } from './savedState';
import { Session } from './session';
import type { LaunchOptions } from './session';
import { endServers } from './servers';
import { TextEditor } from './textEditor';
import { themes } from './themes';
import type { Theme } from './themes';
import { WebviewPage } from './webviewPage';

/** How long one step may take, in ms: well below what a whole test may. */
const patience = 40_000;

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

  /** Opens a VS Code of its own and waits until the extension's icon is there (about 4 s). */
  static async launch(options: LaunchOptions = {}): Promise<Workbench> {
    const workbench = await Workbench.#openWindow(await Session.start(options), true);
    // All windows of a browser share it: what an earlier test copied is not to pass for this one's.
    await workbench.page.evaluate(() => navigator.clipboard.writeText(''));
    return workbench;
  }

  static async #openWindow(session: Session, isFirst: boolean): Promise<Workbench> {
    const workbench = new Workbench(session, await session.newPage(), isFirst);
    workbench.page.setDefaultTimeout(patience);
    // The workbench loads in one long step, which other work on the machine makes longer.
    await workbench.page.goto(session.address, { timeout: 30_000 });
    await workbench.#ready();
    return workbench;
  }

  /** Opens a second window on the same folder, data and extension; dispose of it first. */
  async openSecondWindow(): Promise<Workbench> {
    return Workbench.#openWindow(this.#session, false);
  }

  /** Closes the window; the first one ends everything that `launch` started. */
  async dispose(): Promise<void> {
    Workbench.opened.delete(this);
    await this.page.context().close();
    if (this.#isFirst) {
      this.#session.end();
    }
  }

  /** Disposes of all that are open, second windows first: what every test file ends with. */
  static async disposeAll(): Promise<void> {
    for (const workbench of [...Workbench.opened].reverse()) {
      await workbench.dispose();
    }
  }

  /** Ends what all of them share: what a run ends with. */
  static async endAll(): Promise<void> {
    await Workbench.disposeAll();
    await closeBrowsers();
    await endServers();
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
    const welcome = this.sidebar.locator('.welcome-view-content');
    const content = this.sidebar.getByRole('treeitem').or(welcome).filter({ visible: true });
    await eventually(async () => {
      // Views that VS Code has just brought back itself are closed by a click.
      if ((await this.icon.getAttribute('aria-selected')) !== 'true') {
        await this.icon.click();
      }
      await moveMouseAway(this.page);
      await content.first().waitFor({ timeout: 5000 });
    });
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
    // Not by its title, which that of a preview holds as well.
    await this.page.locator(`.tabs-container [data-resource-name="${name}"]`).first().waitFor();
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
    await this.#session.changeSettings(settings);
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
    this.#session.tookOver({ 'workbench.colorTheme': setting });
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
