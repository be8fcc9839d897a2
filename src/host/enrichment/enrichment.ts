import type { LogOutputChannel } from 'vscode';
import { Uri, l10n, window } from 'vscode';
import type { LookupRecord, Paper } from '../../core';
import { DisposableOwner } from '../disposables';
import type { LibraryService } from '../library/libraryService';
import { Lease } from '../network/lease';
import type { Network } from '../network/network';
import { PoliteRequests } from '../network/politeRequests';
import { SpacedTurns } from '../network/spacedTurns';
import type { Platform } from '../platform/platform';
import { read } from '../settings';
import { ArxivService } from './arxivService';
import { LearntDocuments } from './learntDocuments';
import { LookUp } from './lookUp';
import { LookupStore } from './lookupStore';

/** arXiv asks for three seconds between requests. Source: arXiv API terms of use. */
const interval = 3000;

/** What was learnt of papers beside their dumps: kept, handed to the library, asked for. */
export class Enrichment extends DisposableOwner {
  readonly lookUp: LookUp;
  readonly #store: LookupStore;
  readonly #network: Pick<Network, 'allow'>;
  readonly #documents: LearntDocuments;

  /** @param storage of the user, the same in all windows */
  constructor(
    library: LibraryService,
    network: Network,
    platform: Platform,
    storage: Uri,
    log: LogOutputChannel,
  ) {
    super();
    this.#network = network;
    const uri = Uri.joinPath(storage, 'lookups');
    this.#store = this.register(new LookupStore({ folder: platform.logFolder(uri), uri }, log));
    this.register(
      this.#store.onDidChange((change) => {
        library.learn(change);
      }),
    );
    const leases = platform.leaseFolder(Uri.joinPath(storage, 'network'));
    const turns = new SpacedTurns(this.register(new Lease(leases, 'look-up')), { interval });
    const requests = new PoliteRequests(network, {
      pause: () => 0,
      turn: (ask) => turns.turn(ask),
    });
    const service = new ArxivService(requests, lookupAddress);
    const entries = { dump: (dumpUri: string) => library.dump(Uri.parse(dumpUri)) };
    this.lookUp = new LookUp(entries, this.#store, service);
    this.#documents = this.register(new LearntDocuments(this.#store));
    this.register(
      window.onDidChangeWindowState(({ focused }) => {
        // Other windows add to the file as well.
        void (focused && library.isStarted ? this.refresh() : undefined);
      }),
    );
    const waiting = this.register(
      library.onDidChangeStatus(() => {
        waiting.dispose();
        void this.refresh();
      }),
    );
  }

  /** Resolves when all is known that is kept at this time. Never rejects. */
  refresh(): Promise<void> {
    return this.#store.refresh();
  }

  /** All that is kept. */
  records(): readonly LookupRecord[] {
    return this.#store.all();
  }

  /** Asks the user for the host, once; true when it may be asked. Rejects with a `NetworkError`. */
  allow(): Promise<boolean> {
    return this.#network.allow(
      lookupAddress(),
      l10n.t('It is asked for the titles and numbers of papers, only when you look them up.'),
    );
  }

  /** Shows what is kept, of some papers or of all, in an editor that cannot change it. */
  show(papers?: readonly Paper[]): Promise<void> {
    return this.#documents.show(papers?.map(({ learnt }) => learnt?.paper.arxivId ?? ''));
  }

  /** Throws away what is kept, of some papers or of all. Rejects where it cannot be written. */
  forget(papers?: readonly Paper[]): Promise<void> {
    const numbers = papers?.flatMap(({ learnt }) => learnt?.paper.arxivId ?? []);
    return this.#store.forget(
      ({ found }) => numbers === undefined || (found && numbers.includes(found.arxivId)) === true,
    );
  }
}

/** Where papers are looked up. */
function lookupAddress(): URL {
  return new URL(read('lookup.url', isAddress, 'https://export.arxiv.org/api/query'));
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && URL.canParse(value);
}
