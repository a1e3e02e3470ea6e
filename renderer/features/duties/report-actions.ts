import { startTask } from '#renderer/app/tasks.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { currentLanguage, t } from '#renderer/ui/texts.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

/** Makes the obligations report of a declaration and saves or prints it. */
export async function dutiesReport(
  declarationId: number,
  date: LocalDate,
  what: 'pdf' | 'xlsx' | 'print',
): Promise<void> {
  const format = what === 'xlsx' ? 'xlsx' : 'pdf'
  const file = await startTask({
    title: t(($) => $.duties.report.making),
    run: async (signal) =>
      await client.duties.report({ declarationId, date, format, language: currentLanguage() }, { signal }),
  })
  if (file === null) return
  if (what === 'print') await host.printFile(file.token)
  else await host.saveFile(file.token, file.fileName)
}
