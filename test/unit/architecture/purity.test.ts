import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { readProjectFile, sourceFiles, nodesIn } from './sourceFiles';

/** Rooms that know nothing of VS Code and of Node. */
const withoutEditor = ['core', 'shared', 'webview', 'worker'];

/** What depends on the time, on chance or on the machine, or goes around the compiler's checks. */
const impure = new Set([
  'Date.now',
  'Math.random',
  'new Date()',
  'globalThis',
  'eval',
  'Function',
  'localeCompare',
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
]);

describe('core', () => {
  const core = sourceFiles.filter(({ room }) => room === 'core');

  it('is compiled without the types of any host, so that no global of one can be used', () => {
    const options = compilerOptions('src/core');
    expect(options.types).toEqual([]);
    expect(options.lib).toEqual(['lib.es2023.d.ts']);
    expect(core.filter(({ tree }) => declaresGlobals(tree)).map(({ path }) => path)).toEqual([]);
  });

  it('gives the same on every machine and at any time', () => {
    const wrong = core.flatMap(({ path, tree }) =>
      expressionsOf(tree)
        .filter((expression) => impure.has(expression))
        .map((expression) => `${path}: ${expression}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** What is made for Node alone; each has its like for the browser. */
const nodeFiles: readonly string[] = [
  'host/platform/diskFile.ts',
  'host/platform/diskFolder.ts',
  'host/platform/node.ts',
  'shared/node/diskTexts.ts',
  'worker/nodeWorker.ts',
  'worker/scratchFile.ts',
  'worker/storedFile.ts',
];

describe('VS Code and Node', () => {
  const isNode = (specifier: string): boolean =>
    specifier.startsWith('node:') || builtinModules.includes(specifier);

  it('are unknown in the rooms that also run elsewhere', () => {
    const wrong = sourceFiles
      .filter(({ room, path }) => withoutEditor.includes(room) && !nodeFiles.includes(path))
      .filter(({ imports }) =>
        imports.some(({ specifier }) => specifier === 'vscode' || isNode(specifier)),
      );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('stand in files of their own where it is Node', () => {
    const found = sourceFiles.filter(({ imports }) =>
      imports.some(({ specifier }) => isNode(specifier)),
    );
    expect(found.map(({ path }) => path)).toEqual(nodeFiles);
  });

  it('are not reached through globals', () => {
    const wrong = sourceFiles.filter(({ tree, imports }) => {
      const importsBuffer = imports.some(({ specifier }) => specifier === 'node:buffer');
      const globals = importsBuffer
        ? /^(?:process|__dirname)\b/
        : /^(?:process|Buffer|__dirname)\b/;
      return expressionsOf(tree).some((expression) => globals.test(expression));
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

/** Names, members such as `Math.random`, and constructions without arguments. */
function expressionsOf(tree: ts.SourceFile): string[] {
  return nodesIn(tree).flatMap((node) => {
    if (ts.isPropertyAccessExpression(node)) {
      return [node.getText(tree)];
    }
    if (ts.isNewExpression(node) && (node.arguments?.length ?? 0) === 0) {
      return [`new ${node.expression.getText(tree)}()`];
    }
    return ts.isIdentifier(node) ? [node.text] : [];
  });
}

function declaresGlobals(tree: ts.SourceFile): boolean {
  return (
    nodesIn(tree).some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) ||
    tree.typeReferenceDirectives.length + tree.libReferenceDirectives.length > 0
  );
}

function compilerOptions(folder: string): ts.CompilerOptions {
  const path = `${folder}/tsconfig.json`;
  const config: unknown = ts.parseConfigFileTextToJson(path, readProjectFile(path)).config;
  return ts.parseJsonConfigFileContent(config, ts.sys, folder).options;
}
