import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { grammarUrls, scopeName } from './tokenize';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

function readJson(url: URL): Json {
  return JSON.parse(readFileSync(url, 'utf8')) as Json;
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const grammars = grammarUrls.map((url) => ({ name: url.pathname.replace(/.*\//, ''), url }));

describe.each(grammars)('grammar file $name', ({ name, url }) => {
  const grammar = readJson(url);

  it('has the scope that its name tells and the manifest names', () => {
    const scope = `text.${name.replace('.tmLanguage.json', '')}`;
    expect(isObject(grammar) && grammar['scopeName']).toBe(scope);
    expect(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).toContain(
      `"scopeName": "${scope}"`,
    );
  });

  it('includes only rules that exist', () => {
    expect(unknownIncludes(grammar, [])).toEqual([]);
  });

  it('names standard scopes of this language', () => {
    const standard =
      /^(?:comment|constant\.(?:character\.escape|numeric)|entity\.name|markup\.(?:heading|inline\.raw|raw|underline\.link)|meta|punctuation\.separator|support)\.(?:[a-z]+\.)*paper-digest$/;
    for (const name of scopesIn(grammar)) {
      expect(name).toMatch(standard);
    }
  });
});

describe('language configuration', () => {
  const configuration = readJson(
    new URL('../../syntaxes/language-configuration.json', import.meta.url),
  );

  it.each([
    ['don’t stop', ['don’t', 'stop']],
    ["Kepler's law", ["Kepler's", 'law']],
    ['(GPT-4), 雨どり', ['GPT', '4', '雨どり']],
    ["'quoted'", ['quoted']],
    ['Schrödinger na\u0308iv', ['Schrödinger', 'na\u0308iv']],
  ])('finds the words of “%s”', (text, words) => {
    expect(text.match(wordPattern(configuration))).toEqual(words);
  });

  it('has neither comments nor coloured brackets: the texts are prose', () => {
    expect(configuration).not.toHaveProperty('comments');
    expect(configuration).toHaveProperty('colorizedBracketPairs', []);
  });
});

function wordPattern(configuration: Json): RegExp {
  const found = isObject(configuration) ? configuration['wordPattern'] : undefined;
  const { pattern, flags } = isObject(found) ? found : {};
  if (typeof pattern !== 'string' || typeof flags !== 'string') {
    throw new Error('The word pattern is not written as an object of pattern and flags');
  }
  return new RegExp(pattern, `${flags}g`);
}

/** Every `#name` that no repository around it has. */
function unknownIncludes(rule: Json, known: readonly string[]): string[] {
  if (Array.isArray(rule)) {
    return rule.flatMap((inner) => unknownIncludes(inner, known));
  }
  if (!isObject(rule)) {
    return [];
  }
  const repository = rule['repository'];
  const names = isObject(repository) ? [...known, ...Object.keys(repository)] : known;
  const include = rule['include'];
  const unknown = typeof include === 'string' && !isKnown(include, names) ? [include] : [];
  return [...unknown, ...Object.values(rule).flatMap((inner) => unknownIncludes(inner, names))];
}

/** Another file's rules are known by its scope; the inline rules alone are shared one by one. */
function isKnown(include: string, names: readonly string[]): boolean {
  return (
    names.includes(include.replace(/^#/, '')) ||
    include === `${scopeName}#inline` ||
    grammars.some(({ name }) => name === `${include.replace(/^text\./, '')}.tmLanguage.json`)
  );
}

/** Every scope that a rule or capture gives; the grammar's own display name is none. */
function scopesIn(rule: Json): string[] {
  if (Array.isArray(rule)) {
    return rule.flatMap(scopesIn);
  }
  if (!isObject(rule)) {
    return [];
  }
  const names = 'scopeName' in rule ? [] : [rule['name'], rule['contentName']];
  const own = names.filter((name) => typeof name === 'string').flatMap((name) => name.split(' '));
  return [...own, ...Object.values(rule).flatMap(scopesIn)];
}
