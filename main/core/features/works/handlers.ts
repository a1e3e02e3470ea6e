import type { Core } from '#main/core/core.ts'
import { worksChangesList } from '#main/core/documents/works-changes.ts'
import { subcontractorSheet, worksSheet } from '#main/core/documents/works-sheet.ts'
import { CoreError, InvalidInput } from '#main/core/errors.ts'
import { senderFor } from '#main/core/features/sender.ts'
import {
  changesOf,
  dueFor,
  reportedState,
  reportsOf,
  worksRecord,
  worksToReport,
  type DueValues,
  type ToReport,
} from '#main/core/features/works/service.ts'
import { sheetOf } from '#main/core/features/works/sheet.ts'
import { snapshotOf, type WorksRecord } from '#main/core/features/works/state.ts'
import { changeWords, dueWords } from '#main/core/features/works/words.ts'
import { procedures } from '#main/core/procedures.ts'
import { writeXlsx } from '#main/core/sheets/write.ts'
import { texts } from '#main/core/texts.ts'
import type { ChangesAnswer, DueAnswer } from '#shared/contract/works.ts'
import { brusselsDate, formatDate, isValidLocalDate, type LocalDate } from '#shared/domain/dates.ts'
import type { Language } from '#shared/i18n/index.ts'

const { works } = procedures

/** Throws `invalid` for a day that does not exist. */
function demandDay(field: string, date: LocalDate): LocalDate {
  if (isValidLocalDate(date)) return date
  throw new InvalidInput([{ code: 'not-a-date', field, severity: 'error', params: { value: date } }])
}

function saidDue(core: Core, record: WorksRecord | null, values: DueValues, language: Language): DueAnswer {
  const chain = record ?? { ordered: [], declarantIds: [] }
  return dueWords(dueFor(values, chain, core.today), values.regime, texts(language))
}

function saidChanges({ record, last, changes }: ToReport, language: Language): ChangesAnswer {
  const t = texts(language)
  return {
    declarationId: record.id,
    number: record.state.number,
    workplace: record.workplace,
    lastReportedOn: last?.reportedOn ?? null,
    changes: changes.map((change) => changeWords(change, t)),
    sha256: snapshotOf(record.state).sha256,
  }
}

/** What papers carry: named after the declaration and the day, with the declarant at the head where it is one of ours. */
function headOf(core: Core, record: WorksRecord) {
  const createdAt = core.clock()
  const own = record.state.declarants[0]?.id ?? null
  const number = `${record.state.number ?? ''} ${brusselsDate(createdAt)}`.trim()
  return { number, createdAt, sender: senderFor(core.workspace, own) }
}

function fileName(name: string, record: WorksRecord, date: LocalDate, extension: string): string {
  return `${[name, record.state.number ?? record.workplace, date].filter(Boolean).join(' ')}.${extension}`
}

function report(
  core: Core,
  input: Parameters<Parameters<typeof works.report.handler>[0]>[0]['input'],
): Promise<{ id: number }> {
  const { declarationId, reportedOn, note, sha256 } = input
  demandDay('reportedOn', reportedOn)
  return core.workspace.write('works-report', (writer) => {
    const { record, last } = changesOf(writer, declarationId, core.today)
    if (record.state.number === null) throw new CoreError('works-without-number')
    const kept = snapshotOf(record.state)
    if (kept.sha256 !== sha256) throw new CoreError('works-changed')
    if (reportedOn > core.today) {
      const params = { value: formatDate(reportedOn) }
      throw new InvalidInput([{ code: 'date-to-come', field: 'reportedOn', severity: 'error', params }])
    }
    if (last !== null && reportedOn < last.reportedOn) {
      const params = { start: formatDate(last.reportedOn), end: formatDate(reportedOn) }
      throw new InvalidInput([{ code: 'date-order', field: 'reportedOn', severity: 'error', params }])
    }
    const { at, user: by } = writer.stamp
    const said = note?.trim() || null
    return { id: writer.insert('worksReport', { declarationId, reportedOn, at, by, note: said, ...kept }) }
  })
}

/** Declarations of works: whether one is due, what the form asks for, what is still to be reported. */
export const worksHandlers = {
  due: works.due.handler(({ input, context: { core } }) => {
    const { reader } = core.workspace
    const record = input.declarationId === null ? null : worksRecord(reader, input.declarationId, core.today)
    const values = input.values ?? record?.state ?? { regime: null, startDate: null, endDate: null, amountCents: null }
    return saidDue(core, record, values, input.language)
  }),

  sheet: works.sheet.handler(({ input, context: { core } }) =>
    sheetOf(core.workspace.reader, input.declarationId, demandDay('date', input.date), texts(input.language)),
  ),

  sheetFile: works.sheetFile.handler(async ({ input, context: { core } }) => {
    const { declarationId, date, language, format } = input
    const { reader } = core.workspace
    const t = texts(language)
    const sheet = sheetOf(reader, declarationId, demandDay('date', date), t)
    const record = worksRecord(reader, declarationId, date)
    const head = headOf(core, record)
    if (format === 'pdf') {
      const due = saidDue(core, record, record.state, language)
      const name = fileName(
        t(($) => $.works.sheet.name),
        record,
        date,
        format,
      )
      return core.transfers.offer(name, worksSheet({ ...head, sheet, due }, language).bytes)
    }
    const table = subcontractorSheet(sheet, language)
    const name = fileName(table.name, record, date, format)
    const path = core.transfers.placeFor(name)
    await writeXlsx(path, [table], { title: table.name, creator: head.sender.name, created: head.createdAt })
    return core.transfers.offerFile(name, path)
  }),

  changes: works.changes.handler(({ input, context: { core } }) =>
    saidChanges(changesOf(core.workspace.reader, input.declarationId, core.today), input.language),
  ),

  allChanges: works.allChanges.handler(({ input, context: { core } }) =>
    worksToReport(core.workspace.reader, core.today).map((one) => saidChanges(one, input.language)),
  ),

  changesFile: works.changesFile.handler(({ input, context: { core } }) => {
    const { declarationId, language } = input
    const open = changesOf(core.workspace.reader, declarationId, core.today)
    const report = saidChanges(open, language)
    const t = texts(language)
    const name = fileName(
      t(($) => $.works.changes.name),
      open.record,
      core.today,
      'pdf',
    )
    return core.transfers.offer(name, worksChangesList({ ...headOf(core, open.record), report }, language).bytes)
  }),

  reports: works.reports.handler(({ input, context: { core } }) =>
    reportsOf(core.workspace.reader, input.declarationId)
      .map((kept) => {
        const { id, reportedOn, at, by, note, sha256 } = kept
        return { id, reportedOn, at, by, note, sha256, links: reportedState(kept).links.length }
      })
      .toReversed(),
  ),

  report: works.report.handler(({ input, context: { core } }) => report(core, input)),
}
