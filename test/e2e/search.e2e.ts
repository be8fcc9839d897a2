import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, deepEqual, describe, equal, eventually } from './driver';
import { fixture, matches, ok, test, Workbench } from './driver';

const bells = 'Tuning Church Bells by Sparse Laser Vibrometry';
const flowers = 'Reading Pressed Flowers under Glass';
const folding = 'Folding Maps: Shortest Crease Sequences for Paper That Has Been Opened Once';
const moss = 'Moss Maps: Estimating Humidity from City Walls';
const yeast = 'Robust Inference of S. cerevisiae Growth from One Pixel';

/** A dump of one invented paper. */
const digest = `new

Get trending papers in your email inbox!

Subscribe

Daily Papers

byAK and the research community

Feb 20

Maps of Maps: Folding Atlases into Themselves

We fold maps of maps, and maps again. They fit into a pocket.

  • 2 authors
·
Feb 19
`;

describe('Searching papers', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.launch({
      folder: fixture('workspace'),
      settings: { 'paperDigests.groupBy': [] },
    });
    await workbench.openView();
    await workbench.tree.row(bells).waitFor();
  });
  after(() => Workbench.disposeAll());

  /** Opens the search by its key and waits until its rows are the papers that match. */
  async function search(words: string, expected: readonly string[]): Promise<void> {
    const { page, quickInput } = workbench;
    await page.keyboard.press('Control+Alt+p');
    await quickInput.box.getByText('Search Papers', { exact: true }).waitFor();
    await quickInput.type(words);
    await eventually(async () => {
      deepEqual(await quickInput.labels(), [...expected]);
    });
  }

  test('the palette opens it; without words it shows the newest papers', async () => {
    const { quickInput } = workbench;
    await workbench.runCommand('Paper Digests: Search Papers');
    await quickInput.row(flowers).waitFor();
    equal((await quickInput.labels())[0], flowers);
    await workbench.screenshot('search-empty');
    await quickInput.close();
    equal(await workbench.editorTab(/./).count(), 0, 'tabs of a search that was left');
  });

  test('a misspelt word finds the paper', async () => {
    await search('vibromtery', [bells]);
    await workbench.screenshot('search-misspelt');
    equal(await workbench.editorTab(/./).count(), 0, 'tabs, as nothing is previewed unasked');
    await workbench.quickInput.close();
  });

  test('rows stand in the order of their rank, not of where the label matches', async () => {
    await search('maps', [folding, moss]);
    await workbench.screenshot('search-rank');
    await workbench.quickInput.close();
  });

  test('filters and exclusions narrow a search down, and are completed', async () => {
    const { page, quickInput, sidebar } = workbench;
    await search('maps -creases is:unread', [moss]);
    await workbench.screenshot('search-filter');
    await quickInput.close();
    await page.keyboard.press('Control+Alt+p');
    await quickInput.type('maps is:star');
    await quickInput.row('maps is:starred').waitFor();
    await workbench.screenshot('search-completion');
    await quickInput.row('maps is:starred').click();
    await eventually(async () => {
      equal(await quickInput.input.inputValue(), 'maps is:starred');
    });
    await quickInput.close();
    equal(await sidebar.getByText(moss).count(), 1, 'the tree is as it was');
  });

  test('arrow keys preview and leave the focus in the box; Escape restores what was open', async () => {
    const { abstract, page, quickInput, tree } = workbench;
    await tree.row(yeast).click();
    await abstract.shows(yeast);
    await search('maps', [folding, moss]);
    await page.keyboard.press('ArrowDown');
    await abstract.shows(moss);
    await workbench.screenshot('search-preview');
    await quickInput.type('x');
    equal(await quickInput.input.inputValue(), 'mapsx');
    await quickInput.close();
    await abstract.shows(yeast);
    equal(await workbench.editorTab(/./).count(), 1);
  });

  test('Escape restores a file as well', async () => {
    const { abstract, page, quickInput } = workbench;
    await workbench.runCommand('View: Close All Editors');
    await workbench.openFile('notes.md');
    await search('maps', [folding, moss]);
    await page.keyboard.press('ArrowDown');
    await abstract.shows(moss);
    await quickInput.close();
    await page.locator('.tabs-container .tab.active', { hasText: 'notes.md' }).waitFor();
    equal(await workbench.editorTab(/./).count(), 1);
  });

  test('Enter opens the paper with the words marked, until the first key', async () => {
    const { abstract, page } = workbench;
    await search('laser vibrometry', [bells]);
    await page.keyboard.press('Enter');
    await abstract.shows(bells);
    const marks = await abstract.locator('mark');
    await marks.first().waitFor();
    ok((await marks.allInnerTexts()).every((text) => /^(laser|vibrometry)$/i.test(text)));
    const context = await abstract.locator('nav.context');
    await eventually(async () => {
      matches(await context.innerText(), /Search: laser vibrometry/);
    });
    await workbench.screenshot('search-opened');
    await abstract.press('Shift');
    await (await abstract.locator('.column.unmarked')).waitFor();
  });

  test('a paper that was opened is offered first the next time', async () => {
    const { page, quickInput } = workbench;
    await page.keyboard.press('Control+Alt+p');
    await quickInput.box.getByText('recently opened').first().waitFor();
    equal((await quickInput.labels())[0], bells);
    await workbench.screenshot('search-recent');
    await quickInput.close();
  });

  test('the buttons of a row star the paper and open it beside', async () => {
    const { quickInput, tree } = workbench;
    await search('maps', [folding, moss]);
    await quickInput.pressButton(moss, 'Star');
    await quickInput.row(moss).getByRole('button', { name: 'Remove Star' }).waitFor();
    await tree.hasIcon(moss, 'star-full');
    await workbench.screenshot('search-starred');
    await quickInput.pressButton(moss, 'Open to the Side');
    await eventually(async () => {
      equal(await workbench.page.locator('.editor-group-container').count(), 2);
    });
    await workbench.editorTab(/^Moss Maps/).waitFor();
    await workbench.editorTab(/^Tuning Church Bells/).waitFor();
    await workbench.screenshot('search-beside');
  });

  test('a button puts a filter into the query, and takes it out again', async () => {
    const { quickInput } = workbench;
    await search('maps', [folding, moss]);
    await quickInput.pressTitleButton('Unread Papers Only');
    await eventually(async () => {
      equal(await quickInput.input.inputValue(), 'is:unread maps');
    });
    await workbench.screenshot('search-buttons');
    await quickInput.pressTitleButton('Show Read Papers Too');
    await eventually(async () => {
      equal(await quickInput.input.inputValue(), 'maps');
      deepEqual(await quickInput.labels(), [folding, moss]);
    });
    await quickInput.close();
  });

  test('more like a paper is found from its row', async () => {
    const { menu, quickInput, tree } = workbench;
    await tree.row(moss).click({ button: 'right' });
    await menu.choose('More Like This');
    await eventually(async () => {
      equal(await quickInput.input.inputValue(), `like:"${moss}"`);
      const labels = await quickInput.labels();
      ok(labels.includes(folding) && !labels.includes(moss), labels.join('; '));
    });
    await workbench.screenshot('search-like');
    await quickInput.close();
  });

  test('a search is saved under a name, and offered beside those of before', async () => {
    const { page, quickInput } = workbench;
    await search('maps', [folding, moss]);
    await quickInput.pressTitleButton('Save Search…');
    await quickInput.box.getByText('Save Search', { exact: true }).waitFor();
    await quickInput.input.fill('Cartography');
    await quickInput.accept();
    await page.keyboard.press('Control+Alt+p');
    await quickInput.row('laser vibrometry').waitFor();
    await workbench.screenshot('search-saved');
    await quickInput.choose('Cartography');
    await eventually(async () => {
      equal(await quickInput.input.inputValue(), 'maps');
      deepEqual(await quickInput.labels(), [folding, moss]);
    });
    await quickInput.close();
  });

  test('several papers are selected, and marked together', async () => {
    const { page, quickInput, tree } = workbench;
    await search('maps', [folding, moss]);
    await quickInput.pressTitleButton('Select Several Papers');
    await quickInput.pressTitleButton('Select One Paper', { press: false });
    for (const title of [folding, moss]) {
      await quickInput.row(title).click();
    }
    await workbench.screenshot('search-several');
    await page.keyboard.press('Enter');
    await quickInput.choose('Mark as Read');
    await tree.hasIcon(folding, 'circle-outline');
    await search('is:read maps', [folding, moss]);
    await quickInput.close();
  });

  test('where nothing matches, a spelling that does is offered', async () => {
    const { quickInput } = workbench;
    await search('greenhuosses', ['Search for “greenhouse” instead']);
    await workbench.screenshot('search-suggestion');
    await workbench.page.keyboard.press('Enter');
    await quickInput.row('Snow Load on Greenhouse Roofs from Sound').waitFor();
    equal(await quickInput.input.inputValue(), 'greenhouse');
    await quickInput.close();
  });

  test('where no spelling helps, that is said, and Enter changes nothing', async () => {
    const { quickInput } = workbench;
    await search('bassoon', ['No papers found']);
    await workbench.screenshot('search-nothing');
    await workbench.page.keyboard.press('Enter');
    equal(await quickInput.input.inputValue(), 'bassoon');
    deepEqual(await quickInput.labels(), ['No papers found']);
    await quickInput.close();
    // Some papers are of greenhouses, but none of them of 1999.
    await search('greenhuosses date:1999', ['No papers found']);
    await quickInput.close();
  });

  test('papers that come meanwhile leave one at the paper that one has moved to', async () => {
    const { folder = '', page, quickInput } = workbench;
    await search('maps', [folding, moss]);
    await page.keyboard.press('ArrowDown');
    const active = quickInput.rows.and(page.locator('.focused'));
    await eventually(async () => {
      matches(await active.innerText(), /^Moss Maps/);
    });
    await writeFile(join(folder, 'atlases.txt'), digest);
    await quickInput.row('Maps of Maps: Folding Atlases into Themselves').waitFor();
    await eventually(async () => {
      matches(await active.innerText(), /^Moss Maps/);
    });
    await workbench.screenshot('search-papers-came');
    await quickInput.close();
  });
});
