// Bundles the extension: one entry for the Node extension host, one for the web-worker host,
// and the scripts that run inside webviews. `--watch` rebuilds on change, `--production` minifies.
import { cp, mkdir } from 'node:fs/promises';
import { context } from 'esbuild';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  logLevel: 'warning',
};

/** Prints the lines that the problem matcher of .vscode/tasks.json waits for. */
/** @type {import('esbuild').Plugin} */
const announce = {
  name: 'announce',
  setup(build) {
    build.onStart(() => console.log('[watch] build started'));
    build.onEnd((result) => {
      for (const { text, location } of result.errors) {
        const place = location
          ? `${location.file}:${location.line}:${location.column + 1}`
          : 'build';
        console.error(`${place}: error: ${text}`);
      }
      console.log('[watch] build finished');
    });
  },
};

const plugins = watch ? [announce] : [];

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    ...common,
    plugins,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...common,
    plugins,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/web/extension.js',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...common,
    plugins,
    entryPoints: ['src/worker/nodeWorker.ts'],
    outfile: 'dist/libraryWorker.js',
    platform: 'node',
    format: 'cjs',
  },
  {
    ...common,
    plugins,
    entryPoints: ['src/worker/browser/browserWorker.ts'],
    outfile: 'dist/web/libraryWorker.js',
    platform: 'browser',
    format: 'iife',
  },
  {
    ...common,
    plugins,
    entryPoints: {
      abstract: 'src/webview/abstract/main.tsx',
      math: 'src/webview/math/main.ts',
      preview: 'src/webview/preview/main.tsx',
    },
    outdir: 'dist/webview',
    platform: 'browser',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  },
];

await mkdir('dist/webview', { recursive: true });
for (const file of ['codicon.css', 'codicon.ttf']) {
  await cp(`node_modules/@vscode/codicons/dist/${file}`, `dist/webview/${file}`);
}

for (const options of bundles) {
  const build = await context(options);
  if (watch) {
    await build.watch();
  } else {
    await build.rebuild();
    await build.dispose();
  }
}
