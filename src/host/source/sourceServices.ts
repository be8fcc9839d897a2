import type { ExtensionContext, LogOutputChannel, Uri } from 'vscode';
import { Uri as Uris, l10n } from 'vscode';
import { isRecord, isString } from '../../shared/guards';
import { DisposableOwner } from '../disposables';
import { KeptFile } from '../keptFile';
import { AllowedHosts } from '../network/allowedHosts';
import { Lease } from '../network/lease';
import { Network } from '../network/network';
import { PoliteRequests } from '../network/politeRequests';
import { SharedConnection } from '../network/sharedConnection';
import type { Platform } from '../platform/platform';
import { askSourceFolder } from './askSourceFolder';
import { DigestFetcher } from './digestFetcher';
import { digestFolderAt } from './digestFolder';
import { FetchRecord } from './fetchRecord';
import { ListError } from './listError';
import {
  isNetworkEnabled,
  setSourceFolder,
  sourceAddress,
  sourceFileName,
  sourceFolder,
  sourcePause,
} from './sourceSettings';

/** The network, and what fetches digests by it. */
export class SourceServices extends DisposableOwner {
  readonly hosts: AllowedHosts;
  readonly network: Network;
  readonly fetcher: DigestFetcher;
  readonly #storage: Uri;

  constructor(context: ExtensionContext, platform: Platform, log: LogOutputChannel) {
    super();
    const { globalState, globalStorageUri, extension } = context;
    const manifest: unknown = extension.packageJSON;
    const version = isRecord(manifest) && isString(manifest['version']) ? manifest['version'] : '0';
    this.#storage = globalStorageUri;
    this.hosts = new AllowedHosts(globalState);
    this.network = new Network({
      hosts: this.hosts,
      isEnabled: isNetworkEnabled,
      platform,
      log,
      userAgent: `paper-digests/${version} (VS Code extension)`,
    });
    const leases = platform.leaseFolder(Uris.joinPath(globalStorageUri, 'network'));
    const connection = this.register(new SharedConnection(new Lease(leases, 'lists')));
    this.fetcher = new DigestFetcher(
      new PoliteRequests(this.network, {
        pause: sourcePause,
        turn: (ask) => connection.turn(ask),
      }),
      {
        address: sourceAddress,
        pattern: sourceFileName,
        folder: () => {
          const folder = sourceFolder();
          return folder && digestFolderAt(folder);
        },
      },
      new FetchRecord(new KeptFile(Uris.joinPath(globalStorageUri, 'source'), 'fetched.json')),
    );
  }

  /**
   * Sees to it that the site may be asked and that there is a folder, by asking the user for what is
   * not known yet; false where the user does not want to. Rejects where it cannot be: the network is
   * off, or the address wrong.
   */
  async prepare(): Promise<boolean> {
    const address = sourceAddress();
    if (!URL.canParse(address)) {
      throw new ListError({ kind: 'noAddress' }, '');
    }
    const purpose = l10n.t('It is asked for the lists of papers that you fetch or subscribe to.');
    if (!(await this.network.allow(new URL(address), purpose))) {
      return false;
    }
    if (sourceFolder()) {
      return true;
    }
    const folder = await askSourceFolder(this.#storage);
    if (folder) {
      await setSourceFolder(folder);
    }
    return folder !== undefined;
  }
}
