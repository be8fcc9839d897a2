import type { PaperDigests } from '../../src/extension';
import { before, describe, equal, ok, test } from './harness';
import { paperDigests } from './paperDigests';

describe('search', () => {
  let api: PaperDigests;

  before(async () => {
    api = await paperDigests();
  });

  function found(query: string): (string | undefined)[] {
    return api.library.search(query).map(({ id }) => api.library.paper(id)?.title);
  }

  test('a word of a title finds its paper', () => {
    ok(found('sundials')[0]?.includes('Sundials'));
  });

  test('half a word and a misspelt word find it as well', () => {
    ok(found('sundi')[0]?.includes('Sundials'));
    ok(found('sundails')[0]?.includes('Sundials'));
  });

  test('a word of an abstract finds its paper, after those with it in the title', () => {
    ok(found('vibrometry')[0]?.includes('Church Bells'));
    ok(found('reinforcement')[0]?.includes('Canal Locks'));
  });

  test('an empty query and nonsense find nothing', () => {
    equal(found('').length, 0);
    equal(found('qqqqxxzz').length, 0);
  });

  test('hits tell where the words stand', () => {
    const [hit] = api.library.search('sundials');
    ok(hit);
    ok(hit.matches.title.length > 0);
  });
});
