import { l10n } from 'vscode';
import { describeError } from './describeError';
import { ToldError } from './toldError';

/** What a caught value is told as, in the user's language where it has words of its own. */
export function errorText(error: unknown): string {
  if (error instanceof ToldError) {
    const { template, values } = error.words;
    return l10n.t(template, ...values);
  }
  return describeError(error);
}
