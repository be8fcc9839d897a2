import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dump } from '../../../../src/core/model';
import type { Decision } from '../../../../src/core/library/identity/decisions';
import { Library } from '../../../../src/core/library/library';
import { at, entry, libraryOf, list, lostIn, stateOf } from './builders';
import { anyEdits, anyOrder } from './generators/renderedEntries';

describe('papers of dumps that come, go and change', () => {
  it(
    'are those of a fresh library of the dumps, whatever their order',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(anyEdits, anyOrder, (edits, order) => {
          const library = new Library();
          const held = new Map<string, Dump>();
          let decided: readonly Decision[] = [];
          for (const { uri, dump, decisions, steps } of edits) {
            if (dump) {
              library.replace(uri, dump);
              held.set(uri, dump);
            } else {
              library.remove(uri);
              held.delete(uri);
            }
            if (decisions) {
              library.decide(decisions);
              decided = decisions;
            }
            const work = library.settleInSteps();
            for (let step = 0; step < steps && work.next().done !== true; step++);
          }
          const fresh = new Library();
          fresh.decide(decided);
          for (const uri of order) {
            const dump = held.get(uri);
            if (dump) {
              fresh.replace(uri, dump);
            }
          }
          expect(stateOf(library)).toEqual(stateOf(fresh));
          expect(lostIn(library)).toEqual([]);
        }),
        { numRuns: 1000 },
      );
    },
  );

  it('gets back the id of its title when another paper of that title goes', () => {
    const numbered = list('Mar 1, 2025', [
      entry('Counting clouds', {
        arxivId: '2401.00001',
        abstract: 'Clouds are counted twice, once from below and once from above, in every season.',
      }),
    ]);
    const other = list('Mar 2, 2025', [
      entry('Counting clouds', {
        abstract: 'Rain is what is left when a sky has been added up by somebody in a hurry.',
      }),
    ]);
    const library = new Library();
    library.replace(at('numbered'), numbered);
    const [alone] = library.papers();
    library.replace(at('other'), other);
    expect(library.paper('arxiv:2401.00001')?.aliases).toHaveLength(1);

    library.remove(at('other'));

    expect(library.paper('arxiv:2401.00001')).toEqual(alone);
  });

  it('are the same in any order where titles have their blanks in other places', () => {
    const whole = list('Mar 1, 2025', [
      entry('Measuring tides with a Lan tern', {
        abstract:
          "The lantern's light falls on rivers whose keepers don't count the hours of the night. Clouds " +
          'are counted twice, once from below and once from above, and the two counts are never the same.',
      }),
    ]);
    const summed = list('Mar 2, 2025', [
      entry('Measuring tides with a lantern', {
        abstract: 'A short summary of ferns, lanterns, rivers and rulers by hand.',
      }),
    ]);

    const one = libraryOf({ whole, summed });
    const other = libraryOf({ summed, whole });

    expect(other.papers()).toEqual(one.papers());
  });
});
