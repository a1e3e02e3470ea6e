import { spawn, type ChildProcess } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { root } from '#build/root.ts'

/** A checkout with nothing in it but the bootstrap, a lock file and a script to run. */
let checkout: string

/** Stands for npm: notes its arguments, says something on stdout, and brings what the test wants. */
const npm = `
const fs = require('node:fs')
fs.appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n')
console.log('npm talks')
if (process.env.NPM_FAILS) process.exit(7)
fs.mkdirSync('node_modules/.bin', { recursive: true })
// As npm does: the binary comes with the package's own install script.
if (process.env.NPM_BRINGS_NODE && process.argv.slice(2).join(' ').startsWith('rebuild node ')) {
  fs.mkdirSync('node_modules/node/bin', { recursive: true })
  fs.symlinkSync(process.execPath, 'node_modules/node/bin/node')
}
`

const script = `
process.on('SIGINT', () => process.exit(9))
console.log(JSON.stringify({ args: process.argv.slice(2), path: process.env.PATH }))
if (process.argv[2] === 'wait') setInterval(() => {}, 1000)
else process.exitCode = Number(process.argv[2] ?? 0)
`

beforeEach(async () => {
  checkout = await realpath(await mkdtemp(join(tmpdir(), 'registra-bootstrap-')))
  await mkdir(join(checkout, 'build'))
  for (const file of ['bootstrap.mjs', 'bootstrap-texts.mjs']) {
    await cp(join(root, 'build', file), join(checkout, 'build', file))
  }
  await writeFile(join(checkout, 'package-lock.json'), '{"version":1}')
  await writeFile(join(checkout, 'npm.js'), npm)
  await writeFile(join(checkout, 'script.mjs'), script)
})
afterEach(() => rm(checkout, { recursive: true, force: true }))

interface Ran {
  code: number | null
  signal: string | null
  stdout: string
  stderr: string
}

function start(args: string[], environment: Record<string, string> = {}): [ChildProcess, Promise<Ran>] {
  const child = spawn(process.execPath, ['build/bootstrap.mjs', 'script.mjs', ...args], {
    cwd: checkout,
    env: { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8', npm_execpath: join(checkout, 'npm.js'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ran: Ran = { code: null, signal: null, stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    ran.stdout += chunk.toString('utf8')
  })
  child.stderr.on('data', (chunk: Buffer) => {
    ran.stderr += chunk.toString('utf8')
  })
  const ended = new Promise<Ran>((resolve) => {
    child.on('close', (code, signal) => resolve({ ...ran, code, signal }))
  })
  return [child, ended]
}

const run = (args: string[], environment?: Record<string, string>): Promise<Ran> => start(args, environment)[1]

/** Makes the Node that runs the bootstrap look like another one. */
function posingAs(version: string): Record<string, string> {
  const lie = `Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(lie)}` }
}

const calls = (): Promise<string> => readFile(join(checkout, 'npm-calls'), 'utf8')

describe('the bootstrap', () => {
  it('installs once, keeps stdout for the script, and installs again when the lock file changes', async () => {
    const first = await run(['0', 'été', 'two words'])
    expect(first.code).toBe(0)
    expect(JSON.parse(first.stdout)).toMatchObject({ args: ['0', 'été', 'two words'] })
    expect(first.stderr).toContain('Installing what is missing')
    expect(first.stderr).toContain('npm talks')

    const second = await run([])
    expect(second.stderr).toBe('')
    expect((await calls()).trim().split('\n')).toHaveLength(1)

    await writeFile(join(checkout, 'package-lock.json'), '{"version":2}')
    await run([])
    expect((await calls()).trim().split('\n')).toHaveLength(2)
  })

  it('puts the project’s own programs first in the path', async () => {
    const { stdout } = await run([])
    const { path } = JSON.parse(stdout) as { path: string }
    expect(path.startsWith(join(checkout, 'node_modules', '.bin'))).toBe(true)
  })

  it('passes the exit code on', async () => {
    expect((await run(['5'])).code).toBe(5)
  })

  it('passes signals on, both ways', async () => {
    for (const [sent, expected] of [
      ['SIGINT', { code: 9, signal: null }],
      ['SIGTERM', { code: null, signal: 'SIGTERM' }],
    ] as const) {
      const [child, ended] = start(['wait'])
      await new Promise((resolve) => child.stdout?.once('data', resolve))
      child.kill(sent)
      expect(await ended).toMatchObject(expected)
    }
  })

  it('lets only one of two commands install', async () => {
    const both = await Promise.all([run([]), run([])])
    expect(both.map((each) => each.code)).toEqual([0, 0])
    expect((await calls()).trim().split('\n')).toHaveLength(1)
  })

  it('takes over the installation of a command that was killed', async () => {
    await mkdir(join(checkout, '.cache'))
    await writeFile(join(checkout, '.cache', 'install.lock'), '999999999')
    expect((await run([])).code).toBe(0)
  })

  it('says in one sentence that the installation failed', async () => {
    const { code, stdout, stderr } = await run([], { NPM_FAILS: '1' })
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr.trim().split('\n').at(-1)).toMatch(/^The installation failed \(npm ci, code 7\): /)
  })

  it('says in one sentence that npm is missing', async () => {
    const { code, stderr } = await run([], { npm_execpath: '', PATH: checkout })
    expect(code).toBe(1)
    expect(stderr.trim().split('\n').at(-1)).toMatch(/^npm cannot be found: /)
  })
})

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the bootstrap under an older Node', () => {
  it('goes on with the Node that the installation brings', async () => {
    const { code, stdout } = await run([], { ...posingAs('20.20.2'), NPM_BRINGS_NODE: '1' })
    expect(code).toBe(0)
    expect(stdout).toContain('"args":[]')
    expect(await calls()).toMatch(/^ci --ignore-scripts .*\nrebuild node .*\n$/)
  })

  it('says in one sentence that install scripts are blocked', async () => {
    const { code, stderr } = await run([], posingAs('20.20.2'))
    expect(code).toBe(1)
    expect(stderr.trim().split('\n').at(-1)).toMatch(/npm blocked its install script: allow scripts/)
  })

  it('installs again when an installation under a newer Node did not bring one', async () => {
    await run([])
    const { code } = await run([], { ...posingAs('20.20.2'), NPM_BRINGS_NODE: '1' })
    expect(code).toBe(0)
    expect(
      (await calls())
        .trim()
        .split('\n')
        .map((call) => call.split(' ')[0]),
    ).toEqual(['ci', 'ci', 'rebuild'])
  })

  it('refuses a Node that cannot even install, in the language of the system', async () => {
    const { code, stderr } = await run([], { ...posingAs('16.20.0'), LANG: 'fr_BE.UTF-8' })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^Registra a besoin de Node 18 au moins/)
  })
})
