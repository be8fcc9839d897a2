import { describe, expect, it } from 'vitest';
import type { Occurrence, Paper } from '../../../src/core';
import { formatMessage } from '../../../src/core';
import { paperSpread } from '../../../src/language/paperSpread';

/** A paper in digests, latest listed first. */
function paperIn(...occurrences: readonly [uri: string, comments?: number][]): Paper {
  return {
    ...{ id: 'title:1', aliases: [], title: 'Lanterns', topics: [] },
    occurrences: occurrences.map(([uri, comments]): Occurrence => ({
      ...{ uri, entry: 0, offset: 0 },
      ...(comments !== undefined && { comments }),
    })),
  };
}

function spread(paper: Paper) {
  return paperSpread(paper, 'file:///here', (template, ...values) =>
    formatMessage({ template, values }),
  );
}

describe('where else a paper is', () => {
  it('is not told of a paper of one digest', () => {
    expect(spread(paperIn(['file:///here', 3]))).toBeUndefined();
    expect(spread(paperIn(['file:///here'], ['file:///here']))).toBeUndefined();
  });

  it('counts each other digest once', () => {
    const found = spread(paperIn(['file:///c'], ['file:///here'], ['file:///c'], ['file:///b']));
    expect(found?.text).toBe('Also in 2 digests');
    expect(found?.others.map(({ uri }) => uri)).toEqual(['file:///c', 'file:///b']);
  });

  it('tells how the comments went, from the earliest list to the latest', () => {
    const text = spread(paperIn(['file:///b', 4], ['file:///c'], ['file:///here', 2]))?.text;
    expect(text).toBe('Also in 2 digests · comments 2 → 4');
    expect(spread(paperIn(['file:///b', 4], ['file:///here', 2]))?.text).toBe(
      'Also in 1 digest · comments 2 → 4',
    );
  });

  it('says nothing of comments that stayed the same', () => {
    expect(spread(paperIn(['file:///b', 2], ['file:///here', 2]))?.text).toBe('Also in 1 digest');
  });
});
