import { describe, expect, it } from 'vitest';
import { SearchIndex, type SearchedPaper } from '../../../../src/core/search/searchIndex';
import { runToEnd } from '../../../../src/core/steps';
import { judgedCollection } from '../../../bench/search/judged/collection';
import { gainAtTen } from '../../../bench/search/judged/gain';
import { textbookRanker } from '../../../bench/search/judged/rivals';
import { randomNumbers } from './generatedPapers';

function indexOf(papers: Iterable<SearchedPaper>): SearchIndex {
  const index = new SearchIndex();
  index.add(papers);
  return index;
}

describe('a long query', () => {
  const { papers, queries } = judgedCollection();
  const questions = queries.filter(({ text }) => text.split(' ').length > 8);

  it('is ranked clearly better than by its words alone, where authors use others', () => {
    const index = indexOf(papers);
    const textbook = textbookRanker(papers);
    const meanOf = (rank: (query: string) => readonly string[]): number =>
      questions.reduce((sum, { text, grades }) => sum + gainAtTen(rank(text), grades), 0) /
      questions.length;
    expect(questions.length).toBeGreaterThan(25);
    expect(meanOf((query) => index.search(query).map(({ id }) => id))).toBeGreaterThan(
      meanOf(textbook) + 0.03,
    );
  });

  it('is ranked the same in whatever order papers came, and related before or while searching', () => {
    const atOnce = indexOf(papers);
    const random = randomNumbers(5);
    const inPieces = new SearchIndex();
    for (const paper of [...papers].sort(() => random() - 0.5)) {
      inPieces.add([paper]);
    }
    runToEnd(inPieces.settle());
    runToEnd(inPieces.relate());
    for (const { text } of questions.slice(0, 12)) {
      const found = (index: SearchIndex): (string | number)[] =>
        index.search(text).flatMap(({ id, score }) => [id, score]);
      expect(found(inPieces), text).toEqual(found(atOnce));
    }
  });

  it('has scores in falling order and keeps to limit and filter', () => {
    const index = indexOf(papers);
    for (const { text } of questions.slice(0, 12)) {
      const hits = index.search(text);
      const scores = hits.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((left, right) => right - left));
      const ids = hits.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(index.search(text, { limit: 7 }).map(({ id }) => id)).toEqual(ids.slice(0, 7));
      const filter = (id: string): boolean => id.endsWith('3');
      expect(index.search(text, { filter }).every(({ id }) => filter(id))).toBe(true);
    }
  });
});

describe('papers that share no word with a query', () => {
  /** Papers of thirty fields, which call the same by one word or by another, and some by both. */
  const papers = Array.from({ length: 180 }, (_, at) => {
    const field = `x${at % 30}x`;
    const words = (of: readonly string[]): string => of.map((word) => word + field).join(' ');
    const [first, second] = [
      words(['seal', 'walrus', 'tusk', 'fur']),
      words(['pinni', 'blub', 'whisk']),
    ];
    const text = [first, second, `${first} ${second}`][Math.floor(at / 30) % 3] ?? '';
    const noise = `matter${(at * 7) % 40}`;
    return { id: `p${at}`, title: text, abstract: `${text} ${noise}` };
  });
  const numbers = (index: SearchIndex): number[] =>
    index.search('sealx0x walrusx0x tuskx0x furx0x').map(({ id }) => Number(id.slice(1)));
  /** Papers of the field that is asked for which have none of the words. */
  const unlike = [30, 120];

  it('come in where others tell that they are about the same', () => {
    const found = numbers(indexOf(papers));
    expect(found.filter((at) => unlike.includes(at)).length).toBeGreaterThan(0);
    expect(found.every((at) => at % 30 === 0)).toBe(true);
  });

  it('come in again after papers came and went', () => {
    const index = indexOf(papers.slice(0, 170));
    numbers(index);
    index.add(papers);
    index.remove(['p30']);
    const found = numbers(index);
    expect(found).toContain(120);
    expect(found).not.toContain(30);
    expect(found.every((at) => at % 30 === 0)).toBe(true);
  });

  it('stay out of short queries and small libraries', () => {
    const ofShort = indexOf(papers)
      .search('sealx0x walrusx0x')
      .map(({ id }) => Number(id.slice(1)));
    expect(ofShort.length).toBeGreaterThan(3);
    expect(ofShort.some((at) => unlike.includes(at))).toBe(false);
    expect(numbers(indexOf(papers.slice(0, 50))).some((at) => unlike.includes(at))).toBe(false);
  });
});
