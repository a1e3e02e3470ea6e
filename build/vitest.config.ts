import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vitest/config'

/** Unit tests sit beside the code; integration and fault tests drive the real core on real files. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    reporters: ['default'],
    // Two cores are what the slowest supported machine has; more workers only fight each other.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['{shared,main,renderer,build}/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/{integration,faults,electron}/**/*.test.ts'],
          // Above what a page is given for one step (`patience`), so that the step can say what it waited for.
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
