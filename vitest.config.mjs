import { defineConfig } from 'vitest/config';

/** No test replaces a module or leaves anything behind: files can share what they import. */
const shared = { isolate: false, pool: 'threads' };

export default defineConfig({
  test: {
    // Nobody works beside the tests.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          ...shared,
          include: ['test/unit/**/*.test.ts'],
          setupFiles: ['test/unit/propertySeed.ts'],
          // Room for a busy machine: no test rests on time.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'grammar',
          ...shared,
          include: ['test/grammar/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
    ],
    benchmark: {
      include: ['test/bench/**/*.bench.ts'],
      exclude: ['.vscode-test/**', 'node_modules/**'],
    },
  },
});
