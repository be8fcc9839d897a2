import { inSteps, type Steps } from '../../steps';

const opening = 'known-papers-1:';
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const digitValues: ReadonlyMap<string, number> = new Map(
  Array.from(digits, (digit, value) => [digit, value]),
);
const goesOn = 32;
const greatestHash = 0xffffffff;

/** By their first six bits hashes are spread over so many parts, each of which makes a step. */
const parts = 64;
const bitsWithin = 26;

/** Characters read between two steps. */
const charactersPerStep = 8_192;

/**
 * 32-bit hashes as a text for keeping, about 4 characters each where there are 100,000 (ASCII, fit for
 * JSON): sorted, each as its distance from the one before in groups of five bits, lowest first, of
 * which all but the last are marked as going on. The same for the same hashes.
 */
export function* hashesText(hashes: Iterable<number>): Steps<string> {
  const spread = Array.from({ length: parts }, (): number[] => []);
  yield* inSteps(hashes, (hash) => {
    spread[hash >>> bitsWithin]?.push(hash);
  });
  const texts = [opening];
  let last = 0;
  for (const part of spread) {
    const sorted = Uint32Array.from(part).sort();
    texts.push(distancesText(sorted, last));
    last = sorted.at(-1) ?? last;
    yield;
  }
  return texts.join('');
}

/** Hands over the hashes that {@link hashesText} wrote, unsigned; returns false for any other text. */
export function* readHashes(text: string, take: (hash: number) => void): Steps<boolean> {
  if (!text.startsWith(opening)) {
    return false;
  }
  const reader = new HashReader(take);
  for (let start = opening.length; start < text.length; start += charactersPerStep) {
    if (!reader.read(text.slice(start, start + charactersPerStep))) {
      return false;
    }
    yield;
  }
  return reader.isAtEnd;
}

class HashReader {
  readonly #take: (hash: number) => void;
  #hash = 0;
  #distance = 0;
  #place = 1;

  constructor(take: (hash: number) => void) {
    this.#take = take;
  }

  /** Whether what was read ends with a whole hash. */
  get isAtEnd(): boolean {
    return this.#place === 1 && this.#hash <= greatestHash;
  }

  /** Reads the next piece of a text; false where it is none. */
  read(text: string): boolean {
    for (const character of text) {
      const value = digitValues.get(character);
      if (value === undefined) {
        return false;
      }
      this.#distance += (value % goesOn) * this.#place;
      this.#place *= goesOn;
      if (this.#distance > greatestHash) {
        return false;
      }
      if (value < goesOn) {
        this.#hash += this.#distance;
        this.#take(this.#hash);
        this.#distance = 0;
        this.#place = 1;
      }
    }
    return true;
  }
}

function distancesText(sorted: Uint32Array, before: number): string {
  let text = '';
  let last = before;
  for (const hash of sorted) {
    text += numberText(hash - last);
    last = hash;
  }
  return text;
}

function numberText(number: number): string {
  let text = '';
  let rest = number;
  while (rest >= goesOn) {
    text += digits.charAt((rest % goesOn) + goesOn);
    rest = Math.floor(rest / goesOn);
  }
  return text + digits.charAt(rest);
}
