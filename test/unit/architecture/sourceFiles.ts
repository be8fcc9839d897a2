import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** One module that a file imports, in whatever way. */
export interface Import {
  /** As written. */
  readonly specifier: string;
  /** Path under `src/` without extension for a file of ours, else the specifier. */
  readonly target: string;
  /** Whether it is gone once compiled. */
  readonly typeOnly: boolean;
}

/** One of the project's TypeScript files, read and parsed. */
export interface SourceFile {
  /** Relative to `src/`, such as `core/dump/lines.ts`. */
  readonly path: string;
  /** First folder of the path, or the file's own name at the top. */
  readonly room: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly tree: ts.SourceFile;
}

/** Every file under `src/`. */
export const sourceFiles: readonly SourceFile[] = readdirSync(`${root}src`, { recursive: true })
  .map((path) => path.toString().replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path))
  .sort()
  .map(readSource);

function readSource(path: string): SourceFile {
  const text = readFileSync(`${root}src/${path}`, 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return { path, room: roomOf(path), text, imports: importsOf(path, tree), tree };
}

/** The text of a file of the project, by its path from the root. */
export function readProjectFile(path: string): string {
  return readFileSync(root + path, 'utf8');
}

/** The room of a path under `src/`. */
export function roomOf(path: string): string {
  return path.split('/')[0] ?? path;
}

/** Static and dynamic imports, type imports and re-exports of a file. */
export function importsOf(path: string, tree: ts.SourceFile): Import[] {
  return nodesIn(tree).flatMap((node) => {
    const from = importedBy(node);
    if (!from) {
      return [];
    }
    const specifier = ts.isStringLiteralLike(from) ? from.text : from.getText(tree);
    return [{ specifier, target: resolve(path, specifier), typeOnly: isTypeOnly(node) }];
  });
}

function importedBy(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return node.moduleSpecifier;
  }
  if (ts.isImportTypeNode(node)) {
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument;
  }
  return isImportCall(node) ? node.arguments[0] : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  return (
    ts.isImportTypeNode(node) ||
    (ts.isExportDeclaration(node) && node.isTypeOnly) ||
    (ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
  );
}

function isImportCall(node: ts.Node): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) &&
    (node.expression.kind === ts.SyntaxKind.ImportKeyword ||
      (ts.isIdentifier(node.expression) && node.expression.text === 'require'))
  );
}

function resolve(path: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(dirname(path), specifier) : specifier;
}

/** A node and everything under it. */
export function nodesIn(node: ts.Node): ts.Node[] {
  const nodes = [node];
  ts.forEachChild(node, (child) => {
    nodes.push(...nodesIn(child));
  });
  return nodes;
}
