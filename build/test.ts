import '#main/core/node-version.ts'

import { parseArgs } from 'node:util'

import { ensureChromium } from '#build/chromium.ts'
import { buildHost } from '#build/host.ts'
import { buildRenderer } from '#build/renderer.ts'
import { checkStep, endToEndStep, vitestStep, workStep, type Step } from '#build/test-steps.ts'

const steps: Step[] = [
  checkStep('types', 'typescript/bin/tsc', ['-b']),
  checkStep('lint', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']),
  checkStep('format', 'oxfmt/bin/oxfmt', ['--check']),
  // Found or installed once; every later step takes it from the environment.
  workStep('chromium', () => {
    process.env['REGISTRA_CHROMIUM'] = ensureChromium()
  }),
  vitestStep('unit', ['unit', 'unit-electron']),
  vitestStep('integration', ['integration', 'electron']),
  // The end-to-end tests start the program without building it.
  workStep('build', async () => {
    await buildRenderer()
    await buildHost()
  }),
  endToEndStep('e2e'),
]

const usage = `npm test [-- --only ${steps.map((step) => step.name).join(',')}] [-- --only unit FILTER…]`

/** What a step needs to have been done before it. */
const needs: Record<string, string[]> = { integration: ['chromium'], e2e: ['chromium', 'build'] }

/** The steps asked for and those they need; `null` when one of them does not exist. */
function chosenSteps(only: string | undefined): Step[] | null {
  if (only === undefined) return steps
  const asked = only.split(',')
  if (!asked.every((name) => steps.some((step) => step.name === name))) return null
  const names = new Set(asked.flatMap((name) => [name, ...(needs[name] ?? [])]))
  return steps.filter((step) => names.has(step.name))
}

async function runSteps(chosen: Step[], filters: string[]): Promise<{ passed: number; failed: number }> {
  let passed = 0
  let failed = 0
  for (const step of chosen) {
    const started = performance.now()
    const outcome = await step.run(filters)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    if (outcome.failed > 0) console.log(outcome.output.trimEnd())
    for (const name of outcome.skipped) console.log(`  not run: ${name}`)
    const sign = outcome.failed === 0 ? '✓' : '✗'
    console.log(`${sign} ${step.name.padEnd(12)} ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`)
    passed += outcome.passed
    failed += outcome.failed
  }
  return { passed, failed }
}

const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true })
const chosen = chosenSteps(values.only)
if (chosen === null) {
  console.error(usage)
  process.exit(2)
}
const { passed, failed } = await runSteps(chosen, positionals)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
