import type { LogOutputChannel } from 'vscode';
import { EventEmitter, commands, l10n, window, workspace } from 'vscode';
import { formatMessage, readUserTopics, type UserTopics, type UserTopicsProblem } from '../../core';
import { DisposableOwner } from '../disposables';
import { affects, topicsSetting } from '../settings';

/** What the user has decided of topics, in the settings. Entries that are wrong are told of. */
export class TopicSetting extends DisposableOwner {
  readonly #changed = this.register(new EventEmitter<void>());
  /** Fires when the user has decided otherwise. */
  readonly onDidChange = this.#changed.event;

  readonly #log: LogOutputChannel;
  /** Read, and what is wrong in it told, when somebody first asks. */
  #read: ReturnType<typeof readUserTopics> | undefined;
  #hasWarned = false;

  constructor(log: LogOutputChannel) {
    super();
    this.#log = log;
    this.register(
      workspace.onDidChangeConfiguration((event) => {
        if (affects(event, 'topics')) {
          this.#update();
        }
      }),
    );
  }

  /** What can be used of the setting. */
  get user(): UserTopics {
    return this.#current().user;
  }

  /** What cannot. */
  get problems(): readonly UserTopicsProblem[] {
    return this.#current().problems;
  }

  #update(): void {
    const before = this.#read;
    this.#read = undefined;
    if (before && JSON.stringify(this.user) !== JSON.stringify(before.user)) {
      this.#changed.fire();
    }
  }

  #current(): ReturnType<typeof readUserTopics> {
    if (!this.#read) {
      this.#read = readUserTopics(topicsSetting());
      this.#report(this.#read.problems);
    }
    return this.#read;
  }

  #report(problems: readonly UserTopicsProblem[]): void {
    for (const { path, text } of problems) {
      this.#log.warn(`Setting paperDigests.topics, ${path}: ${formatMessage(text)}`);
    }
    const [problem] = problems;
    if (problem && !this.#hasWarned) {
      this.#hasWarned = true;
      void warn(problem);
    }
  }
}

async function warn({ path, text }: UserTopicsProblem): Promise<void> {
  const openSettings = l10n.t('Open Settings');
  const name = path === '' ? 'paperDigests.topics' : `paperDigests.topics: ${path}`;
  const reason = l10n.t(text.template, ...text.values);
  const sentence = l10n.t('Part of a setting is left out ({0}). {1}', name, reason);
  if ((await window.showWarningMessage(sentence, openSettings)) === openSettings) {
    await commands.executeCommand('workbench.action.openSettings', 'paperDigests.topics');
  }
}
