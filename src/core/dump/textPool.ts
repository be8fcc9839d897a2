import { mostRows, RowTable } from '../rowTable';
import { WideNumbers } from '../wideNumbers';
import { ownCopy } from './ownCopy';
import type { PackedEntries } from './packedDump';
import { RecentEntries } from './recentEntries';
import { StoredEntries, type Abstracts } from './storedEntries';
import { StoredText, type KeptText, type StoredTexts, type TextStorage } from '../text/storedText';

/** Texts as long as this, in UTF-16 units, are likely to be abstracts, which several dumps print. */
const pooledLength = 200;

/** The table has as many parts as two to the power of this. */
const partBits = 9;

/**
 * Makes copies of texts that hold on to nothing else, and for long texts that are the same only one.
 * Those that were copied once stay as long as the pool.
 */
export class TextPool implements StoredTexts {
  readonly #storage: TextStorage | undefined;
  /** Numbers of long texts in the storage; of those in memory, their places below 0, from -1 on. */
  readonly #long = new WideNumbers();
  readonly #inMemory: string[] = [];
  /** Finds long texts by what {@link keyOf} makes of them. */
  readonly #table = new RowTable(partBits);

  readonly #recent = new RecentEntries();

  /** @param storage where long texts and entries are kept; in memory without it */
  constructor(storage?: TextStorage) {
    this.#storage = storage;
  }

  /** The same text, but a copy. */
  copy(text: string): string {
    return text.length < pooledLength ? copyOf(text) : this.read(this.#keepLong(text));
  }

  /** The same, which need not be in memory where it is long. */
  keep(text: string): KeptText {
    if (text.length < pooledLength) {
      return copyOf(text);
    }
    return this.#kept(this.#keepLong(text));
  }

  /** A long text by its place among all. */
  read(place: number): string {
    const number = this.#long.get(place);
    return (number < 0 ? this.#inMemory[-1 - number] : this.#storage?.read(number)) ?? '';
  }

  /** Has the entries of a dump kept elsewhere; undefined where they are to be in memory. */
  keepEntries({ forms, abstracts }: PackedEntries): StoredEntries | undefined {
    const stored = this.#storage?.keepAll(forms);
    return stored && new StoredEntries(stored, this.#keepAbstracts(abstracts), this.#recent);
  }

  /** Lets go of entries that are held because they were asked for: to be called when that has an end. */
  rest(): void {
    this.#recent.clear();
  }

  /** The abstracts of entries in this pool: four bytes for each, but for short ones. */
  #keepAbstracts(abstracts: readonly (string | undefined)[]): Abstracts {
    const places = new Uint32Array(abstracts.length);
    const short = new Map<number, string>();
    abstracts.forEach((abstract, index) => {
      if (abstract !== undefined && abstract.length < pooledLength) {
        short.set(index, copyOf(abstract));
      } else if (abstract !== undefined) {
        places[index] = this.#keepLong(abstract) + 1;
      }
    });
    const others = short.size > 0 ? short : undefined;
    return {
      length: places.length,
      at: (index) => {
        const place = places[index] ?? 0;
        return place > 0 ? this.#kept(place - 1) : others?.get(index);
      },
    };
  }

  /** A long text by its place among all, in memory only where that is where it is kept. */
  #kept(place: number): KeptText {
    return this.#long.get(place) < 0 ? this.read(place) : new StoredText(this, place);
  }

  /** Keeps a long text; returns its place among all. */
  #keepLong(text: string): number {
    const key = keyOf(text);
    let place: number | undefined;
    this.#table.forEach(key, (other) => {
      if (place === undefined && this.read(other) === text) {
        place = other;
      }
    });
    if (place === undefined) {
      place = this.#long.push(this.#storage?.keep(text) ?? -this.#inMemory.push(copyOf(text)));
      if (place < mostRows) {
        this.#table.add(key, place);
      }
    }
    return place;
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
