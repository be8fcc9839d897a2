import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../src/core/model';
import { Library } from '../../../../src/core/library/library';
import { lostIn, stateOf } from './builders';
import { anySteps, outcome, type Step } from './generators/mess';

function take(library: Library, step: Step): void {
  if (step.dump) {
    library.replace(step.uri, step.dump, step.hint);
  } else {
    library.remove(step.uri);
  }
}

function fresh(steps: readonly Step[]): Library {
  const library = new Library();
  for (const step of steps) {
    take(library, step);
  }
  return library;
}

describe('a library, whatever its dumps say', () => {
  it('is what a fresh one of the same dumps would be, in any order', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        anySteps.chain((steps) =>
          fc.record({
            steps: fc.constant(steps),
            shuffled: fc.shuffledSubarray(outcome(steps), { minLength: outcome(steps).length }),
            isAsked: fc.array(fc.boolean(), { minLength: steps.length, maxLength: steps.length }),
          }),
        ),
        ({ steps, shuffled, isAsked }) => {
          const library = new Library();
          steps.forEach((step, index) => {
            take(library, step);
            if (isAsked[index]) {
              library.papers();
            }
          });
          expect(stateOf(library)).toEqual(stateOf(fresh(shuffled)));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('comes back to the same by a removal undone', () => {
    fc.assert(
      fc.property(anySteps, fc.nat(), (steps, pick) => {
        const held = outcome(steps);
        const step = held[pick % held.length];
        const library = fresh(held);
        const before = stateOf(library);
        if (step) {
          library.remove(step.uri);
          library.papers();
          take(library, step);
        }
        expect(stateOf(library)).toEqual(before);
      }),
    );
  });

  it('tells every change, keeps the objects of what did not change, and never repeats an id', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const library = new Library();
        let known = new Map<string, Paper>();
        for (const step of steps) {
          take(library, step);
          const { added, removed, updated, renamed } = library.takeChanges();
          const papers = new Map(library.papers().map((paper) => [paper.id, paper]));

          expect(papers.size).toBe(library.papers().length);
          expect(added).toEqual(keysNotIn(papers, known));
          expect(removed).toEqual(keysNotIn(known, papers));
          for (const [id, paper] of papers) {
            const before = known.get(id);
            expect(paper === before).toBe(before !== undefined && !updated.includes(id));
            if (before && updated.includes(id)) {
              expect(paper).not.toEqual(before);
            }
          }
          for (const { from, to } of renamed) {
            expect(removed).toContain(from);
            expect(papers.has(to)).toBe(true);
          }
          known = papers;
        }
        expect(library.takeChanges()).toEqual({ added: [], removed: [], updated: [], renamed: [] });
      }),
    );
  });

  it('takes the user at their word, and claims as printed what is printed', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const library = fresh(steps);
        for (const { uri, dump, hint } of outcome(steps)) {
          const listed = library.dump(uri)?.listed;
          if (listed && hint?.year !== undefined) {
            expect(listed.year).toBe(hint.year);
          }
          if (listed?.certainty === 'printed') {
            expect(listed.year).toBe(dump?.listed?.year);
          }
        }
      }),
    );
  });

  it('holds every entry in one paper, and finds papers by their entries and by all their ids', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const library = fresh(steps);
        const places = library
          .papers()
          .flatMap(({ occurrences }) => occurrences.map(({ uri, entry }) => `${uri} ${entry}`));
        const entries = library
          .dumps()
          .flatMap(({ uri, dump }) => dump.entries.map((_, index) => `${uri} ${index}`));
        expect(places.sort()).toEqual(entries.sort());
        expect(lostIn(library)).toEqual([]);
      }),
    );
  });
});

function keysNotIn(
  papers: ReadonlyMap<string, Paper>,
  others: ReadonlyMap<string, Paper>,
): string[] {
  return [...papers.keys()].filter((id) => !others.has(id)).sort();
}
