import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../host/paths.mjs';
import { after, before, describe, equal, eventually, ok, test, Workbench } from './driver';

const folder = join(projectRoot, '..', 'shared', 'dumps');

if (existsSync(folder)) {
  describe('Five real dumps', () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await Workbench.launch({ folder, theme: 'dark', width: 1500, height: 900 });
    });
    after(() => Workbench.disposeAll());

    /** The sum of what the descriptions of the outermost rows count; all of them must be drawn. */
    async function papersInTree(): Promise<number> {
      const rows = await workbench.tree.level(1);
      return rows.reduce((sum, row) => sum + Number(/(\d+)$/.exec(row)?.[1] ?? 0), 0);
    }

    /** Waits until the search shows a title, other rows than `former`, and these no longer change. */
    async function settledOn(title: string, former: string): Promise<void> {
      let before = '';
      await eventually(
        async () => {
          const labels = await workbench.quickInput.labels();
          const now = labels.join('|');
          const isSettled = now === before;
          before = now;
          ok(isSettled && labels.includes(title) && now !== former, `no settled row for ${title}`);
        },
        { interval: 300 },
      );
    }

    test('are browsed by topic: each of the 180 papers once', async () => {
      await workbench.openView();
      await workbench.tree.settled();
      await workbench.pressInViewTitle('Group Papers By…');
      await workbench.quickInput.choose('Topic');
      await workbench.tree.settled();
      await eventually(async () => {
        equal(await papersInTree(), 180);
      });
      const { length } = await workbench.tree.level(1);
      ok(length >= 8 && length <= 21, `${length} topics`);
      await workbench.screenshot('real-topics');
    });

    test('and by month, in years, newest first', async () => {
      await workbench.pressInViewTitle('Group Papers By…');
      await workbench.quickInput.choose('Month');
      await workbench.tree.row('2026?').waitFor();
      const [first] = await workbench.tree.level(1);
      ok(first?.startsWith('2026?'), first);
      await workbench.tree.expand('2026?');
      await workbench.tree.row('May 2026?').waitFor();
      await workbench.screenshot('real-months');
    });

    test('a half-remembered paper is found by a misspelt word and read', async () => {
      const { page, quickInput, tree } = workbench;
      await tree.expand('2025');
      await tree.expand('December 2025');
      const title = await tree.onLevel(3).first().locator('.label-name').innerText();
      const word = longestWord(title);
      await page.keyboard.press('Control+Alt+p');
      await quickInput.rows.first().waitFor();
      const newest = (await quickInput.labels()).join('|');
      await quickInput.type(misspelt(word));
      await settledOn(title, newest);
      await workbench.screenshot('real-search');
      await quickInput.choose(title);
      await workbench.abstract.shows(title);
      await workbench.screenshot('real-abstract');
    });

    test('a raw dump is coloured, and previewed beside', async () => {
      const [name] = readdirSync(folder).filter((file) => file.endsWith('.txt'));
      ok(name);
      await workbench.openFile(name);
      await workbench.page.locator('.statusbar').getByText('Paper Digest').waitFor();
      await workbench.runCommand('Paper Digests: Open Preview to the Side');
      await workbench.preview.shows(name);
      await (await workbench.preview.locator('.topic-bar')).waitFor();
      ok((await (await workbench.preview.locator('.entry')).count()) > 40);
      const title = (await workbench.preview.locator('.entry h2')).nth(1);
      await title.dblclick();
      const abstract = (await workbench.preview.locator('.entry .abstract')).nth(1);
      const colours = [title, abstract].map(async (part) =>
        workbench.editor.colourOf((await part.innerText()).slice(0, 20)),
      );
      equal(new Set(await Promise.all(colours)).size, 2, 'colours of a title and its abstract');
      await workbench.screenshot('real-dump');
    });

    /** Where the open paper stands among all, from 1. */
    async function place(): Promise<number> {
      const context = await workbench.abstract.locator('nav.context');
      return Number(/(\d+) of 180/.exec(await context.innerText())?.[1]);
    }

    /** Reads one paper after another by a key, and stars every twentieth by another. */
    async function readThrough(first: number, last: number): Promise<void> {
      for (let paper = first; paper <= last; paper++) {
        if (paper % 20 === 0) {
          await workbench.abstract.press('s');
        }
        await workbench.abstract.press('e');
        await eventually(async () => {
          equal(await place(), Math.min(paper + 1, 180));
        });
      }
    }

    test('all are triaged by the keyboard alone, one after another', async () => {
      const { page, tree } = workbench;
      await workbench.runCommand('View: Close All Editors');
      await workbench.pressInViewTitle('Group Papers By…');
      await workbench.quickInput.choose('No groups');
      await tree.settled();
      // A tree that is drawn again in between takes the focus from the row.
      await eventually(async () => {
        await workbench.runCommand('Paper Digests: Focus on Papers View');
        await tree.hasKeyboard();
        await page.keyboard.press('Home');
        await page.keyboard.press('Enter');
        await workbench.editorTab(/./).first().waitFor({ timeout: 2000 });
      });
      await eventually(async () => {
        equal(await place(), 1);
      });
      await page.keyboard.press('Control+1');
      await readThrough(1, 60);
      await workbench.screenshot('real-read-through');
    });

    test('and found again by what was done with them', async () => {
      const { page, quickInput } = workbench;
      await page.keyboard.press('Control+Alt+p');
      for (const [query, count] of [
        ['is:starred is:unread', 0],
        ['is:starred', 3],
      ] as const) {
        await quickInput.input.fill(query);
        await eventually(async () => {
          const labels = await quickInput.labels();
          equal(labels.filter((label) => label !== 'No papers found').length, count);
          equal(labels.length, Math.max(1, count));
        });
        await workbench.screenshot(`real-found-${count}`);
      }
      await quickInput.close();
    });
  });
} else {
  describe('Five real dumps', () => {
    test('are not beside this checkout, so nothing is tried on them', () => undefined);
  });
}

function longestWord(title: string): string {
  const words = title.match(/[a-z]{5,}/gi) ?? [];
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

/** The word with two neighbouring letters in its middle changed about. */
function misspelt(word: string): string {
  const at = Math.floor(word.length / 2);
  return `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`;
}
