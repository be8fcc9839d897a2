import type { Memento } from 'vscode';
import { l10n, window } from 'vscode';
import { escapeMessageLinks, visibleText } from '../../core';
import { isString } from '../../shared/guards';

const hostsKey = 'paperDigests.allowedHosts';

/** The hosts that the user let the extension ask, on this machine and until taken back. */
export class AllowedHosts {
  readonly #memory: Memento;
  /** Questions that stand open, so that none is asked twice at once. */
  readonly #asking = new Map<string, Promise<boolean>>();

  /** @param memory of the user */
  constructor(memory: Memento) {
    this.#memory = memory;
  }

  /** In the order in which they were allowed; with the port, where an address has one. */
  get all(): readonly string[] {
    const kept = this.#memory.get<unknown>(hostsKey);
    return Array.isArray(kept) ? kept.filter(isString) : [];
  }

  has(host: string): boolean {
    return this.all.includes(host);
  }

  /**
   * Asks the user for a host, unless it is allowed already.
   * @param purpose a sentence that says what it is asked for and when
   */
  ask(host: string, purpose: string): Promise<boolean> {
    if (this.has(host)) {
      return Promise.resolve(true);
    }
    const open = this.#asking.get(host);
    if (open) {
      return open;
    }
    const asking = this.#ask(host, purpose).finally(() => {
      this.#asking.delete(host);
    });
    this.#asking.set(host, asking);
    return asking;
  }

  /** Allows a host without a question: the user has said so elsewhere. */
  async add(host: string): Promise<void> {
    if (!this.has(host)) {
      await this.#memory.update(hostsKey, [...this.all, host]);
    }
  }

  /** Takes all of it back. */
  async forget(): Promise<void> {
    await this.#memory.update(hostsKey, undefined);
  }

  async #ask(host: string, purpose: string): Promise<boolean> {
    const allow = l10n.t('Allow');
    const shown = escapeMessageLinks(visibleText(host));
    const undo = l10n.t('The command “Forget Allowed Hosts” takes this back.');
    const chosen = await window.showInformationMessage(
      l10n.t('Allow Paper Digests to connect to {0}?', shown),
      { modal: true, detail: `${purpose} ${undo}` },
      allow,
    );
    if (chosen !== allow) {
      return false;
    }
    await this.add(host);
    return true;
  }
}
