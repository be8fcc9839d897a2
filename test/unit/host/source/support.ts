import { PoliteRequests } from '../../../../src/host/network/politeRequests';
import { DigestFetcher } from '../../../../src/host/source/digestFetcher';
import type { DigestFolder } from '../../../../src/host/source/digestFolder';
import { FetchRecord } from '../../../../src/host/source/fetchRecord';
import type { Replica } from '../../../replica/replica.mjs';
import { openNetwork, type ScriptedClock } from '../network/support';

/** A folder in memory, which counts what is written. */
export class MemoryFolder implements DigestFolder<string> {
  readonly files = new Map<string, string>();
  writes = 0;

  uri(name: string): string {
    return `/digests/${name}`;
  }

  has(name: string): Promise<boolean> {
    return Promise.resolve(this.files.has(name));
  }

  read(name: string): Promise<Uint8Array | undefined> {
    const text = this.files.get(name);
    return Promise.resolve(text === undefined ? undefined : new TextEncoder().encode(text));
  }

  replace(name: string, bytes: Uint8Array): Promise<void> {
    this.writes++;
    this.files.set(name, new TextDecoder().decode(bytes));
    return Promise.resolve();
  }
}

/** What fetching is tried with. */
export interface Setup {
  readonly replica: Replica;
  readonly folder: MemoryFolder;
  readonly clock: ScriptedClock;
  /** Kept text of the record, which outlives a session. */
  readonly kept: { text?: string };
}

/** A fetcher of a session: what is not in the folder or kept is forgotten. */
export function fetcherOf({ replica, folder, clock, kept }: Setup): DigestFetcher<string> {
  const record = new FetchRecord({
    read: () => Promise.resolve(kept.text),
    write: (text) => {
      kept.text = text;
      return Promise.resolve();
    },
  });
  const requests = new PoliteRequests(openNetwork(), { pause: () => 1000, clock });
  const places = {
    address: () => replica.url,
    folder: () => folder,
    pattern: () => '{name}.json',
  };
  return new DigestFetcher(requests, places, record, clock);
}
