import { join } from 'node:path'
import type { MessagePort } from 'node:worker_threads'

import { createRouterClient, type RouterClient } from '@orpc/server'
import { StandardRPCHandler } from '@orpc/server/standard'
import { createServerPeerHandleRequestFn } from '@orpc/server/standard-peer'
import { ServerPeer } from '@orpc/standard-server-peer'

import { Core } from '#main/core/core.ts'
import { setFontFolder } from '#main/core/documents/fonts.ts'
import { reviewWhenDue } from '#main/core/features/findings/service.ts'
import { readRegistrationsAhead } from '#main/core/features/registrations/list-ahead.ts'
import { closeCurrent } from '#main/core/features/workspace/lifecycle.ts'
import { backUpWhenDue } from '#main/core/features/workspace/schedule.ts'
import type { CoreOptions } from '#main/core/host.ts'
import { router } from '#main/core/router.ts'

/** The same procedures as over a port, called in process: what the command line and the tests use. */
export type CoreClient = RouterClient<typeof router>

/** A running core: give it ports to serve, or call it directly. */
export interface RunningCore {
  core: Core
  client: CoreClient
  serve: (port: MessagePort) => void
  /** Closes the open workspace with its backup. */
  stop: () => Promise<void>
}

/** Starts the program itself in this thread. */
export function startCore(options: CoreOptions): RunningCore {
  // In a package the fonts do not lie beside the bundled code.
  setFontFolder(join(options.resourcesDir, 'fonts'))
  const core = new Core(options)
  const endReviews = reviewWhenDue(core)
  const endBackups = backUpWhenDue(core)
  const endReading = readRegistrationsAhead(core)
  const handler = new StandardRPCHandler(router, {})
  return {
    core,
    client: createRouterClient(router, { context: { core } }),
    serve: (port) => servePort(port, handler, core),
    stop: async () => {
      endReviews()
      endReading()
      endBackups()
      await closeCurrent(core)
      core.transfers.clear()
    },
  }
}

/** A malformed frame closes its own port and nothing else: the library's own port handler would end the thread. */
function servePort(port: MessagePort, handler: StandardRPCHandler<{ core: Core }>, core: Core): void {
  const peer = new ServerPeer(async (frame) => {
    port.postMessage(frame)
  })
  const answer = createServerPeerHandleRequestFn(handler, { context: { core } })
  port.on('message', (frame) => {
    peer.message(frame, answer).catch(() => {
      peer.close()
      port.close()
    })
  })
  port.on('close', () => peer.close())
}
