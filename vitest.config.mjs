import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          setupFiles: ['test/unit/propertySeed.ts'],
          // Room for a busy machine: no test rests on time.
          testTimeout: 60_000,
        },
      },
      { test: { name: 'grammar', include: ['test/grammar/**/*.test.ts'], testTimeout: 60_000 } },
    ],
    benchmark: {
      include: ['test/bench/**/*.bench.ts'],
      exclude: ['.vscode-test/**', 'node_modules/**'],
    },
  },
});
