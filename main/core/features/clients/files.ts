import type { Core } from '#main/core/core.ts'
import { query } from '#main/core/db/query.ts'
import { clientReportPdf } from '#main/core/documents/client-report.ts'
import { clientSheets } from '#main/core/documents/client-sheets.ts'
import { clientReport } from '#main/core/features/clients/report.ts'
import { ownCompanies } from '#main/core/features/companies/repository.ts'
import { senderOf } from '#main/core/features/sender.ts'
import { writeXlsx } from '#main/core/sheets/write.ts'
import { texts } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import type { Language } from '#shared/i18n/index.ts'

interface ClientFileOrder {
  clientId: number
  from: LocalDate
  to: LocalDate
  names: boolean
  format: 'xlsx' | 'pdf'
  /** Null: that of the client, else `fallback`. */
  language: Language | null
  fallback: Language
}

/** The report to a client as a file, in the client's language unless another one is asked for. */
export async function clientFile(core: Core, order: ClientFileOrder): Promise<OfferedFileToken> {
  const { format, language: asked, fallback, ...of } = order
  const report = await clientReport(core, of)
  const language = asked ?? report.client.language ?? fallback
  const title = texts(language)(($) => $.clients.document.title)
  const name = `${title} ${report.client.label} ${of.from} ${of.to}.${format}`
  const { reader } = core.workspace
  const sender = senderOf(core.workspace)
  const createdAt = core.clock()
  const told = { ...report, names: of.names }
  if (format === 'pdf') {
    const [own] = ownCompanies(reader)
    const address = query
      .selectFrom('company')
      .select('address')
      .where('id', '=', own?.id ?? 0)
    const senderAddress = reader.first(address)?.address ?? null
    return core.transfers.offer(
      name,
      clientReportPdf({ number: '', createdAt, sender, senderAddress, ...told }, language).bytes,
    )
  }
  const path = core.transfers.placeFor(name)
  await writeXlsx(path, clientSheets(told, language), { title, creator: sender.name, created: createdAt })
  return core.transfers.offerFile(name, path)
}
