import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import {
  INITIAL,
  parseRawGrammar,
  Registry,
  type IGrammar,
  type StateStack,
} from 'vscode-textmate';
import type { Range } from '../../src/core/model';

export const scopeName = 'text.paper-digest';
const folder = new URL('../../syntaxes/', import.meta.url);

/** The file of each grammar: one for the language, one for each dialect that it includes. */
export const grammarUrls: readonly URL[] = readdirSync(folder)
  .filter((name) => name.endsWith('.tmLanguage.json'))
  .map((name) => new URL(name, folder));

function grammarUrl(scope: string): URL | undefined {
  const name = `${scope.replace(/^text\./, '')}.tmLanguage.json`;
  return grammarUrls.find(({ pathname }) => pathname.endsWith(`/${name}`));
}

/**
 * VS Code gives a line 500 ms before it shows the rest of it without colours. Ten times as long here:
 * a line that never ends is told from one that a busy machine was slow with.
 */
const lineTimeLimit = 5000;

/** A stretch of one line with its scopes, outermost first. Offsets are UTF-16 units in the text. */
export interface Token extends Range {
  readonly text: string;
  readonly scopes: readonly string[];
}

export interface Tokenized {
  readonly tokens: readonly Token[];
  /** Whether a line took longer than VS Code would have waited. */
  readonly stoppedEarly: boolean;
  /** What the grammar carries over into a next line. */
  readonly state: StateStack;
}

/**
 * Loads a grammar through the engine that VS Code uses: that of dumps from `syntaxes/`, or another
 * one from a file.
 */
export async function loadGrammar(scope = scopeName, file?: URL): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(readFileSync(wasm));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: (name) => {
      const url = name === scope && file ? file : grammarUrl(name);
      return Promise.resolve(url ? parseRawGrammar(readFileSync(url, 'utf8'), url.pathname) : null);
    },
  });
  const grammar = await registry.loadGrammar(scope);
  if (!grammar) {
    throw new Error(`No grammar of scope ${scope}`);
  }
  return grammar;
}

/** Tokenizes a text line by line, as an editor does, at LF, CRLF and lone CR. */
export function tokenize(grammar: IGrammar, text: string): Tokenized {
  const tokens: Token[] = [];
  let state: StateStack = INITIAL;
  let stoppedEarly = false;
  let offset = 0;
  for (const line of text.split(/(?<=\n)|(?<=\r)(?!\n)/)) {
    const content = line.replace(/[\r\n]+$/, '');
    const result = grammar.tokenizeLine(content, state, lineTimeLimit);
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      // The engine counts the line break in.
      const end = Math.min(endIndex, content.length);
      if (end > startIndex) {
        const piece = content.slice(startIndex, end);
        tokens.push({ start: offset + startIndex, end: offset + end, text: piece, scopes });
      }
    }
    stoppedEarly ||= result.stoppedEarly;
    state = result.ruleStack;
    offset += line.length;
  }
  return { tokens, stoppedEarly, state };
}

/**
 * The stretches that carry a scope or one below it, in order. Neighbours are joined; since a line
 * break is part of no token, a stretch never spans two lines.
 */
export function spansOf({ tokens }: Tokenized, scope: string): Range[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end, scopes } of tokens) {
    if (!scopes.some((name) => name === scope || name.startsWith(`${scope}.`))) {
      continue;
    }
    const last = spans.at(-1);
    if (last?.end === start) {
      last.end = end;
    } else {
      spans.push({ start, end });
    }
  }
  return spans;
}

/** Tokenizes a text and asks it by scope: the texts that carry a scope or one below it, in order. */
export function scopesOf(grammar: IGrammar, text: string): (scope: string) => string[] {
  const tokenized = tokenize(grammar, text);
  return (scope) => spansOf(tokenized, scope).map(({ start, end }) => text.slice(start, end));
}
