import type { LanguageStatusItem } from 'vscode';
import { LanguageStatusSeverity, env, l10n, languages } from 'vscode';
import { DisposableOwner } from '../disposables';
import { errorText } from '../errorText';
import type { Look } from './dailyFetch';
import { isOffline } from './digestSource';

/** Says among the statuses of the editor that a digest has not come, as long as that is so. */
export class SubscriptionStatus extends DisposableOwner {
  #item: LanguageStatusItem | undefined;

  /** What it says; undefined while all is well. */
  get text(): string | undefined {
    return this.#item?.text;
  }

  show({ error, next }: Look): void {
    this.clear();
    if (!error) {
      return;
    }
    const item = languages.createLanguageStatusItem('paperDigests.subscription', '*');
    item.name = l10n.t('Daily digest');
    item.text = isOffline(error)
      ? l10n.t('Daily digest: offline')
      : l10n.t('Daily digest has not come');
    const again = next === undefined ? '' : l10n.t('Tried again at {0}.', timeOf(next));
    item.detail = isOffline(error) ? again : `${errorText(error)} ${again}`.trim();
    item.severity = isOffline(error)
      ? LanguageStatusSeverity.Information
      : LanguageStatusSeverity.Warning;
    this.#item = this.register(item);
  }

  clear(): void {
    this.#item?.dispose();
    this.#item = undefined;
  }
}

function timeOf(moment: number): string {
  return new Date(moment).toLocaleTimeString(env.language, { hour: '2-digit', minute: '2-digit' });
}
