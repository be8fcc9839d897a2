import { platform } from '#platform';
import type { BackgroundWorker, Platform } from '../../src/host/platform/platform';
import type { LibraryService } from '../../src/host/library/libraryService';
import { after, before, deepEqual, describe, equal, eventually, ok, test } from './harness';
import { OwnLibrary } from './ownLibrary';

const digests = 3;

/** Workers of which any can be made to fail. */
class FailingWorkers {
  readonly #ends: (() => void)[] = [];
  readonly platform: Platform = {
    ...platform,
    startWorker: (...given) => this.#failing(platform.startWorker(...given)),
  };

  get count(): number {
    return this.#ends.length;
  }

  failLast(): void {
    this.#ends.at(-1)?.();
  }

  #failing(worker: BackgroundWorker): BackgroundWorker {
    return {
      ...worker,
      listen: (listener) => {
        worker.listen(listener);
        this.#ends.push(() => {
          worker.dispose();
          listener.onEnd('It was made to fail.');
        });
      },
    };
  }
}

/** All that lists show, but for topics: those of few papers are found anew with each start. */
function shown(library: LibraryService): unknown[] {
  return library.papers().map(({ id, title, abstract, aliases, published, occurrences }) => ({
    ...{ id, title, abstract, aliases, published },
    occurrences: occurrences.map(({ uri, ...others }) => ({
      ...others,
      name: uri.slice(uri.lastIndexOf('/')),
    })),
  }));
}

async function found(library: LibraryService): Promise<string[]> {
  await library.index.done;
  const [paper] = library.papers();
  const texts = await library.index.find(paper?.title ?? '', { isUnfinished: false, limit: 1 });
  return texts?.hits.map(({ id }) => id) ?? [];
}

describe('the worker of a library', () => {
  const owned: OwnLibrary[] = [];
  let whole: LibraryService;

  function own(where: Platform): OwnLibrary {
    const made = new OwnLibrary(digests, where);
    owned.push(made);
    return made;
  }

  before(async () => {
    whole = own(platform).library;
    await whole.start();
  });

  after(async () => {
    for (const each of owned) {
      await each.dispose();
    }
  });

  test('is not needed: the same papers are there, and are found, without one', async () => {
    const { library } = own({
      ...platform,
      startWorker: () => {
        throw new Error('There are no workers.');
      },
    });
    await library.start();
    equal(library.index.status.isInWorker, false);
    deepEqual(shown(library), shown(whole));
    deepEqual(await found(library), await found(whole));
    ok(library.topics, 'there are no topics');
  });

  test('may fail while digests are read: another one goes on', async () => {
    const workers = new FailingWorkers();
    const { library, papers } = own(workers.platform);
    const reading = library.start();
    await eventually(() => {
      ok(library.dumpCount > 0, 'no digest is read');
    });
    workers.failLast();
    await reading;
    equal(workers.count, 2);
    equal(library.papers().length, papers);
    deepEqual(shown(library), shown(whole));
    deepEqual(await found(library), await found(whole));
  });

  test('may fail while topics are found: they are found by another one', async () => {
    const workers = new FailingWorkers();
    const { library, papers } = own(workers.platform);
    const reading = library.start();
    await eventually(() => {
      equal(library.papers().length, papers);
    });
    workers.failLast();
    await reading;
    equal(workers.count, 2);
    ok(library.topics, 'there are no topics');
    deepEqual(shown(library), shown(whole));
  });

  test('may fail when all is read: papers stay, and what comes then is followed up', async () => {
    const workers = new FailingWorkers();
    const { library } = own(workers.platform);
    await library.start();
    const before = library.papers();
    workers.failLast();
    await library.update();
    deepEqual(library.papers(), before);
    ok(
      library.papers().every((paper, index) => paper === before[index]),
      'papers that say the same are other objects',
    );
    deepEqual(await found(library), await found(whole));
    await library.updateTopics();
    ok(library.topics, 'there are no topics');
  });

  test('may fail again and again: the work is then done here', async () => {
    const workers = new FailingWorkers();
    const { library } = own(workers.platform);
    await library.start();
    for (let times = 0; times < 2; times++) {
      workers.failLast();
      await library.update();
    }
    equal(workers.count, 2);
    equal(library.index.status.isInWorker, false);
    deepEqual(shown(library), shown(whole));
    deepEqual(await found(library), await found(whole));
  });
});
