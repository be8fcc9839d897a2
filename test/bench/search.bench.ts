import { bench, describe } from 'vitest';
import { SearchIndex } from '../../src/core/search/searchIndex';
import { generatePapers } from '../unit/core/search/generatedPapers';

for (const count of [200, 4000]) {
  const papers = generatePapers(count);
  const index = new SearchIndex();
  index.add(papers);
  const words = papers[Math.floor(count / 2)]?.title.split(' ') ?? [];
  const [word = ''] = words.filter(({ length }) => length > 6);
  const typo = `${word.slice(0, 3)}${word.charAt(4)}${word.charAt(3)}${word.slice(5)}`;

  describe(`${count} papers`, () => {
    bench('a word, key by key', () => {
      for (let length = 1; length <= word.length; length++) {
        index.search(word.slice(0, length), { limit: 100 });
      }
    });

    bench('a whole word', () => {
      index.search(word, { limit: 100 });
    });

    bench('a misspelt word', () => {
      index.search(typo, { limit: 100 });
    });

    bench('all words of a title', () => {
      index.search(words.join(' '), { limit: 100 });
    });
  });
}
