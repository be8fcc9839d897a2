import { describe, expect, it } from 'vitest';
import { loadGrammar, spansOf, tokenize } from './tokenize';
import { abstract, banner, byline, dump, header, meta } from './texts';

const grammar = await loadGrammar();

/** VS Code tokenises no line that is longer. */
const longest = 20_000;

const long = (piece: string): string =>
  piece.repeat(Math.ceil(longest / piece.length)).slice(0, longest);

const hostileLines: Record<string, string> = {
  dollars: long('$'),
  'escaped dollars': long('$\\'),
  'open math': long('$a '),
  'much math': long('$\\textit{a}$ '),
  'open brackets of math': long('\\('),
  braces: long('{\\it '),
  scripts: long('a^{'),
  'one word': long('a'),
  'full stops': long('.'),
  'sentences without an end': `${long('. A').slice(0, -1)}x`,
  'a full stop and brackets': `.${long(')').slice(2)}x`,
  'blanks and a letter': `${long(' ').slice(1)}x`,
  'blanks within': `x${long('\u200B ').slice(2)}x`,
  'nothing visible': long('\u00A0'),
  addresses: long('http://'),
  'an address of brackets': `http://${long('(a').slice(7)}`,
  'an author line that never ends': `• ${long('1,').slice(2)}`,
  'dates without an end': long('Nov 18 '),
  'a handle of many parts': `${'a-'.repeat(30)} ${long('a-').slice(61)}`,
  'a name of many words': `abc ${long('Abc ').slice(4)}`,
  emoji: long('👩‍🔬'),
  'half of an emoji': long('\uD83D'),
  'right to left': long('\u202E'),
  'control characters': long('\u001B[31m\0'),
  markup: long('</script><img onerror=x>'),
};

/** What stands above the hostile line, by what the grammar then waits for. */
const places: Record<string, readonly string[]> = {
  'at the start': [],
  'as listed date': [...banner, byline],
  'as title': header,
  'as abstract': [...header, 'Kites'],
  'as organisation': [...header, 'Kites', abstract],
};

describe.each(Object.entries(places))('%s', (_, above) => {
  // What is measured is one line's time against VS Code's limit, and a busy machine may stall once.
  it.each(Object.entries(hostileLines))('%s', { retry: 2 }, (_, line) => {
    const before = above.length > 0 ? `${dump(...above)}\n\n` : '';
    const tokenized = tokenize(grammar, `${before}${line}\n\n${dump(...banner, ...header)}`);
    expect(tokenized.stoppedEarly).toBe(false);
    const covered = tokenized.tokens.filter(
      ({ start }) => start >= before.length && start < before.length + line.length,
    );
    expect(covered.map(({ text }) => text).join('')).toBe(line);
  });

  it.each(Object.entries(hostileLines))('%s, and the list goes on', (_, line) => {
    const text = dump(...above, line, ...banner, ...header, 'Rust', 'The last.', meta());
    const tokenized = tokenize(grammar, text);
    const last = spansOf(tokenized, 'markup.heading').at(-1);
    expect(text.slice(last?.start, last?.end)).toBe('Rust');
    expect(spansOf(tokenized, 'constant.numeric.date.published')).toHaveLength(1);
  });
});
