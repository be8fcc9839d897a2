import type { Entry } from '../model';
import { ownCopy } from './ownCopy';
import { RecentEntries } from './recentEntries';
import { StoredEntries, storedForm } from './storedEntries';
import { readText, type KeptText, type TextStorage } from '../text/storedText';

/** Texts as long as this, in UTF-16 units, are likely to be abstracts, which several dumps print. */
const pooledLength = 200;

/** A large map copies itself when it grows, which takes long; many small ones do so one by one. */
const shardCount = 64;

/**
 * Makes copies of texts that hold on to nothing else, and for long texts that are the same only one.
 * Those that were copied once stay as long as the pool.
 */
export class TextPool {
  readonly #storage: TextStorage | undefined;
  readonly #shards = Array.from({ length: shardCount }, () => new Map<number, KeptText>());

  readonly #recent = new RecentEntries();

  /** @param storage where long texts and entries are kept; in memory without it */
  constructor(storage?: TextStorage) {
    this.#storage = storage;
  }

  /** The same text, but a copy. */
  copy(text: string): string {
    return readText(text.length < pooledLength ? copyOf(text) : this.keep(text));
  }

  /** The same, which need not be in memory where it is long. */
  keep(text: string): KeptText {
    if (text.length < pooledLength) {
      return copyOf(text);
    }
    const key = keyOf(text);
    const shard = this.#shards[key % shardCount];
    const known = shard?.get(key);
    if (known !== undefined && readText(known) === text) {
      return known;
    }
    const copy = this.#storage?.keep(text) ?? copyOf(text);
    shard?.set(key, copy);
    return copy;
  }

  /** Has the entries of a dump kept elsewhere; undefined where they are to be in memory. */
  keepEntries(entries: readonly Entry[]): StoredEntries | undefined {
    const stored = this.#storage?.keepAll(entries.map(storedForm));
    const abstracts = entries.map(({ abstract }) =>
      stored && abstract !== undefined ? this.keep(abstract) : undefined,
    );
    return stored && new StoredEntries(stored, abstracts, this.#recent);
  }

  /** Lets go of entries that are held because they were asked for: to be called when that has an end. */
  rest(): void {
    this.#recent.clear();
  }
}

function copyOf(text: string): string {
  return ownCopy(text, isText);
}

function isText(copy: unknown): copy is string {
  return typeof copy === 'string';
}

/** FNV-1a over the beginning of a text and its length; two texts may have the same. */
function keyOf(text: string): number {
  let hash = 0x811c9dc5 ^ text.length;
  for (let index = 0; index < pooledLength; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
