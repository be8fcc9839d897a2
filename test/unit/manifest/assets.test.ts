import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../architecture/sourceFiles';
import { exists, manifest, projectPath, stringsOf } from './manifest';

const { contributes } = manifest;

const codicons = new Set(
  readFileSync(projectPath('node_modules/@vscode/codicons/dist/codicon.csv'), 'utf8')
    .split('\n')
    .map((line) => line.split(',')[0]),
);

describe('icons', () => {
  it('of the manifest are codicons or files', () => {
    const icons = [
      ...contributes.commands.flatMap((item) => ('icon' in item ? stringsOf(item.icon) : [])),
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
      ...Object.values(contributes.views)
        .flat()
        .map(({ icon }) => icon),
      manifest.icon,
    ];
    expect(icons.length).toBeGreaterThan(5);
    expect(icons.filter((icon) => !isIcon(icon))).toEqual([]);
  });

  it('of the sources are codicons', () => {
    const named = sourceFiles.flatMap(({ path, text }) =>
      [...text.matchAll(/new ThemeIcon\('([^']+)'|\bicon(?:=|: )["']([\w-]+)["']/g)].map(
        ([, theme, web]) => ({ path, icon: theme ?? web ?? '' }),
      ),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter(({ icon }) => !codicons.has(icon))).toEqual([]);
  });

  it('in the activity bar take their colour from the theme', () => {
    for (const { icon } of contributes.viewsContainers.activitybar) {
      const svg = readFileSync(projectPath(icon), 'utf8');
      expect(svg).toContain('viewBox="0 0 24 24"');
      // The editor uses the shape alone; a second colour would be lost.
      expect(new Set(svg.match(/#[\da-f]{3,8}\b|rgb\(/gi)).size).toBeLessThan(2);
    }
  });
});

describe('files', () => {
  it('named by the manifest exist', () => {
    const files = [
      ...contributes.languages.map(({ configuration }) => configuration),
      ...contributes.grammars.map(({ path }) => path),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
      ...stringsOf(manifest.imports),
      manifest.l10n,
    ];
    expect(files.filter((file) => !exists(file))).toEqual([]);
  });

  it('that the editor loads are made by the build', () => {
    const build = readFileSync(projectPath('esbuild.config.mjs'), 'utf8');
    const made = [...build.matchAll(/outfile: '([^']+)'/g)].map(([, file]) => `./${file ?? ''}`);
    expect(made).toEqual([
      manifest.main,
      manifest.browser,
      './dist/libraryWorker.js',
      './dist/web/libraryWorker.js',
    ]);
  });
});

function isIcon(icon: string): boolean {
  const name = /^\$\(([\w-]+)\)$/.exec(icon)?.[1];
  return name === undefined ? exists(icon) : codicons.has(name);
}
