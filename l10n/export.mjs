// @ts-check
// Collects every sentence of the sources that can be translated.
//
//   node l10n/export.mjs    writes l10n/bundle.l10n.json
//
// VS Code's own exporter knows `l10n.t` alone. Ours also finds the sentences of the rooms that know
// nothing of VS Code: those of `message(…)`, of `translate(…)` and of `template: …`.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const sources = fileURLToPath(new URL('../src/', import.meta.url));
const bundle = fileURLToPath(new URL('bundle.l10n.json', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(bundle, bundleText());
}

/** The content of the bundle, as the sources now have it. */
export function bundleText() {
  const texts = readdirSync(sources, { recursive: true })
    .map(String)
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => sentencesOf(path, readFileSync(sources + path, 'utf8')));
  const sorted = [...new Set(texts)].sort();
  const entries = Object.fromEntries(sorted.map((text) => [text, text]));
  return `${JSON.stringify(entries, undefined, 2)}\n`;
}

/**
 * The sentences of one file.
 *
 * @param {string} path for errors
 * @param {string} text
 * @returns {string[]}
 * @throws {Error} when a sentence is put together, so that no translator could ever see it
 */
export function sentencesOf(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  /** @type {string[]} */
  const found = [];

  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isCallExpression(node) && isTranslation(node.expression)) {
      collect(node.arguments[0]);
    } else if (ts.isPropertyAssignment(node) && node.name.getText(file) === 'template') {
      collect(node.initializer);
    }
    ts.forEachChild(node, visit);
  };

  /** @param {ts.Node | undefined} node */
  const collect = (node) => {
    if (node && ts.isStringLiteralLike(node)) {
      found.push(node.text);
    } else if (node && ts.isConditionalExpression(node)) {
      collect(node.whenTrue);
      collect(node.whenFalse);
    } else if (!node || !isTemplate(node)) {
      const { line } = file.getLineAndCharacterOfPosition((node ?? file).getStart());
      throw new Error(`${path}:${line + 1}: a sentence to translate must be written out`);
    }
  };

  visit(file);
  return found;
}

/**
 * @param {ts.Expression} callee
 * @returns {boolean} whether it takes a sentence to translate
 */
function isTranslation(callee) {
  if (ts.isIdentifier(callee)) {
    return callee.text === 'message' || callee.text === 'translate';
  }
  return (
    ts.isPropertyAccessExpression(callee) &&
    (callee.name.text === 'translate' ||
      (callee.name.text === 't' && /^(?:vscode\.)?l10n$/.test(callee.expression.getText())))
  );
}

/**
 * @param {ts.Node} node
 * @returns {boolean} whether it hands on the template of a message that was written out elsewhere
 */
function isTemplate(node) {
  return (
    (ts.isIdentifier(node) && node.text === 'template') ||
    (ts.isPropertyAccessExpression(node) && node.name.text === 'template')
  );
}
