import type { Uri } from 'vscode';
import { CancellationTokenSource, l10n, window } from 'vscode';
import { DisposableOwner } from '../disposables';
import type { LibraryService } from '../library/libraryService';
import { systemClock } from '../network/clock';
import { showMatches } from '../smartFolders/matchNotices';
import type { SmartFolders } from '../smartFolders/smartFolders';
import { showPapersView } from '../viewProgress';
import type { Visits } from '../visits';
import { arrivalsIn, newPapersOf, type Arrivals } from './arrivals';
import type { Arrival } from './dailyFetch';
import { arrivalNotice } from './subscriptionSettings';

/** For so long it is waited that the library reads what has come, in milliseconds. */
const patience = 30_000;

export interface ArrivalServices {
  readonly library: LibraryService;
  readonly visits: Visits;
  readonly smartFolders: SmartFolders;
}

/** Tells of the papers that came by a subscription, as the settings want it. */
export class ArrivalNotices extends DisposableOwner {
  readonly #services: ArrivalServices;

  constructor(services: ArrivalServices) {
    super();
    this.#services = services;
  }

  /** Brings files that have just been written into the library, with its badge, and tells of them. */
  async tell(arrived: readonly Arrival[]): Promise<void> {
    const { library, visits, smartFolders } = this.#services;
    const files = arrived.map(({ uri }) => uri);
    const added = new Map(arrived.map((each) => [each.uri.toString(), each.added]));
    const notice = arrivalNotice();
    await visits.load();
    await library.start();
    await this.#held(files);
    // A dump is known a moment before the papers that are merged from all dumps.
    await library.update();
    if (this.isDisposed) {
      return;
    }
    const papers = newPapersOf(library.papers(), added);
    if (notice === 'none' || papers.length === 0) {
      return;
    }
    papers.forEach(({ id }) => smartFolders.toldElsewhere.add(id));
    const arrivals = arrivalsIn(papers, await smartFolders.counted());
    if (notice === 'summary') {
      await tellSummary(arrivals);
    } else {
      await Promise.all(arrivals.matches.map((match) => showMatches([match])));
    }
  }

  /**
   * Resolves when the library has read files. One that the settings keep out of the library never comes:
   * it is not waited for without end.
   */
  async #held(files: readonly Uri[]): Promise<void> {
    const { library } = this.#services;
    const ending = this.register(new CancellationTokenSource());
    const look = (): void => {
      if (files.every((file) => library.dump(file) !== undefined)) {
        ending.cancel();
      }
    };
    const following = this.register(library.onDidChange(look));
    files.forEach((file) => {
      library.look(file);
    });
    look();
    await systemClock.wait(patience, ending.token);
    following.dispose();
    ending.dispose();
  }
}

async function tellSummary(arrivals: Arrivals): Promise<void> {
  const show = l10n.t('Show');
  if ((await window.showInformationMessage(summaryOf(arrivals), show)) === show) {
    await showPapersView();
  }
}

function summaryOf({ papers, matches }: Arrivals): string {
  const count = papers.length;
  const matching = new Set(matches.flatMap(({ papers: found }) => found)).size;
  if (matching === 0) {
    return count === 1
      ? l10n.t('1 new paper came with the daily digest.')
      : l10n.t('{0} new papers came with the daily digest.', count);
  }
  return count === 1
    ? l10n.t('1 new paper came with the daily digest; your searches find it.')
    : l10n.t(
        '{0} new papers came with the daily digest; your searches find {1} of them.',
        count,
        matching,
      );
}
