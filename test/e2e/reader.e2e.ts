import { after, before, deepEqual, describe, equal, eventually } from './driver';
import { fixture, matches, ok, test, violations, Workbench } from './driver';
import { openPaper } from './openPaper';

const moss = 'Moss Maps: Estimating Humidity from City Walls';
const locks = 'Learning to Schedule Canal Locks from Boat Queues';
const bells = 'Tuning Church Bells by Sparse Laser Vibrometry';

describe('Reading an abstract', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({
      folder: fixture('workspace'),
      settings: { 'paperDigests.groupBy': [] },
    });
    await openPaper(workbench, locks, 10);
  });
  after(() => Workbench.disposeAll());

  test('a figure leads to its sentence', async () => {
    const { abstract } = workbench;
    await (await abstract.button('19 %')).click();
    const sentence = await abstract.locator('.sentence.pointed-at');
    matches(await sentence.innerText(), /^In a trial of six weeks/);
    await eventually(async () => {
      const focused = await sentence.evaluate((element) => element === document.activeElement);
      ok(focused, 'the sentence has the focus');
    });
    await workbench.screenshot('reader-claim');
  });

  test('? shows the keys, and none of them acts below', async () => {
    const { abstract, page } = workbench;
    await abstract.press('?');
    const dialog = await abstract.locator('dialog[open]');
    await dialog.waitFor();
    matches(await dialog.innerText(), /Go Back/);
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await abstract.shows(locks);
  });

  test('B goes back to what was read before, F forward again', async () => {
    const { abstract } = workbench;
    await abstract.press('j');
    await abstract.shows(bells);
    await abstract.press('b');
    await abstract.shows(locks);
    await workbench.tree.isSelected(locks);
    await abstract.press('f');
    await abstract.shows(bells);
    await abstract.press('b');
    await abstract.shows(locks);
  });

  test('C copies a citation, / searches', async () => {
    const { abstract, page, quickInput } = workbench;
    await abstract.press('c');
    await quickInput.row('BibTeX').waitFor();
    await page.keyboard.press('Enter');
    await workbench.clipboardIs(/^@\w+\{/);
    await quickInput.box.waitFor({ state: 'hidden' });
    await abstract.press('/');
    await quickInput.box.getByText('Search Papers', { exact: true }).waitFor();
    await quickInput.close();
  });

  test('L puts off, T tags, N opens the note', async () => {
    const { abstract, page, quickInput } = workbench;
    await (await abstract.locator('h1')).click();
    await abstract.press('l');
    await (await abstract.button('Take Out of Later')).waitFor();
    await abstract.press('l');
    await (await abstract.button('Read Later')).waitFor();
    await abstract.press('t');
    await quickInput.input.waitFor();
    await page.keyboard.type('water');
    await quickInput.row('water').waitFor();
    await page.keyboard.press('Enter');
    await (await abstract.locator('.facts', { hasText: '#water' })).waitFor();
    await (await abstract.locator('h1')).click();
    await abstract.press('n');
    await eventually(async () => {
      equal(await workbench.editorTab(/./).count(), 2);
    });
    await workbench.screenshot('reader-note');
    await workbench.runCommand('View: Close Editor');
    await abstract.shows(locks);
  });

  test('related papers are found when asked for, put away and brought back', async () => {
    const { abstract } = workbench;
    await (await abstract.locator('summary', { hasText: 'Related papers' })).click();
    const links = await abstract.locator('.related .link');
    await links.first().waitFor();
    const first = await links.first().innerText();
    const count = await links.count();
    await workbench.screenshot('reader-related');
    await (await abstract.button(`Not Like This: ${first}`)).click();
    await eventually(async () => {
      ok(!(await links.allInnerTexts()).includes(first), 'the first paper is still there');
    });
    await (await abstract.button('Show Them Again')).click();
    await eventually(async () => {
      equal(await links.count(), count);
    });
    await (await abstract.locator('.related .link', { hasText: first })).click();
    await abstract.shows(first);
    await abstract.press('b');
    await abstract.shows(locks);
  });

  test('a pinned paper stays when another is opened', async () => {
    const { abstract, tree } = workbench;
    await (await abstract.button('Keep This Paper Open')).click();
    await (await abstract.button('Show the Next Paper Here')).waitFor();
    await tree.row(moss).click();
    await abstract.shows(moss);
    equal(await workbench.editorTab(/./).count(), 2);
  });

  test('the page comes back where it was left', async () => {
    const { abstract } = workbench;
    await workbench.resize(1280, 420);
    await (
      await abstract.locator('.sections')
    ).evaluate(() => {
      window.scrollTo(0, 180);
    });
    const place = await (await abstract.locator('h1')).evaluate(() => window.scrollY);
    ok(place > 50, `the page can be scrolled: ${place}`);
    await workbench.reload(new RegExp(String.raw`scroll\W+${place}\b`));
    await abstract.shows(moss);
    await eventually(async () => {
      const now = await (await abstract.locator('h1')).evaluate(() => window.scrollY);
      ok(Math.abs(now - place) <= 2, `${now} and not ${place}`);
    });
    await workbench.resize(1280, 800);
  });

  test('settings set the page', async () => {
    const { abstract } = workbench;
    await workbench.setSettings({
      'paperDigests.readingMeasure': 40,
      'paperDigests.readingSize': 20,
      'paperDigests.readingSerif': true,
      'paperDigests.sentenceRoles': true,
    });
    await abstract.shows(moss);
    const text = await abstract.locator('.abstract.roles');
    const { fontSize, fontFamily } = await text.evaluate((element) => {
      const { fontSize, fontFamily } = getComputedStyle(element);
      return { fontSize, fontFamily };
    });
    equal(fontSize, '20px');
    matches(fontFamily, /Georgia/);
    await (await abstract.locator('.legend')).waitFor();
    await workbench.screenshot('reader-comfort');
  });
});

describe('The abstract in the side bar', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({
      folder: fixture('workspace'),
      settings: { 'paperDigests.groupBy': [] },
      height: 1000,
    });
    await workbench.openView();
    await workbench.tree.settled();
  });
  after(() => Workbench.disposeAll());

  test('is closed at first, and follows what is selected', async () => {
    const { abstract, sidebar, tree } = workbench;
    const header = sidebar.getByRole('button', { name: /^Abstract/ });
    await header.waitFor();
    await tree.row(locks).click();
    await abstract.shows(locks);
    await workbench.runCommand('View: Close All Editors');
    await header.click();
    await abstract.shows(locks);
    equal(await workbench.editorTab(/./).count(), 0);
    await workbench.screenshot('reader-sidebar');
  });

  test('is as accessible, and needs no sideways scroll', async () => {
    const frame = await workbench.abstract.frame();
    deepEqual(await violations(frame), []);
    const { content, shown } = await frame.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      shown: document.documentElement.clientWidth,
    }));
    ok(shown < 320, `it is narrow: ${shown}`);
    ok(content <= shown, `${content} pixels in ${shown}`);
  });

  test('keys turn to other papers there, and what is opened elsewhere shows there as well', async () => {
    const { abstract, tree } = workbench;
    await (await abstract.locator('h1')).click();
    await abstract.press('j');
    await abstract.shows(bells);
    await tree.isSelected(bells);
    equal(await workbench.editorTab(/./).count(), 0);
    await tree.row(moss).click();
    await workbench.editorTab(/^Moss/).waitFor();
    await workbench.runCommand('View: Close All Editors');
    await abstract.shows(moss);
  });
});
