import type { Locator } from 'playwright-core';
import { after, before, describe, equal, eventually, fixture, matches, ok } from './driver';
import { test, Workbench } from './driver';

const file = 'winter digest.txt';
const snow = 'Snow Load on Greenhouse Roofs from Sound';
const yeast = 'Robust Inference of S. cerevisiae Growth from One Pixel';
const locks = 'Learning to Schedule Canal Locks from Boat Queues';

describe('A dump in the editor', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({
      folder: fixture('workspace'),
      // What is typed is to be reverted, not saved by itself in between.
      settings: { 'files.autoSave': 'off' },
    });
    await workbench.openFile(file);
  });
  after(() => Workbench.disposeAll());

  /** The language in the status bar. */
  function language(): Locator {
    return workbench.page.locator(String.raw`#status\.editor\.mode`);
  }

  async function isLanguage(name: string): Promise<void> {
    await eventually(async () => {
      equal((await language().innerText()).trim(), name);
    });
  }

  /** The entry of the preview that stands for the editor's cursor. */
  async function currentEntry(): Promise<string> {
    const heading = (await workbench.preview.locator('.entry.current h2')).first();
    return heading.innerText({ timeout: 2000 });
  }

  test('has the language Paper Digest, whatever the file is called', async () => {
    await isLanguage('Paper Digest');
  });

  test('shows titles in a colour of their own and lets furniture step back', async () => {
    const { editor } = workbench;
    await eventually(async () => {
      const title = await editor.colourOf(snow);
      const abstract = await editor.colourOf('Snow on a glass roof');
      const furniture = await editor.colourOf('Get trending papers');
      equal(new Set([title, abstract, furniture]).size, 3, 'colours');
    });
    await workbench.screenshot('editor-colours');
  });

  test('the button in the editor title opens the preview to the side', async () => {
    await workbench.page.getByRole('button', { name: 'Open Preview to the Side' }).click();
    await workbench.preview.shows(/winter digest/);
    equal(await (await workbench.preview.locator('.entry')).count(), 6);
    await (await workbench.preview.locator('.topic-bar')).waitFor();
    await workbench.screenshot('editor-preview');
  });

  test('the entry at the cursor is marked in the preview, and scrolled to', async () => {
    await workbench.editor.line('Robust Inference of').click();
    await eventually(async () => {
      equal(await currentEntry(), yeast);
    });
    await workbench.page.keyboard.press('Control+End');
    await eventually(async () => {
      equal(await currentEntry(), locks);
      const box = await (await workbench.preview.locator('.entry.current h2')).boundingBox();
      ok(box && box.y > 0 && box.y < 800, 'an entry that is on the screen');
    });
    await workbench.screenshot('editor-cursor');
    await workbench.page.keyboard.press('Control+Home');
  });

  test('the preview follows what is typed', async () => {
    await workbench.editor.line('Robust Inference of').click();
    // The first press goes to where the title wraps.
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' at Night');
    await eventually(async () => {
      equal(await currentEntry(), `${yeast} at Night`);
    });
    await workbench.screenshot('editor-typed');
    await workbench.runCommand('File: Revert File');
    await eventually(async () => {
      equal(await currentEntry(), yeast);
    });
  });

  test('a double click in the preview leads to the source', async () => {
    const headings = await workbench.preview.locator('.entry h2');
    await headings.first().dblclick();
    await eventually(async () => {
      equal(await currentEntry(), snow);
    });
    const place = workbench.page.locator(String.raw`#status\.editor\.selection`);
    await eventually(async () => {
      matches(await place.innerText(), /^Ln 13, Col 1/);
    });
    await workbench.screenshot('editor-source');
  });

  test('a language that is set back stays back', async () => {
    const { quickInput } = workbench;
    await workbench.runCommand('Change Language Mode');
    await quickInput.input.fill('Plain Text');
    await quickInput.choose('Plain Text');
    await isLanguage('Plain Text');
    await workbench.runCommand('View: Close All Editors');
    await workbench.openFile(file);
    await isLanguage('Plain Text');
    await workbench.openFile('autumn.txt');
    await isLanguage('Paper Digest');
    await workbench.openFile(file);
    await isLanguage('Plain Text');
    await workbench.screenshot('editor-plain-text');
  });
});
