import * as vscode from 'vscode';
import type { PaperDigests } from '../../src/extension';
import { after, before, describe, equal, eventually, matches, ok, test } from './harness';
import { groupBy, labels, paperDigests, rowsOf } from './paperDigests';

describe('filter and order of the papers view', () => {
  let api: PaperDigests;

  before(async () => {
    api = await paperDigests();
    await groupBy();
    await eventually(() => {
      equal(labels(api).length, 10);
    });
  });

  after(async () => {
    await vscode.commands.executeCommand('paperDigests.clearFilter');
    await setting('sortBy', undefined);
    await setting('groupBy', undefined);
  });

  async function setting(name: string, value: unknown): Promise<void> {
    await vscode.workspace
      .getConfiguration('paperDigests')
      .update(name, value, vscode.ConfigurationTarget.Global);
  }

  test('shows what has the words, wherever it stands, and says how much of all that is', async () => {
    await groupBy('date', 'topic');
    await api.filter.change({ text: 'moss' });
    await groupBy();
    await eventually(() => {
      ok(labels(api).length < 10);
      ok(labels(api).every((label) => label.toLowerCase().includes('moss')));
      equal(api.papersView.message, `Text: moss · ${labels(api).length} of 10`);
    });
  });

  test('shows what is starred and unread at once', async () => {
    const [paper] = api.library.papers();
    ok(paper);
    await api.readingLog.set([paper], { starred: true });
    await api.filter.use({ state: 'unread', starred: true });
    await eventually(() => {
      equal(labels(api).length, 1);
    });
    await api.readingLog.set([paper], { read: true });
    await eventually(() => {
      equal(labels(api).length, 0);
    });
    await api.readingLog.set([paper], { starred: false, read: false });
  });

  test('shows what resurfaced, and what was revised', async () => {
    const states = new Map(
      api.library.papers().map((paper) => [paper.title, api.library.ledger.state(paper)]),
    );
    for (const ledger of ['resurfaced', 'revised'] as const) {
      const count = [...states.values()].filter((state) => state === ledger).length;
      await api.filter.use({ ledger });
      await eventually(() => {
        equal(labels(api).length, count);
        matches(api.papersView.message.toLowerCase(), new RegExp(`^${ledger} · ${count} of 10$`));
      });
    }
    ok([...states.values()].includes('resurfaced'), 'papers stand in several digests');
  });

  test('shows everything again when it is cleared', async () => {
    await vscode.commands.executeCommand('paperDigests.clearFilter');
    await eventually(() => {
      equal(labels(api).length, 10);
      equal(api.papersView.message, '');
    });
  });

  test('sorts by comments, most first', async () => {
    await setting('sortBy', 'comments');
    await eventually(() => {
      const comments = rowsOf(api).map((row) => row.papers()[0]?.comments ?? -1);
      equal(comments.join(), comments.toSorted((a, b) => b - a).join());
      ok((comments[0] ?? 0) > (comments.at(-1) ?? 0));
    });
  });
});
