import { bench, describe } from 'vitest';
import { parseDump } from '../../src/core/dump/parseDump';
import { groupPapers } from '../../src/core/library/grouping';
import { Library } from '../../src/core/library/library';
import { generateDumps } from './generateDumps';

const dumps = generateDumps(100).map((text) => parseDump(text));

function filled(): Library {
  const library = new Library();
  dumps.forEach((dump, index) => {
    library.replace(`file:///dump-${index}.txt`, dump);
  });
  library.papers();
  return library;
}

const library = filled();
const [first] = dumps;
const uri = 'file:///dump-0.txt';

describe(`${dumps.length} dumps, ${library.papers().length} papers`, () => {
  bench('all dumps into an empty library', () => {
    filled();
  });

  bench('one dump taken out and put back', () => {
    library.remove(uri);
    library.papers();
    if (first) {
      library.replace(uri, first);
    }
    library.papers();
  });

  bench('group by month and topic', () => {
    groupPapers(library.papers(), ['date', 'topic']);
  });
});
