import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { client } from '#renderer/bridge/client.ts'
import { host } from '#renderer/bridge/host.ts'
import { t } from '#renderer/ui/texts.ts'

/** Saves the technical log as one file: through the host, which needs no core for it, else through the core. */
export async function saveLog(): Promise<void> {
  try {
    const name = t(($) => $.program.crash.logName)
    if (host.saveLog) {
      if ((await host.saveLog()) === 'empty') notifyDone(t(($) => $.program.crash.logEmpty))
      return
    }
    const file = await client.program.log({ name })
    if (file === null) notifyDone(t(($) => $.program.crash.logEmpty))
    else await host.saveFile(file.token, file.fileName)
  } catch (error) {
    notifyError(error)
  }
}
