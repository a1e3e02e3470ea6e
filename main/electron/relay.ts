import { MessageChannelMain, type WebContents } from 'electron'

import type { CoreThread } from '#main/core/host.ts'
import { hostPortChannel } from '#shared/contract/host-channels.ts'

/**
 * Gives a page a port to the core and passes frames both ways as they are. The host reads none of them: a malformed
 * frame is the core's to refuse, and closes this pair and nothing else.
 */
export function connectPage(contents: WebContents, core: CoreThread): void {
  const { port1: near, port2: far } = new MessageChannelMain()
  const corePort = core.connect()

  /* eslint-disable unicorn/require-post-message-target-origin -- these are ports, which have no target origin */
  near.on('message', (event) => corePort.postMessage(event.data))
  near.on('close', () => corePort.close())
  corePort.on('message', (frame: unknown) => near.postMessage(frame))
  corePort.on('messageerror', () => corePort.close())
  corePort.on('close', () => near.close())
  /* eslint-enable unicorn/require-post-message-target-origin */

  contents.postMessage(hostPortChannel, null, [far])
  near.start()
}
