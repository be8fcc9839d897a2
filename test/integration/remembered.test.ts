import type { PaperDigests } from '../../src/extension';
import { RememberedPapers, type PapersFolder } from '../../src/host/library/rememberedPapers';
import { inMemory, type ReadableFile } from '../../src/host/platform/readableFile';
import { PaperSearch } from '../../src/host/search/paperSearch';
import { before, deepEqual, describe, equal, eventually, ok, test } from './harness';
import { paperDigests } from './paperDigests';

/** A folder in memory that counts what is written. */
class Folder implements PapersFolder {
  readonly files = new Map<string, Uint8Array>();
  writes = 0;

  open(name: string): Promise<ReadableFile | undefined> {
    const bytes = this.files.get(name);
    return Promise.resolve(bytes && inMemory(bytes));
  }

  replace(name: string, bytes: Uint8Array): Promise<void> {
    this.writes++;
    this.files.set(name, bytes);
    return Promise.resolve();
  }
}

describe('papers of the last session', () => {
  let api: PaperDigests;
  const folder = new Folder();
  const first: string[] = [];
  const warnings: string[] = [];

  before(async () => {
    api = await paperDigests();
    const session = remembered();
    session.replace();
    await eventually(() => {
      equal(folder.writes, 1);
    });
    session.dispose();
  });

  /** What a session has of the one before. */
  function remembered(): RememberedPapers {
    const dumps = { readFirst: (uri: { toString(): string }) => void first.push(uri.toString()) };
    const log = { warn: (text: string) => void warnings.push(text) };
    return new RememberedPapers(folder, { dumps, papers: () => api.library.papers() }, log, 20);
  }

  test('are known with all that lists of papers show, until all papers are read', async () => {
    const session = remembered();
    const [paper] = api.library.papers();
    ok(paper);
    equal(session.get(paper.id), undefined);
    await session.read([paper.id]);
    const known = session.get(paper.id);
    deepEqual([known?.title, known?.published], [paper.title, paper.published]);
    equal(known?.abstract, undefined);
    session.replace();
    equal(session.get(paper.id), undefined);
    await session.read([paper.id]);
    equal(session.get(paper.id), undefined);
    session.dispose();
  });

  test('are not written again while nothing has changed', async () => {
    const session = remembered();
    session.replace();
    await new Promise((resolve) => setTimeout(resolve, 400));
    equal(folder.writes, 1);
    session.dispose();
  });

  test('have their dumps read before others', async () => {
    const session = remembered();
    const [paper] = api.library.papers();
    await session.hurry(paper?.id ?? '');
    deepEqual(first, [...(paper?.occurrences.map(({ uri }) => uri) ?? [])]);
    session.dispose();
  });

  test('are found while none of the papers is read', async () => {
    const session = remembered();
    const { index, ledger, topics } = api.library;
    const library = {
      ...{ index, ledger, topics, remembered: session },
      paper: () => undefined,
      papers: () => [],
    };
    const search = new PaperSearch(library, api.readingLog, { isNew: () => false });
    const paper = api.library.papers().find(({ title }) => title.includes('Canal Locks'));
    const found = await search.find('canal locks', 100);
    equal(found[0]?.paper.id, paper?.id);
    ok((found[0]?.hit?.matches.title.length ?? 0) > 0, 'the words are marked in the title');
    deepEqual(await search.find('canal locks before:1999', 100), []);
    deepEqual([...(await search.ids('canal locks'))], [], 'only papers that are read are counted');
    session.dispose();
    deepEqual(warnings, []);
  });

  test('are none where the file is damaged or cannot be read', async () => {
    const [name = '', bytes] = [...folder.files][0] ?? [];
    ok(bytes);
    const paper = api.library.papers()[0]?.id ?? '';
    folder.files.set(name, bytes.subarray(0, bytes.length >> 1));
    const cut = remembered();
    await cut.read([paper]);
    equal(cut.get(paper), undefined);
    cut.dispose();
    const away = (): Promise<never> => Promise.reject(new Error('The disk is away.'));
    folder.open = away;
    const unopened = remembered();
    await unopened.read([paper]);
    equal(unopened.get(paper), undefined);
    equal(warnings.length, 1);
    unopened.dispose();
    folder.open = () => Promise.resolve({ ...inMemory(bytes), read: away });
    const unread = remembered();
    await unread.read([paper]);
    equal(unread.get(paper), undefined);
    equal(warnings.length, 2);
    unread.dispose();
  });
});
