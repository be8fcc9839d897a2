import type { LogOutputChannel } from 'vscode';
import { commands, l10n, window } from 'vscode';
import { describeError } from '../describeError';
import { faultOf } from './logFault';

/** Where a log cannot be kept. */
export interface TroubledPlace {
  /** As the user knows it. */
  readonly name: string;
  readonly isChosen: boolean;
}

/** Tells once that the log cannot be kept, and not again before it could. */
export class LogTrouble {
  readonly #log: LogOutputChannel;
  readonly #retry: () => Promise<void>;
  #isTold = false;

  constructor(log: LogOutputChannel, retry: () => Promise<void>) {
    this.#log = log;
    this.#retry = retry;
  }

  /** Whether something was told that still holds. */
  get isTold(): boolean {
    return this.#isTold;
  }

  /** Not awaited by whoever writes: other changes go on being recorded while the message stands. */
  tell(error: unknown, place: TroubledPlace): void {
    this.#log.error(`Reading log: cannot be kept in ${place.name}.`, describeError(error));
    if (!this.#isTold) {
      this.#isTold = true;
      void this.#ask(troubleText(error, place), place);
    }
  }

  /** The log could be written. */
  end(): void {
    if (this.#isTold) {
      this.#isTold = false;
      this.#log.info('Reading log: written again, with everything that had waited.');
    }
  }

  async #ask(text: string, { isChosen }: TroubledPlace): Promise<void> {
    const retry = l10n.t('Try Again');
    const settings = l10n.t('Open Settings');
    const choice = await window.showErrorMessage(text, retry, ...(isChosen ? [settings] : []));
    if (choice === retry) {
      this.#isTold = false;
      await this.#retry();
    } else if (choice === settings) {
      const setting = 'paperDigests.readingLogFolder';
      await commands.executeCommand('workbench.action.openSettings', setting);
    }
  }
}

/** What is wrong and what can be done about it. */
function troubleText(error: unknown, { name, isChosen }: TroubledPlace): string {
  const kept = isChosen
    ? l10n.t('What you mark is kept on this machine and brought there as soon as that works.')
    : l10n.t('What you mark is kept until this window closes, and written as soon as that works.');
  return `${reason(error, name)} ${kept}`;
}

function reason(error: unknown, name: string): string {
  switch (faultOf(error)) {
    case 'missing':
      return l10n.t('The folder of the reading log, {0}, cannot be found.', name);
    case 'full':
      return l10n.t('There is no space left for the reading log in {0}.', name);
    case 'readOnly':
      return l10n.t('The reading log must not be written in {0}.', name);
    case 'other':
      return l10n.t('The reading log cannot be written in {0}: {1}', name, describeError(error));
  }
}
