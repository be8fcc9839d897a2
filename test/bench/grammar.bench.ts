import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bench, describe } from 'vitest';
import { loadGrammar, tokenize } from '../grammar/tokenize';
import { hostsRoot } from '../host/paths.mjs';
import { generateDumps } from './generateDumps';

/** Where the host that the tests run in keeps VS Code's own Markdown grammar. */
const markdownFile = join(
  hostsRoot,
  'current/node_modules/code-server/lib/vscode/extensions',
  'markdown-basics/syntaxes/markdown.tmLanguage.json',
);

const characters = 100_000;
const fixtures = new URL('../fixtures/', import.meta.url);

/** A text of a dialect that is as long as the others, so that the figures can be compared. */
function repeated(text: string): string {
  return `${text}\n\n`.repeat(Math.ceil(characters / text.length));
}

const texts: readonly (readonly [string, string])[] = [
  ['plain', repeated(generateDumps(1).join('\n'))],
  ...[
    'urlLines/every-alternative.txt',
    'firecrawl/every-alternative.md',
    'terminal/every-alternative-with-table.txt',
    'clipper/every-alternative.md',
    'trending/linked-doubled.md',
    'trending/plain-doubled.md',
    'email/daily.txt',
    'json/current-pretty.json',
    'json/current.json',
    'html/daily.html',
    'hollow/with-counts.txt',
  ].map((name) => [name, repeated(readFileSync(new URL(name, fixtures), 'utf8'))] as const),
];

const own = await loadGrammar();
const hasMarkdown = existsSync(markdownFile);
if (!hasMarkdown) {
  console.log(
    `No Markdown grammar to compare with at ${markdownFile}: run an integration test once`,
  );
}
const markdown = hasMarkdown
  ? await loadGrammar('text.html.markdown', pathToFileURL(markdownFile))
  : undefined;

describe.each(texts)('tokenise 100,000 characters of %s', (_, text) => {
  const options = { time: 300, iterations: 3, warmupIterations: 1, warmupTime: 0 };
  bench('grammar of dumps', () => void tokenize(own, text), options);
  if (markdown) {
    bench('grammar of Markdown', () => void tokenize(markdown, text), options);
  }
});
