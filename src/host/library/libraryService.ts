import type { Event, LogOutputChannel, Uri } from 'vscode';
import { EventEmitter } from 'vscode';
import type { Contradiction, CuratedTopics, LibraryChange, LibraryDump, Paper } from '../../core';
import { Ledger, TextPool } from '../../core';
import type { TitlePlace, TitlePlaces } from '../../shared/library/titlePlaces';
import type { DigestChoices } from '../digestChoices';
import { Delayed } from '../delayed';
import { DisposableOwner } from '../disposables';
import { OneByOne } from '../oneByOne';
import type { Platform } from '../platform/platform';
import { describeError } from '../describeError';
import { KeptSegments } from '../search/keptSegments';
import { PaperIndexing } from '../search/paperIndexing';
import { pause } from '../slices';
import { TopicService } from '../topics/topicService';
import { isWithin, type DigestFolders } from './digestSources';
import { DumpStore, type DumpChange } from './dumpStore';
import { keptFolder } from './keptFolder';
import { LibraryClient } from './libraryClient';
import type { LearntChange, LibraryPlaces, LoadStatus, UserDecisions } from './libraryParts';
import { libraryWorker } from './libraryWorker';
import { RememberedPapers } from './rememberedPapers';

/** Milliseconds in which changes are gathered before anyone is told. */
const gatherTime = 60;

/** Milliseconds that what a search needs goes before all else, at most. */
const headStart = 1000;

/** How many papers are worth a millisecond more while dumps are being read: who is told walks them all. */
const papersPerMillisecond = 40;

/**
 * The library as the rest of the extension sees it: papers merged over all dumps, their topics, and
 * search. Starts when it is first asked for, works in slices, and can be used while it still loads.
 */
export class LibraryService extends DisposableOwner {
  readonly #changed = this.register(new EventEmitter<void>());
  /** Fires when dumps, papers, their dates or their topics changed; several changes at once as one. */
  readonly onDidChange = this.#changed.event;
  readonly onDidChangeStatus: Event<LoadStatus>;
  /** Where the topics come from. */
  readonly topicService: TopicService;
  /** Finds papers by their texts. */
  readonly index: PaperIndexing;
  /** Those of the last session, as long as papers are being read. */
  readonly remembered: RememberedPapers;

  readonly #log: LogOutputChannel;
  readonly #sources: DigestFolders;
  readonly #choices: DigestChoices;
  readonly #texts: TextPool;
  readonly #store: DumpStore;
  readonly #library: LibraryClient;
  /** What is new or changed between the dumps: of all that is known so far, at once, always. */
  readonly ledger: Ledger;
  readonly #titlePlaces = new Map<string, TitlePlaces>();
  #papers: readonly Paper[] = [];
  #topics: CuratedTopics | undefined;
  #dumpsChanged = false;
  readonly #updates = new OneByOne();
  #started: Promise<void> | undefined;
  readonly #followingUp = this.register(new Delayed(() => void this.#followUp()));

  /** @param user what the user decided about digests and papers */
  constructor(
    sources: DigestFolders,
    platform: Platform,
    log: LogOutputChannel,
    { choices, decisions }: UserDecisions,
    places: LibraryPlaces,
  ) {
    super();
    const { storage } = places;
    const worker = this.register(libraryWorker(platform, places, log));
    const kept = new KeptSegments(keptFolder(storage, 'search', platform));
    this.index = this.register(new PaperIndexing(this, worker, kept, log));
    this.#library = this.register(new LibraryClient(worker));
    this.ledger = new Ledger(this.#library.book);
    const finder = this.#library.topicFinder(() => this.update());
    this.topicService = this.register(new TopicService(finder, storage, log));
    this.#log = log;
    this.#sources = sources;
    this.#choices = choices;
    this.#texts = new TextPool(this.register(platform.textStorage(storage)));
    const reading = { platform, reader: this.#library.reader, texts: this.#texts };
    this.#store = this.register(new DumpStore(sources, reading, log, choices));
    this.remembered = this.register(
      new RememberedPapers(
        keptFolder(storage, 'papers', platform),
        { dumps: this.#store, papers: () => this.#papers },
        log,
      ),
    );
    this.onDidChangeStatus = this.#store.onDidChangeStatus;
    const decide = (): void => {
      this.#library.decide(decisions.all().map(({ decision }) => decision));
      void this.update();
    };
    decide();
    this.register(decisions.onDidChange(decide));
    this.register(this.#library.onDidLose(() => void this.update()));
    this.register(
      this.#store.onDidChangeDump((change) => {
        this.#follow(change);
      }),
    );
    this.register(this.topicService.onDidChange(() => void this.#classify()));
    this.register(
      sources.onDidChange(() => {
        this.#started &&= this.#load(false);
      }),
    );
  }

  get status(): LoadStatus {
    return this.#store.status;
  }

  /** Whether loading was ever asked for. */
  get isStarted(): boolean {
    return this.#started !== undefined;
  }

  /** Loads the library, once. Resolves when every dump is read, indexed and has its topics. */
  start(): Promise<void> {
    this.#started ??= this.#load(false);
    return this.#started;
  }

  /** Reads every dump again, whether its file seems changed or not. */
  refresh(): Promise<void> {
    this.#started = this.#load(true);
    return this.#started;
  }

  /** Reads a file that was just written, if digests are looked for where it lies. */
  look(uri: Uri): void {
    this.#store.look(uri);
  }

  /** All papers, newest first, as of the last time that {@link onDidChange} fired. */
  papers(): readonly Paper[] {
    return this.#papers;
  }

  /** A paper by its id, or by one that it had before, as far as it is known: at once, always. */
  paper(id: string): Paper | undefined {
    return this.#library.book.paperSoFar(id);
  }

  /** A dump as it was last read, with the date of its list as far as it is known. */
  dump(uri: Uri): LibraryDump | undefined {
    return this.#library.book.dumpSoFar(uri.toString());
  }

  /** All dumps, latest list first, likewise. */
  dumps(): readonly LibraryDump[] {
    return this.#library.book.dumpsSoFar();
  }

  /** Whether a file lies where digests are looked for. */
  covers(uri: Uri): boolean {
    return this.#sources.folders().some((folder) => isWithin(uri, folder));
  }

  /** Where pieces of evidence on a dump's year cannot hold together. */
  contradictions(uri: Uri): readonly Contradiction[] {
    const key = uri.toString();
    return this.#library.book.contradictionsSoFar().filter(({ uris }) => uris.includes(key));
  }

  /** Takes in what services said of papers, and lets go of what they said before. */
  learn(change: LearntChange): void {
    this.#library.learn(change);
    void this.update();
  }

  /** The topics that papers now have; undefined until there are some. */
  get topics(): CuratedTopics | undefined {
    return this.#topics;
  }

  /** Finds the topics anew, which happens unasked only while there are few papers. */
  async updateTopics(): Promise<void> {
    await this.topicService.discover(this.papers());
    await this.update();
  }

  /** Line, from 0, on which an entry's title stands in its file as last read. */
  titleLine(uri: string, entry: number): number {
    return this.titlePlace(uri, entry)?.line ?? 0;
  }

  /** Where an entry's title stands in its file as last read; undefined when that is not known. */
  titlePlace(uri: string, entry: number): TitlePlace | undefined {
    return this.#titlePlaces.get(uri)?.at(entry);
  }

  /** Number of dumps. */
  get dumpCount(): number {
    return this.#titlePlaces.size;
  }

  /** Brings {@link papers} up to all that was read so far, and tells of it; one call after another. */
  update(): Promise<void> {
    this.#followingUp.cancel();
    return this.#updates.runShared(this.#takeChanges);
  }

  async #load(force: boolean): Promise<void> {
    const started = performance.now();
    await Promise.race([this.index.takeUp(), pause(headStart)]);
    await this.topicService.restore();
    await this.#store.scan(force);
    await this.update();
    this.index.complete();
    await this.index.done;
    await this.topicService.follow(this.papers());
    await this.update();
    this.remembered.replace();
    this.#texts.rest();
    const milliseconds = Math.round(performance.now() - started);
    this.#log.info(
      `Library: ${this.papers().length} papers from ${this.dumpCount} dumps in ${milliseconds} ms`,
    );
  }

  #follow(change: DumpChange): void {
    if (change.kind === 'replaced') {
      const { uri, dump, titlePlaces, version } = change.file;
      this.#titlePlaces.set(uri.toString(), titlePlaces);
      const { year } = this.#choices.of(uri);
      this.#library.replace(uri.toString(), dump, {
        modified: new Date(version.modified),
        ...(year !== undefined && { year }),
      });
    } else {
      this.#titlePlaces.delete(change.uri.toString());
      this.#library.remove(change.uri.toString());
    }
    this.#dumpsChanged = true;
    this.#followingUp.within(gatherTime + this.#moreTime);
  }

  /** Milliseconds in which more changes are gathered while there are many. */
  get #moreTime(): number {
    return this.#store.isLoading ? this.#papers.length / papersPerMillisecond : 0;
  }

  async #followUp(): Promise<void> {
    await this.update();
    if (!this.#store.isLoading) {
      this.remembered.replace();
      await this.topicService.follow(this.papers());
    }
  }

  /** Before the library is asked for, the worker need not be there. */
  readonly #takeChanges = async (): Promise<void> => {
    try {
      while (this.#started) {
        const change = await this.#library.takeChanges();
        if (!change || this.isDisposed) {
          return;
        }
        this.#topics = this.topicService.current;
        this.#tell(change);
        if (this.#library.isUpToDate) {
          return;
        }
        await pause(this.#moreTime);
      }
    } catch (error) {
      this.#log.error('Library: cannot follow a change.', describeError(error));
    }
  };

  /** Gives papers their topics. Topics that are only called otherwise are news as well. */
  async #classify(): Promise<void> {
    this.#library.classify(this.topicService.given);
    await this.update();
    this.#changed.fire();
  }

  #tell(change: LibraryChange): void {
    const { added, removed, updated } = change;
    if (!this.#dumpsChanged && added.length + removed.length + updated.length === 0) {
      return;
    }
    this.#dumpsChanged = false;
    // Dumps that came while the changes were taken are for the next time.
    this.#papers = this.#library.book.papersSoFar();
    this.index.follow(change);
    this.#changed.fire();
  }
}
