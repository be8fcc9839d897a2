import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../src/core/model';
import { at, entry, libraryOf, list } from './builders';

/** Gives papers the topic of their first letter, but for F. */
function sparse() {
  const asked: string[] = [];
  return {
    asked,
    assign: ({ title }: Paper) => {
      asked.push(title);
      const topic = title.charAt(0);
      return topic === 'F' ? [] : [{ topic, weight: 1, because: ['first letter'] }];
    },
  };
}

describe('topics', () => {
  it('are worked out once by another classifier that gives the same, also none', () => {
    const library = libraryOf({ a: list('May 1', [entry('Tides'), entry('Ferns')]) });
    library.classify(sparse());
    library.papers();
    const other = sparse();
    library.classify(other);
    library.papers();
    const entries = [entry('Tides', { comments: 3 }), entry('Ferns', { comments: 4 })];
    library.replace(at('b'), list('May 2', entries));
    expect(library.papers().map(({ topics }) => topics)).toEqual([[], ['T']]);
    expect(other.asked.sort()).toEqual(['Ferns', 'Tides']);
  });

  it('are worked out anew while another classifier has not come to a paper', () => {
    const library = libraryOf({ a: list('May 1', [entry('Tides'), entry('Clouds')]) });
    library.classify(sparse());
    library.papers();
    library.classify({ assign: () => [{ topic: 'T', weight: 1, because: [] }] });
    library.replace(at('b'), list('May 2', [entry('Clouds', { comments: 3 })]));
    expect(library.papers().map(({ topics }) => topics)).toEqual([['T'], ['T']]);
  });
});
