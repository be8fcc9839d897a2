import type { PaperDigests } from '../../src/extension';
import { CancellationTokenSource } from 'vscode';
import { before, deepEqual, describe, equal, eventually, ok, test } from './harness';
import { deleteFile, dumpOf, paperDigests, paperTitled, writeFile } from './paperDigests';

describe('search', () => {
  let api: PaperDigests;

  before(async () => {
    api = await paperDigests();
  });

  async function found(query: string): Promise<(string | undefined)[]> {
    const texts = await api.library.index.find(query, { isUnfinished: true });
    return texts?.hits.map(({ id }) => api.library.paper(id)?.title) ?? [];
  }

  test('a word of a title finds its paper', async () => {
    ok((await found('sundials'))[0]?.includes('Sundials'));
  });

  test('half a word and a misspelt word find it as well', async () => {
    ok((await found('sundi'))[0]?.includes('Sundials'));
    ok((await found('sundails'))[0]?.includes('Sundials'));
  });

  test('a word of an abstract finds its paper, after those with it in the title', async () => {
    ok((await found('vibrometry'))[0]?.includes('Church Bells'));
    ok((await found('reinforcement'))[0]?.includes('Canal Locks'));
  });

  test('an empty query and nonsense find nothing', async () => {
    equal((await found('')).length, 0);
    equal((await found('qqqqxxzz')).length, 0);
  });

  test('it is told by which words papers were found', async () => {
    const texts = await api.library.index.find('sundials', { isUnfinished: false });
    deepEqual([...(texts?.words.stems ?? [])], ['sundial']);
  });

  test('the index runs in a worker', () => {
    ok(api.library.index.status.isInWorker);
  });

  test('a search that is cancelled has no result', async () => {
    const source = new CancellationTokenSource();
    const finding = api.library.index.find('sundials', { isUnfinished: true }, source.token);
    source.cancel();
    equal(await finding, undefined);
  });

  test('what comes while indexing is stopped is found when it goes on', async () => {
    const { index } = api.library;
    index.stop();
    await writeFile('stopped.txt', dumpOf(['Zymurgy of Forgotten Ciders']));
    try {
      await paperTitled(api, 'Zymurgy');
      await index.done;
      equal((await found('zymurgy')).length, 0);
      equal(index.status.waiting, 1);
      index.resume();
      await index.done;
      ok((await found('zymurgy'))[0]?.includes('Ciders'));
      equal(index.status.waiting, 0);
    } finally {
      await deleteFile('stopped.txt');
    }
  });

  test('a paper that went is not found any more', async () => {
    await eventually(async () => {
      equal((await found('zymurgy')).length, 0);
    });
  });
});
