import { describe, expect, it } from 'vitest';
import { toldOf, untold } from '../../../../src/host/smartFolders/newMatches';
import { paper } from '../../panels/samples';

const spikes = { name: 'Spikes', query: 'spiking hardware' };
const moss = { name: 'Moss', query: 'moss' };
const [one, two, three] = ['1', '2', '3'].map((id) => paper({ id }));
const all = (...papers: (ReturnType<typeof paper> | undefined)[]) =>
  papers.flatMap((each) => each ?? []);

describe('what is told of new papers', () => {
  it('is nothing of a search that has just been saved', () => {
    const findings = [{ search: spikes, papers: all(one, two) }];
    expect(untold(findings, {})).toEqual([]);
    expect(untold(findings, toldOf(findings, {}, []))).toEqual([]);
  });

  it('is what came since, once', () => {
    const before = toldOf([{ search: spikes, papers: all(one) }], {}, []);
    const findings = [{ search: spikes, papers: all(one, two, three) }];
    expect(untold(findings, before)).toEqual([{ search: spikes, papers: all(two, three) }]);
    expect(untold(findings, toldOf(findings, before, []))).toEqual([]);
  });

  it('waits for the day on which it is told', () => {
    const before = toldOf([{ search: spikes, papers: [] }], {}, []);
    const findings = [{ search: spikes, papers: all(one) }];
    const later = toldOf(findings, before, [spikes]);
    expect(untold(findings, later)).toEqual(findings);
  });

  it('is told of each search by itself, and begins anew with another query', () => {
    const before = toldOf(
      [
        { search: spikes, papers: [] },
        { search: moss, papers: all(one) },
      ],
      {},
      [],
    );
    const changed = { name: 'Spikes', query: 'spikes' };
    expect(
      untold(
        [
          { search: changed, papers: all(one) },
          { search: moss, papers: all(one, two) },
        ],
        before,
      ),
    ).toEqual([{ search: moss, papers: all(two) }]);
  });

  it('forgets searches that are gone', () => {
    const before = toldOf([{ search: moss, papers: all(one) }], {}, []);
    expect(Object.keys(toldOf([{ search: spikes, papers: [] }], before, []))).toHaveLength(1);
  });
});
