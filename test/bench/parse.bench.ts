import { bench, describe } from 'vitest';
import { detectDump } from '../../src/core/dump/detect';
import { splitLines } from '../../src/core/dump/lines';
import { parseDump } from '../../src/core/dump/parseDump';
import { generateDumps } from './generateDumps';

const dumps = generateDumps(100);
const megabytes = (dumps.join('').length / 1e6).toFixed(1);

describe(`100 dumps, ${megabytes} million characters`, () => {
  bench('floor: split at line breaks', () => {
    dumps.map((text) => text.split('\n'));
  });

  bench('split into lines with offsets', () => {
    dumps.map((text) => splitLines(text));
  });

  bench('parse', () => {
    dumps.map((text) => parseDump(text));
  });
});

describe('one file of 4 KB', () => {
  const opening = dumps[0]?.slice(0, 4096) ?? '';
  const prose = opening.replaceAll('\n', ' ');

  bench('recognise a dump', () => {
    detectDump(opening);
  });

  bench('refuse prose', () => {
    detectDump(prose);
  });
});
