import { describe, expect, it } from 'vitest';
import { SightedEntries } from '../../../../src/core/library/sightedEntries';
import { Neighbours } from '../../../../src/core/library/identity/neighbours';
import { renderingOf, titleOf } from '../../../../src/core/library/identity/rendering';
import { Renderings } from '../../../../src/core/library/identity/renderings';
import { Trace } from '../../../../src/core/library/identity/trace';
import { wordNumbers } from '../../../../src/core/library/identity/words';
import { sight } from '../../../../src/core/library/sighting';
import type { Entry } from '../../../../src/core/model';
import { at, entry } from './builders';
import { generateTrueLibrary } from './generators/trueLibrary';

/** Renderings of captures with mess, among their neighbours. */
class Held {
  readonly traces = new Map<number, Trace>();
  readonly #renderings = new Renderings(new SightedEntries());
  readonly #neighbours = new Neighbours(this.#renderings);

  /** Takes in an entry; returns its row and those that were found for it. */
  add(added: Entry): { row: number; found: ReadonlySet<number> } {
    const words = wordNumbers(added.abstract ?? '');
    const rendering = renderingOf(sight(at('dump'), 0, added), words);
    const row = this.#renderings.add(rendering);
    const trace = new Trace();
    trace.write(titleOf(rendering), rendering.headWords, words);
    const found = this.#neighbours.add(row, trace);
    this.traces.set(row, trace);
    return { row, found };
  }

  remove(row: number): void {
    this.#neighbours.remove(row);
    this.traces.delete(row);
  }
}

describe('neighbours', () => {
  it('are all that meet, few others, and none that is gone, in rows that are used again', () => {
    const { dumps } = generateTrueLibrary({ papers: 200, seed: 5 });
    const entries = dumps.flatMap(({ dump }) => dump.entries);
    const held = new Held();
    const rows = new Set<number>();
    let [met, other, added] = [0, 0, 0];
    for (let round = 0; round < 4; round++) {
      for (const one of entries) {
        const before = new Map(held.traces);
        const { row, found } = held.add(one);
        rows.add(row);
        added++;
        const trace = held.traces.get(row);
        const meeting = [...before].filter(([, known]) => trace?.meets(known)).map(([key]) => key);
        expect(before.has(row)).toBe(false);
        expect([...found].every((key) => before.has(key))).toBe(true);
        expect(meeting.every((key) => found.has(key))).toBe(true);
        met += meeting.length;
        other += found.size - meeting.length;
        if (held.traces.size > 100) {
          const [oldest = row] = held.traces.keys();
          held.remove(oldest);
        }
      }
    }
    expect(met).toBeGreaterThan(300);
    expect(other).toBeLessThan(met / 20);
    expect(rows.size).toBeLessThan(added / 2);
  });

  it('share signatures, or keys of abstracts where one was cut', () => {
    const told = 'tides are measured by a ruler that was never made for water '.repeat(4);
    const held = new Held();
    const whole = held.add(entry('Measuring tides with a lantern', { abstract: told }));
    const cut = held.add(
      entry('Measuring tides with a candle', { abstract: told.slice(0, told.length / 3) }),
    );
    const bare = held.add(entry('Measuring tides with a'));
    const another = held.add(
      entry('Measuring tides with a sieve', {
        abstract: 'Ferns of seven valleys hear the wind when it turns north, and clouds do not.',
      }),
    );

    expect([...cut.found]).toEqual([whole.row]);
    expect([...bare.found].sort()).toEqual([whole.row, cut.row]);
    expect([...another.found]).toEqual([bare.row]);
  });
});
