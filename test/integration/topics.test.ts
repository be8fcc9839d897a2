import * as vscode from 'vscode';
import type { PaperDigests } from '../../src/extension';
import { PaperDrag } from '../../src/views/paperDrag';
import type { GroupRow } from '../../src/views/rows';
import { after, before, describe, equal, eventually, ok, test } from './harness';
import { deleteFile, dumpOf, groupBy, paperDigests, writeFile, rowsOf } from './paperDigests';

const kinds = [
  'Weaving Willow Baskets with Robots',
  'Grading Apples by Scent',
  'Timing Cuckoo Clocks',
  'Counting Herring Shoals from Echoes',
  'Roofing with Reed and Sensors',
  'Mending Fishing Nets',
  'Tracing Stained Glass',
  'Forging Horseshoes under Lasers',
  'Ripening Cheese by Microphone',
  'Sorting Amber from Gravel',
  'Drying Hay before Thunder',
  'Reading Tree Rings',
];
const places = [
  'Highland Valleys',
  'Harbour Towns',
  'Salt Marshes',
  'Orchard Villages',
  'Monastery Gardens',
  'Desert Oases',
  'Birch Forests',
  'Island Markets',
  'Canal Suburbs',
  'Mountain Huts',
];

describe('topics', () => {
  let api: PaperDigests;

  before(async () => {
    api = await paperDigests();
    await groupBy('topic');
    // Papers that came and went before this may have left their topics.
    await vscode.commands.executeCommand('paperDigests.refreshTopics');
    await eventually(() => {
      ok(topicRows().length > 1);
    });
  });

  after(async () => {
    await decide(undefined);
    await groupBy('date', 'topic');
    await vscode.workspace
      .getConfiguration('paperDigests')
      .update('groupBy', undefined, vscode.ConfigurationTarget.Global);
  });

  function groups(): GroupRow[] {
    return rowsOf(api).flatMap((row) => (row.kind === 'group' ? [row] : []));
  }

  function groupOf(label: string): GroupRow {
    const row = groups().find(({ group }) => group.label === label);
    ok(row, `no topic is called ${label}`);
    return row;
  }

  function contextOf(row: GroupRow | undefined): string {
    return (row && api.papersView.getTreeItem(row).contextValue) ?? '';
  }

  /** The first topics that the tree shows, Other left out. */
  function topicRows(): GroupRow[] {
    return groups().filter((row) => contextOf(row).includes('topic'));
  }

  async function decide(topics: unknown): Promise<void> {
    await vscode.workspace
      .getConfiguration('paperDigests')
      .update('topics', topics, vscode.ConfigurationTarget.Workspace);
  }

  test('with another name keep it when the library is read and looked at anew', async () => {
    const [row] = topicRows();
    ok(row);
    const papers = row.papers().length;
    await vscode.commands.executeCommand('paperDigests.renameTopic', row, 'Town and Country');
    await eventually(() => {
      equal(groupOf('Town and Country').papers().length, papers);
    });
    await api.library.refresh();
    await vscode.commands.executeCommand('paperDigests.refreshTopics');
    await eventually(() => {
      equal(groupOf('Town and Country').papers().length, papers);
    });
    const inWorkspace = vscode.workspace.getConfiguration('paperDigests').inspect('topics');
    ok(inWorkspace?.workspaceValue !== undefined, 'a workspace keeps its topics');
    equal(inWorkspace.globalValue, undefined);
  });

  test('of the user hold what their query finds, and can be pinned', async () => {
    await vscode.commands.executeCommand('paperDigests.newTopic', 'Bells', '"church bells"');
    await eventually(() => {
      equal(groupOf('Bells').papers().length, 1);
    });
    await vscode.commands.executeCommand('paperDigests.pinTopic', groupOf('Bells'));
    await eventually(() => {
      equal(groups()[0]?.group.label, 'Bells');
      equal(contextOf(groups()[0]), 'group topic pinned');
    });
    await vscode.commands.executeCommand('paperDigests.unpinTopic', groupOf('Bells'));
    await eventually(() => {
      equal(contextOf(groupOf('Bells')), 'group topic unpinned');
    });
  });

  test('that are merged stand in the other one', async () => {
    const [into] = topicRows().filter(({ group }) => group.label !== 'Bells');
    ok(into);
    const { label } = into.group;
    const bells = groupOf('Bells');
    const papers = bells.papers().map(({ id }) => id);
    await vscode.commands.executeCommand('paperDigests.mergeTopic', bells, topicId(into));
    await eventually(() => {
      ok(!groups().some(({ group }) => group.label === 'Bells'));
      const held = groupOf(label)
        .papers()
        .map(({ id }) => id);
      ok(papers.every((id) => held.includes(id)));
    });
  });

  test('that are hidden are gone, and what is taken back is as it was', async () => {
    const [row] = topicRows();
    ok(row);
    const id = topicId(row);
    await vscode.commands.executeCommand('paperDigests.hideTopic', row);
    await eventually(() => {
      ok(topicRows().every((each) => topicId(each) !== id));
      equal(new Set(groups().flatMap((each) => each.papers())).size, 10);
    });
    await decide(undefined);
    await eventually(() => {
      ok(topicRows().some((each) => topicId(each) === id));
    });
  });

  test('that are hidden can be shown again, and each change of topics can be undone', async () => {
    const [row] = topicRows();
    ok(row);
    const id = topicId(row);
    const shows = (): boolean => topicRows().some((each) => topicId(each) === id);
    await vscode.commands.executeCommand('paperDigests.hideTopic', row);
    await eventually(() => {
      ok(!shows());
      equal(api.library.topics?.hidden.map((topic) => topic.id).join(), id);
    });
    await vscode.commands.executeCommand('paperDigests.showHiddenTopics', id);
    await eventually(() => {
      ok(shows());
    });
    await vscode.commands.executeCommand('paperDigests.undoTopicChange');
    await eventually(() => {
      ok(!shows());
    });
    await vscode.commands.executeCommand('paperDigests.undoTopicChange');
    await eventually(() => {
      ok(shows());
    });
  });

  test('hold papers that were dropped onto them, also when they are found anew', async () => {
    await vscode.commands.executeCommand('paperDigests.newTopic', 'Bells', '"church bells"');
    const bells = await eventually(() => groupOf('Bells'));
    const others = topicRows().find((each) => each !== bells);
    ok(others);
    const moved = others.papers().slice(0, 2);
    equal(moved.length, 2);
    const dropped = new vscode.DataTransfer();
    const drag = new PaperDrag((ids, topic) =>
      Promise.resolve(
        vscode.commands.executeCommand('paperDigests.moveToTopic', ids[0], undefined, topic),
      ).then(() =>
        vscode.commands.executeCommand('paperDigests.moveToTopic', ids[1], undefined, topic),
      ),
    );
    const rows = rowsOf(api, others).slice(0, 2);
    drag.handleDrag(rows, dropped);
    await drag.handleDrop(bells, dropped);
    const hasMoved = (): void => {
      const held = groupOf('Bells').papers();
      equal(held.length, 3);
      ok(moved.every((paper) => held.some(({ id }) => id === paper.id)));
    };
    await eventually(hasMoved);
    const movedRow = rowsOf(api, groupOf('Bells')).find(
      (each) => each.papers()[0]?.id === moved[0]?.id,
    );
    ok(movedRow);
    equal(
      api.papersView.getTreeItem(movedRow).contextValue?.endsWith(' filed'),
      true,
      'a paper that was moved can be let go',
    );
    await vscode.commands.executeCommand('paperDigests.refreshTopics');
    await eventually(hasMoved);
    await vscode.commands.executeCommand('paperDigests.undoTopicChange');
    await eventually(() => {
      equal(groupOf('Bells').papers().length, 2);
    });
    await vscode.commands.executeCommand('paperDigests.resetTopic', movedRow);
    await eventually(() => {
      equal(groupOf('Bells').papers().length, 1);
    });
    await decide(undefined);
  });

  test('of the user can be made of papers', async () => {
    const examples = api.library.papers().slice(0, 2);
    const rows = examples.map(({ id }) => id);
    await vscode.commands.executeCommand(
      'paperDigests.newTopicFromPapers',
      rows[0],
      rows,
      'A handful',
    );
    await eventually(() => {
      const held = groupOf('A handful').papers();
      ok(examples.every((paper) => held.some(({ id }) => id === paper.id)));
    });
    await decide(undefined);
    await eventually(() => {
      ok(!groups().some(({ group }) => group.label === 'A handful'));
    });
  });

  test('show papers under all their topics where that is asked for', async () => {
    const held = (): number => groups().reduce((sum, row) => sum + row.papers().length, 0);
    const several = api.library.papers().find(({ topics }) => topics.length === 1);
    ok(several, 'a paper has a topic');
    await vscode.commands.executeCommand(
      'paperDigests.newTopicFromPapers',
      several.id,
      [several.id],
      'Beside',
    );
    const all = await eventually(() => {
      const topics = api.library.papers().map((paper) => Math.max(1, paper.topics.length));
      ok(topics.includes(2));
      return topics.reduce((sum, count) => sum + count, 0);
    });
    equal(held(), 10);
    await vscode.commands.executeCommand('paperDigests.showAllTopics');
    await eventually(() => {
      equal(held(), all);
    });
    await vscode.commands.executeCommand('paperDigests.showFirstTopic');
    await eventually(() => {
      equal(held(), 10);
    });
    await decide(undefined);
    await eventually(() => {
      ok(!groups().some(({ group }) => group.label === 'Beside'));
    });
  });

  test('are as they were where the setting is broken, and that is told', async () => {
    const before = groups().map(({ id }) => id);
    await decide({ hidden: 'all of them', own: [{ id: 'mine', label: 'Mine' }], colours: [] });
    await eventually(() => {
      equal(
        api.library.topicService.problems
          .map(({ path }) => path)
          .sort()
          .join(' '),
        'colours hidden own[0]',
      );
    });
    await api.library.refresh();
    equal(
      groups()
        .map(({ id }) => id)
        .join(),
      before.join(),
    );
    await decide(undefined);
    await eventually(() => {
      equal(api.library.topicService.problems.length, 0);
    });
  });

  test('are kept beside the workspace for the next session', async () => {
    await vscode.commands.executeCommand('paperDigests.refreshTopics');
    const kept = await api.library.topicService.kept();
    equal(
      kept?.model.topics
        .map(({ id }) => id)
        .sort()
        .join(),
      api.library.topics?.topics
        .map(({ id }) => id)
        .sort()
        .join(),
    );
  });

  test('that a grown library asks for are found when the user wants it', async () => {
    const titles = kinds.flatMap((kind) => places.map((place) => `${kind} in ${place}`));
    await writeFile('many.txt', dumpOf(titles.slice(0, 50)));
    await api.library.refresh();
    equal(api.library.topicService.reason, undefined, 'few papers get new topics unasked');
    const before = api.library.topics;
    await writeFile('more.txt', dumpOf(titles.slice(50)));
    await api.library.refresh();
    equal(api.library.topicService.reason?.code, 'grown');
    equal(api.library.topics, before);
    await vscode.commands.executeCommand('paperDigests.refreshTopics');
    equal(api.library.topicService.reason, undefined);
    ok(api.library.topics !== before);
    await deleteFile('many.txt');
    await deleteFile('more.txt');
    await api.library.refresh();
    await vscode.commands.executeCommand('paperDigests.refreshTopics');
    equal(api.library.papers().length, 10);
  });

  function topicId({ group }: GroupRow): string {
    return group.value.key === 'topic' ? (group.value.topic ?? '') : '';
  }
});
