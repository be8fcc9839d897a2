import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Arxiv } from '../replica/arxiv.mjs';
import { lantern } from '../replica/arxivPapers.mjs';
import { Replica } from '../replica/replica.mjs';
import { Workbench, after, before, describe, equal, eventually, ok, test } from './driver';

/** A digest of one paper, without its number; without its abstract, the date is another as well. */
function dumpWith(abstract: string | undefined): string {
  return [
    'Daily Papers',
    'byAK and the research community',
    'Mar 6, 2024',
    lantern.title,
    ...(abstract === undefined ? [] : [abstract]),
    `  • 3 authors\n·\n${abstract === undefined ? 'Jan 5, 2021' : 'Mar 5, 2024'}`,
  ].join('\n\n');
}

describe('Looking up identifiers', () => {
  const replica = new Replica([new Arxiv()]);
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    await replica.start();
    folder = await mkdtemp(join(tmpdir(), 'paper-digests-look-up-'));
    await writeFile(join(folder, 'lanterns.txt'), dumpWith(undefined));
    workbench = await Workbench.launch({
      folder,
      settings: {
        'paperDigests.groupBy': [],
        'paperDigests.lookup.url': `${replica.url}/api/query`,
      },
    });
    await workbench.openView();
    await workbench.tree.settled();
  });
  after(async () => {
    await Workbench.disposeAll();
    await replica.stop();
    await rm(folder, { recursive: true });
  });

  async function lookUp(): Promise<void> {
    await workbench.runCommandAndChoose('Paper Digests: Look Up Identifiers…', 'The open paper');
  }

  test('names the host first, and asks which of two papers of one title it is', async () => {
    const { page, quickInput, tree } = workbench;
    await tree.row(lantern.title).click();
    await workbench.abstract.shows(lantern.title);
    await lookUp();
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.getByText('Allow Paper Digests to connect to').waitFor();
    equal(replica.requests.length, 0);
    await workbench.screenshot('look-up-leave');
    await dialog.getByRole('button', { name: 'Allow' }).click();
    await quickInput.rows.getByText('None of these').waitFor();
    await workbench.screenshot('look-up-choice');
    await page.keyboard.press('Escape');
  });

  test('tells what arXiv knows on the page of the paper, once its abstract says which', async () => {
    const { folder: opened = '' } = workbench;
    await writeFile(join(opened, 'lanterns.txt'), dumpWith(lantern.abstract));
    await eventually(async () => {
      const frame = await workbench.webviewFrameWith('nav.context');
      ok(await frame.getByText('Slow rivers are hard').isVisible(), 'the file is not read again');
    });
    await lookUp();
    await eventually(async () => {
      const frame = await workbench.webviewFrameWith('nav.context');
      ok(await frame.getByText('According to arXiv').isVisible(), 'nothing was learnt');
    });
    for (const theme of ['light', 'dark', 'highContrast'] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`look-up-learnt-${theme}`);
    }
  });
});
