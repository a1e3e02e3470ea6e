import { fileURLToPath } from 'node:url'

import { defineConfig, type ReporterDescription } from '@playwright/test'

import { chromiumFlags, ensureChromium, runsAsRoot } from '#build/chromium.ts'
import { findElectron } from '#build/electron-binary.ts'
import type { ShellOptions } from '#tests/e2e/fixtures.ts'

const report = process.env['REGISTRA_TEST_REPORT']
const reporters: ReporterDescription[] = report ? [['list'], ['json', { outputFile: report }]] : [['list']]

/** The same specs under two launchers: the web host always, Electron wherever its binary is found (but not `*.web.spec.ts`). */
export default defineConfig<ShellOptions>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  globalSetup: fileURLToPath(new URL('global-setup.ts', import.meta.url)),
  outputDir: fileURLToPath(new URL('../../test-results', import.meta.url)),
  reporter: reporters,
  // Two cores are what the slowest supported machine has; each test brings a host and a browser of its own.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A test that needs a second try is a fault of the program or of the test.
  retries: 0,
  // Generous: a whole flow with its accessibility checks, on two cores that may be busy with something else.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    viewport: { width: 1280, height: 800 },
    // Drawing animations without a graphics card costs more than the program under test.
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'fr-BE',
    timezoneId: 'Europe/Brussels',
    // Recording every frame takes more than half of two cores; ask for it with `--trace on` when a failure needs it.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: ensureChromium(),
      args: chromiumFlags,
      chromiumSandbox: !runsAsRoot,
    },
  },
  projects: [
    { name: 'web', use: { shell: 'web' } },
    ...(findElectron() === null
      ? []
      : [{ name: 'electron', testIgnore: '**/*.web.spec.ts', use: { shell: 'electron' as const } }]),
  ],
})
