import { expect, it } from 'vitest';
import { searchText } from '../../../../../src/core/search/searchText';
import { DocumentBuilder } from '../../../../../src/core/search/segment/documentBuilder';
import { fingerprintOf } from '../../../../../src/core/search/segment/fingerprint';
import { LiveSegment } from '../../../../../src/core/search/segment/liveSegment';
import { mergeSegments } from '../../../../../src/core/search/segment/mergeSegments';
import { SegmentSealer } from '../../../../../src/core/search/segment/segmentSealer';
import { Vocabulary } from '../../../../../src/core/search/segment/vocabulary';
import { runToEnd } from '../../../../../src/core/steps';
import { generatePapers, type SearchedPaper } from '../generatedPapers';

it('merged segments are what one segment of all their papers is, but for those removed', () => {
  const vocabulary = new Vocabulary();
  const sealer = new SegmentSealer(vocabulary);
  const sealed = (papers: readonly SearchedPaper[]) => {
    const builder = new DocumentBuilder(vocabulary);
    for (const paper of papers) {
      builder.add(paper.id, searchText(paper), fingerprintOf(paper));
    }
    return runToEnd(sealer.seal(builder.build())).segment;
  };
  // Words that nearly all have, some, and few: each sort is put in order in another way.
  const papers = generatePapers(600).map((paper) => ({ ...paper, abstract: paper.title }));
  // The ids of the parts lie amid one another.
  const parts = [0, 1, 2].map((part) => papers.filter((_, index) => index % 3 === part));
  const lives = parts.map((part) => new LiveSegment(sealed(part), [4, 7]));
  const removed = new Set(parts.flatMap((part) => [part[4], part[7]]));
  const left = papers.filter((paper) => !removed.has(paper));
  expect(runToEnd(mergeSegments(lives))).toEqual(sealed(left));
});
