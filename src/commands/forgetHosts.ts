import { l10n, window } from 'vscode';
import type { AllowedHosts } from '../host/network/allowedHosts';
import type { Command } from './command';

/** Milliseconds that the status bar tells that it was done. */
const noticeTime = 6000;

/** Takes back the leave to ask hosts: the next time that one is needed, it is asked for anew. */
export function forgetHosts(hosts: AllowedHosts): Command {
  return {
    id: 'paperDigests.forgetHosts',
    execute: async () => {
      const { all } = hosts;
      await hosts.forget();
      window.setStatusBarMessage(
        all.length === 0
          ? l10n.t('No host was allowed.')
          : l10n.t('No longer allowed: {0}', all.join(', ')),
        noticeTime,
      );
    },
  };
}
