import { isRecord } from '../../shared/guards';
import { describeError } from '../describeError';
import type { NetworkFault } from './networkError';

const certificate = /cert|self[_ -]signed|unable_to_verify|ssl|tls/i;
const broken = /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|HPE_\w+)$/;
const slow = /^UND_ERR_(?:HEADERS|BODY)_TIMEOUT$/;

/**
 * What went wrong, by the error that `fetch` ends with in Node: its cause carries a code. An answer
 * that had begun was cut short, whatever the code.
 */
export function connectionFault(error: unknown, hasBegun: boolean): NetworkFault {
  const { code, words } = causeOf(error);
  if (slow.test(code)) {
    return 'tooSlow';
  }
  if (hasBegun || broken.test(code)) {
    return 'cutShort';
  }
  return certificate.test(code) || certificate.test(words) ? 'insecure' : 'offline';
}

/** The innermost reason that an error carries, for the log. */
export function connectionDetail(error: unknown): string {
  const { code, words } = causeOf(error);
  return code === '' ? words : `${code}: ${words}`;
}

function causeOf(error: unknown): { readonly code: string; readonly words: string } {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = isRecord(cause) && 'code' in cause ? String(cause['code']) : '';
  return { code, words: describeError(cause) };
}
