import { l10n, window } from 'vscode';
import type { CuratedTopic } from '../core';
import type { LibraryService } from '../host/library/libraryService';

/** The topic that a command is called for: of a row of the Papers view, else the user is asked. */
export async function topicOf(
  library: LibraryService,
  row: unknown,
  title: string,
  isWanted: (topic: CuratedTopic) => boolean = () => true,
): Promise<CuratedTopic | undefined> {
  await library.start();
  const topics = library.topics?.topics ?? [];
  return isTopicRow(row)
    ? topics.find(({ id }) => id === row.group.value.topic)
    : pickTopic(topics.filter(isWanted), title, l10n.t('Select a topic'));
}

/** Asks for one of some topics. */
export async function pickTopic(
  topics: readonly CuratedTopic[],
  title: string,
  placeHolder: string,
): Promise<CuratedTopic | undefined> {
  const labels = new Map(topics.map(({ id, label }) => [id, label]));
  const items = topics.map((topic) => {
    const whole = topic.parent === undefined ? undefined : labels.get(topic.parent);
    return { label: topic.label, ...(whole !== undefined && { description: whole }), topic };
  });
  return (await window.showQuickPick(items, { title, placeHolder }))?.topic;
}

interface TopicRow {
  readonly group: { readonly value: { readonly topic: string } };
}

function isTopicRow(row: unknown): row is TopicRow {
  return (
    hasField(row, 'group') &&
    hasField(row.group, 'value') &&
    hasField(row.group.value, 'topic') &&
    typeof row.group.value.topic === 'string'
  );
}

function hasField<Name extends string>(
  value: unknown,
  name: Name,
): value is Readonly<Record<Name, unknown>> {
  return typeof value === 'object' && value !== null && name in value;
}
