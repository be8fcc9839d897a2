import { message, type ListAnswer, type Message } from '../../core';
import { ToldError } from '../toldError';

/** What may come in the place of a list. */
export type ListFault =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number }
  | Exclude<ListAnswer, { kind: 'list' }>
  | { readonly kind: 'endless' | 'noFolder' | 'noAddress' };

/** A list that did not come, although the service answered. */
export class ListError extends ToldError {
  readonly fault: ListFault;

  /** @param host that answered */
  constructor(fault: ListFault, host: string) {
    super(wordsOf(fault, host));
    this.name = 'ListError';
    this.fault = fault;
  }
}

function wordsOf(fault: ListFault, host: string): Message {
  switch (fault.kind) {
    case 'status':
      return statusWords(fault.status, fault.retryAfter, host);
    case 'error':
      return message('{0} refuses: {1}', host, fault.because.slice(0, 200));
    case 'page':
      return message(
        '{0} answers with a web page and not with a list. Check paperDigests.source.url, or whether your network wants you to sign in first.',
        host,
      );
    case 'torn':
      return message('The list of {0} came incomplete and was left. Try again.', host);
    case 'other':
      return message('{0} answers, but not with a list. Check paperDigests.source.url.', host);
    case 'endless':
      return message('The list of {0} does not end and was left. Choose a shorter time.', host);
    case 'noFolder':
      return message('There is no folder for fetched digests. Choose one with Fetch Digest….');
    case 'noAddress':
      return message('paperDigests.source.url is not an address. It begins with https.');
  }
}

function statusWords(status: number, retryAfter: number | undefined, host: string): Message {
  if (status === 401 || status === 403) {
    return message('{0} wants a sign-in and gives no list without ({1}).', host, status);
  }
  if (status === 404) {
    return message('{0} has no lists at this address. Check paperDigests.source.url.', host);
  }
  if (status === 429 || retryAfter !== undefined) {
    const minutes = Math.ceil((retryAfter ?? 600_000) / 60_000);
    return message('{0} wants to be left alone. Try again in {1} minutes.', host, minutes);
  }
  return status >= 500
    ? message('{0} has trouble of its own ({1}). Try later.', host, status)
    : message('{0} does not give the list ({1}).', host, status);
}
