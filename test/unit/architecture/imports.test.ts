import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { importsOf, roomOf, sourceFiles, type SourceFile } from './sourceFiles';

/** Who may import whom; everyone may import from their own room. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  shared: ['core'],
  webview: ['shared', 'core'],
  worker: ['core', 'shared'],
  host: ['core', 'shared'],
  views: ['host', 'shared', 'core'],
  panels: ['host', 'shared', 'core'],
  language: ['host', 'shared', 'core'],
  commands: ['host', 'shared', 'core'],
  tools: ['host', 'shared', 'core'],
};

/** Packages and built-in modules, by the room or file that may import them. */
const packages: Readonly<Record<string, readonly string[]>> = {
  core: ['porter2'],
  'core/enrichment/atomAnswer.ts': ['@rgrove/parse-xml'],
  shared: [],
  webview: ['preact', 'preact/hooks'],
  'webview/math/main.ts': ['temml'],
  worker: [],
  'worker/nodeWorker.ts': ['node:worker_threads'],
  'worker/storedFile.ts': ['node:fs'],
  'worker/scratchFile.ts': ['node:crypto', 'node:fs', 'node:path'],
  host: ['vscode', 'picomatch'],
  'host/platform/node.ts': ['vscode', 'node:fs', 'node:fs/promises', 'node:worker_threads'],
  'host/platform/diskFile.ts': ['node:fs/promises'],
  'host/platform/diskFolder.ts': ['node:fs/promises', 'node:path'],
  'shared/node/diskTexts.ts': ['node:buffer', 'node:crypto', 'node:fs', 'node:path'],
  views: ['vscode'],
  panels: ['vscode'],
  language: ['vscode'],
  commands: ['vscode'],
  tools: ['vscode'],
  'extension.ts': ['vscode', '#platform'],
};

const compositionRoot = 'extension.ts';

describe('import lines', () => {
  it('are found in every form', () => {
    const text = `
      import a, { b } from './a';
      import type { C } from '../shared/c';
      import 'side-effect';
      export { d } from './d';
      export type * from './e';
      type F = import('./f').F;
      const g = await import('node:fs');
      const h = require('./h');
    `;
    const tree = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
    expect(importsOf('host/x.ts', tree).map(({ target, typeOnly }) => [target, typeOnly])).toEqual([
      ['host/a', false],
      ['shared/c', true],
      ['side-effect', false],
      ['host/d', false],
      ['host/e', true],
      ['host/f', true],
      ['node:fs', false],
      ['host/h', false],
    ]);
  });

  it('of every room keep to the table', () => {
    expect(sourceFiles.length).toBeGreaterThan(50);
    const wrong = ownImports(sourceFiles).filter(([from, target]) => {
      const room = roomOf(from);
      const other = roomOf(target);
      return room !== compositionRoot && room !== other && !mayImport[room]?.includes(other);
    });
    expect(wrong).toEqual([]);
  });

  it('lead only to rooms of the table', () => {
    const rooms = new Set(sourceFiles.map(({ room }) => room));
    expect([...rooms].filter((room) => room !== compositionRoot && !mayImport[room])).toEqual([]);
  });

  it('never lead to the composition root', () => {
    expect(ownImports(sourceFiles).filter(([, target]) => target === 'extension')).toEqual([]);
  });

  it('from outside of core lead to its face alone', () => {
    const wrong = ownImports(sourceFiles.filter(({ room }) => room !== 'core')).filter(
      ([, target]) => target.startsWith('core/') && target !== 'core/index',
    );
    expect(wrong).toEqual([]);
  });

  it('within core never lead to its face', () => {
    const inner = sourceFiles.filter(({ path }) => path.startsWith('core/'));
    expect(
      ownImports(inner).filter(([, target]) => target === 'core' || target === 'core/index'),
    ).toEqual([]);
  });

  it('of packages keep to the room that needs them', () => {
    const wrong = sourceFiles.flatMap(({ path, room, imports }) =>
      imports
        .filter(({ specifier }) => !specifier.startsWith('.'))
        .filter(({ specifier }) => !(packages[path] ?? packages[room])?.includes(specifier))
        .map(({ specifier }) => [path, specifier]),
    );
    expect(wrong).toEqual([]);
  });

  it('load no file in a circle', () => {
    expect(circles(sourceFiles)).toEqual([]);
  });
});

/** Pairs of a file and what it imports among our own files. */
function ownImports(files: readonly SourceFile[]): [from: string, target: string][] {
  return files.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map(({ target }): [string, string] => [path, target]),
  );
}

/** Files that reach themselves by what they load, each circle once. */
function circles(files: readonly SourceFile[]): string[][] {
  const byModule = new Map(files.map((file) => [moduleOf(file.path), file]));
  const done = new Set<string>();
  const found: string[][] = [];
  const follow = (name: string, trail: readonly string[]): void => {
    if (trail.includes(name)) {
      found.push([...trail.slice(trail.indexOf(name)), name]);
      return;
    }
    if (done.has(name)) {
      return;
    }
    for (const { target, typeOnly } of byModule.get(name)?.imports ?? []) {
      if (typeOnly) {
        continue;
      }
      follow(byModule.has(target) ? target : `${target}/index`, [...trail, name]);
    }
    done.add(name);
  };
  for (const name of byModule.keys()) {
    follow(name, []);
  }
  return found;
}

function moduleOf(path: string): string {
  return path.replace(/\.tsx?$/, '');
}
