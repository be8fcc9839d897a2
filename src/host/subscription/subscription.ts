import type { LogOutputChannel } from 'vscode';
import { CancellationTokenSource, EventEmitter, window, workspace } from 'vscode';
import { describeError } from '../describeError';
import { DisposableOwner } from '../disposables';
import { affects } from '../settings';
import type { DailyFetch, Look } from './dailyFetch';
import { isSubscribed, subscriptionSchedule } from './subscriptionSettings';

/**
 * The longest time in milliseconds without a look at the clock: timers stand still while a machine
 * sleeps, and know nothing of a clock that is set.
 */
const longestTimer = 5 * 60_000;

/** Milliseconds to leave to the start of VS Code first. */
const startDelay = 3000;

/** Milliseconds after which it is tried again where even the files of the extension fail. */
const faultPause = 15 * 60_000;

/** Fetches digests when they are due, as long as the user is subscribed and VS Code is open. */
export class Subscription extends DisposableOwner {
  readonly #looked = this.register(new EventEmitter<Look>());
  /** Fires after each look at what is due. */
  readonly onDidLook = this.#looked.event;
  readonly #ended = this.register(new EventEmitter<void>());
  /** Fires when the user is no longer subscribed. */
  readonly onDidEnd = this.#ended.event;

  readonly #daily: DailyFetch;
  readonly #log: LogOutputChannel;
  readonly #now: () => number;
  readonly #disposal = this.register(new CancellationTokenSource());
  #timer: ReturnType<typeof setTimeout> | undefined;
  #next = 0;
  #looking: Promise<Look | undefined> | undefined;

  /** @param now milliseconds since 1970 */
  constructor(daily: DailyFetch, log: LogOutputChannel, now: () => number = Date.now) {
    super();
    this.#daily = daily;
    this.#log = log;
    this.#now = now;
    this.register(
      workspace.onDidChangeConfiguration((event) => {
        const names = ['enabled', 'days', 'hour'] as const;
        if (affects(event, ...names.map((name) => `subscription.${name}` as const))) {
          this.#next = 0;
          this.#wait(0);
          if (!isSubscribed()) {
            this.#ended.fire();
          }
        }
      }),
    );
    // Who comes back to a machine that slept does not wait for a timer.
    this.register(
      window.onDidChangeWindowState(({ focused }) => {
        if (focused) {
          void this.#lookIfDue();
        }
      }),
    );
    this.#wait(startDelay);
  }

  /** Begins with the present day, whatever was before. Rejects when that cannot be kept. */
  async begin(): Promise<void> {
    await this.#daily.begin();
  }

  /** Fetches what is due now, and tells what came; undefined where it is not known what is due. */
  look(): Promise<Look | undefined> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    this.#disposal.cancel();
    super.dispose();
  }

  async #look(): Promise<Look | undefined> {
    if (!isSubscribed()) {
      return undefined;
    }
    try {
      const look = await this.#daily.look(subscriptionSchedule(), this.#disposal.token);
      this.#next = look.next ?? Infinity;
      if (look.error) {
        this.#log.info(`Subscription: ${describeError(look.error)}`);
      }
      if (!this.isDisposed) {
        this.#looked.fire(look);
      }
      return look;
    } catch (error) {
      this.#next = this.#now() + faultPause;
      this.#log.error('Subscription: cannot tell what is due.', describeError(error));
      return undefined;
    }
  }

  async #lookIfDue(): Promise<void> {
    if (this.isDisposed || !isSubscribed()) {
      return;
    }
    if (this.#now() >= this.#next) {
      await this.look();
    }
    this.#wait(Math.max(0, Math.min(this.#next - this.#now(), longestTimer)));
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (!this.isDisposed && isSubscribed()) {
      this.#timer = setTimeout(() => void this.#lookIfDue(), milliseconds);
    }
  }
}
