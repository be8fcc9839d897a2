import { env, l10n, window } from 'vscode';
import type { SubscriptionServices } from '../host/subscription/subscriptionServices';
import { setSubscribed } from '../host/subscription/subscriptionSettings';
import type { Command } from './command';
import { askSchedule } from './subscription/askSchedule';

/** Has the digest of each day fetched from now on, when the user agrees to host and folder. */
export function subscribe({ source, subscription }: SubscriptionServices): Command {
  return {
    id: 'paperDigests.subscribe',
    execute: async () => {
      const chosen = await askSchedule(l10n.t('Subscribe to Daily Digest'), source);
      if (!chosen) {
        return;
      }
      await source.agree(chosen.folder);
      await subscription.begin();
      await setSubscribed(true, chosen);
      const look = await subscription.look();
      if (look?.arrived.length === 0 && !look.error && look.next !== undefined) {
        const when = new Date(look.next).toLocaleString(env.language, {
          weekday: 'long',
          hour: '2-digit',
          minute: '2-digit',
        });
        void window.showInformationMessage(l10n.t('The next digest is fetched on {0}.', when));
      }
    },
  };
}
