import * as vscode from 'vscode';
import type { PaperDigests } from '../../src/extension';
import {
  after,
  before,
  deepEqual,
  describe,
  equal,
  eventually,
  matches,
  ok,
  test,
} from './harness';
import { firecrawl, json, openDigest, openText, positionOf, terminal } from './digestTexts';
import { deleteFile, dumpOf, fileUri, paperDigests, paperTitled, writeFile } from './paperDigests';

describe('navigation', () => {
  let api: PaperDigests;
  let autumn: vscode.TextDocument;

  before(async () => {
    api = await paperDigests();
    autumn = await openDigest(fileUri('2025/autumn.txt'));
  });

  after(async () => {
    await deleteFile('navigation').catch(() => undefined);
  });

  const locks = 'Learning to Schedule Canal Locks from Boat Queues';

  async function hoverOn(document: vscode.TextDocument, text: string): Promise<string> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionOf(document, text, 2),
    );
    return hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
      .join('\n');
  }

  async function definitionsOf(document: vscode.TextDocument, text: string): Promise<string[]> {
    const links = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionOf(document, text, 2),
    );
    return links.map((link) =>
      'targetUri' in link ? place(link.targetUri, link.targetRange) : place(link.uri, link.range),
    );
  }

  async function referencesTo(document: vscode.TextDocument, text: string): Promise<string[]> {
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      positionOf(document, text, 2),
    );
    return places.map(({ uri, range }) => place(uri, range));
  }

  /** File and place, for example `autumn.txt 12:0-49`, lines from 0. */
  function place(uri: vscode.Uri, { start, end }: vscode.Range): string {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    return `${name} ${start.line}:${start.character}-${end.character}`;
  }

  function placeOf(document: vscode.TextDocument, title: string): string {
    const start = positionOf(document, title);
    return place(document.uri, new vscode.Range(start, start.translate(0, title.length)));
  }

  test('a hover on a title tells what all digests know of the paper', async () => {
    const text = await hoverOn(autumn, 'Moss Maps');
    matches(text, /^\*\*Moss Maps/);
    matches(text, /4 authors · comments 2 → 6/);
    matches(text, /Unread/);
    matches(text, /Also in\\:\n\n- spring/);
  });

  test('it tells where the reader stands', async () => {
    const paper = await paperTitled(api, 'Moss Maps');
    await api.readingLog.set([paper], { read: true, starred: true });
    try {
      matches(await hoverOn(autumn, 'Moss Maps'), /Read · Starred/);
    } finally {
      await api.readingLog.set([paper], { read: false, starred: false });
    }
  });

  test('of a paper outside of the library it tells what the entry says', async () => {
    const text = await hoverOn(await openText(firecrawl), 'Tide Tables');
    matches(text, /Tide Tables from Shadows/);
    matches(text, /3 authors · 6 comments/);
    ok(!text.includes('Unread'));
  });

  test('there is none beside a title', async () => {
    equal(await hoverOn(autumn, 'Moss grows'), '');
  });

  test('nothing that a title holds becomes a link or a command', async () => {
    const title = 'Kites [open](command:workbench.action.quit) <img src=x> $(trash)';
    const text = await hoverOn(await openText(dumpOf([title])), 'Kites [open]');
    ok(!/\]\(command|<img|\$\(/.test(text), text);
  });

  test('definition leads to the other digests that hold the paper', async () => {
    const winter = await openDigest(fileUri('winter digest.txt'));
    deepEqual(await definitionsOf(autumn, locks), [placeOf(winter, locks)]);
    deepEqual(await definitionsOf(winter, locks), [placeOf(autumn, locks)]);
  });

  test('references are all digests that hold the paper', async () => {
    const winter = await openDigest(fileUri('winter digest.txt'));
    const expected = [placeOf(autumn, locks), placeOf(winter, locks)];
    deepEqual((await referencesTo(autumn, locks)).sort(), expected.sort());
  });

  test('a paper that stands only here leads to itself', async () => {
    const document = await openText(dumpOf(['Paper on Kites Alone']));
    const here = placeOf(document, 'Paper on Kites Alone');
    deepEqual(await definitionsOf(document, 'Paper on Kites Alone'), [here]);
    deepEqual(await referencesTo(document, 'Paper on Kites Alone'), [here]);
  });

  test('places in a digest that is not open are exact, in one long line too', async () => {
    await writeFile('navigation/list.json', json);
    // Of one title there may be two papers; the abstract tells that this is the same.
    const mineText = dumpOf(['Tide Tables from Shadows']).replace(
      /An abstract of .*/,
      'A webcam reads the tide. It needs no gauge.',
    );
    await writeFile('navigation/mine.txt', mineText);
    await eventually(async () => {
      equal((await paperTitled(api, 'Tide Tables')).occurrences.length, 2);
    });
    const mine = await openDigest(fileUri('navigation/mine.txt'));
    const column = json.indexOf('Tide Tables');
    deepEqual(await definitionsOf(mine, 'Tide Tables'), [
      `list.json 0:${column}-${column + 'Tide Tables from Shadows'.length}`,
    ]);
  });

  test('an edit that is not saved moves the places along', async () => {
    const winter = await openDigest(fileUri('winter digest.txt'));
    const before = positionOf(winter, locks).line;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(winter.uri, new vscode.Position(0, 0), '\n\n');
    await vscode.workspace.applyEdit(edit);
    try {
      equal(positionOf(winter, locks).line, before + 2);
      deepEqual(await definitionsOf(autumn, locks), [placeOf(winter, locks)]);
    } finally {
      await vscode.window.showTextDocument(winter);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });

  test('addresses and arXiv ids are links, as the dialect writes them', async () => {
    const targets = async (text: string): Promise<string[]> => {
      const document = await openText(text);
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      return links.map(({ target }) => target?.toString(true) ?? '');
    };
    const scraped = await targets(firecrawl);
    ok(scraped.includes('https://huggingface.co/papers/2501.00001'));
    ok(scraped.includes('https://huggingface.co/papers/2501.00001#community'));
    ok(scraped.includes('https://example.org/tide_tables'), scraped.join(' '));
    ok((await targets(terminal)).some((url) => url.endsWith('before-anybody-thought.html')));
    ok((await targets(json)).includes('https://arxiv.org/abs/2501.00001'));
    const named = dumpOf(['Paper on Kites']).replace(
      'It has two',
      'See arXiv:2401.01234, 2402.01234v2 and 10.1234/kites.5. It has two',
    );
    deepEqual(await targets(named), [
      'https://arxiv.org/abs/2401.01234',
      'https://arxiv.org/abs/2402.01234v2',
      'https://doi.org/10.1234/kites.5',
    ]);
  });

  test('every paper of the library is a symbol of the workspace', async () => {
    const found = async (query: string): Promise<vscode.SymbolInformation[]> =>
      vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
    const moss = (await found('moss')).find(({ name }) => name.startsWith('Moss Maps'));
    ok(moss, 'no symbol');
    const file = await openDigest(moss.location.uri);
    equal(file.getText(moss.location.range), moss.name);
    ok((await found('canal boat')).some(({ name }) => name === locks));
    ok((await found('lschdcanal')).some(({ name }) => name === locks));
    equal((await found('zzqx')).length, 0);
  });
});
