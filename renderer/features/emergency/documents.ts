import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { host } from '#renderer/bridge/host.ts'
import { t } from '#renderer/ui/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'

/** What can be done with a finished document. */
export type Way = 'print' | 'save' | 'open'

/** Prints, saves or opens an offered document; what goes wrong is shown. True when it went out. */
export async function send(way: Way, make: () => Promise<OfferedFileToken>): Promise<boolean> {
  try {
    const { token, fileName } = await make()
    if (way === 'print') return (await host.printFile(token)) === 'printed'
    if (way === 'save') return (await host.saveFile(token, fileName)) === 'saved'
    await host.openFile(token)
    return true
  } catch (error) {
    notifyError(
      error,
      t(($) => $.emergency.page.paper.failed),
    )
    return false
  }
}

/** Does something that may fail and says what went wrong; `done` is said when it did not. True when it succeeded. */
export async function attempt(work: () => Promise<unknown>, done?: string): Promise<boolean> {
  try {
    await work()
    if (done !== undefined) notifyDone(done)
    return true
  } catch (error) {
    notifyError(error)
    return false
  }
}
