import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

import type { Page } from '@playwright/test'

import { root } from '#build/root.ts'
import type { LaunchOptions, Launched } from '#tests/e2e/fixtures.ts'
import { passphrase } from '#tests/e2e/workspace-steps.ts'

/** Two days after the last registration of the samples: what was found there can still be corrected. */
const now = '2026-10-06T06:00:00.000Z'

/** Starts the program on a workspace that holds all samples, four weeks of registrations among them, and opens it. */
export async function openRegistered(
  launch: (options?: LaunchOptions) => Promise<Launched>,
  folder: string,
): Promise<Page> {
  await promisify(execFile)(process.execPath, [join(root, 'tests/e2e/make-registered.ts'), folder, passphrase, now])
  const { page } = await launch({ stateDir: join(folder, 'state'), now })
  await page
    .getByRole('button', { name: /Bureau/ })
    .first()
    .click()
  await page.getByLabel(/^Phrase secrète/).fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Aujourd’hui', level: 1 }).waitFor()
  return page
}
