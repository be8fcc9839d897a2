import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Theme } from './driver';
import {
  after,
  before,
  describe,
  eventually,
  fixture,
  matches,
  ok,
  test,
  Workbench,
} from './driver';

const moss = 'Moss Maps: Estimating Humidity from City Walls';

const locks = 'Learning to Schedule Canal Locks from Boat Queues';

const files: Readonly<Record<string, string>> = {
  'walls.tex': '\\section{Damp walls}\nMoss tells of humidity \\citep{}.\n\\bibliography{papers}\n',
  'walls.md': '# Humidity of city walls\n\nMoss on damp walls maps humidity.\n',
  'locks.py':
    '# Schedules canal locks by reinforcement learning from the queues of boats.\n' +
    'def schedule_canal_locks(boat_queues, water_saved):\n    return simulator(boat_queues)\n',
};

describe('Citing papers', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({
      folder: fixture('workspace'),
      // A hover that opens below the pointer takes a drop.
      settings: { 'paperDigests.groupBy': [], 'workbench.hover.delay': 20_000 },
    });
    await writeFiles();
    await workbench.openView();
    await workbench.tree.row(moss).waitFor();
  });
  after(() => Workbench.disposeAll());

  async function writeFiles(): Promise<void> {
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(workbench.folder ?? '', name), text);
    }
  }

  /** Opens a file with the cursor at a line and column. */
  async function openAt(name: string, line: number, column: number): Promise<void> {
    await workbench.openFile(name);
    await workbench.quickInput.open(`:${line}:${column}`);
    await workbench.quickInput.accept();
  }

  /** Drags the row of the paper, and what is selected with it, to the line below a file's first one. */
  async function dragBelow(first: RegExp, name: string): Promise<void> {
    const { page, tree } = workbench;
    await workbench.openFile(name);
    const line = page.locator('.editor-instance .view-line', { hasText: first });
    // An editor that has just opened draws its lines more than once.
    const box = await eventually(async () => {
      const drawn = await line.boundingBox({ timeout: 2000 });
      ok(drawn, 'the file is shown');
      return drawn;
    });
    const [x, y] = [box.x + 300, box.y + 1.5 * box.height];
    await tree.row(moss).hover();
    await page.mouse.down();
    await page.mouse.move(x, y + 80, { steps: 8 });
    // With Shift, VS Code drops into the text, and without it beside the editor.
    await page.keyboard.down('Shift');
    await page.mouse.move(x, y, { steps: 8 });
    await page.locator('.dnd-target').waitFor();
    await workbench.screenshot(`cite-drag-${name}`);
    await page.mouse.up();
    await page.keyboard.up('Shift');
  }

  test('papers dragged into a text by the mouse become Markdown, or a citation', async () => {
    const { page, tree } = workbench;
    const text = page.locator('.editor-instance .view-lines');
    for (const row of [tree.row(moss), tree.row(locks)]) {
      await row.click({ modifiers: ['Control'] });
    }
    await dragBelow(/Humidity/, 'walls.md');
    await eventually(async () => {
      // Lines stand in the page in the order in which they were drawn.
      const lines = await text.innerText();
      matches(lines, /^-\s.*Moss\sMaps/m);
      matches(lines, /^-\s.*Canal\sLocks/m);
    });
    await workbench.screenshot('cite-dropped-markdown');
    await dragBelow(/section/, 'walls.tex');
    await eventually(async () => {
      matches(await text.innerText(), /\\cite\w*\{\w*moss\w*,\s*\w+\}/);
    });
    await workbench.screenshot('cite-dropped-citation');
    await workbench.runCommand('File: Revert File');
    await workbench.runCommand('View: Close Editor');
    await workbench.runCommand('File: Revert File');
    await workbench.runCommand('View: Close All Editors');
  });

  for (const theme of ['light', 'dark', 'highContrast'] satisfies Theme[]) {
    test(
      `suggestions, a hover, the papers of a file and formats in ${theme}`,
      async () => {
        const { page, quickInput } = workbench;
        await workbench.setTheme(theme);
        await writeFiles();
        await openAt('walls.tex', 2, 31);
        await page.keyboard.type('moss');
        const list = page.locator('.suggest-widget');
        await eventually(async () => {
          await page.keyboard.press('Control+Space');
          await list
            .getByText(/^moss\d*maps/)
            .first()
            .waitFor({ timeout: 3000 });
        });
        await workbench.screenshot(`cite-${theme}-suggestions`);
        await page.keyboard.press('Enter');
        await list.waitFor({ state: 'hidden' });
        await page
          .locator('.notifications-toasts')
          .getByText(/is not in papers\.bib/)
          .waitFor();
        await workbench.screenshot(`cite-${theme}-added`);
        await workbench.runCommand('Notifications: Clear All Notifications');
        await page.keyboard.press('ArrowLeft');
        await eventually(async () => {
          await workbench.runCommand('Show or Focus Hover');
          const hover = page.locator('.monaco-hover:visible');
          matches(await hover.first().innerText({ timeout: 2000 }), /Moss grows/);
        });
        await workbench.screenshot(`cite-${theme}-hover`);
        await page.keyboard.press('Escape');

        await workbench.openFile('locks.py');
        await workbench.runCommand('Paper Digests: Papers for This File');
        await quickInput.row(locks).waitFor();
        await workbench.screenshot(`cite-${theme}-file`);
        await quickInput.close();

        await workbench.tree.row(moss).click({ button: 'right' });
        await workbench.menu.choose('Copy Citation…');
        await quickInput.row('BibTeX').waitFor();
        await workbench.screenshot(`cite-${theme}-formats`);
        await quickInput.choose('RIS');
        await workbench.clipboardIs(/^TY {2}- UNPB/);
        await workbench.runCommand('View: Close All Editors');
      },
      { timeout: 150_000 },
    );
  }

  test('a view shows the papers that fit the file in front, and follows it', async () => {
    const { sidebar } = workbench;
    await workbench.setTheme('light');
    await workbench.runCommand('Paper Digests: Focus on For This File View');
    const pane = sidebar.locator('.pane', { hasText: 'For This File' }).last();
    await workbench.openFile('locks.py');
    await pane.getByText('Learning to Schedule Canal Locks').waitFor();
    await workbench.screenshot('cite-view-code');
    await workbench.openFile('walls.md');
    await pane.getByText('Moss Maps').waitFor();
    ok((await pane.getByText('Learning to Schedule Canal Locks').count()) === 0, 'it follows');
    await workbench.screenshot('cite-view-notes');
    await workbench.setTheme('highContrast');
    await workbench.screenshot('cite-view-highContrast');
    await workbench.setTheme('dark');
    await workbench.screenshot('cite-view-dark');
  });

  test('the papers of a filter are exported to a file', async () => {
    const { page, quickInput } = workbench;
    await workbench.runCommand('View: Close All Editors');
    await workbench.runCommand('Paper Digests: Find in Papers View…');
    await quickInput.box.getByText('Find in Papers View', { exact: true }).waitFor();
    await quickInput.input.fill('maps');
    await page.keyboard.press('Enter');
    await workbench.sidebar.getByText(/2 of 10/).waitFor();
    await workbench.chooseInViewMenu('Export Papers…');
    await quickInput.row('Papers that match the filter').waitFor();
    await workbench.screenshot('cite-export-which');
    await quickInput.choose('Papers that match the filter');
    await quickInput.choose('RIS');
    await quickInput.box.getByText('Export Papers', { exact: true }).waitFor();
    await workbench.screenshot('cite-export-file');
    await quickInput.accept();
    await page.locator('.statusbar').getByText('2 papers exported to papers.ris').waitFor();
    const text = await readFile(join(workbench.folder ?? '', 'papers.ris'), 'utf8');
    matches(text, /^TY {2}- UNPB\r\nTI {2}- [\s\S]*TY {2}- UNPB/);
    await workbench.runCommand('Paper Digests: Clear Filter');
  });

  test('Insert Citation asks for the paper and inserts it at the cursor', async () => {
    const { page, quickInput } = workbench;
    await openAt('walls.md', 3, 5);
    await workbench.runCommand('Paper Digests: Insert Citation…');
    await quickInput.box.getByText('Insert Citation', { exact: true }).waitFor();
    await quickInput.type('humidity');
    await quickInput.row(moss).waitFor();
    await workbench.screenshot('cite-insert');
    await quickInput.choose(moss);
    await page.locator('.view-line', { hasText: /Moss\[@moss\d*maps\]\son\sdamp/ }).waitFor();
    await workbench.screenshot('cite-inserted');
  });
});
