import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      { test: { name: 'grammar', include: ['test/grammar/**/*.test.ts'] } },
    ],
    benchmark: { include: ['test/bench/**/*.bench.ts'] },
  },
});
