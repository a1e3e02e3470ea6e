import '#main/core/node-version.ts'

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'

import { obtainElectron } from '#build/electron-binary.ts'
import { buildHost } from '#build/host.ts'
import { buildRenderer, rendererDir } from '#build/renderer.ts'
import { root } from '#build/root.ts'
import { readStartOptions, WrongUsage, type StartOptions } from '#build/start-options.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import { launchCoreThread, type LaunchedCore } from '#main/core/thread.ts'
import { hasDisplay, openBrowser } from '#main/web/open-browser.ts'
import { runWebHost } from '#main/web/run.ts'

/** Signals this soon after the first (milliseconds) belong to the same Ctrl+C: npm and the bootstrap pass it on as well. */
const sameSignal = 1500

/** A window that is gone this soon (milliseconds), and not by itself, never was one. */
const startFailure = 5000

function loginName(): string {
  try {
    return userInfo().username
  } catch {
    // A container without an entry for its user.
    return ''
  }
}

function version(): string {
  const description: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return (description as { version: string }).version
}

/** The binary to open Registra with, or the sentence that says why the browser is used instead. */
async function chooseShell(options: StartOptions, t: Translate): Promise<{ electron: string } | { reason: string }> {
  if (options.web) return { reason: t(($) => $.host.start.webAsked) }
  if (!hasDisplay(process.env, process.platform)) return { reason: t(($) => $.host.start.webNoDisplay) }
  if (process.platform === 'linux' && process.getuid?.() === 0) return { reason: t(($) => $.host.start.webAsRoot) }
  const electron = await obtainElectron((megabytes) => {
    console.log(t(($) => $.host.start.downloading, { megabytes }))
  })
  return electron === null ? { reason: t(($) => $.host.start.webNoBinary) } : { electron }
}

/** Opens the window and waits until it is closed; a text says why there was none. */
async function runElectron(electron: string, options: StartOptions): Promise<number | string> {
  const { buildElectron } = await import('#build/electron/bundle.ts')
  await buildElectron()
  const args = [root, `--state-dir=${options.stateDir}`, ...(options.now ? [`--now=${options.now}`] : [])]
  const started = performance.now()
  return new Promise((resolve) => {
    const child = spawn(electron, args, { stdio: 'inherit' })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code, signal) => {
      const isFailure = code !== 0 && performance.now() - started < startFailure
      resolve(isFailure ? String(code ?? signal) : (code ?? 1))
    })
  })
}

/**
 * Aborted by the first signal. While the workspace is then closed and backed up, whoever insists may leave: what is
 * committed stays whole.
 */
function endingSignal(): AbortSignal {
  const ending = new AbortController()
  let first = Infinity
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      first = Math.min(first, performance.now())
      ending.abort()
      if (performance.now() - first > sameSignal) process.exit(130)
    })
  }
  return ending.signal
}

/** Starts the core without waiting for it: pages that come before it is ready wait for its answers. */
function launchCore(options: StartOptions): LaunchedCore {
  const core = launchCoreThread({
    stateDir: options.stateDir,
    resourcesDir: join(root, 'resources'),
    version: version(),
    defaultUser: loginName(),
    now: options.now,
    ...(options.updateKey === undefined ? {} : { updateKeys: [options.updateKey] }),
  })
  // The host hears of the end; why it came is said here.
  core.ready.catch((error: unknown) => console.error(error instanceof Error ? error.message : String(error)))
  return core
}

async function runWeb(options: StartOptions): Promise<number> {
  return runWebHost({
    startCore: async () => launchCore(options),
    rendererDir,
    port: options.port,
    language: options.language,
    stateDir: options.stateDir,
    ending: endingSignal(),
    print: (line) => console.log(line),
    onReady: (url) => {
      if (options.open && hasDisplay(process.env, process.platform)) openBrowser(url, process.platform)
    },
  })
}

async function start(args: string[]): Promise<number> {
  const options = readStartOptions(args, process.env, process.platform)
  const t = texts(options.language)
  if (options.help) {
    console.log(t(($) => $.host.start.help))
    return 0
  }
  if (options.build) {
    await buildRenderer(() => console.log(t(($) => $.host.start.building)))
    // For the next start; this one runs on whatever it was begun with.
    await buildHost()
  }
  const shell = await chooseShell(options, t)
  if ('electron' in shell) {
    console.log(t(($) => $.host.start.electron))
    const result = await runElectron(shell.electron, options)
    if (typeof result === 'number') return result
    console.log(t(($) => $.host.start.electronFailed, { reason: result }))
  } else {
    console.log(shell.reason)
  }
  return runWeb(options)
}

/** Runs Registra as the command line asks, then ends the process. */
export async function run(args: string[]): Promise<never> {
  try {
    process.exitCode = await start(args)
    // Whatever still holds the process (a browser's open connection) has nothing more to say.
    process.exit()
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(error instanceof WrongUsage ? 2 : 1)
  }
}
