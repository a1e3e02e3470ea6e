import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { root } from '#build/root.ts'

/** What one step found: how many tests passed and failed, what was left out, and what to show of its output. */
export interface Outcome {
  passed: number
  failed: number
  /** Full names of tests that were not run. */
  skipped: string[]
  output: string
}

export interface Step {
  name: string
  run: (filters: string[]) => Promise<Outcome>
}

interface Finished {
  code: number | null
  output: string
}

const results = join(root, '.cache', 'test')

/** Runs a JavaScript program of an installed package under this Node; ends it after some minutes, as nothing should hang. */
function runProgram(script: string, args: string[], environment: Record<string, string> = {}): Promise<Finished> {
  const minutes = 30
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: minutes * 60_000,
    })
    let output = ''
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8')
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => resolve({ code: null, output: error.message }))
    child.on('close', (code, signal) => {
      resolve({ code, output: signal === null ? output : `${output}\nEnded by ${signal} (limit: ${minutes} minutes)` })
    })
  })
}

/** A step that is right or wrong as a whole. */
export function checkStep(name: string, script: string, args: string[]): Step {
  return {
    name,
    run: async () => {
      const { code, output } = await runProgram(script, args)
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [], output }
    },
  }
}

/** A step of our own that throws when it fails. */
export function workStep(name: string, work: () => unknown): Step {
  return {
    name,
    run: async () => {
      try {
        await work()
        return { passed: 1, failed: 0, skipped: [], output: '' }
      } catch (error) {
        return failure(error instanceof Error ? error.message : String(error))
      }
    },
  }
}

function failure(output: string): Outcome {
  return { passed: 0, failed: 1, skipped: [], output }
}

/** A runner that says it failed but names no test, or that ran nothing at all, has failed once. */
function judge(finished: Finished, counts: Omit<Outcome, 'output'>): Outcome {
  const nothingRan = counts.passed + counts.failed === 0
  const failed = counts.failed === 0 && (finished.code !== 0 || nothingRan) ? 1 : counts.failed
  const remark = nothingRan ? '\nNo test was run.' : ''
  return { ...counts, failed, output: finished.output + remark }
}

/** The report a runner wrote, and no older one: the file is removed before each run. */
async function reported<Report>(file: string, run: () => Promise<Finished>): Promise<[Finished, Report | null]> {
  mkdirSync(results, { recursive: true })
  rmSync(file, { force: true })
  const finished = await run()
  if (!existsSync(file)) return [finished, null]
  return [finished, JSON.parse(readFileSync(file, 'utf8')) as Report]
}

interface VitestReport {
  testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[]
}

/** Unit and integration tests, or one of them. A file that cannot even be loaded counts as one failed test. */
export function vitestStep(name: string, projects: string[]): Step {
  return {
    name,
    run: async (filters) => {
      const file = join(results, 'vitest.json')
      const args = ['run', '-c', 'build/vitest.config.ts', ...projects.map((project) => `--project=${project}`)]
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
      const [finished, report] = await reported<VitestReport>(file, () =>
        runProgram('vitest/vitest.mjs', [...args, ...reporters, ...filters]),
      )
      if (report === null) return failure(finished.output)
      const tests = report.testResults.flatMap((result) => result.assertionResults)
      const count = (status: string): number => tests.filter((test) => test.status === status).length
      const brokenFiles = report.testResults.filter(
        (result) => result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed'),
      )
      return judge(finished, {
        passed: count('passed'),
        failed: count('failed') + brokenFiles.length,
        skipped: tests.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => test.fullName),
      })
    },
  }
}

interface PlaywrightSuite {
  title: string
  suites?: PlaywrightSuite[]
  specs: { title: string; tests: { status: string; projectName: string }[] }[]
}

interface PlaywrightReport {
  suites: PlaywrightSuite[]
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

function skippedSpecs(suite: PlaywrightSuite): string[] {
  const here = suite.specs.flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === 'skipped')
      .map((test) => `[${test.projectName}] ${suite.title} › ${spec.title}`),
  )
  return [...here, ...(suite.suites ?? []).flatMap(skippedSpecs)]
}

/** End-to-end tests in Chromium, and in Electron where its binary is found. A test that passed only on a second try failed. */
export function endToEndStep(name: string): Step {
  return {
    name,
    run: async (filters) => {
      const file = join(results, 'playwright.json')
      const [finished, report] = await reported<PlaywrightReport>(file, () =>
        runProgram('@playwright/test/cli.js', ['test', '-c', 'tests/e2e/playwright.config.ts', ...filters], {
          REGISTRA_TEST_REPORT: file,
        }),
      )
      if (report === null) return failure(finished.output)
      return judge(finished, {
        passed: report.stats.expected,
        failed: report.stats.unexpected + report.stats.flaky,
        skipped: report.suites.flatMap(skippedSpecs),
      })
    },
  }
}
