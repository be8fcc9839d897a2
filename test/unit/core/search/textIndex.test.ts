import { expect, it } from 'vitest';
import { TextIndex } from '../../../../src/core/search/textIndex';
import { generatePapers } from './generatedPapers';

it('finds all papers so far at any step of adding many', () => {
  const papers = generatePapers(2200, 3);
  const index = new TextIndex();
  const options = { isUnfinished: false };
  let steps = 0;
  for (const adding = index.addInSteps(papers); adding.next().done !== true;) {
    steps++;
    // Beyond the steps in which papers are added come those that make a segment of them.
    if (steps % 23 === 0 || steps > papers.length / 16) {
      const last = papers[Math.min(steps * 16, papers.length) - 1];
      const { hits } = index.find(last?.title ?? '', { ...options, limit: 1 });
      expect(hits[0]?.id).toBe(last?.id);
    }
  }
  const whole = new TextIndex();
  whole.add(papers);
  for (const { title } of papers.slice(0, 20)) {
    expect(index.find(title, options).hits).toEqual(whole.find(title, options).hits);
  }
});

it('papers that go while a segment is made of them are gone', () => {
  const papers = generatePapers(2200, 4);
  const index = new TextIndex();
  const adding = index.addInSteps(papers);
  for (let step = 0; step <= papers.length / 16; step++) {
    adding.next();
  }
  const [first] = papers;
  index.remove([first?.id ?? '']);
  while (adding.next().done !== true);
  const { hits } = index.find(first?.title ?? '', { isUnfinished: false });
  expect(hits.map(({ id }) => id)).not.toContain(first?.id);
  expect(index.size).toBe(papers.length - 1);
});
