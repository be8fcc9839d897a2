import { env, l10n } from 'vscode';
import { dateOfDay, escapeThemeIcons, visibleText, type DigestRequest } from '../../core';
import { dateText } from '../../shared/dateText';

/** A day in the reader's language. */
export function dayText(day: string): string {
  return dateText(dateOfDay(day), env.language);
}

/** What a list is called in messages and lists of choices. */
export function requestText(request: DigestRequest): string {
  switch (request.kind) {
    case 'day':
      return l10n.t('the digest of {0}', dayText(request.day));
    case 'week':
      return l10n.t('the digest of week {0}', request.week);
    case 'month':
      return l10n.t('the digest of {0}', request.month);
    case 'trending':
      return l10n.t('trending papers');
    case 'search':
      return l10n.t('the search “{0}”', escapeThemeIcons(visibleText(request.query)));
  }
}
