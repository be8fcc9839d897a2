import { l10n } from 'vscode';
import type { ReadingStatus } from '../core';
import { dateLabel } from '../host/dateLabel';

/** What a reader did with a paper, in words: `unread, starred, hidden until May 3`. */
export function statesText({ read, starred, later, hidden, hiddenUntil }: ReadingStatus): string {
  return [
    read ? l10n.t('read') : l10n.t('unread'),
    starred ? l10n.t('starred') : '',
    later ? l10n.t('to be read later') : '',
    !hidden
      ? ''
      : hiddenUntil === undefined
        ? l10n.t('hidden')
        : l10n.t('hidden until {0}', dateLabel(hiddenUntil)),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
