import * as vscode from 'vscode';
import type { PaperDigests } from '../../src/extension';
import { after, before, describe, equal, eventually, matches, ok, test } from './harness';
import { deleteFile, fileUri, paperDigests, paperTitled, writeFile } from './paperDigests';

const moss = 'Moss Maps: Estimating Humidity from City Walls';

/** Opens a file of the scratch folder with the cursor where the text has a `|`. */
async function open(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = await writeFile(`citing/${name}`, text.replace('|', ''));
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  const cursor = document.positionAt(text.indexOf('|'));
  editor.selection = new vscode.Selection(cursor, cursor);
  return editor;
}

async function suggestions(editor: vscode.TextEditor): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    editor.selection.active,
    undefined,
    50,
  );
  return list.items.filter(({ kind, label }) => {
    return kind === vscode.CompletionItemKind.Reference && typeof label !== 'string';
  });
}

function titleOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : (label.description ?? '');
}

function keyOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

async function hover(editor: vscode.TextEditor): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    editor.document.uri,
    editor.selection.active,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .flatMap((content) => (content instanceof vscode.MarkdownString ? content.value : []))
    .join('\n');
}

async function setting(name: string, value: unknown): Promise<void> {
  await vscode.workspace
    .getConfiguration('paperDigests')
    .update(name, value, vscode.ConfigurationTarget.Global);
}

describe('citing', () => {
  let api: PaperDigests;
  let id: string;
  let key: string;

  before(async () => {
    api = await paperDigests();
    ({ id } = await paperTitled(api, 'Moss Maps'));
    const editor = await open('first.tex', '\\cite{moss|}');
    key = await eventually(async () => {
      const [first] = await suggestions(editor);
      ok(first, 'something is suggested');
      equal(titleOf(first), moss);
      return keyOf(first);
    });
    matches(key, /^moss\d*maps$/);
  });

  after(async () => {
    await setting('addToBibliography', undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await deleteFile('citing');
  });

  test('papers are suggested in every place that cites', async () => {
    for (const [name, text] of [
      ['a.tex', 'As \\parencite[see][p.~3]{orr2023kites,\n  mos|} says'],
      ['b.md', 'As [see @orr2023kites; @moss|] says'],
      ['c.md', 'As @mo| says'],
      ['d.typ', 'As @moss| says'],
      ['e.typ', '#cite(<mo|>)'],
    ] as const) {
      const titles = (await suggestions(await open(name, text))).map(titleOf);
      ok(titles.includes(moss), `${name}: ${titles.join('; ')}`);
    }
  });

  test('a word of an abstract suggests its paper, and no word all of them', async () => {
    const [first] = await suggestions(await open('f.tex', '\\citep{loggers|}'));
    equal(first && titleOf(first), moss);
    const all = await suggestions(await open('g.tex', '\\cite{|}'));
    equal(all.length, api.library.papers().length);
  });

  test('nothing is suggested where nothing is cited', async () => {
    for (const [name, text] of [
      ['h.tex', '\\textbf{moss|}'],
      ['i.tex', '% \\cite{moss|}'],
      ['j.md', 'somebody@moss|'],
      ['k.md', '```py\n@moss|\n```'],
      ['l.txt', '@moss|'],
    ] as const) {
      equal((await suggestions(await open(name, text))).length, 0, name);
    }
  });

  test('nothing is suggested or shown where that is not wanted', async () => {
    await setting('citationSuggestions', false);
    equal((await suggestions(await open('m.tex', '\\cite{moss|}'))).length, 0);
    equal(await hover(await open('n.tex', `\\cite{${key}|}`)), '');
    await setting('citationSuggestions', undefined);
  });

  test('a cited key shows its paper', async () => {
    for (const [name, text] of [
      ['o.tex', `\\citet{other, ${key.slice(0, 3)}|${key.slice(3)}}`],
      ['p.md', `[@${key}|, p. 3]`],
      ['q.typ', `@${key}| says`],
    ] as const) {
      const shown = await hover(await open(name, text));
      matches(shown, /^\*\*Moss Maps/, name);
      matches(shown, /Moss grows where walls stay damp/, name);
    }
    equal(await hover(await open('r.tex', '\\cite{nobody2020|}')), '');
  });

  test('a bibliography that the document names decides on keys', async () => {
    await writeFile(
      'citing/own.bib',
      '@string{x = "y"}\n@article{mykey,\n title = {{M}oss {Maps}: Estimating Humidity from City Walls},\n year=2025}\n',
    );
    const editor = await open('s.tex', '\\addbibresource{own.bib}\n\\cite{moss|}');
    const [first] = await suggestions(editor);
    equal(first && keyOf(first), 'mykey');
    matches(
      await hover(await open('t.md', '---\nbibliography: [own.bib]\n---\n@mykey|')),
      /^\*\*Moss Maps/,
    );
  });

  async function inserted(name: string, text: string): Promise<string> {
    const editor = await open(name, text);
    await vscode.commands.executeCommand('paperDigests.insertCitation', id);
    return editor.document.getText();
  }

  test('a citation is inserted as the language has it', async () => {
    await setting('addToBibliography', 'never');
    equal(await inserted('u.tex', 'As | says'), `As \\cite{${key}} says`);
    equal(await inserted('v.tex', '\\citep{ab|cd}'), `\\citep{abcd,${key}}`);
    equal(await inserted('w.md', 'As | says'), `As [@${key}] says`);
    equal(await inserted('x.md', '[@abc|]'), `[@abc; @${key}]`);
    equal(await inserted('y.typ', 'As | says'), `As @${key} says`);
    matches(await inserted('z.bib', '|'), new RegExp(`^@misc\\{${key},\\n  title = \\{\\{Moss`));
  });

  test('its entry is added to the bibliography, once', async () => {
    await setting('addToBibliography', 'always');
    const text = '---\nbibliography: new.bib\n---\nAs | says';
    await inserted('added.md', text);
    const entries = async (): Promise<string> =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri('citing/new.bib')));
    await eventually(async () => {
      matches(await entries(), new RegExp(`^@misc\\{${key},`));
    });
    const before = await entries();
    await inserted('again.md', text);
    equal(await entries(), before);
  });

  test('papers are copied in a format, and written to a file', async () => {
    await vscode.commands.executeCommand('paperDigests.copyCitation', id, [id], 'ris');
    matches(await vscode.env.clipboard.readText(), /^TY {2}- UNPB\r?\nTI {2}- Moss Maps/);
    const target = fileUri('citing/all.jsonl');
    const ids = api.library.papers().map((paper) => paper.id);
    await vscode.commands.executeCommand('paperDigests.exportPapers', id, ids, 'jsonl', target);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    equal(text.trim().split('\n').length, ids.length);
  });

  test('all papers are written where none is meant', async () => {
    const target = fileUri('citing/all.csv');
    const none = [undefined, undefined];
    await vscode.commands.executeCommand('paperDigests.exportPapers', ...none, 'csv', target);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    equal(text.trim().split('\r\n').length, 1 + api.library.papers().length);
  });

  test('the cited paper at the cursor is added to the bibliography', async () => {
    await writeFile('citing/late.bib', '@misc{other, title={x}}');
    await open('late.tex', `\\cite{${key}|}\n\\bibliography{late}`);
    await vscode.commands.executeCommand('paperDigests.addToBibliography');
    const bytes = await vscode.workspace.fs.readFile(fileUri('citing/late.bib'));
    const text = new TextDecoder().decode(bytes);
    matches(text, new RegExp(`^@misc\\{other, title=\\{x\\}\\}\n\n@misc\\{${key},`));
  });

  test('keys follow their setting', async () => {
    await setting('citationKey', 'x{Title:2}');
    const [first] = await suggestions(await open('keys.tex', '\\cite{moss|}'));
    equal(first && keyOf(first), 'xMossMaps');
    await setting('citationKey', undefined);
  });
});
