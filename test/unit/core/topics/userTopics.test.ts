import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discoverTopics } from '../../../../src/core/topics/discoverTopics';
import { CuratedTopics } from '../../../../src/core/topics/user/curatedTopics';
import { wordMatcher } from '../../../../src/core/topics/user/matchWords';
import { readUserTopics } from '../../../../src/core/topics/user/readUserTopics';
import type { UserTopics } from '../../../../src/core/topics/user/userTopics';
import { generateLibrary } from './generatedLibrary';
import { nestedLibrary } from './nestedLibrary';

const papers = nestedLibrary([16, 16, 16], [20, 20, 20, 20, 20]);
const model = discoverTopics(papers, { count: 6 });
const [first = '', second = ''] = model.topics
  .filter(({ parent }) => parent === undefined)
  .map(({ id }) => id);
const parts = model.topics.filter(({ parent }) => parent !== undefined);
const whole = parts[0]?.parent ?? '';

function curated(user: UserTopics): CuratedTopics {
  return new CuratedTopics(model, user, papers);
}

function filedUnder(topics: CuratedTopics, topic: string): string[] {
  return papers.flatMap((paper) => (topics.assign(paper)[0]?.topic === topic ? [paper.id] : []));
}

const plain = curated({});

describe('CuratedTopics', () => {
  it('are those of the model when the user says nothing', () => {
    expect(plain.topics).toEqual(model.topics);
    for (const paper of papers) {
      expect(plain.assign(paper)).toEqual(model.assign(paper));
    }
  });

  it('have the names that the user gave', () => {
    const topics = curated({ renamed: { [first]: 'Mine', gone: 'Nothing' } });
    expect(topics.topics.find(({ id }) => id === first)?.label).toBe('Mine');
    expect(topics.topics).toHaveLength(model.topics.length);
  });

  it('have the names that were found again when the user takes theirs back', () => {
    const user = { renamed: { [first]: 'Mine' } };
    const renamed = discoverTopics(papers, { previous: model, user });
    expect(renamed.topics.find(({ id }) => id === first)?.label).toBe('Mine');
    const topics = new CuratedTopics(renamed, {}, papers);
    expect(topics.topics.find(({ id }) => id === first)?.label).toBe(
      model.topics.find(({ id }) => id === first)?.label,
    );
  });

  it('have the papers of all topics that were merged', () => {
    const topics = curated({ merged: { [first]: second } });
    expect(topics.topics.map(({ id }) => id)).not.toContain(first);
    const both = [...filedUnder(plain, first), ...filedUnder(plain, second)];
    expect(filedUnder(topics, second).toSorted()).toEqual(both.toSorted());
  });

  it('stand for the whole that was split', () => {
    const topics = curated({ split: [whole] });
    expect(topics.topics.map(({ id }) => id)).not.toContain(whole);
    for (const { id } of parts) {
      expect(topics.topics.find((topic) => topic.id === id)).not.toHaveProperty('parent');
      expect(filedUnder(topics, id).length).toBeGreaterThan(0);
    }
  });

  it('leave papers of a hidden topic to their next one, or to none', () => {
    const topics = curated({ hidden: [first] });
    expect(topics.topics.map(({ id }) => id)).not.toContain(first);
    for (const paper of papers) {
      const rest = model.assign(paper).filter(({ topic }) => topic !== first);
      expect(topics.assign(paper).map(({ topic }) => topic)).toEqual(
        rest.map(({ topic }) => topic),
      );
    }
  });

  it('begin with the pinned ones in their order', () => {
    const topics = curated({ pinned: [second, 'gone', first] });
    expect(topics.topics.slice(0, 2)).toMatchObject([
      { id: second, isPinned: true },
      { id: first, isPinned: true },
    ]);
    expect(topics.topics).toHaveLength(model.topics.length);
  });

  it('hold papers that were put into them, before all else and by any of their ids', () => {
    const [moved] = filedUnder(plain, first).flatMap(
      (id) => papers.find((each) => each.id === id) ?? [],
    );
    if (!moved) {
      throw new Error('no paper');
    }
    const topics = curated({ filed: { [second]: [moved.id], gone: [moved.id] } });
    expect(topics.isFiled(moved)).toBe(true);
    expect(topics.assign(moved)[0]).toEqual({ topic: second, weight: 1, because: [] });
    const renamed = { ...moved, id: 'another', aliases: [moved.id] };
    expect(topics.assign(renamed)[0]?.topic).toBe(second);
    const other = papers.find(({ id }) => id !== moved.id);
    expect(other && topics.assign(other)).toEqual(other && plain.assign(other));
    expect(curated({ filed: { gone: [moved.id] } }).isFiled(moved)).toBe(false);
  });

  it('hold papers that were put into a part of them, or into what they were merged from', () => {
    const part = parts[0]?.id ?? '';
    const [paper] = papers.slice(-1);
    const inPart = paper && curated({ filed: { [part]: [paper.id] } }).assign(paper)[0];
    expect(inPart).toMatchObject({ topic: whole, subtopic: part });
    const merged = curated({ filed: { [first]: [paper?.id ?? ''] }, merged: { [first]: second } });
    expect(paper && merged.assign(paper)[0]?.topic).toBe(second);
    const hidden = curated({ filed: { [first]: [paper?.id ?? ''] }, hidden: [first] });
    expect(paper && hidden.assign(paper).map(({ topic }) => topic)).not.toContain(first);
  });

  it('tell which are hidden, by the names that the user gave', () => {
    const topics = curated({ hidden: [first, 'gone'], renamed: { [first]: 'Mine' } });
    expect(topics.hidden).toMatchObject([{ id: first, label: 'Mine' }]);
  });

  it('find the papers of a query', () => {
    const [paper] = papers;
    const [word = ''] = (paper?.title ?? '').split(' ').slice(-1);
    const own = [{ id: 'own:word', label: 'A word', query: word }];
    const topics = curated({ own });
    const has = papers.filter(({ title, abstract }) =>
      ` ${title} ${abstract} `.replace(/[.,]/g, ' ').includes(` ${word} `),
    );
    expect(has.length).toBeGreaterThan(0);
    expect(filedUnder(topics, 'own:word').toSorted()).toEqual(has.map(({ id }) => id).toSorted());
    expect(topics.topics[0]).toEqual({ id: 'own:word', label: 'A word', terms: [], isOwn: true });
  });

  it('ask another matcher, where there is one', () => {
    const own = [{ id: 'own:all', label: 'All', query: 'anything' }];
    const all = new CuratedTopics(model, { own }, papers, { matcher: () => () => ['found'] });
    expect(filedUnder(all, 'own:all')).toHaveLength(papers.length);
    expect(all.assign(papers[0] ?? { id: '', title: '' })[0]?.because).toEqual(['found']);
  });

  it('find papers like a handful of examples', () => {
    const library = generateLibrary({ sizes: [20, 20, 20, 20], seed: 61 });
    const found = discoverTopics(library);
    const field = library.filter((paper) => paper.field === library[0]?.field);
    const examples = field.slice(0, 4).map(({ id }) => id);
    const own = [{ id: 'own:field', label: 'Field', examples }];
    const topics = new CuratedTopics(found, { own }, library);
    const inTopic = library.filter((paper) => topics.assign(paper)[0]?.topic === 'own:field');
    expect(inTopic.filter((paper) => field.includes(paper)).length).toBeGreaterThan(15);
    expect(inTopic.filter((paper) => !field.includes(paper)).length).toBeLessThan(5);
    expect(inTopic.map(({ id }) => id)).toEqual(expect.arrayContaining(examples));
  });

  it('give at most three topics, by weight, whatever the user wants', () => {
    const ids = fc.constantFrom('gone', ...model.topics.map(({ id }) => id));
    const wish = fc.record({
      merged: fc.dictionary(ids, ids, { maxKeys: 4 }),
      split: fc.array(ids, { maxLength: 3 }),
      hidden: fc.array(ids, { maxLength: 3 }),
      pinned: fc.array(ids, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(wish, fc.constantFrom(...papers), (json, paper) => {
        const topics = curated(readUserTopics(json).user);
        const shares = topics.assign(paper);
        const weights = shares.map(({ weight }) => weight);
        const shown = new Map(topics.topics.map((topic) => [topic.id, topic]));
        expect(shares.length).toBeLessThanOrEqual(3);
        expect(weights).toEqual(weights.toSorted((one, other) => other - one));
        for (const { topic, subtopic } of shares) {
          expect(shown.get(topic)?.parent).toBeUndefined();
          expect(shown.has(topic)).toBe(true);
          expect(subtopic === undefined || shown.get(subtopic)?.parent === topic).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('discoverTopics with what the user decided', () => {
  it('keeps every topic that papers were put into by hand', () => {
    const filed = Object.fromEntries([first, second].map((id) => [id, ['arxiv:1']]));
    const after = discoverTopics(papers, { previous: model, user: { filed }, count: 3 });
    expect(after.topics.map(({ id }) => id)).toEqual(expect.arrayContaining([first, second]));
  });

  it('keeps every topic that the user named, though the library is looked at anew', () => {
    const user = { pinned: [first], renamed: { [second]: 'Mine' } };
    const after = discoverTopics(papers, { previous: model, user, count: 3 });
    const ids = after.topics.map(({ id }) => id);
    expect(ids).toContain(first);
    expect(after.topics.find(({ id }) => id === second)?.label).toBe('Mine');
  });
});

describe('wordMatcher', () => {
  const paper = { id: 'one', title: 'Tidal Gauges', abstract: 'Éléments of sea-level memory.' };

  it.each([
    ['tidal', true],
    ['TIDAL elements', true],
    ['"sea level"', true],
    ['"gauges elements"', false],
    ['tidal -memory', false],
    ['tidal -"level sea"', true],
    ['tidal harbour', false],
    ['-harbour', false],
    ['', false],
    ['"', false],
  ])('%s: %s', (query, isFound) => {
    expect(wordMatcher(query)(paper) !== undefined).toBe(isFound);
  });
});

describe('readUserTopics', () => {
  it('reads what it is given', () => {
    const user: UserTopics = {
      renamed: { a: 'A' },
      merged: { b: 'c' },
      split: ['d'],
      hidden: ['e'],
      pinned: ['f'],
      own: [
        { id: 'o', label: 'Own', query: 'tides' },
        { id: 'p', label: 'Other', examples: ['arxiv:1'] },
      ],
      filed: { a: ['arxiv:2', 'arxiv:3'] },
    };
    expect(readUserTopics(JSON.parse(JSON.stringify(user)))).toEqual({ user, problems: [] });
    expect(readUserTopics(undefined)).toEqual({ user: {}, problems: [] });
  });

  it('tells what is wrong, entry by entry, and uses the rest', () => {
    const { user, problems } = readUserTopics({
      renamed: { a: 'A', b: 7 },
      merged: { c: 'd', d: 'c', e: 'f' },
      hidden: 'all',
      pinned: ['g', null],
      own: [
        { id: 'o', label: 'Own' },
        5,
        { id: 'p', label: 'P', query: 'q' },
        { id: 'p', label: 'P', query: 'q' },
      ],
      filed: { a: ['arxiv:1', 5], b: 'all', c: [] },
      colour: 'red',
    });
    expect(user).toEqual({
      renamed: { a: 'A' },
      merged: { e: 'f' },
      hidden: [],
      pinned: ['g'],
      own: [{ id: 'p', label: 'P', query: 'q' }],
      filed: { a: ['arxiv:1'] },
    });
    expect(problems.map(({ path }) => path)).toEqual([
      'renamed["b"]',
      'merged["c"]',
      'merged["d"]',
      'hidden',
      'pinned[1]',
      'own[0]',
      'own[1]',
      'own[3].id',
      'filed["a"][1]',
      'filed["b"]',
      'colour',
    ]);
  });

  it('takes anything, and reads what it gave again without a problem', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const { user } = readUserTopics(json);
        expect(readUserTopics(JSON.parse(JSON.stringify(user)))).toEqual({ user, problems: [] });
        expect(new CuratedTopics(model, user, []).topics.length).toBeGreaterThan(0);
      }),
    );
  });
});
