import { describe, expect, it } from 'vitest';
import { parseDump } from '../../../../src/core/dump/parseDump';
import { flawsOf } from './soundness';

const header = 'new\n\nDaily Papers\n\nbyAK and the research community\n\nNov 14\n\n';
const entry = 'A Title\n\nAn abstract. It ends here.\n\n';

/**
 * Texts on which work that grows faster than the text would go past the time a test has, and
 * results handed on as arguments would not fit the stack.
 */
const texts: [name: string, text: string, entries: number][] = [
  ['ten thousand blank lines', '\n'.repeat(10_000) + entry, 1],
  ['half a million blank lines', '\n'.repeat(500_000) + entry, 1],
  ['a line of five million letters', 'x'.repeat(5_000_000), 1],
  ['five million spaces before a title', `${' '.repeat(5_000_000)}x`, 1],
  ['five million spaces in an abstract', `A Title\n\nAn${' '.repeat(5_000_000)}abstract.`, 1],
  ['a million no-break spaces in a line', `A${'\u00A0'.repeat(1_000_000)}Title`, 1],
  ['a million full stops', `A Title\n\n${'.'.repeat(1_000_000)}x`, 1],
  ['a million sentence ends', `A Title\n\n${'. '.repeat(1_000_000)}x`, 1],
  ['a million closing brackets', `A Title\n\n.${')'.repeat(1_000_000)}x`, 1],
  ['a date with a million spaces', `A Title\n\nIt.\n\n• 3 authors\n·\nMay 3${' '.repeat(1e6)}x`, 1],
  [
    'a date with a million digits',
    `A Title\n\nIt.\n\n• 3 authors\n·\nMay 3 ${'1,'.repeat(1e6)}`,
    1,
  ],
  ['a hundred thousand separators', '·\n'.repeat(100_000), 0],
  ['three hundred thousand separators', '·\n'.repeat(300_000), 0],
  ['a hundred thousand lines of authors', '  • 3 authors\n'.repeat(100_000), 0],
  ['authors and gaps in turn', '  • 3 authors\n\n\n\n'.repeat(100_000), 0],
  ['lines between separators', 'north North\n·\nx\n'.repeat(50_000), 0],
  ['fifty thousand bylines', 'byAK and the research community\n'.repeat(50_000), 0],
  ['twenty thousand banners', header.repeat(20_000), 0],
  ['twenty thousand bare entries', entry.repeat(20_000), 20_000],
  ['a title of two hundred thousand lines', 'A Title\n'.repeat(200_000), 1],
];

describe('work and memory stay in proportion to the text', () => {
  it.each(texts)('%s', (_, body, entries) => {
    const text = header + body;
    const dump = parseDump(text);
    expect(dump.entries).toHaveLength(entries);
    if (text.length < 200_000) {
      expect(flawsOf(text, dump)).toEqual([]);
    }
  });

  it('messages stay short', () => {
    const line = '👩‍🔬 kites '.repeat(100_000);
    const { problems } = parseDump(`${header}A Title\n\nIt.\n\n• 3 authors\n·\n${line}`);
    expect(problems.map(({ code }) => code)).toEqual(['unknown-line']);
    expect(problems[0]?.message.length).toBeLessThan(200);
    expect(problems[0]?.message).not.toMatch(/\p{Surrogate}/u);
  });
});
