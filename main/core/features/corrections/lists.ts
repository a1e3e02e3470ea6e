import { sql } from 'kysely'

import type { Core } from '#main/core/core.ts'
import { query, raw, type Reader } from '#main/core/db/query.ts'
import { correctionHistory } from '#main/core/documents/correction-history.ts'
import { correctionIcs, type CalendarDay } from '#main/core/documents/correction-ics.ts'
import { correctionRegister, registerSheets, type RegisterRow } from '#main/core/documents/correction-register.ts'
import { correctionWeek, type WeekCase } from '#main/core/documents/correction-week.ts'
import { dossierData } from '#main/core/features/corrections/dossier-data.ts'
import { mendable } from '#main/core/features/corrections/cases.ts'
import {
  correctionGrid,
  eventsOf,
  itemsOf,
  requestById,
  rowsByIds,
  shownEvent,
} from '#main/core/features/corrections/repository.ts'
import { shownAnnexes } from '#main/core/features/corrections/annexes.ts'
import { exportGrid } from '#main/core/features/export.ts'
import { currentFindings } from '#main/core/features/findings/service.ts'
import { senderFor, senderOf } from '#main/core/features/sender.ts'
import { writeXlsx } from '#main/core/sheets/write.ts'
import { texts } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { ExportInput, Filter } from '#shared/contract/list.ts'
import { isUnsent } from '#shared/domain/correction/states.ts'
import type { CorrectionState } from '#shared/domain/correction/words.ts'
import { addDays, type LocalDate } from '#shared/domain/dates.ts'
import type { Language } from '#shared/i18n/index.ts'

/** The grid of requests as a file, with words for its codes. */
export async function exportRequests(core: Core, input: ExportInput): Promise<OfferedFileToken> {
  return await exportGrid(core, correctionGrid, input, (field, row, t) => {
    const code = row[field]
    if (typeof code !== 'string') return undefined
    if (field === 'state') return t(($) => $.correctionDocuments.papers.state[code as 'draft'])
    if (field === 'addressee') return t(($) => $.correctionDocuments.papers.addressee[code as 'nsso'])
    if (field === 'reason') return t(($) => $.correctionDocuments.reason[code as 'other'])
    if (field === 'createdAt') return code.slice(0, 10)
    return undefined
  })
}

/** Findings in one calendar entry; a day with more says how many. */
interface EndingFindings {
  date: LocalDate
  workplace: string
  count: number
}

/** Findings that can still be mended and end within some days, by day and workplace. */
async function endingFindings(
  core: Core,
  from: LocalDate,
  to: LocalDate,
): Promise<{ date: LocalDate; workplace: string; person: string }[]> {
  const current = await currentFindings(core)
  const days: Filter[] = [
    { field: 'deadline', operator: 'from', value: from },
    { field: 'deadline', operator: 'to', value: to },
  ]
  const rows = current.page({ search: '', filters: [...mendable, ...days] }, 0, Number.MAX_SAFE_INTEGER)
  return rows.map(({ deadline, workplace, person }) => ({ date: deadline ?? to, workplace, person }))
}

/** Last days and follow-ups as a calendar file: requests one by one, findings by day and workplace. */
export async function icsFile(core: Core, language: Language): Promise<OfferedFileToken> {
  const { reader } = core.workspace
  const { today } = core
  const requests = reader.all(
    raw(sql<{
      number: string
      workplace: string
      deadline: LocalDate | null
      followUpOn: LocalDate | null
      state: CorrectionState
    }>`
      select number, workplace, deadline, followUpOn, state from correctionList where open = 1 order by number`),
  )
  const days: CalendarDay[] = requests.flatMap(({ number, workplace, deadline, followUpOn, state }) => {
    return [
      ...(isUnsent(state) && deadline !== null
        ? [{ kind: 'request' as const, key: number, date: deadline, number, workplace }]
        : []),
      ...(followUpOn === null ? [] : [{ kind: 'followUp' as const, key: number, date: followUpOn, number, workplace }]),
    ]
  })
  const groups = new Map<string, EndingFindings>()
  for (const { date, workplace } of await endingFindings(core, today, addDays(today, 366))) {
    const key = `${date} ${workplace}`
    const group = groups.get(key) ?? { date, workplace, count: 0 }
    group.count += 1
    groups.set(key, group)
  }
  for (const [key, { date, workplace, count }] of groups)
    days.push({ kind: 'finding', key, date, number: '', workplace, count })
  const t = texts(language)
  const name = `${t(($) => $.correctionDocuments.papers.ics.calendar)} ${today}.ics`
  return core.transfers.offer(name, Buffer.from(correctionIcs({ createdAt: core.clock(), days }, language)))
}

/** What is due in the seven days from one on, to print. */
export async function weekFile(core: Core, from: LocalDate, language: Language): Promise<OfferedFileToken> {
  const { reader } = core.workspace
  const to = addDays(from, 6)
  const due = reader.all(
    raw(sql<Omit<WeekCase, 'what'> & { what: WeekCase['what'] }>`
      select deadline as date, 'deadline' as what, number, person, workplace, addresseeName as addressee, responsible
        from correctionList where open = 1 and state in ('draft', 'ready') and deadline between ${from} and ${to}
      union all
      select followUpOn, 'followUp', number, person, workplace, addresseeName, responsible
        from correctionList where open = 1 and followUpOn between ${from} and ${to}
      order by 1, 3`),
  )
  const findings = await endingFindings(core, from, to)
  const cases: WeekCase[] = [
    ...due.map((one) => ({ ...one, addressee: one.addressee === '' ? null : one.addressee })),
    ...findings.map(({ date, person, workplace }) => ({
      date,
      what: 'deadline' as const,
      number: null,
      person,
      workplace,
      addressee: null,
      responsible: null,
    })),
  ]
  const { bytes } = correctionWeek(
    { number: from, createdAt: core.clock(), sender: senderOf(core.workspace), from, cases },
    language,
  )
  return core.transfers.offer(`${texts(language)(($) => $.correctionDocuments.papers.week.title)} ${from}.pdf`, bytes)
}

function registerRows(reader: Reader, from: LocalDate, to: LocalDate): RegisterRow[] {
  return reader.all(
    raw(sql<RegisterRow>`
      select l.number, l.addressee as kind, l.addresseeName, l.people, l.workplace, l.date, l.deadline, l.sentOn, l.state,
        l.answeredOn, l.items, l.reference,
        (select count(*) from correctionItem i where i.requestId = l.id and i.outcome = 'accepted') as accepted
      from correctionList l where substr(l.createdAt, 1, 10) between ${from} and ${to} order by l.number`),
  )
}

/** All requests begun in a period, with delays and outcomes. */
export async function registerFile(
  core: Core,
  { from, to, format, language }: { from: LocalDate; to: LocalDate; format: 'xlsx' | 'pdf'; language: Language },
): Promise<OfferedFileToken> {
  const rows = registerRows(core.workspace.reader, from, to)
  const title = texts(language)(($) => $.correctionDocuments.papers.register.title)
  const name = `${title} ${from} ${to}.${format}`
  const sender = senderOf(core.workspace)
  const createdAt = core.clock()
  if (format === 'pdf') {
    const { bytes } = correctionRegister({ number: '', createdAt, sender, from, to, rows }, language)
    return core.transfers.offer(name, bytes)
  }
  const path = core.transfers.placeFor(name)
  await writeXlsx(path, registerSheets(rows, language), { title, creator: sender.name, created: createdAt })
  return core.transfers.offerFile(name, path)
}

/** Everything that happened to a request, in PDF. Throws `record-gone`. */
export function historyFile(core: Core, id: number, language: Language): OfferedFileToken {
  const { reader } = core.workspace
  const request = requestById(reader, id)
  const [row] = rowsByIds(reader, [id])
  const data = dossierData(core, id)
  const stored = itemsOf(reader, id)
  const annexes = shownAnnexes(reader, id)
  const superseded = query
    .selectFrom('correctionAnnex as a')
    .innerJoin('correctionAnnex as b', 'b.id', 'a.supersededById')
    .select(['a.id', 'b.name'])
    .where('a.requestId', '=', id)
  const successors = new Map(reader.all(superseded).map(({ id: annexId, name }) => [annexId, name]))
  const followers = query.selectFrom('correctionRequest').select('number').where('followsId', '=', id).orderBy('id')
  const { bytes } = correctionHistory(
    {
      ...request,
      createdAt: core.clock(),
      sender: senderFor(core.workspace, request.senderId),
      kind: request.addressee,
      addresseeName: data.addressee.name,
      begun: { at: request.createdAt, by: request.createdBy },
      deadline: row?.deadline ?? null,
      follows: data.follows,
      followedBy: reader.all(followers).map(({ number }) => number),
      items: data.items.map((item, index) => ({ ...item, outcome: stored[index]?.outcome ?? null })),
      steps: eventsOf(reader, id).map(shownEvent),
      annexes: annexes.map((annex) => ({ ...annex, supersededBy: successors.get(annex.id) ?? null })),
    },
    language,
  )
  const title = texts(language)(($) => $.correctionDocuments.papers.history.title)
  return core.transfers.offer(`${request.number} ${title}.pdf`, bytes)
}
