import type { LogOutputChannel, Uri } from 'vscode';
import { Uri as Uris, window } from 'vscode';
import { describeError } from '../describeError';
import { DisposableOwner } from '../disposables';
import { errorText } from '../errorText';
import { KeptFile } from '../keptFile';
import { Lease } from '../network/lease';
import type { Platform } from '../platform/platform';
import type { SourceServices } from '../source/sourceServices';
import { ArrivalNotices, type ArrivalServices } from './arrivalNotices';
import { DailyFetch, type Look } from './dailyFetch';
import type { AgreedSource } from './digestSource';
import { systemLocalClock } from './localClock';
import { offerOlder } from './olderDigests';
import { Subscription } from './subscription';
import { SubscriptionSource } from './subscriptionSource';
import { SubscriptionStatus } from './subscriptionStatus';

export interface SubscriptionParts extends ArrivalServices {
  readonly source: Pick<SourceServices, 'hosts' | 'network' | 'fetcher'>;
  readonly platform: Platform;
  /** A folder that all windows of the machine share. */
  readonly globalStorageUri: Uri;
  readonly log: LogOutputChannel;
}

/** All that a subscription is made of. */
export class SubscriptionServices extends DisposableOwner {
  readonly subscription: Subscription;
  readonly source: AgreedSource;
  readonly status = this.register(new SubscriptionStatus());
  readonly #notices: ArrivalNotices;
  readonly #log: LogOutputChannel;
  #now: () => number = Date.now;

  constructor(parts: SubscriptionParts) {
    super();
    const { platform, globalStorageUri, log } = parts;
    const source = new SubscriptionSource(parts.source, globalStorageUri);
    const storage = Uris.joinPath(globalStorageUri, 'subscription');
    this.source = source;
    this.#log = log;
    this.#notices = this.register(new ArrivalNotices(parts));
    const lease = this.register(new Lease(platform.leaseFolder(storage), 'subscription'));
    const daily = new DailyFetch({
      source,
      file: new KeptFile(storage, 'subscription.json'),
      lease,
      clock: () => systemLocalClock(this.#now()),
    });
    this.subscription = this.register(new Subscription(daily, log, () => this.#now()));
    this.register(
      this.subscription.onDidLook((look) => {
        void this.#tell(look);
      }),
    );
    this.register(
      this.subscription.onDidEnd(() => {
        this.status.clear();
      }),
    );
  }

  /** Goes by another clock, in milliseconds since 1970: for tests, which wait for no morning. */
  useClock(now: () => number): void {
    this.#now = now;
  }

  async #tell(look: Look): Promise<void> {
    this.status.show(look);
    try {
      if (look.arrived.length > 0) {
        await this.#notices.tell(look.arrived);
      }
    } catch (error) {
      this.#log.error('Subscription: cannot tell what came.', describeError(error));
    }
    if (look.older.length === 0) {
      return;
    }
    try {
      await offerOlder(this.source, look.older);
    } catch (error) {
      void window.showErrorMessage(errorText(error));
    }
  }
}
