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
      settings: { 'paperDigests.groupBy': [] },
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
    await workbench.page.keyboard.press('Enter');
    await workbench.quickInput.box.waitFor({ state: 'hidden' });
  }

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
        await quickInput.row('Learning to Schedule Canal Locks from Boat Queues').waitFor();
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
    await page.keyboard.press('Enter');
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
