import { l10n } from 'vscode';
import type { PaperFilter, Topic } from '../core';
import { formatDateRange } from '../core';

/** What a filter lets through, in a line: `Unread · topic: Brain decoding`. */
export function filterText(filter: PaperFilter, topics: readonly Topic[]): string {
  const { state, starred, later, hidden, isNew, ledger, topic, dates, text } = filter;
  const label = topics.find(({ id }) => id === topic)?.label ?? topic;
  const parts = [
    state === 'unread' ? l10n.t('unread') : state === 'read' ? l10n.t('read') : '',
    starred ? l10n.t('starred') : '',
    later ? l10n.t('to be read later') : '',
    hidden ? l10n.t('hidden') : '',
    isNew ? l10n.t('new since last visit') : '',
    ledger === 'resurfaced' ? l10n.t('resurfaced') : '',
    ledger === 'revised' ? l10n.t('revised') : '',
    label === undefined ? '' : l10n.t('topic: {0}', label),
    dates ? l10n.t('dates: {0}', formatDateRange(dates)) : '',
    text === undefined ? '' : l10n.t('text: {0}', text),
  ].filter((part) => part !== '');
  const line = parts.join(' · ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}
