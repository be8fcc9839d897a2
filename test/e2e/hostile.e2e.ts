import { after, before, deepEqual, describe, equal, eventually } from './driver';
import { fixture, ok, test, Workbench } from './driver';

// What the last entry of 2025/autumn.txt looks like once escapes and overrides are taken out.
const title =
  '<img src=x onerror=alert(1)> [click](command:workbench.action.quit) $(zap) and ${env:HOME} ' +
  'in </script> Titles red txet';
const phrases = [
  '<img src=x onerror=alert(1)>, a link [click](command:workbench.action.quit)',
  'a variable ${env:HOME}, a tag </script><script>alert(2)</script>, an icon $(zap)',
  'and &lt;b&gt; entities &amp; all',
];

/** The name of a saved search, as the settings of a folder may bring it along. */
const hostileName =
  '$(zap) <img src=x onerror=alert(3)> [go](command:workbench.action.quit) \u202Etxet\u202C';

describe('Hostile text', () => {
  let workbench: Workbench;
  const dialogs: string[] = [];
  const strangers: string[] = [];

  before(async () => {
    workbench = await Workbench.launch({
      folder: fixture('workspace'),
      settings: {
        'paperDigests.groupBy': [],
        'paperDigests.savedSearches': { [hostileName]: 'people paste' },
        'paperDigests.sentenceRoles': true,
      },
    });
    const { page } = workbench;
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!isOwn(new URL(request.url()))) {
        strangers.push(request.url());
      }
    });
    await workbench.openView();
  });
  after(() => Workbench.disposeAll());

  /** Whether an address is the server's, or is not fetched from anywhere. */
  function isOwn({ protocol, hostname }: URL): boolean {
    return (
      (protocol !== 'http:' && protocol !== 'https:') ||
      hostname === '127.0.0.1' ||
      hostname === 'localhost' ||
      hostname.endsWith('.vscode-resource.vscode-cdn.net')
    );
  }

  /** What is shown of a text, without the invisible character that keeps it from being an icon. */
  function shown(text: string): string {
    return text.replaceAll('\u2060', '').replaceAll('\u00a0', ' ');
  }

  function hasPhrases(text: string): void {
    for (const phrase of phrases) {
      ok(shown(text).includes(phrase), `text that shows: ${phrase}`);
    }
  }

  test('is text in the tree and its hover', async () => {
    const { page, tree } = workbench;
    const row = tree.row(/^<img/);
    equal(shown(await row.locator('.label-name').innerText()), title);
    equal(await row.locator('.label-name .codicon, img').count(), 0);
    const hover = page.locator('.monaco-hover', { hasText: 'Text that people paste' });
    await eventually(async () => {
      // A tree that is drawn anew, as when topics come, takes its hover away.
      await workbench.moveMouseAway();
      await row.hover();
      await hover.waitFor({ timeout: 2000 });
    });
    hasPhrases(await hover.innerText());
    equal(await hover.locator('img, a, script, .codicon').count(), 0);
    await workbench.screenshot('hostile-hover');
  });

  test('is text in the search', async () => {
    const { page, quickInput } = workbench;
    await page.keyboard.press('Control+Alt+p');
    await quickInput.type('people paste');
    // Before the first answer the box lists papers, and the saved search above them.
    await eventually(async () => {
      deepEqual((await quickInput.labels()).map(shown), [title]);
    });
    await workbench.screenshot('hostile-search');
    equal(await quickInput.rows.locator('.label-name .codicon, img').count(), 0);
    await page.keyboard.press('Enter');
  });

  test('is text in the abstract panel and the title of its tab', async () => {
    const { abstract } = workbench;
    await abstract.shows(title);
    await workbench.editorTab(/^<img src=x onerror=alert\(1\)>/).waitFor();
    const main = await abstract.locator('main');
    hasPhrases(await main.innerText());
    equal(await main.locator('img, script, a[href^="command"]').count(), 0);
    const closed = await abstract.locator('details.section:not([open]) > summary');
    while ((await closed.count()) > 0) {
      await closed.first().click();
    }
    await (await abstract.locator('.citation')).waitFor();
    equal(await main.locator('img, script, iframe, a[href^="command"]').count(), 0);
    const addresses = await main
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    deepEqual(
      addresses.filter((address) => !address.startsWith('https://')),
      [],
    );
    const { content, width } = await main.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      width: document.documentElement.clientWidth,
    }));
    ok(content <= width, `${content} pixels in ${width}`);
    await workbench.screenshot('hostile-abstract');
  });

  test('is text in the name of a saved search and among its papers', async () => {
    const { searches: tree } = workbench;
    const row = tree.row(/^\$/);
    await eventually(async () => {
      equal(await row.locator('.label-description').innerText(), '1 · 1 unread');
    });
    equal(
      shown(await row.locator('.label-name').innerText()),
      '$(zap) <img src=x onerror=alert(3)> [go](command:workbench.action.quit) txet',
    );
    equal(await row.locator('.label-name .codicon, img').count(), 0);
    await row.click();
    const papers = tree.rows.filter({ hasText: '<img src=x onerror=alert(1)>' });
    await eventually(async () => {
      equal(await papers.count(), 1);
    });
    await workbench.screenshot('hostile-searches');
  });

  test('is text in the preview and in the dump itself', async () => {
    const { preview } = workbench;
    await workbench.openFile('autumn.txt');
    await workbench.runCommand('Paper Digests: Open Preview to the Side');
    const entry = await preview.locator('.entry', { hasText: 'Text that people paste' });
    await entry.click();
    hasPhrases(await entry.innerText());
    equal(shown(await entry.locator('h2').innerText()), title);
    equal(await entry.locator('img, script, a').count(), 0);
    await workbench.screenshot('hostile-preview');
  });

  test('has opened no dialog and asked nothing of the network', () => {
    deepEqual(dialogs, []);
    deepEqual(strangers, []);
  });
});
