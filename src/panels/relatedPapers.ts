import type { Memento } from 'vscode';
import { CancellationTokenSource, env, l10n } from 'vscode';
import type { Paper } from '../core';
import { asValue, visibleText } from '../core';
import { DisposableOwner } from '../host/disposables';
import type { ReadingLog } from '../host/readingLog/readingLog';
import type { FoundPaper, PaperSearch } from '../host/search/paperSearch';
import type { FromAbstract } from '../shared/abstractMessages';
import { isRecord, isString } from '../shared/guards';
import { factsLine } from '../shared/factsText';
import type { RelatedPapersView, RelatedView } from '../shared/relatedView';
import { plainTitle } from './plainTitle';

/** Key under which it is remembered which papers a reader does not find like another. */
const memoryKey = 'paperDigests.unlike';
/** Of how many papers that is remembered, and how many of each. */
const mostRemembered = 500;
const mostOthers = 50;

const mostRelated = 6;
/** Words that are named of what papers share. */
const mostShared = 6;

/** What a page asks about papers like the one that it shows. */
export type RelatedRequest = Extract<
  FromAbstract,
  { readonly type: 'findRelated' | 'dismissRelated' | 'restoreRelated' }
>;

/** What finding related papers needs. */
export interface RelatedServices {
  readonly search: Pick<PaperSearch, 'find'>;
  readonly readingLog: Pick<ReadingLog, 'statusOf'>;
  /** Remembers over sessions. */
  readonly memory: Memento;
}

/** The papers of the library that are like one: looked for one paper at a time. */
export class RelatedPapers extends DisposableOwner {
  readonly #services: RelatedServices;
  #asking: CancellationTokenSource | undefined;
  #shown: RelatedPapersView | undefined;

  constructor(services: RelatedServices) {
    super();
    this.#services = services;
  }

  /** Whether a paper was shown as one like another. */
  isShown(paperId: string, other: string): boolean {
    return (
      this.#shown?.paperId === paperId &&
      this.#shown.papers.some((paper) => paper.paperId === other)
    );
  }

  /**
   * Those like a paper, after what the reader has put away, or brought back; undefined where asking
   * was called off.
   */
  async answer(message: RelatedRequest, paper: Paper): Promise<RelatedPapersView | undefined> {
    if (message.type === 'dismissRelated' && this.isShown(paper.id, message.other)) {
      await this.#dismiss(paper.id, message.other);
    } else if (message.type === 'restoreRelated') {
      await this.#restore(paper.id);
    }
    const related = await this.#find(paper);
    this.#shown = related ?? this.#shown;
    return related;
  }

  /** Calls off what is being looked for. */
  cancel(): void {
    this.#asking?.cancel();
    this.#asking?.dispose();
    this.#asking = undefined;
  }

  override dispose(): void {
    this.cancel();
    super.dispose();
  }

  async #find(paper: Paper): Promise<RelatedPapersView | undefined> {
    this.cancel();
    const asking = new CancellationTokenSource();
    this.#asking = asking;
    const unlike = this.#unlike()[paper.id] ?? [];
    const query = [`like:${asValue(paper.id)}`, ...unlike.map((id) => `-like:${asValue(id)}`)].join(
      ' ',
    );
    const found = await this.#services.search.find(
      query,
      mostRelated + unlike.length,
      asking.token,
    );
    return asking.token.isCancellationRequested
      ? undefined
      : {
          paperId: paper.id,
          papers: found
            .filter((other) => other.paper.id !== paper.id && !unlike.includes(other.paper.id))
            .slice(0, mostRelated)
            .map((other) => this.#view(other)),
          dismissed: unlike.length,
        };
  }

  async #dismiss(paperId: string, other: string): Promise<void> {
    const { [paperId]: before = [], ...rest } = this.#unlike();
    const others = [...before.filter((id) => id !== other), other].slice(-mostOthers);
    const kept = [...Object.entries(rest), [paperId, others] as const].slice(-mostRemembered);
    await this.#services.memory.update(memoryKey, Object.fromEntries(kept));
  }

  async #restore(paperId: string): Promise<void> {
    const left = Object.entries(this.#unlike()).filter(([id]) => id !== paperId);
    await this.#services.memory.update(memoryKey, Object.fromEntries(left));
  }

  #view({ paper, hit }: FoundPaper): RelatedView {
    return {
      paperId: paper.id,
      title: plainTitle(paper.title),
      facts: factsLine(paper, env.language, l10n.t),
      shared: (hit?.reasons.related ?? []).slice(0, mostShared).map(visibleText),
      read: this.#services.readingLog.statusOf(paper).read,
    };
  }

  #unlike(): Readonly<Record<string, readonly string[]>> {
    const kept = this.#services.memory.get<unknown>(memoryKey);
    const entries = isRecord(kept) ? Object.entries(kept) : [];
    return Object.fromEntries(
      entries.flatMap(([id, others]) =>
        Array.isArray(others) ? [[id, others.filter(isString)]] : [],
      ),
    );
  }
}
