import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { expect, type Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What is used of axe, which puts itself into the page under this name. */
interface Axe {
  run: (context: Document, options: object) => Promise<{ violations: Violation[] }>
}

interface Violation {
  id: string
  help: string
  nodes: { target: unknown[]; failureSummary?: string }[]
}

// The engine that `@axe-core/playwright` brings. That package's own way of running it takes three times as long: it hands
// the engine over before each look, and all that was found in order back. Besides, it opens a second page, which the desktop
// program denies, or else asks each frame, of which our pages have none.
const ours = createRequire(import.meta.url)
const engine = readFileSync(createRequire(ours.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8')

/** What is shown while its successor is still fetched is dimmed on purpose: axe looks at what a person will read. */
async function settled(page: Page): Promise<void> {
  const still = () =>
    // Without its heading a page is still being opened.
    document.querySelector('h1') !== null &&
    document.querySelector('[data-waiting="true"], [aria-busy="true"]') === null &&
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity)
  // What does not come to rest is looked at as it is.
  await page.waitForFunction(still, null, { timeout: 5000 }).catch(() => undefined)
}

/** Fails with one line per violation of WCAG 2.2 A and AA, or of axe's best practices, on what the page shows now. */
export async function expectAccessible(page: Page): Promise<void> {
  await settled(page)
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(engine)
  const lines = await page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: Axe }
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values },
      // What is in order is not described in full, only counted.
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}\n${failureSummary}`),
    )
  }, tags)
  expect(lines, 'violations of accessibility').toEqual([])
}
