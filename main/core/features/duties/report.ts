import type { Core } from '#main/core/core.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import {
  dutiesReport,
  dutiesSheets,
  type DutiesReportData,
  type ReportedDuty,
  type ReportedFirm,
} from '#main/core/documents/duties-report.ts'
import { CoreError } from '#main/core/errors.ts'
import { evidenceOf } from '#main/core/features/duties/evidence.ts'
import { currentFirms, type JudgedFirm } from '#main/core/features/duties/matrix.ts'
import { evidenceWords, reasonWords } from '#main/core/features/duties/words.ts'
import { demandDay } from '#main/core/features/emergency/places.ts'
import { senderOf } from '#main/core/features/sender.ts'
import { writeXlsx } from '#main/core/sheets/write.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import { duties } from '#shared/domain/duties.ts'
import type { Language } from '#shared/i18n/index.ts'
import { ruleValue } from '#shared/rules/index.ts'

interface Request {
  declarationId: number
  date: LocalDate
  format: 'pdf' | 'xlsx'
  language: Language
}

function reported(reader: Reader, judged: JudgedFirm, date: LocalDate, t: Translate): ReportedDuty[] {
  const evidence = evidenceOf(reader, judged, date)
  return duties.map((duty) => {
    const { state, reasons } = judged.duties[duty]
    const shown = evidence[duty].map((item) => ({
      ...evidenceWords(item, t),
      deciding: item.kind === 'recorded' && item.deciding,
    }))
    return { duty, state, reason: reasonWords(reasons, t), evidence: shown }
  })
}

/** What the report says; throws `record-gone`. */
export function reportData(core: Core, declarationId: number, date: LocalDate, language: Language): DutiesReportData {
  const { reader } = core.workspace
  const declaration = reader.first(
    query.selectFrom('declarationList').select(['number', 'workplace', 'address']).where('id', '=', declarationId),
  )
  if (!declaration) throw new CoreError('record-gone', { kind: 'declaration', id: declarationId })
  const t = texts(language)
  const judged = currentFirms(reader, { declarationId, companyId: null, active: false, date })
  const companies = query
    .selectFrom('companyList')
    .select(['id', 'enterpriseNumber', 'foreignVat'])
    .where('id', 'in', idList(judged.map(({ firm }) => firm.companyId)))
  const numbers = new Map(
    reader.all(companies).map(({ id, enterpriseNumber, foreignVat }) => [id, enterpriseNumber ?? foreignVat]),
  )
  const firms = judged.map((one): ReportedFirm => {
    const { companyId, company, tier, links } = one.firm
    return {
      name: company,
      number: numbers.get(companyId) ?? null,
      tier,
      viaAgency: links.some(({ viaAgency }) => viaAgency),
      duties: reported(reader, one, date, t),
    }
  })
  return {
    number: '',
    createdAt: core.clock(),
    sender: senderOf(core.workspace),
    declaration: declaration.number,
    workplace: declaration.workplace ?? declaration.number,
    address: declaration.address,
    date,
    firms,
    window: ruleValue('duty-data-days', null, date),
  }
}

/** The obligations report of a declaration as PDF or workbook. */
export async function reportFile(core: Core, request: Request): Promise<OfferedFileToken> {
  const { declarationId, format, language } = request
  const data = reportData(core, declarationId, demandDay(request.date), language)
  const title = texts(language)(($) => $.duties.report.title)
  const name = `${title} ${data.declaration} ${data.date}.${format}`
  if (format === 'pdf') return core.transfers.offer(name, dutiesReport(data, language).bytes)
  const path = core.transfers.placeFor(name)
  const properties = { title, creator: data.sender.name, created: data.createdAt }
  await writeXlsx(path, dutiesSheets(data, language), properties)
  return core.transfers.offerFile(name, path)
}
