import type { CancellationToken, Uri } from 'vscode';
import { Uri as Uris } from 'vscode';
import { NetworkError } from '../network/networkError';
import type { SourceServices } from '../source/sourceServices';
import { setSourceFolder, sourceAddress, sourceFolder } from '../source/sourceSettings';
import type { AgreedSource, DayOutcome } from './digestSource';

/** The site that digests are fetched from, as a subscription needs it. */
export class SubscriptionSource implements AgreedSource {
  readonly #services: Pick<SourceServices, 'hosts' | 'network' | 'fetcher'>;
  readonly #storage: Uri;

  /** @param storage a folder of the extension's own, of which a part is used unless one is chosen */
  constructor(services: Pick<SourceServices, 'hosts' | 'network' | 'fetcher'>, storage: Uri) {
    this.#services = services;
    this.#storage = storage;
  }

  get host(): string {
    const address = sourceAddress();
    return URL.canParse(address) ? new URL(address).host : address;
  }

  get folder(): Uri {
    return sourceFolder() ?? Uris.joinPath(this.#storage, 'digests');
  }

  async agree(folder: Uri): Promise<void> {
    const { hosts, network } = this.#services;
    const address = new URL(sourceAddress());
    // It was named where the user agreed: so the network finds it allowed, and only checks its rules.
    await hosts.add(address.host);
    await network.allow(address, '');
    if (sourceFolder()?.toString() !== folder.toString()) {
      await setSourceFolder(folder);
    }
  }

  refusal(): Error | undefined {
    // What is no address is refused with a reason of its own when it is to be asked.
    return !URL.canParse(sourceAddress()) || this.#services.hosts.has(this.host)
      ? undefined
      : new NetworkError('hostNotAllowed', this.host);
  }

  fetchDay(day: string, token?: CancellationToken): Promise<DayOutcome> {
    return this.#services.fetcher.fetchDay(day, token);
  }
}
