/** Prints how tokenising each dialect compares with VS Code's own grammars on the same text. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INITIAL, type IGrammar } from 'vscode-textmate';
import { loadGrammar } from '../grammar/tokenize';
import { hostsRoot } from '../host/paths.mjs';
import { compare } from './compare';
import { dialectTexts } from './dialectTexts';

/** Where the host that the tests run in keeps VS Code's own extensions. */
const extensions = join(hostsRoot, 'current/node_modules/code-server/lib/vscode/extensions');
const markdownFile = join(extensions, 'markdown-basics/syntaxes/markdown.tmLanguage.json');
const jsonFile = join(extensions, 'json/syntaxes/JSON.tmLanguage.json');

/** UTF-16 code units of each text that are tokenised. */
const length = 100_000;

/** As an editor does it: line by line, to tokens that carry no names of scopes. */
function tokenize(grammar: IGrammar, text: string): void {
  let state = INITIAL;
  for (const line of text.split('\n')) {
    state = grammar.tokenizeLine2(line, state).ruleStack;
  }
}

/** How many times as long as another grammar ours takes. */
function ratio(own: IGrammar, other: IGrammar, text: string): string {
  const { first, second } = compare(
    () => {
      tokenize(own, text);
    },
    () => {
      tokenize(other, text);
    },
  );
  return `${(first.median / second.median).toFixed(2)} (${first.median.toFixed(1)} ms)`;
}

if (existsSync(markdownFile)) {
  const own = await loadGrammar();
  const markdown = await loadGrammar('text.html.markdown', pathToFileURL(markdownFile));
  const json = await loadGrammar('source.json', pathToFileURL(jsonFile));
  console.log(`Tokenising ${length} characters, against VS Code's own grammars`);
  console.table(
    [...dialectTexts()].map(([dialect, whole]) => {
      const text = whole.slice(0, length);
      return {
        dialect,
        'own / Markdown': ratio(own, markdown, text),
        ...(dialect === 'json' ? { 'own / JSON': ratio(own, json, text) } : {}),
      };
    }),
  );
} else {
  console.log(`No grammar to compare with at ${markdownFile}: run an integration test once`);
}
