import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseDump } from '../../src/core/dump/parseDump';
import { disagreements } from './dialects';
import { loadGrammar, spansOf, tokenize } from './tokenize';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const grammar = await loadGrammar();

const dialects = [
  ...['clipper', 'email', 'firecrawl', 'hollow', 'html', 'json', 'terminal', 'trending'],
  'urlLines',
];

const files = dialects.flatMap((dialect) =>
  readdirSync(fixtures + dialect)
    .filter((name) => !name.endsWith('.expected.json'))
    .map((name) => `${dialect}/${name}`),
);

/** Where an entry has lost its title's address, only its other lines tell that a line is no title. */
const agreed = files.filter((name) => name !== 'urlLines/lost-addresses.txt');

describe('grammar, semantic tokens and parser agree', () => {
  it.each(agreed)('on %s', (name) => {
    const text = readFileSync(fixtures + name, 'utf8');
    const dump = parseDump(text, { dialect: name.replace(/\/.*/, '') });
    expect(disagreements(text, dump, tokenize(grammar, text)), name).toEqual([]);
  });
});

const otherForms = ['boxes', 'cards', 'tails'].flatMap((folder) =>
  readdirSync(fixtures + folder).map((name) => `${folder}/${name}`),
);

describe('grammar, semantic tokens and parser agree on other forms of dialects', () => {
  it.each(otherForms)('%s', (name) => {
    const text = readFileSync(fixtures + name, 'utf8');
    const dump = parseDump(text);
    expect(dump.entries.length).toBeGreaterThan(0);
    expect(disagreements(text, dump, tokenize(grammar, text))).toEqual([]);
  });
});

describe('abstracts below notes of who submitted a paper', () => {
  it('are no furniture', () => {
    const text = readFileSync(`${fixtures}cards/trending-copy.txt`, 'utf8');
    const tokenized = tokenize(grammar, text);
    const shown = spansOf(tokenized, 'meta.abstract').map(({ start, end }) =>
      text.slice(start, end),
    );
    expect(shown).toEqual(parseDump(text).entries.map(({ abstract }) => abstract));
  });
});

describe('what is no dump', () => {
  // To a grammar one JSON file is like another: nobody sees it there unless they choose the language.
  const others = readdirSync(`${fixtures}not-dumps`).filter((name) => !name.endsWith('.json'));
  it.each(others)('has no titles: %s', (name) => {
    const text = readFileSync(`${fixtures}not-dumps/${name}`, 'utf8');
    expect(parseDump(text).dialect).toBe('unknown');
    expect(spansOf(tokenize(grammar, text), 'markup.heading')).toEqual([]);
  });
});
