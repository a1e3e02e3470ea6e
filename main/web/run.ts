import type { CoreThread } from '#main/core/host.ts'
import { texts } from '#main/core/texts.ts'
import { startWebHost, type WebHost } from '#main/web/host.ts'
import type { Language } from '#shared/i18n/index.ts'

export interface RunOptions {
  startCore: () => Promise<CoreThread>
  rendererDir: string
  port: number
  language: Language
  /** Where the log is, for the message when all fails. */
  stateDir: string
  /** Writes one line to the terminal. */
  print: (line: string) => void
  /** Told the start address once it can be opened. */
  onReady: (url: string) => void
}

/** A core that ends this often (times within a minute) is not started again. */
const mostCrashes = 3

/** Signals this soon after the first (milliseconds) belong to the same Ctrl+C: npm and the bootstrap pass it on as well. */
const sameSignal = 1500

/** Serves Registra until a signal or a core that keeps crashing ends it; resolves to the exit code. */
export async function runWebHost(options: RunOptions): Promise<number> {
  const t = texts(options.language)
  const stop = Promise.withResolvers<number>()
  const core = await options.startCore()
  const host = await openHost(options, core)
  if (host === null) {
    await core.stop()
    return 1
  }
  options.print(t(($) => $.host.start.address, { url: host.url }))
  options.print(t(($) => $.host.start.stopHint))
  options.onReady(host.url)

  let isStopping = false
  const signalled = (): void => stop.resolve(0)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, signalled)
  void watchCore(options, host, core, () => isStopping).then(() => stop.resolve(1))

  const code = await stop.promise
  isStopping = true
  options.print(t(($) => $.host.start.stopping))
  endOnSecondSignal()
  await host.stop()
  options.print(t(($) => $.host.start.stopped))
  return code
}

async function openHost(options: RunOptions, core: CoreThread): Promise<WebHost | null> {
  const t = texts(options.language)
  try {
    return await startWebHost({
      core,
      rendererDir: options.rendererDir,
      port: options.port,
      language: options.language,
      onNewAddress: (url) => options.print(t(($) => $.host.start.newAddress, { url })),
      onFault: (error) => options.print(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE' || code === 'EACCES') {
      options.print(t(($) => $.host.start.portTaken, { port: options.port }))
    } else if (code === 'ENOENT') {
      options.print(t(($) => $.host.start.rendererMissing, { folder: options.rendererDir }))
    } else {
      throw error
    }
    return null
  }
}

/** Starts the core again after a crash; resolves when that was of no use, and never once the host is stopping. */
async function watchCore(
  options: RunOptions,
  host: WebHost,
  first: CoreThread,
  isStopping: () => boolean,
): Promise<void> {
  const t = texts(options.language)
  const crashes: number[] = []
  let core = first
  for (;;) {
    await core.ended
    if (isStopping()) return
    const now = performance.now()
    crashes.push(now)
    if (crashes.filter((crash) => now - crash < 60_000).length > mostCrashes) break
    options.print(t(($) => $.host.start.coreEnded))
    core = await options.startCore()
    host.replaceCore(core)
  }
  options.print(t(($) => $.host.start.coreGone, { folder: options.stateDir }))
}

/** While the workspace is closed and backed up, whoever insists may leave: what is committed stays whole. */
function endOnSecondSignal(): void {
  const since = performance.now()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (performance.now() - since > sameSignal) process.exit(130)
    })
  }
}
