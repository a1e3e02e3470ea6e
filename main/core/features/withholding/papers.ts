import type { Core } from '#main/core/core.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { withholdingLog, withholdingLogSheets } from '#main/core/documents/withholding-log.ts'
import { withholdingSheet } from '#main/core/documents/withholding-sheet.ts'
import type { Present } from '#main/core/features/export.ts'
import { senderFor } from '#main/core/features/sender.ts'
import { judgePayment } from '#main/core/features/withholding/judged.ts'
import { factsOf, paymentById, paymentRowById, shownLog } from '#main/core/features/withholding/repository.ts'
import { writeXlsx } from '#main/core/sheets/write.ts'
import { texts } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { WithholdingLogRow } from '#shared/contract/withholding.ts'
import { addDays, brusselsDate, formatInstant, type LocalDate } from '#shared/domain/dates.ts'
import type { Language } from '#shared/i18n/index.ts'

/** The sheet of a payment as it stands. Throws `record-gone`. */
export function sheetFile(core: Core, id: number, language: Language): OfferedFileToken {
  const { reader } = core.workspace
  const payment = paymentById(reader, id)
  const row = paymentRowById(reader, id)
  const { state, check, valid, withholding } = judgePayment(reader, payment)
  const numbers = query
    .selectFrom('companyList')
    .select(['enterpriseNumber', 'foreignVat'])
    .where('id', '=', payment.companyId)
  const number = reader.first(numbers)
  const { bytes } = withholdingSheet(
    {
      ...payment,
      number: '',
      createdAt: core.clock(),
      sender: senderFor(core.workspace, payment.ownCompanyId),
      contractor: row.company,
      contractorNumber: number?.enterpriseNumber ?? number?.foreignVat ?? null,
      declaration: row.declaration,
      state,
      check: check && factsOf(check),
      valid,
      withholding,
    },
    language,
  )
  const title = texts(language)(($) => $.withholding.papers.sheet)
  return core.transfers.offer(`${title} ${row.company} ${payment.invoiceNumber}.pdf`, bytes)
}

/** Lines of the log whose Brussels day lies in a period, both days inclusive, oldest first. */
function logRows(reader: Reader, from: LocalDate, to: LocalDate): WithholdingLogRow[] {
  // A day of Brussels begins one or two hours before that of UTC: a day more on either side, then by the day itself.
  const rows = query
    .selectFrom('withholdingLog')
    .selectAll()
    .where('at', '>=', addDays(from, -1))
    .where('at', '<', addDays(to, 2))
    .orderBy('id')
  return reader
    .all(rows)
    .map(shownLog)
    .filter(({ at }) => brusselsDate(at) >= from && brusselsDate(at) <= to)
}

/** The log of a period, as a document or a workbook. */
export async function logFile(
  core: Core,
  { from, to, format, language }: { from: LocalDate; to: LocalDate; format: 'xlsx' | 'pdf'; language: Language },
): Promise<OfferedFileToken> {
  const rows = logRows(core.workspace.reader, from, to)
  const title = texts(language)(($) => $.withholding.papers.logTitle)
  const name = `${title} ${from} ${to}.${format}`
  const sender = senderFor(core.workspace, null)
  const createdAt = core.clock()
  if (format === 'pdf') {
    const { bytes } = withholdingLog({ number: '', createdAt, sender, from, to, rows }, language)
    return core.transfers.offer(name, bytes)
  }
  const path = core.transfers.placeFor(name)
  await writeXlsx(path, withholdingLogSheets(rows, language), { title, creator: sender.name, created: createdAt })
  return core.transfers.offerFile(name, path)
}

/** Codes of the log as the list on the screen writes them. */
export const presentLog: Present = (field, row, t) => {
  const value = row[field]
  if (field === 'step') return t(($) => $.withholding.steps[value as 'paid'])
  if (field === 'at' && typeof value === 'string') return formatInstant(value)
  if ((field === 'nsso' || field === 'tax' || field === 'selfEmployed') && typeof value === 'string') {
    return t(($) => $.withholding.answers[value as 'yes'])
  }
  return undefined
}
