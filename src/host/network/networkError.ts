import { message, type Message } from '../../core';
import { ToldError } from '../toldError';

/** Why there is no answer to a request. */
export type NetworkFault =
  | 'off'
  | 'hostNotAllowed'
  | 'insecure'
  | 'redirected'
  | 'tooLarge'
  | 'tooSlow'
  | 'offline'
  | 'cutShort'
  | 'cancelled'
  | 'forbiddenByBrowser';

/** A request without an answer. */
export class NetworkError extends ToldError {
  readonly kind: NetworkFault;

  /**
   * @param host that was to be asked, as addresses name it
   * @param detail what the machine said of it
   */
  constructor(kind: NetworkFault, host: string, detail?: string) {
    super(wordsOf(kind, host), detail);
    this.name = 'NetworkError';
    this.kind = kind;
  }
}

function wordsOf(kind: NetworkFault, host: string): Message {
  switch (kind) {
    case 'off':
      return message(
        'The network is turned off for Paper Digests. Turn on paperDigests.network.enabled to ask {0}.',
        host,
      );
    case 'hostNotAllowed':
      return message('{0} was not asked: you have not allowed it.', host);
    case 'insecure':
      return message(
        '{0} was not asked: there is no secure connection to it. Check the address in the settings, which begins with https.',
        host,
      );
    case 'redirected':
      return message(
        '{0} leads to another address, which was not followed. Check the address in the settings.',
        host,
      );
    case 'tooLarge':
      return message('The answer of {0} is too large for a list and was left. Try later.', host);
    case 'tooSlow':
      return message('{0} takes too long to answer. Try later.', host);
    case 'offline':
      return message('{0} cannot be reached. Try again when you are online.', host);
    case 'cutShort':
      return message('The connection to {0} broke off. Try again.', host);
    case 'cancelled':
      return message('Cancelled.');
    case 'forbiddenByBrowser':
      return message(
        'The browser does not let Paper Digests ask {0}, or it cannot be reached. Open the page and save it into your folder of digests.',
        host,
      );
  }
}
