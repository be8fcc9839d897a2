import { bench, describe } from 'vitest';
import { completionsAt } from '../../src/core/search/query/completionsAt';
import { paperFilter } from '../../src/core/search/query/paperFilter';
import { parseQuery } from '../../src/core/search/query/parseQuery';
import { textQuery } from '../../src/core/search/query/textQuery';
import { generatePapers } from '../unit/core/search/generatedPapers';

const typical =
  'brain "scan data" -eeg title:(mri OR fmri) topic:"Brain decoding" date:2024 is:unread';
const long = `${typical} `.repeat(600);

describe('a query', () => {
  bench('typical', () => {
    textQuery(parseQuery(typical));
  });

  bench(`of ${long.length} characters`, () => {
    textQuery(parseQuery(long));
  });
});

describe('4000 papers', () => {
  const papers = generatePapers(4000).map(({ id, title, abstract }, index) => ({
    id,
    aliases: [],
    title,
    ...(abstract !== undefined && { abstract }),
    authors: [`Ann Lee ${index}`, `Zoë Quay ${index}`],
    organization: { name: `Institute ${index % 300}` },
    comments: index % 9,
    occurrences: [{ uri: `file:///digests/${index % 90}.txt`, entry: 0, offset: 0 }],
    topics: [`t${index % 40}`],
  }));
  const context = { today: { year: 2024, month: 5, day: 2 } };
  const titles = papers.map(({ title }) => title);

  for (const text of ['is:unread', 'in:17', 'org:inst', 'author:quay', 'comments:>2 topic:t7']) {
    bench(text, () => {
      papers.filter(paperFilter(parseQuery(text), context));
    });
  }

  bench('completion of a title', () => {
    completionsAt('like:"neural', 12, { names: { like: titles } });
  });
});
