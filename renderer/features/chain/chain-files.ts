import { startTask } from '#renderer/app/tasks.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { currentLanguage, t } from '#renderer/ui/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

/** Makes a file as a task, then saves or prints it. */
async function hand(title: string, print: boolean, make: () => Promise<OfferedFileToken>): Promise<void> {
  const file = await startTask({ title, run: make })
  if (!file) return
  if (print) await host.printFile(file.token)
  else await host.saveFile(file.token, file.fileName)
}

/** The picture of a chain: printed as PDF, or saved as a drawing. */
export async function pictureOut(declarationId: number, date: LocalDate, way: 'print' | 'svg'): Promise<void> {
  const format = way === 'svg' ? 'svg' : 'pdf'
  await hand(
    t(($) => $.chainViews.tree.printing),
    way === 'print',
    async () => await client.chain.picture({ declarationId, date, format, language: currentLanguage() }),
  )
}

/** The chain of a day as a list; without a declaration the chains of all that are active then. */
export async function sheetOut(declarationId: number | null, date: LocalDate, format: 'xlsx' | 'pdf'): Promise<void> {
  await hand(
    t(($) => $.chainViews.tree.exporting),
    false,
    async () => await client.chain.sheet({ declarationId, date, format, language: currentLanguage() }),
  )
}

/** Who was there: printed, or saved. */
export async function presentOut(declarationId: number, date: LocalDate, way: 'print' | 'xlsx' | 'pdf'): Promise<void> {
  const format = way === 'xlsx' ? 'xlsx' : 'pdf'
  await hand(
    t(($) => $.chainViews.present.printing),
    way === 'print',
    async () => await client.chain.presentFile({ declarationId, date, format, language: currentLanguage() }),
  )
}
