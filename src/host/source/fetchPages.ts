import type { CancellationToken } from 'vscode';
import {
  itemKey,
  joinPages,
  mayGoOn,
  readListAnswer,
  requestAddress,
  type DigestRequest,
  type ListItem,
} from '../../core';
import type { NetworkAnswer } from '../network/network';
import type { PoliteRequests } from '../network/politeRequests';
import type { AskedList } from './fetchRecord';
import { ListError } from './listError';

/** What the pages of a list hold. */
export type FetchedPages =
  | {
      readonly kind: 'list';
      readonly items: readonly ListItem[];
      /** By which a list of one page is asked for again. */
      readonly entityTag?: string | undefined;
      readonly lastModified?: string | undefined;
    }
  /** It is still what it was. */
  | { readonly kind: 'known' }
  | { readonly kind: 'noSuchList' };

/** Far above the number of pages of any month. */
const mostPages = 60;
/** Far above the bytes of any page; a page is read at once, which must not take long. */
const mostBytes = 10_000_000;

/**
 * Asks for all pages of a list, one after another. Rejects with a `NetworkError`, or a `ListError`
 * where something else than a list came.
 * @param known what the list was before, if that is still at hand
 */
export async function fetchPages(
  requests: Pick<PoliteRequests, 'get'>,
  base: string,
  request: DigestRequest,
  known?: AskedList,
  token?: CancellationToken,
): Promise<FetchedPages> {
  const pages: (readonly ListItem[])[] = [];
  const seen = new Set<string>();
  let first: NetworkAnswer | undefined;
  for (let page = 0; page < mostPages; page++) {
    const address = new URL(requestAddress(base, request, page));
    const answer = await requests.get({
      address,
      accept: 'application/json',
      maximumBytes: mostBytes,
      ...(page === 0 && conditionOf(known)),
      ...(token && { token }),
    });
    if (page === 0 && answer.status === 304) {
      return { kind: 'known' };
    }
    if (page === 0 && answer.status === 400 && request.kind !== 'search') {
      return { kind: 'noSuchList' };
    }
    const items = itemsIn(answer, address.host);
    first ??= answer;
    const before = seen.size;
    items.map(itemKey).forEach((key) => seen.add(key));
    pages.push(items);
    // A service that does not heed the number of the page gives the first one for ever.
    if (!mayGoOn(request, items.length) || seen.size === before) {
      const { entityTag, lastModified } = first;
      return {
        kind: 'list',
        items: joinPages(pages),
        ...(page === 0 && { entityTag, lastModified }),
      };
    }
  }
  throw new ListError({ kind: 'endless' }, new URL(base).host);
}

function conditionOf(known: AskedList | undefined): {
  readonly entityTag?: string;
  readonly lastModified?: string;
} {
  const { entityTag, lastModified } = known ?? {};
  return {
    ...(entityTag !== undefined && { entityTag }),
    ...(lastModified !== undefined && { lastModified }),
  };
}

function itemsIn({ status, text, retryAfter }: NetworkAnswer, host: string): readonly ListItem[] {
  if (status !== 200) {
    throw new ListError(
      { kind: 'status', status, ...(retryAfter !== undefined && { retryAfter }) },
      host,
    );
  }
  const answer = readListAnswer(text);
  if (answer.kind !== 'list') {
    throw new ListError(answer, host);
  }
  return answer.items;
}
