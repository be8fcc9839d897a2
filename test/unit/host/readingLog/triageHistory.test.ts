import { describe, expect, it } from 'vitest';
import { noStatus, type ReadingStatus } from '../../../../src/core';
import { TriageHistory } from '../../../../src/host/readingLog/triageHistory';

const a = { id: 'a', aliases: [] };
const b = { id: 'b', aliases: [] };

describe('what was done with papers', () => {
  it('is taken back the latest first, on all papers that it was done on', () => {
    const history = new TriageHistory();
    const changes = [a, b].map((paper) => ({ paper, change: { starred: true, later: false } }));
    history.remember(changes, ({ id }) => ({ ...noStatus, later: id === 'b' }));
    history.remember([{ paper: a, change: { hidden: true } }], () => noStatus);
    const now = (): ReadingStatus => ({ ...noStatus, starred: true, hidden: true });
    expect(history.takeBack(now)).toEqual([{ paper: a, change: { hidden: false } }]);
    expect(history.takeBack(now)).toEqual([
      { paper: a, change: { starred: false, later: false } },
      { paper: b, change: { starred: false, later: true } },
    ]);
    expect(history.takeBack(now)).toBeUndefined();
    expect(history.lastDone).toBeUndefined();
  });

  it('is left alone where something else was done since, as in another window', () => {
    const history = new TriageHistory();
    history.remember(
      [a, b].map((paper) => ({ paper, change: { note: 'mine' } })),
      () => noStatus,
    );
    const now = ({ id }: { readonly id: string }): ReadingStatus => ({
      ...noStatus,
      note: id === 'a' ? 'another' : 'mine',
    });
    expect(history.takeBack(now)).toEqual([{ paper: b, change: { note: '' } }]);
  });

  it('of nothing is nothing to undo', () => {
    const history = new TriageHistory();
    history.remember([], () => noStatus);
    expect(history.lastDone).toBeUndefined();
  });
});
