import { describe, expect, it } from 'vitest';
import { detectDump, detectionLength, refusals } from '../../../../src/core/dump/detect';
import { headLines } from '../../../../src/core/dump/dialect';
import { parseDump } from '../../../../src/core/dump/parseDump';

const byline = 'byAK and the research community';
const list = `${byline}\n\nNov 14\n\nTide Tables from Shadows\n\nA webcam sees a pier.`;

describe('detectDump', () => {
  it.each([
    ['a list', list],
    ['a list without blank lines', `${byline}\nNov 14\nTide Tables from Shadows`],
    ['a list with a byte order mark', `\uFEFF${list}`],
    ['a list with no-break spaces', list.replaceAll(' ', '\u00A0')],
    ['a list with a byline in two words', list.replace('byAK', 'by AK')],
    ['a list in CRLF', list.replaceAll('\n', '\r\n')],
    ['a list under many blank lines', '\n'.repeat(1000) + list],
    ['a list under a few lines of something else', `front\n\nmatter\n\n${list}`],
    ['a list with its year', list.replace('Nov 14', 'Nov 14, 2024')],
  ])('knows %s', (_, text) => {
    expect(detectDump(text)).toEqual({ dialect: 'plain' });
    expect(parseDump(text)).toMatchObject({ dialect: 'plain', page: 'daily' });
  });

  it.each([
    ['nothing', '', refusals.empty],
    ['blanks', ' \r\n\u00A0\n\uFEFF\n\t', refusals.empty],
    ['a byline without a date', list.replace('Nov 14', 'November'), refusals.other],
    ['a date with comments', list.replace('Nov 14', 'Nov 14 3'), refusals.other],
    ['a date that no year has', list.replace('Nov 14', 'Feb 30'), refusals.other],
    ['a byline within a sentence', list.replace(byline, `It says “${byline}”.`), refusals.other],
    ['a date without a byline', list.replace(byline, 'Daily Papers'), refusals.other],
    ['bytes', `\u007FELF\0\0\0${list}`, refusals.binary],
    ['a list with a NUL', list.replace('sees', 'see\0'), refusals.binary],
    ['a page of a paper', `Paper page - Tides\n\n${list}`, refusals.paperPage],
    ['a page that shows an id', `arxiv:2502.99991\n\n${list}`, refusals.paperPage],
    ['a banner far below', `${'line\n'.repeat(headLines)}${list}`, refusals.other],
    ['a banner after long lines', `${'x'.repeat(detectionLength)}\n${list}`, refusals.other],
  ])('refuses %s and says why', (_, text, reason) => {
    expect(detectDump(text)).toEqual({ dialect: undefined, because: reason.template, reason });
    expect(parseDump(text)).toMatchObject({ dialect: 'unknown', entries: [], problems: [] });
  });

  it('needs no more than the opening of a text', () => {
    const text = list + '\n\nMore'.repeat(10_000);
    expect(detectDump(text.slice(0, detectionLength))).toEqual(detectDump(text));
  });
});

describe('a look-alike', () => {
  it.each([
    [
      'a page of a collection',
      `Small Tides\n\nA collection by ida\n\n${'x '.repeat(9)}`,
      'collectionPage',
    ],
    [
      'an address of a collection',
      'https://example.org/collections/ida/tides-1\n',
      'collectionPage',
    ],
    ['a bibliography', '@misc{tide,\n  title = {Tides},\n  year = {2024}\n}\n', 'bibliography'],
    ['a log', '2025-11-14 06:00:01 INFO up\n2025-11-14 06:00:02 INFO 4 authors\n', 'log'],
    ['a script', '#!/bin/sh\necho "byAK and the research community"\n', 'source'],
    ['a module', 'import os\nfrom tide import table\n\ndef main():\n    pass\n', 'source'],
    ['an answer that tells an error', '{"error":"Invalid date"}', 'otherJson'],
    ['another list', '[{"name":"Tides"}]', 'otherJson'],
    ['a list without items', '[]', 'otherJson'],
    ['another web page', '<!doctype html><html><body>Nov 14</body></html>', 'otherPage'],
  ] as const)('%s is refused for what it is', (_, text, reason) => {
    expect(detectDump(text)).toMatchObject({ dialect: undefined, reason: refusals[reason] });
  });
});
