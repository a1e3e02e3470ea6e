import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'

import { isOwnUrl, origin } from '#main/electron/origin.ts'
import { hostChannel } from '#shared/contract/host-channels.ts'
import {
  hostActions,
  HostError,
  isHostAction,
  type HostAction,
  type HostFailure,
  type HostInput,
  type HostOutput,
} from '#shared/contract/host.ts'

/** One function for each action the page may ask for. */
export type HostHandlers = {
  [Action in HostAction]: (input: HostInput<Action>) => HostOutput<Action> | Promise<HostOutput<Action>>
}

type Answer = { ok: true; value: unknown } | { ok: false; code: HostFailure }

/** Answers the page on the one channel there is; everything that is not our own page is refused. */
export function answerPage(contents: WebContents, handlers: HostHandlers): void {
  ipcMain.removeHandler(hostChannel)
  ipcMain.handle(hostChannel, async (event, action: unknown, payload: unknown): Promise<Answer> => {
    if (!isFromPage(event, contents) || !isHostAction(action)) return { ok: false, code: 'refused' }
    return perform(handlers, action, payload)
  })
}

/** Only the top frame of the window, and only while it shows our own origin. */
function isFromPage(event: IpcMainInvokeEvent, contents: WebContents): boolean {
  const frame = event.senderFrame
  return (
    event.sender === contents &&
    frame !== null &&
    frame.parent === null &&
    frame.origin === origin &&
    isOwnUrl(frame.url)
  )
}

async function perform(handlers: HostHandlers, action: HostAction, payload: unknown): Promise<Answer> {
  const parsed = hostActions[action].input.safeParse(payload)
  if (!parsed.success) return { ok: false, code: 'refused' }
  // Handler and schema share the action's name; only the compiler cannot see that they fit.
  const handle = handlers[action] as (input: unknown) => unknown
  try {
    return { ok: true, value: await handle(parsed.data) }
  } catch (error) {
    return { ok: false, code: error instanceof HostError ? error.code : 'internal' }
  }
}
