import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { buildHost } from '#build/host.ts'
import { buildRenderer } from '#build/renderer.ts'
import { launchWeb } from '#tests/e2e/launch-web.ts'
import { launchBareBrowser, type BareBrowser, type BarePage } from '#tests/performance/bare-browser.ts'
import { median } from '#tests/performance/median.ts'
import type { BenchResult } from '#tests/performance/result.ts'

const runs = 5
const samplePassphrase = 'exemple fictif'

/** An element the user can see, found by a piece of its text. */
function shown(selector: string, text: string): string {
  return `[...document.querySelectorAll('${selector}')].find((each) => each.textContent.includes('${text}') && each.checkVisibility())`
}

const todaysWorkplace = shown('main a, main td, main button', 'Tour Zénith')
const passphraseField = `document.querySelector('input[type=password]')`

/** Puts text into a field as typing does: React listens to the event, not to the property. */
function typed(field: string, text: string): string {
  return `(() => {
    const field = ${field}
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, '${text}')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })()`
}

/** Makes the sample firm once, as a newcomer's first click does. */
async function prepareSample(browser: BareBrowser, stateDir: string): Promise<void> {
  const program = await launchWeb({ stateDir })
  const page = await openInFrench(browser, program.url)
  await page.until(shown('button', 'Voir l’entreprise fictive'))
  await page.run(`${shown('button', 'Voir l’entreprise fictive')}.click()`)
  await page.until(todaysWorkplace)
  await page.close()
  await program.stop()
}

/** The first page of a new browser speaks the system's language; the bench reads French. */
async function openInFrench(browser: BareBrowser, url: string): Promise<BarePage> {
  const page = await browser.newPage()
  await page.goTo(url)
  await page.until(`document.querySelector('main')`)
  await page.run(`localStorage.setItem('registra.language', 'fr'); location.reload()`)
  return page
}

/**
 * Milliseconds from starting the process to Today with its workplaces, the passphrase typed at once. The browser and its
 * window are there before, as on a desk: making a profile for a test is not the program's time.
 */
async function startToToday(browser: BareBrowser, stateDir: string): Promise<number> {
  const page = await browser.newPage()
  const started = performance.now()
  const program = await launchWeb({ stateDir })
  await page.goTo(program.url)
  await page.until(shown('button', 'Exemple'))
  await page.run(`${shown('button', 'Exemple')}.click()`)
  await page.until(passphraseField)
  await page.run(typed(passphraseField, samplePassphrase))
  await page.pressEnter()
  await page.until(todaysWorkplace)
  const taken = performance.now() - started
  await page.close()
  await program.stop()
  return taken
}

/** The same without the program: an empty Node process and an empty page. */
async function bareStart(browser: BareBrowser): Promise<number> {
  const page = await browser.newPage()
  const started = performance.now()
  spawnSync(process.execPath, ['-e', '0'])
  await page.goTo('data:text/html,<main>empty</main>')
  await page.until(`document.querySelector('main')`)
  const taken = performance.now() - started
  await page.close()
  return taken
}

/** From process start to a usable Today page on the sample firm: at most two seconds. */
export async function run(): Promise<BenchResult[]> {
  await buildRenderer()
  await buildHost()
  const stateDir = mkdtempSync(join(tmpdir(), 'registra-start-'))
  const browser = await launchBareBrowser()
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
