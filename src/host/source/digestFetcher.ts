import type { CancellationToken, Uri } from 'vscode';
import {
  dayAfter,
  dayAt,
  daysBetween,
  digestFileName,
  hashText,
  listNews,
  listText,
  readListAnswer,
  requestAddress,
  startOf,
  type DigestRequest,
  type ListItem,
} from '../../core';
import { decodeText } from '../decodeText';
import { systemClock, type Clock } from '../network/clock';
import type { PoliteRequests } from '../network/politeRequests';
import type { DigestFolder } from './digestFolder';
import { fetchPages, type FetchedPages } from './fetchPages';
import type { FetchRecord } from './fetchRecord';
import { ListError } from './listError';

/** What became of a list that was asked for. */
export type FetchOutcome<Place = Uri> =
  | {
      readonly kind: 'new' | 'changed' | 'unchanged';
      readonly uri: Place;
      readonly entries: number;
      /** arXiv ids, or titles, of the entries that the file did not have before. */
      readonly added: readonly string[];
      /** By how much the comments grew on those that it had. */
      readonly comments: number;
    }
  | { readonly kind: 'notOpenYet' | 'empty' }
  | { readonly kind: 'failed'; readonly error: Error };

/** Where lists come from and go to, as the settings say at the moment. */
export interface FetchPlaces<Place = Uri> {
  /** The address of the site. */
  address(): string;
  /** Undefined until the user has chosen one. */
  folder(): DigestFolder<Place> | undefined;
  /** See `digestFileName`. */
  pattern(): string;
}

/** Days after its own in which a list still changes. */
const openDays = 2;

/** Fetches lists into files, which then are dumps like any other. */
export class DigestFetcher<Place = Uri> {
  readonly #requests: Pick<PoliteRequests, 'get'>;
  readonly #places: FetchPlaces<Place>;
  readonly #record: FetchRecord;
  readonly #clock: Pick<Clock, 'now'>;

  constructor(
    requests: Pick<PoliteRequests, 'get'>,
    places: FetchPlaces<Place>,
    record: FetchRecord,
    clock: Pick<Clock, 'now'> = systemClock,
  ) {
    this.#requests = requests;
    this.#places = places;
    this.#record = record;
    this.#clock = clock;
  }

  /** Today in UTC, which the lists go by. */
  get today(): string {
    return dayAt(this.#clock.now());
  }

  /** The list of a day, such as `2025-03-04`; see {@link fetch}. */
  fetchDay(day: string, token?: CancellationToken): Promise<FetchOutcome<Place>> {
    return this.fetch({ kind: 'day', day }, token);
  }

  /**
   * Asks for a list, and writes its file where that is new or changed. A file stays as it is when
   * anything goes wrong, and when the list comes empty. Never rejects.
   */
  async fetch(request: DigestRequest, token?: CancellationToken): Promise<FetchOutcome<Place>> {
    try {
      return await this.#fetch(request, token);
    } catch (error) {
      return { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
    }
  }

  /**
   * Days up to today whose lists are not there, or were asked for while they still changed. Rejects
   * when the folder cannot be read.
   */
  async missingDays(first: string, last: string): Promise<string[]> {
    const { today } = this;
    const days = daysBetween(first, last < today ? last : today);
    const areMissing = await Promise.all(days.map((day) => this.#isMissing(day)));
    return days.filter((_, index) => areMissing[index]);
  }

  async #isMissing(day: string): Promise<boolean> {
    const request = { kind: 'day', day } as const;
    const folder = this.#places.folder();
    const isThere = (await folder?.has(this.#nameOf(request))) ?? false;
    const asked = await this.#record.of(this.#addressOf(request));
    const closes = startOf(dayAfter(day, 1 + openDays));
    // Of a file from elsewhere it is not known when it was asked for.
    const last = asked?.at ?? (isThere ? this.#clock.now() : 0);
    return !(isThere || asked?.isEmpty) || last < closes;
  }

  async #fetch(request: DigestRequest, token?: CancellationToken): Promise<FetchOutcome<Place>> {
    const folder = this.#places.folder();
    const address = this.#addressOf(request);
    if (!URL.canParse(address)) {
      throw new ListError({ kind: 'noAddress' }, '');
    }
    const { host } = new URL(address);
    if (!folder) {
      throw new ListError({ kind: 'noFolder' }, host);
    }
    const name = this.#nameOf(request);
    const bytes = await folder.read(name);
    const before = bytes && decodeText(bytes);
    const asked = await this.#record.of(address);
    const known = before !== undefined && asked?.hash === hashText(before) ? asked : undefined;
    const pages = await fetchPages(this.#requests, this.#places.address(), request, known, token);
    const former = itemsOf(before);
    const unchanged = { uri: folder.uri(name), entries: former.length, added: [], comments: 0 };
    switch (pages.kind) {
      case 'known':
        await this.#record.set(address, { ...known, at: this.#clock.now() });
        return { kind: 'unchanged', ...unchanged };
      case 'noSuchList':
        return this.#without(request, address);
      case 'list':
        break;
    }
    if (pages.items.length === 0) {
      await this.#record.set(address, { at: this.#clock.now(), isEmpty: true });
      return { kind: 'empty' };
    }
    const text = listText(pages.items);
    if (text === undefined) {
      throw new ListError({ kind: 'other' }, host);
    }
    if (text !== before) {
      await folder.replace(name, new TextEncoder().encode(text));
    }
    await this.#remember(address, text, pages);
    return text === before
      ? { kind: 'unchanged', ...unchanged }
      : {
          kind: before === undefined ? 'new' : 'changed',
          uri: folder.uri(name),
          entries: pages.items.length,
          ...listNews(former, pages.items),
        };
  }

  /** The service knows no such list: it has not opened yet, or there never was one. */
  async #without(request: DigestRequest, address: string): Promise<FetchOutcome<Place>> {
    const isPast = request.kind === 'day' && dayAfter(request.day, openDays) < this.today;
    if (!isPast) {
      return { kind: 'notOpenYet' };
    }
    await this.#record.set(address, { at: this.#clock.now(), isEmpty: true });
    return { kind: 'empty' };
  }

  async #remember(
    address: string,
    text: string,
    { entityTag, lastModified }: FetchedPages & { kind: 'list' },
  ): Promise<void> {
    await this.#record.set(address, {
      at: this.#clock.now(),
      hash: hashText(text),
      entityTag,
      lastModified,
    });
  }

  #nameOf(request: DigestRequest): string {
    return digestFileName(this.#places.pattern(), request, this.today);
  }

  #addressOf(request: DigestRequest): string {
    return requestAddress(this.#places.address(), request, 0);
  }
}

function itemsOf(text: string | undefined): readonly ListItem[] {
  const answer = readListAnswer(text ?? '[]');
  return answer.kind === 'list' ? answer.items : [];
}
