import * as vscode from 'vscode';
import { ReadingStates, decodeRecords, type Paper } from '../../src/core';
import type { PaperDigests } from '../../src/extension';
import { after, before, describe, equal, eventually, ok, test } from './harness';
import { paperDigests, paperTitled } from './paperDigests';

describe('reading log', () => {
  let api: PaperDigests;
  let paper: Paper;

  before(async () => {
    api = await paperDigests();
    paper = await paperTitled(api, 'Canal Locks');
  });

  after(async () => {
    await api.readingLog.set([paper], { read: false, starred: false });
  });

  async function logFiles(): Promise<vscode.Uri[]> {
    const folder = api.readingLog.location;
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries
      .filter(([name]) => name.startsWith('reading-log'))
      .map(([name]) => vscode.Uri.joinPath(folder, name));
  }

  async function logText(): Promise<string> {
    const files = await logFiles();
    const texts = files.map(async (file) =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(file)),
    );
    return (await Promise.all(texts)).join('\n');
  }

  test('marking and starring through commands is kept on disk, one record a line', async () => {
    await vscode.commands.executeCommand('paperDigests.markRead', paper.id);
    await vscode.commands.executeCommand('paperDigests.star', paper.id);
    equal(api.readingLog.statusOf(paper).read, true);
    equal(api.readingLog.statusOf(paper).starred, true);
    const records = (await logText())
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line));
    ok(records.length >= 2);
  });

  test('what another window writes is seen, also after a line torn by a crash', async () => {
    const file = vscode.Uri.joinPath(api.readingLog.location, 'reading-log.other.window.jsonl');
    const record = { v: 2, at: Date.now() + 1000, by: 'other', paper: paper.id, starred: false };
    const text = `\n{"v":2,"at":17\n${JSON.stringify(record)}`;
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    await eventually(() => {
      equal(api.readingLog.statusOf(paper).starred, false);
    });
    equal(api.readingLog.statusOf(paper).read, true, 'what was there before stays');
  });

  test('a later change in this window wins although its clock is behind', async () => {
    await vscode.commands.executeCommand('paperDigests.star', paper.id);
    await api.readingLog.load();
    equal(api.readingLog.statusOf(paper).starred, true);
  });

  test('a clock that was set back by a year undoes nothing, now or when all is read again', async () => {
    const now = Date.now;
    try {
      Date.now = () => now() - 365 * 24 * 60 * 60 * 1000;
      await vscode.commands.executeCommand('paperDigests.unstar', paper.id);
      equal(api.readingLog.statusOf(paper).starred, false);
      await vscode.commands.executeCommand('paperDigests.star', paper.id);
    } finally {
      Date.now = now;
    }
    equal(api.readingLog.statusOf(paper).starred, true);
    const written = await logText();
    const last = written
      .trim()
      .split('\n')
      .filter((line) => line.includes('"starred"'));
    const states = new ReadingStates();
    decodeRecords(written).records.forEach((record) => states.add(record));
    equal(states.statusOf(paper, now()).starred, true, last.slice(-3).join('\n'));
  });

  test('the state of a title-only paper moves along when it gains an arXiv id', () => {
    const renamed = { id: 'arxiv:2601.00001', aliases: [paper.id] };
    equal(api.readingLog.statusOf(renamed).read, true);
  });
});
