import { describe, expect, it } from 'vitest';
import { parseDump } from '../../../../src/core/dump/parseDump';
import { flawsOf } from './soundness';

const byline = 'byAK and the research community';
const banner = ['new', 'Get trending papers in your email inbox!', 'Subscribe', 'Daily Papers'];
const entry = ['Rust', 'A scratch tells its age. We read it.', '  • 4 authors\n·\nMay 4'];

function read(...blocks: string[]): ReturnType<typeof parseDump> & { furnitureTexts: string[] } {
  const text = blocks.join('\n\n');
  const dump = parseDump(text);
  expect(flawsOf(text, dump)).toEqual([]);
  return {
    ...dump,
    furnitureTexts: dump.furniture.map(({ start, end }) => text.slice(start, end)),
  };
}

describe('the header of a list', () => {
  it('is furniture, but for the date', () => {
    const { furnitureTexts, listed, listedRange } = read(...banner, byline, 'Nov 14', ...entry);
    expect(furnitureTexts).toEqual([[...banner, byline].join('\n\n')]);
    expect(listed).toEqual({ month: 11, day: 14 });
    expect(listedRange).toEqual({
      start: [...banner, byline, ''].join('\n\n').length,
      end: [...banner, byline, 'Nov 14'].join('\n\n').length,
    });
  });

  it('ends above what is no part of it', () => {
    const { furnitureTexts, entries } = read('My notes', ...banner, byline, 'Nov 14', ...entry);
    expect(furnitureTexts).toEqual([[...banner, byline].join('\n\n')]);
    expect(entries).toHaveLength(1);
  });

  it('is said to have no date where a title stands for it', () => {
    const { listed, entries, problems } = read(byline, ...entry, 'May 3', 'It is spring.');
    expect(listed).toBeUndefined();
    expect(entries.map(({ title }) => title)).toEqual(['Rust', 'May 3']);
    expect(problems.map(({ code }) => code)).toEqual(['no-listed-date']);
  });

  it('takes no date that carries comments', () => {
    const { listed, entries } = read(byline, 'May 3 2', 'It is spring.', 'May 3', 'It still is.');
    expect(listed).toBeUndefined();
    expect(entries.map(({ title }) => title)).toEqual(['May 3 2', 'May 3']);
  });

  it('alone makes a list without papers', () => {
    const { entries, problems } = read(...banner, byline, 'Nov 14');
    expect(entries).toEqual([]);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['no-entries', 'warning'],
    ]);
  });
});

describe('a second header', () => {
  it('starts a list whose papers are kept', () => {
    const second = [...banner, byline, 'Mar 20', ...entry];
    const { entries, listed, furnitureTexts, problems } = read(
      byline,
      'Nov 14',
      ...entry,
      ...second,
    );
    expect(entries).toHaveLength(2);
    expect(listed).toEqual({ month: 11, day: 14 });
    expect(furnitureTexts).toEqual([byline, [...banner, byline].join('\n\n')]);
    expect(problems.map(({ code }) => code)).toEqual(['second-digest']);
  });

  it('closes a list that was cut off', () => {
    const { entries, problems } = read(byline, 'Nov 14', 'A title', byline, 'Mar 20', ...entry);
    expect(entries.map(({ title, abstract }) => [title, abstract !== undefined])).toEqual([
      ['A title', false],
      ['Rust', true],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['torn-entry', 'second-digest']);
  });

  it('right under the first is no list of its own', () => {
    const { entries, problems } = read(...banner, byline, ...banner, byline, 'Nov 14', ...entry);
    expect(entries).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toEqual(['no-listed-date', 'second-digest']);
  });
});
