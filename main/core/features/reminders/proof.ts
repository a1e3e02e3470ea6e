import type { Core } from '#main/core/core.ts'
import { reminderLogSheets, reminderProof, type ProvenReminder } from '#main/core/documents/reminder-proof.ts'
import { InvalidInput } from '#main/core/errors.ts'
import { companyLabels, labelOf } from '#main/core/features/labels.ts'
import { letterBytes } from '#main/core/features/reminders/files.ts'
import { sentBetween } from '#main/core/features/reminders/repository.ts'
import { senderOf } from '#main/core/features/sender.ts'
import { writeXlsx } from '#main/core/sheets/write.ts'
import { texts } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import type { Language } from '#shared/i18n/index.ts'

export interface ProofWish {
  from: LocalDate
  to: LocalDate
  language: Language
  format: 'pdf' | 'xlsx'
  letters: boolean
  companyId: number | null
}

/** Everything noted as sent in a period. The firm is named as it was on its letter. */
function provenReminders(core: Core, { from, to, companyId }: ProofWish): ProvenReminder[] {
  return sentBetween(core.workspace.reader, from, to, companyId).map((row) => ({
    ...row,
    firm: row.recipient.split('\n')[0] ?? '',
    bytes: () => letterBytes(core, row),
  }))
}

/** The proof of a period as a document, or its log as a workbook. Throws `invalid` for a period that ends before it begins. */
export async function proofFile(core: Core, wish: ProofWish): Promise<{ file: OfferedFileToken; count: number }> {
  const { from, to, language, format, letters, companyId } = wish
  if (to < from) throw new InvalidInput([{ code: 'date-order', field: 'to', severity: 'error' }])
  const rows = provenReminders(core, wish)
  const t = texts(language)
  const sender = senderOf(core.workspace)
  const createdAt = core.clock()
  if (format === 'xlsx') {
    const title = t(($) => $.reminderLetters.files.log)
    const name = `${title} ${from} ${to}.xlsx`
    const path = core.transfers.placeFor(name)
    await writeXlsx(path, reminderLogSheets(rows, language), { title, creator: sender.name, created: createdAt })
    return { file: core.transfers.offerFile(name, path), count: rows.length }
  }
  const firm = companyId === null ? null : labelOf(companyLabels(core.workspace.reader, [companyId]), companyId).label
  const data = { number: '', createdAt, sender, from, to, firm, rows, letters }
  const name = `${t(($) => $.reminderLetters.proof.title)} ${from} ${to}.pdf`
  return { file: core.transfers.offer(name, await reminderProof(data, language)), count: rows.length }
}
