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
  /** Aborted when the user wants the program to end. */
  ending: AbortSignal
}

/** A core that ends this often (times within a minute) is not started again. */
const mostCrashes = 3

/** Serves Registra until the user or a core that keeps crashing ends it; resolves to the exit code. */
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

  if (options.ending.aborted) stop.resolve(0)
  options.ending.addEventListener('abort', () => stop.resolve(0))
  watchCore(options, host, core).then(() => stop.resolve(1), stop.reject)

  const code = await stop.promise
  options.print(t(($) => $.host.start.stopping))
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

/** Starts the core again after each crash; resolves when that is of no use any more. */
async function watchCore(options: RunOptions, host: WebHost, first: CoreThread): Promise<void> {
  const t = texts(options.language)
  const crashes: number[] = []
  let core = first
  for (;;) {
    await core.ended
    if (options.ending.aborted) return
    const now = performance.now()
    crashes.push(now)
    if (crashes.filter((crash) => now - crash < 60_000).length > mostCrashes) break
    options.print(t(($) => $.host.start.coreEnded))
    core = await options.startCore()
    host.replaceCore(core)
  }
  options.print(t(($) => $.host.start.coreGone, { folder: options.stateDir }))
}
