import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vitest/config'

/** Above what a page is given for one step (`patience`), so that the step can say what it waited for. */
const patient = { testTimeout: 180_000, hookTimeout: 240_000 }

/**
 * Unit tests sit beside the code; integration and fault tests drive the real core on real files. Loading the program takes
 * longer than most files of tests: they share it, but for those that put a double in the place of `electron`.
 */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    reporters: ['default'],
    // Two cores are what the slowest supported machine has; more workers only fight each other.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{shared,main,renderer,build}/**/*.test.ts'],
          exclude: ['main/electron/**'],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'unit-electron', include: ['main/electron/**/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'integration', include: ['tests/{integration,faults}/**/*.test.ts'], isolate: false, ...patient },
      },
      { extends: true, test: { name: 'electron', include: ['tests/electron/**/*.test.ts'], ...patient } },
    ],
  },
})
