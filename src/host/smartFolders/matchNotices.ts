import type { Memento } from 'vscode';
import { commands, l10n, window } from 'vscode';
import { escapeMessageLinks, visibleText, withFilter } from '../../core';
import { isRecord, isString } from '../../shared/guards';
import { DisposableOwner } from '../disposables';
import { isMatchNotice, read } from '../settings';
import type { Visits } from '../visits';
import { toldOf, untold, type NewMatches, type ToldMatches } from './newMatches';
import type { SmartFolders } from './smartFolders';

/** Key under which it is remembered, for the workspace, what a reader was told of. */
const toldKey = 'paperDigests.toldMatches';
/** Key under which the day is remembered on which that was last. */
const dayKey = 'paperDigests.toldMatchesOn';

/** Id of the view of the saved searches. */
const searchesViewId = 'paperDigests.searches';

/** Tells, once and quietly, when new papers match saved searches. */
export class MatchNotices extends DisposableOwner {
  readonly #folders: SmartFolders;
  readonly #visits: Visits;
  readonly #memory: Memento;
  #telling: Promise<void> = Promise.resolve();

  /** @param memory of the workspace */
  constructor(folders: SmartFolders, visits: Visits, memory: Memento) {
    super();
    this.#folders = folders;
    this.#visits = visits;
    this.#memory = memory;
    this.register(
      folders.onDidChange(() => {
        this.#telling = this.#telling.then(() => this.#tell());
      }),
    );
  }

  async #tell(): Promise<void> {
    // What came while the editor was closed is known only once the last visit is.
    await this.#visits.load();
    const { folders, isComplete } = this.#folders;
    if (this.isDisposed || !isComplete || folders.some(({ papers }) => papers === undefined)) {
      return;
    }
    const findings = folders.map(({ search, papers = [] }) => ({
      search,
      papers: papers.filter((paper) => this.#visits.isNew(paper)),
    }));
    const told = this.#told();
    const { toldElsewhere } = this.#folders;
    const news = untold(findings, told, toldElsewhere);
    const today = new Date().toDateString();
    const notice = read('newMatches', isMatchNotice, 'daily');
    const isLater = notice === 'daily' && this.#memory.get<unknown>(dayKey) === today;
    // What is told another day counts as told only then; what never is, at once.
    const kept = isLater ? news.map(({ search }) => search) : [];
    await this.#memory.update(toldKey, toldOf(findings, told, kept));
    if (news.length > 0 && notice !== 'never' && !isLater) {
      await this.#memory.update(dayKey, today);
      void showMatches(news);
    }
  }

  #told(): ToldMatches {
    const kept = this.#memory.get<unknown>(toldKey);
    return Object.fromEntries(
      Object.entries(isRecord(kept) ? kept : {}).flatMap(([search, ids]) =>
        Array.isArray(ids) ? [[search, ids.filter(isString)]] : [],
      ),
    );
  }
}

/** Tells, once the library has them, of new papers that saved searches find. */
export async function showMatches(news: readonly NewMatches[]): Promise<void> {
  const action = l10n.t('Show');
  const chosen = await window.showInformationMessage(sentenceOf(news), action);
  const [first, another] = news;
  if (chosen !== action || !first) {
    return;
  }
  await (another
    ? commands.executeCommand(`${searchesViewId}.focus`)
    : commands.executeCommand(
        'paperDigests.search',
        withFilter(first.search.query, 'is:new', true),
      ));
}

function sentenceOf(news: readonly NewMatches[]): string {
  const names = news.map(({ search }) => `“${shown(search.name)}”`).join(', ');
  const count = new Set(news.flatMap(({ papers }) => papers)).size;
  return count === 1
    ? l10n.t('1 new paper matches {0}.', names)
    : l10n.t('{0} new papers match {1}.', count, names);
}

function shown(name: string): string {
  return escapeMessageLinks(visibleText(name));
}
