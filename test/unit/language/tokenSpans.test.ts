import { expect, test } from 'vitest';
import { parseDump } from '../../../src/core';
import { tokenSpans } from '../../../src/language/tokenSpans';

const digest = [
  'Daily Papers',
  'byAK and the research community',
  'Nov 14',
  'Kelp Forests Under a Moving Lamp',
  '',
  'We move a lamp over kelp. The kelp leans towards it within a minute.',
  '',
  '  • 5 authors',
  '·',
  'Nov 12 3',
].join('\n');

function told(text: string): string[] {
  return tokenSpans(text, parseDump(text)).map(
    ({ start, end, type }) => `${type}: ${text.slice(start, end)}`,
  );
}

test('nothing is told of a plain digest that its grammar knows already', () => {
  expect(told(digest)).toEqual([]);
});

test.each([
  ['> ', 'quoted'],
  ['>', 'quoted without blanks'],
  ['> > ', 'quoted twice'],
])('all parts behind the marks %j are told', (mark) => {
  const quoted = digest.replaceAll(/^/gm, mark).replaceAll('\n', '\r\n');
  expect(told(quoted)).toEqual([
    'comment: Daily Papers',
    'comment: byAK and the research community',
    'title: Kelp Forests Under a Moving Lamp',
    'authors: • 5 authors',
    'number: Nov 12',
    'number: 3',
  ]);
});

test('a plain title over two lines is told, as its second may look like an abstract', () => {
  const wrapped = digest.replace('Under a', '\nunder a').replace('Nov 14', 'Nov 14\n');
  expect(told(wrapped)).toEqual(['title: Kelp Forests', 'title: under a Moving Lamp']);
});

test('the marks of a title over two lines are not coloured', () => {
  const wrapped = digest.replace('Under a', '\nUnder a').replaceAll(/^/gm, '> ');
  expect(told(wrapped)).toContain('title: Under a Moving Lamp');
});
