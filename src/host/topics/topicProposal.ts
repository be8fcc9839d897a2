import { commands, env, l10n, window } from 'vscode';
import type { RecomputationReason } from '../../core';
import type { ContextKeys } from '../contextKeys';
import { DisposableOwner } from '../disposables';
import type { TopicService } from './topicService';

/** Offers new topics where they would suit the library better, and never finds them unasked. */
export class TopicProposal extends DisposableOwner {
  readonly #topics: TopicService;
  #hasAsked = false;

  constructor(topics: TopicService, keys: ContextKeys) {
    super();
    this.#topics = topics;
    this.register(
      topics.onDidChangeReason(() => {
        keys.set('topicsOutdated', topics.reason !== undefined);
        void this.#askOnce();
      }),
    );
  }

  /** A message once a session; whoever passes over it has the button in the view's title. */
  async #askOnce(): Promise<void> {
    const { reason } = this.#topics;
    if (!reason || this.#hasAsked) {
      return;
    }
    this.#hasAsked = true;
    const update = l10n.t('Update Topics');
    const choice = await window.showInformationMessage(sentenceOf(reason), update, l10n.t('Later'));
    if (choice === update) {
      await commands.executeCommand('paperDigests.refreshTopics');
    }
  }
}

function sentenceOf({ code, amount }: RecomputationReason): string {
  const times = new Intl.NumberFormat(env.language, { maximumFractionDigits: 1 }).format(amount);
  const part = new Intl.NumberFormat(env.language, {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(amount);
  switch (code) {
    case 'new':
      return l10n.t('The topics of the papers are not known yet.');
    case 'grown':
      return l10n.t('There are {0} times as many papers as when their topics were found.', times);
    case 'shrunk':
      return l10n.t('There are {0} of the papers in which the topics were found.', part);
    case 'unplaced':
      return l10n.t('Papers without a topic have come to be {0} of the library.', part);
    case 'lopsided':
      return l10n.t('One topic has come to hold {0} of the papers.', part);
  }
}
