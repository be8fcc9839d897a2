import type { PaperDigests } from '../../src/extension';
import { CancellationTokenSource } from 'vscode';
import { before, deepEqual, describe, equal, ok, test } from './harness';
import { paperDigests } from './paperDigests';

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
});
