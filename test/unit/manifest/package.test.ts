import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manifest, projectPath } from './manifest';

const run = promisify(execFile);

/** What the build makes, as far as the package is concerned. */
const built = [
  'dist/extension.js',
  'dist/extension.js.map',
  'dist/libraryWorker.js',
  'dist/web/extension.js',
  'dist/web/libraryWorker.js',
  'dist/webview/abstract.js',
  'dist/webview/abstract.js.map',
  'dist/webview/preview.js',
  'dist/webview/codicon.css',
  'dist/webview/codicon.ttf',
];
const folders = ['src', 'test', 'media', 'syntaxes', 'l10n', '.vscode', '.ci'];

let folder: string;
let packed: string[];

/** Asks the packager about a copy of the project with empty files, which takes it no time. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paper-digests-package-'));
  const own = await Promise.all(folders.map(filesUnder));
  const top = (await readdir(projectPath('.'), { withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
  for (const file of [...own.flat(), ...top, ...built, 'node_modules/preact/package.json']) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), '');
  }
  for (const file of ['package.json', 'README.md', '.vscodeignore']) {
    await cp(projectPath(file), join(folder, file));
  }
  const vsce = projectPath('node_modules/@vscode/vsce/vsce');
  const { stdout } = await run(process.execPath, [vsce, 'ls', '--no-dependencies'], {
    cwd: folder,
  });
  packed = stdout.trim().split('\n').sort();
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the package', () => {
  it('holds what the editor loads and shows', () => {
    const { main, browser, icon, contributes } = manifest;
    const needed = [
      main,
      browser,
      icon,
      'package.json',
      'package.nls.json',
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'dist/libraryWorker.js',
      'dist/web/libraryWorker.js',
      'dist/webview/abstract.js',
      'dist/webview/preview.js',
      'dist/webview/codicon.css',
      'dist/webview/codicon.ttf',
      'l10n/bundle.l10n.json',
      ...contributes.grammars.map(({ path }) => path),
      ...contributes.languages.map(({ configuration }) => configuration),
      ...contributes.viewsContainers.activitybar.map((container) => container.icon),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
    ].map((path) => path.replace(/^\.\//, ''));
    expect(needed.filter((path) => !packed.includes(path))).toEqual([]);
  });

  it('holds the sample digest', () => {
    expect(packed.filter((path) => path.startsWith('media/sample/'))).not.toEqual([]);
  });

  it('holds nothing of the workshop', () => {
    const workshop = /^(?:src|test|node_modules|\.vscode|\.ci|\.git)\b|\.(?:map|ts|tsx|mjs)$|lock/;
    expect(packed.filter((path) => workshop.test(path) || path.includes('/fixtures/'))).toEqual([]);
  });
});

async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(projectPath(path), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  const root = projectPath('.');
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}
