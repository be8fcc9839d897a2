import * as vscode from 'vscode';
import type { PaperDigests } from '../../src/extension';
import type { Row } from '../../src/views/rows';
import { after, before, describe, equal, eventually, matches, ok, test } from './harness';
import { groupBy, labelOf, labels, paperDigests, treeShows, rowsOf } from './paperDigests';

describe('papers view', () => {
  let api: PaperDigests;

  before(async () => {
    api = await paperDigests();
  });

  after(async () => {
    await vscode.workspace
      .getConfiguration('paperDigests')
      .update('groupBy', undefined, vscode.ConfigurationTarget.Global);
  });

  /** Every paper row below one, depth first. */
  function paperRows(row?: Row): Row[] {
    return rowsOf(api, row).flatMap((child) =>
      child.kind === 'paper' ? [child] : paperRows(child),
    );
  }

  test('groups by month, newest first, then by topic', () => {
    const months = rowsOf(api);
    ok(months.every((row) => row.kind === 'group' && row.group.key === 'date'));
    const [newest] = months;
    ok(newest);
    ok(rowsOf(api, newest).every((row) => row.kind === 'group' && row.group.key === 'topic'));
    equal(new Set(paperRows().map((row) => row.papers()[0]?.id)).size, 10);
  });

  test('groups by digest, the newest list first', async () => {
    await groupBy('digest');
    await treeShows(api, ['spring.md', 'winter digest.txt', 'autumn.txt']);
    const [spring] = rowsOf(api);
    ok(spring);
    equal(api.papersView.getTreeItem(spring).description, '6');
  });

  test('groups by organization, those without one last', async () => {
    await groupBy('organization');
    await eventually(() => {
      equal(labels(api).at(-1), 'No organization');
    });
    ok(labels(api).includes('Campanile Workshop'));
  });

  test('groups by topic and then by month', async () => {
    await groupBy('topic', 'date');
    await eventually(() => {
      const [topic] = rowsOf(api);
      ok(topic?.kind === 'group' && topic.group.key === 'topic');
      const [month] = rowsOf(api, topic);
      ok(month?.kind === 'group' && month.group.key === 'date');
    });
  });

  test('shows a flat list, newest first', async () => {
    await groupBy();
    await eventually(() => {
      equal(labels(api).length, 10);
    });
    ok(rowsOf(api).every((row) => row.kind === 'paper'));
  });

  test('a paper tells its date, makers and comments, and that it is unread', async () => {
    await groupBy();
    await eventually(() => {
      const row = rowsOf(api).find(
        (child) =>
          labels(api).length === 10 &&
          labelOf(api.papersView.getTreeItem(child)).startsWith('Moss Maps'),
      );
      ok(row);
      const item = api.papersView.getTreeItem(row);
      equal(item.description, 'Sep 3, 2025 · 4 authors · 6 comments');
      ok(item.iconPath instanceof vscode.ThemeIcon);
      equal(item.iconPath.id, 'circle-filled');
      equal(item.contextValue, 'paper unread unstarred notLater shown several');
      equal(item.tooltip, undefined, 'the tooltip is built when asked for');
    });
  });

  test('draws only the rows around a paper again when it is read or starred', async () => {
    await groupBy('digest');
    await treeShows(api, ['spring.md', 'winter digest.txt', 'autumn.txt']);
    const [spring] = rowsOf(api);
    ok(spring);
    const [row] = rowsOf(api, spring);
    ok(row?.kind === 'paper');
    const drawn: (readonly string[] | undefined)[] = [];
    const listening = api.papersView.onDidChangeTreeData((changed) => {
      drawn.push(changed && [changed].flat().map(({ id }) => id));
    });
    const badge = api.papersView.badge?.value ?? 0;
    await api.readingLog.set([row.paper], { read: true });
    await eventually(() => {
      equal(drawn.length, 1);
      const [rows = []] = drawn;
      ok(rows.includes(spring.id) && rows.includes(row.id));
      ok(rows.length < 8, 'no other rows');
      equal(api.papersView.getTreeItem(spring).description, '6 · 5 unread');
      equal(api.papersView.badge?.value, badge - 1);
    });
    await api.readingLog.set([row.paper], { starred: true });
    await eventually(() => {
      equal(drawn.length, 2);
      ok(
        drawn[1]?.every((id) => id.endsWith(`|${row.paper.id}`)),
        'only rows of the paper',
      );
    });
    listening.dispose();
    await api.readingLog.set([row.paper], { read: false, starred: false });
    await eventually(() => {
      equal(api.papersView.getTreeItem(spring).description, '6');
    });
  });

  test('the tooltip shows hostile text as text', () => {
    const row = paperRows().find(
      (each) => each.kind === 'paper' && (each.paper.abstract ?? '').includes('onerror'),
    );
    ok(row);
    const item = api.papersView.resolveTreeItem(api.papersView.getTreeItem(row), row);
    ok(item.tooltip instanceof vscode.MarkdownString);
    equal(item.tooltip.isTrusted, false);
    ok(!item.tooltip.supportHtml);
    ok(!item.tooltip.value.includes('<img'), 'markup is escaped');
    ok(!item.tooltip.value.includes('](command:'), 'links are escaped');
    // eslint-disable-next-line no-control-regex -- no control character may reach the tree
    ok(!/[\u0000-\u001f\u202a-\u202e]/.test(labelOf(item)));
  });

  test('an uncertain year is marked and explained', async () => {
    await groupBy('digest');
    await treeShows(api, ['spring.md', 'winter digest.txt', 'autumn.txt']);
    const [spring] = rowsOf(api);
    ok(spring);
    const rows = paperRows(spring).filter(
      (row) => row.papers()[0]?.published?.certainty === 'earliest',
    );
    const [row] = rows;
    ok(row, 'a paper of spring is only known by the earliest year');
    const item = api.papersView.resolveTreeItem(api.papersView.getTreeItem(row), row);
    matches(String(item.description), /2026\?/);
    ok(item.tooltip instanceof vscode.MarkdownString);
    matches(item.tooltip.value, /2026/);
  });
});
