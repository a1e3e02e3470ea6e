import type { Connection } from '#main/core/db/connection.ts'
import { addDays, type LocalDate } from '#shared/domain/dates.ts'
import type { ReviewEvent } from '#shared/domain/review/facts.ts'
import { inOrder, readSequence } from '#shared/domain/review/sequence.ts'

// The three-way match once more, as slow and as near to its definition as can be: every registration there ever was is read
// and judged one by one.

interface Span {
  from: LocalDate | null
  to: LocalDate | null
}

const covers = (date: LocalDate, { from, to }: Span): boolean => (from ?? '') <= date && date <= (to ?? '9999')

/** A difference of the oracle: `kind declaration firm firstDay lastDay days people registrations`. */
export function plainMatch(
  connection: Connection,
  period: { from: LocalDate; to: LocalDate },
  today: LocalDate,
): string[] {
  const all = <Row>(text: string): Row[] => connection.allSql<Row>(text, [])
  const own = new Set(all<{ id: number }>('select id from company where roleOwn = 1').map(({ id }) => id))
  const links = all<Span & { declarationId: number; contractorId: number; employerId: number }>(
    'select declarationId, contractorId, directEmployerId as employerId, validFrom as "from", validTo as "to" from chainLink',
  )
  const declarations = all<
    Span & { id: number; declarantId: number | null; regime: string | null; duty: string | null }
  >('select id, declarantId, regime, dutyToRegister as duty, startDate as "from", endDate as "to" from declaration')
  const jobs = all<Span & { personId: number; companyId: number; userFirmId: number | null }>(
    'select personId, companyId, userFirmId, validFrom as "from", validTo as "to" from employment order by id',
  )
  const texts = new Map(
    all<{ id: number; text: string; companyId: number | null }>('select id, text, companyId from statedCompany').map(
      (one) => [one.id, one],
    ),
  )

  const isPlaced = (firm: number, declarationId: number, date: LocalDate): boolean => {
    const declaration = declarations.find(({ id }) => id === declarationId)
    const here = links.filter((link) => link.declarationId === declarationId)
    const implied = here
      .map(({ employerId }) => employerId)
      .filter((firm) => !here.some(({ contractorId }) => contractorId === firm))
    const declarants =
      declaration?.declarantId === null || !declaration ? [...own, ...implied] : [declaration.declarantId]
    if (own.size === 0 && here.length === 0 && declarants.length === 0) return true
    return (
      own.has(firm) ||
      declarants.includes(firm) ||
      here.some((link) => link.contractorId === firm && covers(date, link))
    )
  }

  interface Row {
    id: number
    at: number
    date: LocalDate
    type: number
    receipt: number | null
    stated: number
    company: number | null
    personId: number | null
    declarationId: number | null
    status: string | null
    marked: number
  }
  const rows =
    all<Row>(`select r.id, r.at, r.date, r.type, r.receipt, r.statedPersonId as stated, r.statedCompanyId as company,
      p.personId, d.declarationId, n.status,
      (select count(*) from registrationMark m where m.registrationId = r.id and m.kind in ('cancelled', 'superseded')) as marked
    from registration r join statedPerson p on p.id = r.statedPersonId
    left join statedDeclaration d on d.id = r.statedDeclarationId left join statedNote n on n.id = r.statedNoteId`)
  const counted = rows.filter(
    ({ status, marked, declarationId }) =>
      status !== 'SUCCESSFULLY CANCELLED' && marked === 0 && declarationId !== null,
  )

  /** The day of each registration: that of its shift. */
  const days = new Map<number, LocalDate>()
  const sequences = Map.groupBy(
    counted.filter(({ type }) => type !== 0),
    ({ personId, stated, declarationId }) => `${personId ?? -stated} ${declarationId}`,
  )
  for (const events of sequences.values()) {
    const read = readSequence(
      inOrder(
        events.map(({ id, at, date, type, receipt, stated, company }): ReviewEvent => ({
          id,
          at,
          date,
          receipt,
          remark: null,
          cancelled: false,
          service: 'ciao',
          statedDeclarationId: 0,
          type: type === 1 ? 'in' : 'out',
          statedPersonId: stated,
          statedCompanyId: company,
        })),
      ),
    )
    read.events.forEach(({ id }, index) => days.set(id, read.dates[index] ?? ''))
  }

  const groups = new Map<string, { days: Set<LocalDate>; people: Set<number>; registrations: number }>()
  const seen = new Set<string>()
  for (const row of counted) {
    const date = days.get(row.id) ?? row.date
    const declaration = declarations.find(({ id }) => id === row.declarationId)
    if (!declaration || date < period.from || date > period.to) continue
    const text = row.company === null ? undefined : texts.get(row.company)
    const stated =
      text === undefined ? null : (text.companyId ?? (/^\d{10}$/.test(text.text) ? -(row.company ?? 0) : null))
    const employed = jobs.filter((job) => job.personId === row.personId && covers(date, job))
    if (text?.companyId) seen.add(`${declaration.id} ${text.companyId}`)
    let firm = stated
    let judged = stated !== null
    if (stated !== null && employed.length > 0 && !employed.some(({ companyId }) => companyId === stated)) {
      firm = employed[0]?.companyId ?? null
      judged = false
    } else if (stated === null && employed.length > 0) {
      const firms = employed.flatMap(({ companyId, userFirmId }) =>
        userFirmId === null ? [companyId] : [companyId, userFirmId],
      )
      const placed = firms.find((one) => isPlaced(one, declaration.id, date))
      firm = placed ?? employed[0]?.companyId ?? null
      judged = placed !== undefined || employed.length === 1
    }
    if (firm !== null && firm > 0) seen.add(`${declaration.id} ${firm}`)
    const kinds: string[] = []
    if (declaration.from !== null && date < declaration.from) kinds.push('declaration-ended before')
    if (declaration.to !== null && date > declaration.to) kinds.push('declaration-ended after')
    if (firm !== null && judged && !isPlaced(firm, declaration.id, date)) {
      const ended = links.some(
        (link) =>
          link.declarationId === declaration.id && link.contractorId === firm && link.to !== null && link.to < date,
      )
      kinds.push(ended ? 'link-ended' : 'not-declared')
    }
    for (const kind of kinds) {
      const key = `${kind} ${declaration.id} ${firm ?? 0}`
      const group = groups.get(key) ?? { days: new Set<LocalDate>(), people: new Set<number>(), registrations: 0 }
      groups.set(key, group)
      group.days.add(date)
      group.people.add(row.personId ?? -row.stated)
      group.registrations += 1
    }
  }
  const told = [...groups].map(([key, { days: on, people, registrations }]) => {
    const sorted = [...on].sort()
    return [key, sorted[0], sorted.at(-1), sorted.length, people.size, registrations].join(' ')
  })

  const files = all<Span & { service: number }>('select service, fromDate as "from", toDate as "to" from coverage')
  for (const declaration of declarations) {
    if (declaration.duty === 'no') continue
    for (const firm of new Set(
      links.filter((link) => link.declarationId === declaration.id).map(({ contractorId }) => contractorId),
    )) {
      if (seen.has(`${declaration.id} ${firm}`)) continue
      const expected: LocalDate[] = []
      for (let date = period.from; date <= period.to && date < today; date = addDays(date, 1)) {
        const service = declaration.regime === null ? null : declaration.regime === 'cleaning' ? 1 : 2
        const covered = files.some((file) => (service === null || file.service === service) && covers(date, file))
        const linked = links.some(
          (link) => link.declarationId === declaration.id && link.contractorId === firm && covers(date, link),
        )
        if (covered && linked && covers(date, declaration)) expected.push(date)
      }
      if (expected.length > 0) {
        told.push(['never-seen', declaration.id, firm, expected[0], expected.at(-1), expected.length, 0, 0].join(' '))
      }
    }
  }
  return told.sort()
}
