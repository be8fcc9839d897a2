/**
 * Milliseconds that the first thread of this process has worked, on which extensions run: unlike the
 * time that passes, they tell nothing of what else the machine does. Undefined where it does not say.
 */
function workedTime(): number | undefined {
  try {
    const files = process.getBuiltinModule('node:fs');
    const [nanoseconds] = files.readFileSync('/proc/self/schedstat', 'latin1').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch {
    // Not Linux, or a browser.
    return undefined;
  }
}

/** How long other work on this thread waits for its turn, again and again. */
export class Turns {
  readonly #waits: number[] = [];
  /** What this thread did meanwhile. */
  readonly #works: number[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#take(performance.now(), workedTime());
  }

  get count(): number {
    return this.#waits.length;
  }

  /** How long turns were waited for, and how much of it was work, see {@link shares}. */
  tell(): string {
    const works = this.#works.length > 0 ? `, of which work ${shares(this.#works)}` : '';
    return `${shares(this.#waits)}${works}`;
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #take(before: number, workedBefore: number | undefined): void {
    this.#timer = setTimeout(() => {
      const now = performance.now();
      const worked = workedTime();
      this.#waits.push(now - before);
      if (worked !== undefined && workedBefore !== undefined) {
        this.#works.push(worked - workedBefore);
      }
      this.#take(now, worked);
    });
  }
}

/** `1.1 / 8.7 / 32.2 ms`: so much at most are a half of all, 99 % and all. */
function shares(milliseconds: readonly number[]): string {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const within = (part: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(1);
  return `${within(0.5)} / ${within(0.99)} / ${within(1)} ms`;
}
