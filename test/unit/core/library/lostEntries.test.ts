import { expect, it } from 'vitest';
import { withOwnTexts } from '../../../../src/core/dump/ownTexts';
import { packDump } from '../../../../src/core/dump/packedDump';
import { parseDump } from '../../../../src/core/dump/parseDump';
import { TextPool } from '../../../../src/core/dump/textPool';
import { Library } from '../../../../src/core/library/library';
import { readFixture } from '../dump/fixtureFiles';
import { elsewhere } from '../dump/textsElsewhere';

it('papers stay as they were where the disk gives nothing back', () => {
  let isLost = false;
  const pool = new TextPool({
    ...elsewhere(),
    keepAll: (texts) => ({ read: (index) => (isLost ? '' : (texts[index] ?? '')) }),
  });
  const library = new Library();
  const text = readFixture('firecrawl/every-alternative.md');
  library.replace('file:///a.md', withOwnTexts(packDump(parseDump(text)), pool));
  const before = library.papers().map((paper) => structuredClone(paper));
  expect(before.length).toBeGreaterThan(2);
  isLost = true;
  pool.rest();
  const [first] = before;
  library.replace('file:///b.md', parseDump(text));
  expect(library.papers().map(({ id, title }) => [id, title])).toEqual(
    before.map(({ id, title }) => [id, title]),
  );
  library.remove('file:///a.md');
  expect(library.papers().map(({ id, title }) => [id, title])).toEqual(
    before.map(({ id, title }) => [id, title]),
  );
  expect(library.paper(first?.id ?? '')?.occurrences.map(({ uri }) => uri)).toEqual([
    'file:///b.md',
  ]);
});
