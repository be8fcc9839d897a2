import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { nodesIn, sourceFiles, type SourceFile } from './sourceFiles';

const longestFile = 300;
const longestRoot = 80;

describe('every source file', () => {
  it(`has at most ${longestFile} lines`, () => {
    expect(longerThan(longestFile, sourceFiles)).toEqual([]);
  });

  it('has a name in camelCase', () => {
    const names = sourceFiles.flatMap(({ path }) => path.replace(/\.tsx?$/, '').split('/'));
    expect(names.filter((name) => !/^[a-z][a-zA-Z0-9]*$/.test(name))).toEqual([]);
  });

  it('writes to the log channel, never to the console', () => {
    const wrong = sourceFiles.filter(({ tree }) =>
      nodesIn(tree).some((node) => ts.isIdentifier(node) && node.text === 'console'),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('states facts, not what is left to do', () => {
    const wrong = sourceFiles.filter(({ text }) => /\b(?:TODO|FIXME|XXX|HACK)\b/.test(text));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('gives a reason beside each rule that it sets aside', () => {
    const wrong = sourceFiles.flatMap(({ path, text }) =>
      (text.match(/(?:eslint-disable|@ts-)\S*.*$/gm) ?? [])
        .filter((line) => !/ -- \S|@ts-check$/.test(line))
        .map((line) => [path, line]),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the composition root', () => {
  it(`has fewer than ${longestRoot} lines`, () => {
    const root = sourceFiles.filter(({ path }) => path === 'extension.ts');
    expect(root).toHaveLength(1);
    expect(longerThan(longestRoot - 1, root)).toEqual([]);
  });
});

function longerThan(limit: number, files: readonly SourceFile[]): string[] {
  return files
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > limit)
    .map(({ path, lines }) => `${path}: ${lines} lines`);
}
