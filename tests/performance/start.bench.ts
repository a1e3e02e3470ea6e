import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium, type Browser, type Page } from '@playwright/test'

import { chromiumFlags, ensureChromium } from '#build/chromium.ts'
import { buildHost } from '#build/host.ts'
import { buildRenderer } from '#build/renderer.ts'
import { median } from '#tests/performance/median.ts'
import type { BenchResult } from '#tests/performance/result.ts'
import { launchWeb } from '#tests/e2e/launch-web.ts'

const runs = 5
const samplePassphrase = 'exemple fictif'

/** Makes the sample firm once, as a newcomer's first click does. */
async function prepareSample(browser: Browser, stateDir: string): Promise<void> {
  const program = await launchWeb({ stateDir })
  const page = await browser.newPage({ locale: 'fr-BE' })
  await page.goto(program.url)
  await page.getByRole('button', { name: 'Voir l’entreprise fictive' }).click()
  await page.getByText('Tour Zénith').first().waitFor({ timeout: 60_000 })
  await page.close()
  await program.stop()
}

/**
 * Waits until an element with this text is seen, looked for at every frame: Playwright's own waiting looks again only
 * after half a second in the end, which would be measured as the program's.
 */
async function seen(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForFunction(
    ([selector, text]) =>
      [...document.querySelectorAll(selector)].some(
        (each) => each.textContent.includes(text) && each.checkVisibility(),
      ),
    [selector, text] as const,
    { polling: 'raf' },
  )
}

/**
 * Milliseconds from starting the process to Today with its workplaces, the passphrase typed at once. The browser and its
 * window are there before, as on a desk: making a profile for a test is not the program's time.
 */
async function startToToday(browser: Browser, stateDir: string): Promise<number> {
  const page = await browser.newPage({ locale: 'fr-BE' })
  const started = performance.now()
  const program = await launchWeb({ stateDir })
  await page.goto(program.url)
  await seen(page, 'button', 'Exemple')
  await page
    .getByRole('button', { name: /Exemple/ })
    .first()
    .click()
  await page.getByLabel(/^Phrase secrète/).fill(samplePassphrase)
  await page.keyboard.press('Enter')
  await seen(page, 'h1', 'Aujourd’hui')
  await seen(page, 'main a, main td, main button', 'Tour Zénith')
  const taken = performance.now() - started
  await page.close()
  await program.stop()
  return taken
}

/** The same without the program: an empty Node process and an empty page. */
async function bareStart(browser: Browser): Promise<number> {
  const page = await browser.newPage({ locale: 'fr-BE' })
  const started = performance.now()
  spawnSync(process.execPath, ['-e', '0'])
  await page.goto('about:blank')
  const taken = performance.now() - started
  await page.close()
  return taken
}

/** From process start to a usable Today page on the sample firm: at most two seconds. */
export async function run(): Promise<BenchResult[]> {
  await buildRenderer()
  await buildHost()
  const stateDir = mkdtempSync(join(tmpdir(), 'registra-start-'))
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags })
  try {
    await prepareSample(browser, stateDir)
    const program: number[] = []
    const bare: number[] = []
    for (let count = 0; count < runs; count += 1) {
      program.push(await startToToday(browser, stateDir))
      bare.push(await bareStart(browser))
    }
    const milliseconds = median(program)
    const baselineMilliseconds = median(bare)
    const ratio = milliseconds / baselineMilliseconds
    const name = 'process start to Today on the sample firm'
    return [{ name, milliseconds, baselineMilliseconds, ratio, limit: '≤ 2000 ms', within: milliseconds <= 2000 }]
  } finally {
    await browser.close()
    rmSync(stateDir, { recursive: true, force: true })
  }
}
