import { l10n } from 'vscode';
import type { SubscriptionServices } from '../host/subscription/subscriptionServices';
import { setSubscribed } from '../host/subscription/subscriptionSettings';
import type { Command } from './command';
import { askSchedule } from './subscription/askSchedule';

/** Has digests fetched on other days, at another hour, or into another folder. */
export function changeSubscription({ source }: SubscriptionServices): Command {
  return {
    id: 'paperDigests.changeSubscription',
    execute: async () => {
      const chosen = await askSchedule(l10n.t('Change Subscription'), source);
      if (chosen) {
        await source.agree(chosen.folder);
        await setSubscribed(true, chosen);
      }
    },
  };
}
