import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          setupFiles: ['test/unit/propertySeed.ts'],
        },
      },
      { test: { name: 'grammar', include: ['test/grammar/**/*.test.ts'] } },
    ],
    benchmark: {
      include: ['test/bench/**/*.bench.ts'],
      exclude: ['.vscode-test/**', 'node_modules/**'],
    },
  },
});
