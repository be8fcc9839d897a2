import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUserTopics } from '../../../src/core';
import {
  addTopic,
  filePapers,
  hideTopic,
  mergeTopic,
  pinTopic,
  recordOf,
  releasePapers,
  renameTopic,
  unhideTopics,
  unpinTopic,
  type TopicEdit,
  type TopicFields,
} from '../../../src/host/topics/topicEdits';

function edited(fields: TopicFields, ...edits: readonly TopicEdit[]): TopicFields {
  return edits.reduce((now, edit) => ({ ...now, ...edit(now) }), fields);
}

describe('changes of the setting of topics', () => {
  it('say what was asked for, beside what stands there', () => {
    const before = { renamed: { a: 'Air' }, hidden: ['b'], split: ['c'] };
    expect(
      edited(before, renameTopic('d', 'Sea'), mergeTopic('e', 'a'), hideTopic('f'), pinTopic('g')),
    ).toEqual({
      renamed: { a: 'Air', d: 'Sea' },
      merged: { e: 'a' },
      hidden: ['b', 'f'],
      split: ['c'],
      pinned: ['g'],
    });
  });

  it('touch no other field', () => {
    expect(hideTopic('a')({ hidden: ['b'], own: [] })).toEqual({ hidden: ['b', 'a'] });
  });

  it('rename a topic of the user where it is made', () => {
    const own = [{ id: 'mine', label: 'Old', query: 'moss' }, 'what is this'];
    expect(edited({ own }, renameTopic('mine', 'New'))).toEqual({
      own: [{ id: 'mine', label: 'New', query: 'moss' }, 'what is this'],
    });
  });

  it('take back a pin, and pin in the order asked for', () => {
    const pinned = edited({}, pinTopic('a'), pinTopic('b'), pinTopic('a'));
    expect(pinned).toEqual({ pinned: ['b', 'a'] });
    expect(edited(pinned, unpinTopic('b'))).toEqual({ pinned: ['a'] });
  });

  it('put papers into one topic after another, and leave them alone again', () => {
    const filed = edited(
      { filed: { a: ['p', 'q'], b: ['r'], c: 'what' } },
      filePapers(['q', 'r'], 'd'),
    );
    expect(filed).toEqual({ filed: { a: ['p'], c: 'what', d: ['q', 'r'] } });
    expect(edited(filed, filePapers(['s'], 'd'))).toEqual({
      filed: { a: ['p'], c: 'what', d: ['q', 'r', 's'] },
    });
    expect(edited(filed, releasePapers(['p', 'r']))).toEqual({ filed: { c: 'what', d: ['q'] } });
  });

  it('show what was hidden, and make topics of examples', () => {
    expect(edited({ hidden: ['a', 'b', 'c'] }, unhideTopics(['a', 'c']))).toEqual({
      hidden: ['b'],
    });
    expect(edited({}, addTopic('Tides', { examples: ['p'] }))).toEqual({
      own: [{ id: 'own-tides', label: 'Tides', examples: ['p'] }],
    });
  });

  it('give topics of one name ids of their own', () => {
    const { user, problems } = readUserTopics(
      edited(
        {},
        addTopic('Moss & Walls', { query: 'moss' }),
        addTopic('Moss, walls', { query: 'wall' }),
      ),
    );
    expect(problems).toEqual([]);
    expect(user.own?.map(({ id }) => id)).toEqual(['own-moss-walls', 'own-moss-walls-2']);
  });

  it('can be read back whatever stood there, and lose nothing that counted', () => {
    const label = fc.stringMatching(/^\S{1,9}$/);
    fc.assert(
      fc.property(fc.jsonValue(), label, label, (value, id, name) => {
        const before = recordOf(value);
        const known = readUserTopics(before).user;
        const { user } = readUserTopics(
          edited(
            before,
            pinTopic(id),
            hideTopic(id),
            renameTopic(id, name),
            addTopic(name, { query: id }),
          ),
        );
        expect(user.pinned).toContain(id);
        expect(user.hidden).toEqual(expect.arrayContaining([...(known.hidden ?? []), id]));
        expect(user.own?.map((topic) => topic.label)).toContain(name);
        expect(Object.keys(user.merged ?? {})).toEqual(Object.keys(known.merged ?? {}));
      }),
    );
  });
});
