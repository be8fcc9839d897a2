import * as vscode from 'vscode';
import type { PaperDigests } from '../../src/extension';
import { before, describe, equal, matches, ok, test, throws } from './harness';
import { paperDigests } from './paperDigests';

describe('tools for agents', () => {
  let api: PaperDigests;

  before(async () => {
    api = await paperDigests();
  });

  /** Calls a tool as a chat does, with four characters to a token. */
  async function call(name: string, input: object, tokenBudget = 4000): Promise<string> {
    const result = await vscode.lm.invokeTool(
      `paperDigests_${name}`,
      {
        input,
        toolInvocationToken: undefined,
        tokenizationOptions: {
          tokenBudget,
          countTokens: (text) => Promise.resolve(Math.ceil(text.length / 4)),
        },
      },
      new vscode.CancellationTokenSource().token,
    );
    return result.content
      .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''))
      .join('');
  }

  test('are known to VS Code, each with what it is for', () => {
    const tools = vscode.lm.tools.filter(({ name }) => name.startsWith('paperDigests_'));
    equal(tools.length, 4);
    ok(tools.every(({ description }) => description.includes('changes nothing')));
    ok(tools.every(({ tags }) => tags.includes('read-only')));
  });

  test('find papers, each with the line it stands on', async () => {
    const answer = await call('search', { query: 'sundials' });
    ok(/title: .*Sundials/.test(answer), answer);
    const [, file = '', line = ''] = /found in: (.+?):(\d+)/.exec(answer) ?? [];
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    ok(folder);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, file));
    ok(document.lineAt(Number(line) - 1).text.includes('Sundials'));
  });

  test('understand the query language', async () => {
    const answer = await call('search', { query: 'maps is:starred' });
    ok(answer.startsWith('No paper matches'), answer);
  });

  test('keep to their budget, and tell what is left out', async () => {
    const answer = await call('search', { query: 'is:unread', limit: 50 }, 400);
    ok(answer.length <= 1600, String(answer.length));
    ok(/\d+ more do not fit\.$/.test(answer), answer);
    const whole = await call('getPaper', { paper: 'sundials' }, 120);
    ok(whole.length <= 480, String(whole.length));
  });

  test('give a paper with its abstract, by id or by title', async () => {
    const paper = api.library.papers().find(({ title }) => title.includes('Sundials'));
    ok(paper);
    const byId = await call('getPaper', { paper: paper.id });
    equal(await call('getPaper', { paper: paper.title }), byId);
    ok(byId.includes('abstract: '), byId);
    ok((await call('getPaper', { paper: 'qqqqxxzz' })).startsWith('No paper is called'));
  });

  test('list topics, the largest first', async () => {
    const answer = await call('listTopics', {});
    const counts = [...answer.matchAll(/: (\d+) papers;/g)].map(([, count]) => Number(count));
    ok(counts.length > 0, answer);
    ok(counts.every((count, index) => index === 0 || count <= (counts[index - 1] ?? 0)));
  });

  test('tell what is new', async () => {
    ok(/papers are new|No papers are new/.test(await call('whatIsNew', {})));
  });

  test('say what is wrong with what they are given', async () => {
    const empty = await throws(() => call('search', { query: ' ' }));
    matches(String(empty), /"query"/);
    const fraction = await throws(() => call('search', { query: 'maps', limit: 0.5 }));
    matches(String(fraction), /limit/);
  });

  test('change nothing', async () => {
    const before = api.library.papers().map((paper) => api.readingLog.statusOf(paper));
    await call('getPaper', { paper: 'sundials' });
    await call('whatIsNew', {});
    const after = api.library.papers().map((paper) => api.readingLog.statusOf(paper));
    equal(JSON.stringify(after), JSON.stringify(before));
  });
});
