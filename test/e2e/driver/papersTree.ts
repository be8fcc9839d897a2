import type { Locator, Page } from 'playwright-core';
import { deepEqual, equal, eventually, ok } from '../../integration/harness';
import { exactly } from './exactly';

/** The tree of the Papers view as it is drawn: rows that are scrolled out of sight are not there. */
export class PapersTree {
  readonly rows: Locator;
  readonly #list: Locator;
  readonly #progress: Locator;
  readonly #page: Page;

  constructor(page: Page, sidebar: Locator, view: Locator) {
    this.#page = page;
    this.#list = view.getByRole('tree');
    this.#progress = sidebar.locator('.monaco-progress-container.active');
    this.rows = view.getByRole('treeitem');
  }

  /** The first row with this label, whatever its description tells. */
  row(label: string | RegExp): Locator {
    const hasText = typeof label === 'string' ? exactly(label) : label;
    return this.rows.filter({ has: this.#page.locator('.label-name', { hasText }) }).first();
  }

  /** The labels of all rows that are drawn, from the top. */
  async labels(): Promise<string[]> {
    return this.rows.locator('.label-name').allTextContents();
  }

  /** The rows on one level, 1 for the outermost. */
  onLevel(level: number): Locator {
    return this.rows.and(this.#page.locator(`[aria-level="${level}"]`));
  }

  /** What the rows on one level tell, as "label description". */
  async level(level: number): Promise<string[]> {
    return this.onLevel(level).evaluateAll((elements) =>
      elements.map((element) =>
        ['.label-name', '.label-description']
          .map((part) => element.querySelector(part)?.textContent ?? '')
          .join(' '),
      ),
    );
  }

  /** What a row tells beside its label. */
  async description(label: string | RegExp): Promise<string> {
    return this.row(label).locator('.label-description').innerText();
  }

  /** Opens a group by a click, unless it is open. */
  async expand(label: string | RegExp): Promise<void> {
    const row = this.row(label);
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) === 'false') {
      await row.click();
    }
    await eventually(async () => {
      equal(await row.getAttribute('aria-expanded'), 'true');
    });
  }

  /**
   * Opens the first group on a level and waits for what is in it: again where the tree is drawn anew
   * meanwhile, as when topics come.
   */
  async openFirst(level: number): Promise<void> {
    const group = this.onLevel(level).first();
    await eventually(async () => {
      if ((await group.getAttribute('aria-expanded', { timeout: 2000 })) === 'false') {
        await group.click({ timeout: 2000 });
      }
      await this.onLevel(level + 1)
        .first()
        .waitFor({ timeout: 2000 });
    });
  }

  /** Opens all groups: of a library so small that all of its rows are drawn. */
  async expandAll(): Promise<void> {
    await this.rows.first().waitFor();
    const closed = this.rows.and(this.#page.locator('[aria-expanded="false"]'));
    while ((await closed.count()) > 0) {
      const count = await this.rows.count();
      await closed.first().click();
      await eventually(async () => {
        ok((await this.rows.count()) !== count, 'a group is to open');
      });
    }
  }

  /** Waits until a paper's row has this icon, by the codicon's name. */
  async hasIcon(label: string | RegExp, icon: string): Promise<void> {
    await this.row(label).locator(`.custom-view-tree-node-item-icon.codicon-${icon}`).waitFor();
  }

  /** Waits until the outermost rows have these labels. */
  async hasRoots(expected: readonly string[]): Promise<void> {
    await eventually(async () => {
      deepEqual(await this.onLevel(1).locator('.label-name').allTextContents(), [...expected]);
    });
  }

  /** Waits until a paper's row, and no other, is selected. */
  async isSelected(label: string): Promise<void> {
    const selected = this.rows.and(this.#page.locator('[aria-selected="true"]'));
    await eventually(async () => {
      deepEqual(await selected.locator('.label-name').allTextContents(), [label]);
    });
  }

  /** Waits until the keys that are pressed go to the tree. */
  async hasKeyboard(): Promise<void> {
    await this.#list.and(this.#page.locator(':focus')).waitFor();
  }

  /** Waits until a row is the one that keys of the tree go to. */
  async hasFocus(label: string): Promise<void> {
    await eventually(async () => {
      const focused = this.#list.locator('.monaco-list-row.focused .label-name');
      deepEqual(await focused.allTextContents(), [label]);
    });
  }

  /** Waits until the tree is drawn as it is to stay: its rows know their papers only then. */
  async settled(): Promise<void> {
    await eventually(async () => {
      equal(await this.#progress.count(), 0);
    });
  }

  /** Presses a button that shows in a row under the pointer. */
  async pressInline(label: string | RegExp, action: string): Promise<void> {
    const row = this.row(label);
    await row.hover();
    await row.getByRole('button', { name: action }).click();
  }
}
