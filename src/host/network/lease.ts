import { OneByOne } from '../oneByOne';
import { uniqueName } from '../readingLog/logNames';
import type { LeaseFolder } from './leaseFolder';

/** Milliseconds between two signs of life of who holds a lease. */
const defaultBeat = 5000;

/** A lease is over once no sign of life was seen for as long as this many of them take. */
const missedBeats = 4;

/** What stands in the file of a lease that was given back. */
const free = 'free';

export interface LeaseOptions {
  /** Milliseconds between two signs of life. */
  readonly beat?: number;
  /** Milliseconds since any moment, never set back. */
  readonly clock?: () => number;
}

/**
 * What one window at most has, of all that see a folder. It ends by itself when its holder dies.
 *
 * Each time that it is taken a file is made with the next number, `NAME.NUMBER.lease`; the file with
 * the highest number counts, and is never deleted, so that no two can take it over from a third, nor
 * one that comes late. Whether a holder lives is told by its file changing, as long as one watches:
 * the time of day plays no part, whichever way it is set, nor does a sleep of the machine, of which
 * the watcher counts no more than one beat.
 */
export class Lease {
  readonly #folder: LeaseFolder;
  readonly #name: string;
  readonly #beat: number;
  readonly #clock: () => number;
  readonly #holder = uniqueName();
  #held: { readonly number: number; readonly timer: ReturnType<typeof setInterval> } | undefined;
  #beats = 0;
  #watched: { readonly mark: string; readonly still: number; readonly at: number } | undefined;
  readonly #acts = new OneByOne();

  /** @param name letters, digits and `-`, the same in all windows */
  constructor(folder: LeaseFolder, name: string, options: LeaseOptions = {}) {
    this.#folder = folder;
    this.#name = name;
    this.#beat = options.beat ?? defaultBeat;
    this.#clock = options.clock ?? (() => performance.now());
  }

  /**
   * Takes it; true as well where it is held here already. To be asked again and again where another
   * one has it, since only who watches sees that the other has died. Rejects where the folder cannot
   * be used.
   */
  tryTake(): Promise<boolean> {
    return this.#acts.run(() => this.#take());
  }

  /** Whether it is still held here: after a long sleep another one may have it. Rejects likewise. */
  isHeld(): Promise<boolean> {
    return this.#acts.run(() => this.#isHighest());
  }

  /** Gives it back, so that another one can take it at once. Rejects likewise. */
  release(): Promise<void> {
    return this.#acts.run(async () => {
      const held = this.#forget();
      if (held !== undefined) {
        await this.#folder.overwrite(this.#fileName(held), this.#encode(free));
      }
    });
  }

  dispose(): void {
    // Where it cannot be given back, it ends by itself.
    this.release().catch(() => undefined);
  }

  async #take(): Promise<boolean> {
    if (await this.#isHighest()) {
      return true;
    }
    await this.#folder.make();
    const highest = Math.max(0, ...(await this.#numbers()));
    if (highest > 0 && !(await this.#isOver(highest))) {
      return false;
    }
    const number = highest + 1;
    if (!(await this.#folder.claim(this.#fileName(number), this.#sign()))) {
      return false;
    }
    const numbers = await this.#numbers();
    if (Math.max(...numbers) > number) {
      // It was given back and taken by others since it was looked at.
      await this.#folder.delete(this.#fileName(number));
      return false;
    }
    const timer = setInterval(() => void this.#giveSign(), this.#beat);
    this.#held = { number, timer };
    for (const old of numbers.filter((other) => other < number)) {
      await this.#folder.delete(this.#fileName(old));
    }
    return true;
  }

  /** Whether a lease was given back, or its holder gave no sign of life for long enough. */
  async #isOver(number: number): Promise<boolean> {
    const bytes = await this.#folder.read(this.#fileName(number));
    const text = new TextDecoder().decode(bytes).trimEnd();
    if (text === free) {
      return true;
    }
    const mark = `${number} ${text}`;
    const at = this.#clock();
    const before = this.#watched?.mark === mark ? this.#watched : undefined;
    const still = before ? before.still + Math.min(at - before.at, this.#beat) : 0;
    this.#watched = { mark, still, at };
    return still >= this.#beat * missedBeats;
  }

  async #isHighest(): Promise<boolean> {
    if (this.#held && Math.max(0, ...(await this.#numbers())) > this.#held.number) {
      this.#forget();
    }
    return this.#held !== undefined;
  }

  async #giveSign(): Promise<void> {
    await this.#acts
      .run(async () => {
        if (this.#held) {
          await this.#folder.overwrite(this.#fileName(this.#held.number), this.#sign());
        }
      })
      .catch(() => {
        // The next one may get through; until then others see no sign, as it should be.
      });
  }

  #forget(): number | undefined {
    const held = this.#held;
    clearInterval(held?.timer);
    this.#held = undefined;
    return held?.number;
  }

  async #numbers(): Promise<number[]> {
    const pattern = /^([\w-]+)\.(\d{1,15})\.lease$/;
    return (await this.#folder.names()).flatMap((file) => {
      const [, name, number] = pattern.exec(file) ?? [];
      return name === this.#name ? [Number(number)] : [];
    });
  }

  #fileName(number: number): string {
    return `${this.#name}.${number}.lease`;
  }

  #sign(): Uint8Array {
    this.#beats++;
    return this.#encode(`${this.#holder} ${this.#beats}`);
  }

  /** Texts of one length, so that what is written over another leaves nothing of it. */
  #encode(text: string): Uint8Array {
    return new TextEncoder().encode(`${text.padEnd(40)}\n`);
  }
}
