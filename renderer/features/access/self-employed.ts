import { notifyDone } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { t } from '#renderer/ui/texts.ts'

/** Writes the duties sheets of the self-employed among the people, each in his language, and says who is none. */
export async function saveSelfEmployedSheets(ids: readonly number[]): Promise<void> {
  const file = await startTask({
    title: t(($) => $.access.sheet.action),
    run: async (signal) => await client.access.selfEmployedSheet({ ids: [...ids], language: null }, { signal }),
  })
  if (!file) return
  await host.saveFile(file.token, file.fileName)
  const skipped = file.skipped > 0 ? [t(($) => $.access.sheet.skipped, { count: file.skipped })] : []
  notifyDone([t(($) => $.access.sheet.done, { count: file.people }), ...skipped].join(' · '))
}
