import type { LogOutputChannel, Uri } from 'vscode';
import { CancellationTokenSource, EventEmitter } from 'vscode';
import {
  CuratedTopics,
  TopicModel,
  recomputationReason,
  type Paper,
  type RecomputationReason,
  type TopicFill,
  type TopicPaper,
  type UserTopics,
  type UserTopicsProblem,
} from '../../core';
import { DisposableOwner } from '../disposables';
import { OneByOne } from '../oneByOne';
import { pause, runInSlices } from '../slices';
import type { GivenTopics } from '../library/libraryEdits';
import type { KeptTopics } from './keptTopics';
import { TopicChanges } from './topicChanges';
import { TopicSetting } from './topicSetting';
import { TopicStore } from './topicStore';

/** Topics found in fewer papers give way to better ones unasked: nobody knows them well yet. */
const fewestToAsk = 48;

/** What finds topics, and knows which papers have which of them. */
export interface TopicFinder {
  /** How the papers lie in the topics that were found last; undefined when that cannot be told any more. */
  topicFill(): Promise<TopicFill | undefined>;
  /** Finds topics in papers; resolves with what the `toJSON` of the model gives, as JSON. */
  discoverTopics(papers: readonly TopicPaper[], user: UserTopics): Promise<string | undefined>;
}

/**
 * The topics of the library as the user wants them. They stay the same over sessions; papers to come
 * are given to those that there are, until the library has outgrown them and the user wants new ones.
 */
export class TopicService extends DisposableOwner {
  readonly #changed = this.register(new EventEmitter<void>());
  /** Fires when {@link current} is another. */
  readonly onDidChange = this.#changed.event;
  readonly #reasonChanged = this.register(new EventEmitter<void>());
  /** Fires when {@link reason} is another. */
  readonly onDidChangeReason = this.#reasonChanged.event;

  /** What the user changes of topics. */
  readonly changes = this.register(new TopicChanges());

  readonly #finder: TopicFinder;
  readonly #store: TopicStore;
  readonly #setting: TopicSetting;
  readonly #disposal = this.register(new CancellationTokenSource());
  readonly #tasks = new OneByOne();
  #papers: readonly Paper[] = [];
  #model: TopicModel | undefined;
  #accepted: string | undefined;
  #current: CuratedTopics | undefined;
  #examples = '';
  #reason: RecomputationReason | undefined;
  #restoring: Promise<void> | undefined;

  /** @param storage folder in which topics are kept over sessions */
  constructor(finder: TopicFinder, storage: Uri, log: LogOutputChannel) {
    super();
    this.#finder = finder;
    this.#store = new TopicStore(storage, log);
    this.#setting = this.register(new TopicSetting(log));
    this.register(
      this.#setting.onDidChange(() => {
        this.#curate();
      }),
    );
  }

  /** The topics; `undefined` while there are none at all. */
  get current(): CuratedTopics | undefined {
    return this.#current;
  }

  /** The same as papers are to get them. */
  get given(): GivenTopics | undefined {
    const { user } = this.#setting;
    return this.#current && { model: this.#model, user, examples: this.#findExamples() };
  }

  /** Why new topics would suit the library better, until the user has them found. */
  get reason(): RecomputationReason | undefined {
    return this.#reason;
  }

  /** What the user has written of topics that cannot be used. */
  get problems(): readonly UserTopicsProblem[] {
    return this.#setting.problems;
  }

  /** What the next session will take up. */
  kept(): Promise<KeptTopics | undefined> {
    return this.#store.read(this.#disposal.token);
  }

  /** Takes up the topics of the last session, once. */
  restore(): Promise<void> {
    this.#restoring ??= this.#restore();
    return this.#restoring;
  }

  /** Sees whether the topics still suit the papers, and finds better ones while they are young. */
  follow(papers: readonly Paper[]): Promise<void> {
    this.#papers = papers;
    if (this.#examples !== this.#knownExamples()) {
      this.#curate();
    }
    return this.#tasks.runShared(this.#check);
  }

  /** Finds topics anew; those that go on keep their ids and names. */
  discover(papers: readonly Paper[]): Promise<void> {
    this.#papers = papers;
    return this.#tasks.run(() => this.#discover());
  }

  override dispose(): void {
    this.#disposal.cancel();
    super.dispose();
  }

  async #restore(): Promise<void> {
    const kept = await this.#store.read(this.#disposal.token);
    this.#model = kept?.model;
    this.#accepted = kept?.accepted;
    this.#curate();
  }

  readonly #check = async (): Promise<void> => {
    const reason = await this.#reasonNow();
    const { fitted } = this.#model ?? TopicModel.empty;
    if (reason && fitted < fewestToAsk) {
      await this.#discover();
    } else {
      this.#propose(reason?.code === this.#accepted ? undefined : reason);
    }
  };

  async #discover(): Promise<void> {
    const json = await this.#finder.discoverTopics(this.#papers, this.#setting.user);
    const kept: unknown = json === undefined ? undefined : JSON.parse(json);
    // That was read in one go.
    await pause();
    const model = await runInSlices(TopicModel.restoreInSteps(kept), this.#disposal.token);
    if (!model || this.isDisposed) {
      return;
    }
    this.#model = model;
    this.#curate();
    this.#accepted = (await this.#reasonNow())?.code;
    this.#propose(undefined);
    await this.#store.write({ model, accepted: this.#accepted });
  }

  async #reasonNow(): Promise<RecomputationReason | undefined> {
    const { fitted } = this.#model ?? TopicModel.empty;
    const fill = await this.#finder.topicFill();
    const papers = this.#papers.length;
    return fill && recomputationReason({ ...fill, papers, fitted });
  }

  #propose(reason: RecomputationReason | undefined): void {
    if (reason?.code !== this.#reason?.code) {
      this.#reason = reason;
      this.#reasonChanged.fire();
    }
  }

  #curate(): void {
    const { user } = this.#setting;
    this.#examples = this.#knownExamples();
    const hasTopics = this.#model !== undefined || (user.own ?? []).length > 0;
    if (hasTopics || this.#current) {
      this.#current = hasTopics
        ? new CuratedTopics(this.#model ?? TopicModel.empty, user, this.#papers)
        : undefined;
      this.#changed.fire();
    }
  }

  #knownExamples(): string {
    return JSON.stringify(this.#findExamples());
  }

  /** Those examples of the user's own topics that the library has: by these, too, it tells its topics. */
  #findExamples(): TopicPaper[] {
    const wanted = new Set((this.#setting.user.own ?? []).flatMap(({ examples = [] }) => examples));
    const known = wanted.size > 0 ? this.#papers.filter(({ id }) => wanted.has(id)) : [];
    return known.map(({ id, title, abstract }) => ({ id, title, abstract }));
  }
}
