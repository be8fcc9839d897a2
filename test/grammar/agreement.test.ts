import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseCount } from '../../src/core/dump/countText';
import { parseDump } from '../../src/core/dump/parseDump';
import type { Range } from '../../src/core/model';
import { parsedRanges, sharedScopes } from './agreement';
import { loadGrammar, spansOf, tokenize } from './tokenize';

const fixtures = fileURLToPath(new URL('../fixtures/plain/', import.meta.url));
const dumps = fileURLToPath(new URL('../../../shared/dumps/', import.meta.url));

const grammar = await loadGrammar();

describe('grammar and parser agree on fixtures', () => {
  it.each(textFiles(fixtures))('%s', (name) => {
    expectAgreement(readFileSync(fixtures + name, 'utf8'));
  });
});

const haveDumps = existsSync(dumps);
if (!haveDumps) {
  console.log(`Skipped: no real dumps at ${dumps}`);
}
describe.skipIf(!haveDumps)('grammar and parser agree on real dumps', () => {
  it.each(haveDumps ? textFiles(dumps) : [])('%s', (name) => {
    expectAgreement(readFileSync(dumps + name, 'utf8'));
  });
});

function textFiles(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.txt'));
}

/** Every part has its scope where the parser sees it, and nothing else has that scope. */
function expectAgreement(text: string): void {
  const dump = parseDump(text);
  const tokenized = tokenize(grammar, text);
  const parsed = parsedRanges(text, dump);
  for (const scope of sharedScopes) {
    const spans = spansOf(tokenized, scope);
    expect(quote(text, spans), scope).toEqual(quote(text, parsed[scope]));
    expect(spans, scope).toEqual(parsed[scope]);
  }
  const counts = dump.entries.flatMap(({ authorCount }) => authorCount ?? []);
  const printed = quote(text, spansOf(tokenized, 'constant.numeric.count.authors'));
  expect(printed.map(parseCount)).toEqual(counts);
}

function quote(text: string, ranges: readonly Range[]): string[] {
  return ranges.map(({ start, end }) => text.slice(start, end));
}
