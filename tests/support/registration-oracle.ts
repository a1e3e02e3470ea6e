import type { Connection } from '#main/core/db/connection.ts'
import type { Filter, ListScope } from '#shared/contract/list.ts'
import { fold } from '#shared/domain/text.ts'

/** A registration with all that lists say of it, read from the tables themselves. */
interface PlainRow {
  id: number
  at: number
  date: string
  type: number
  service: number
  batchId: number
  receipt: number | null
  person: string
  identifier: string
  statedPersonId: number
  personId: number | null
  workplace: string | null
  number: string | null
  statedDeclarationId: number | null
  declarationId: number | null
  firm: string | null
  firmText: string | null
  statedCompanyId: number | null
  companyId: number | null
  channel: string | null
  status: string | null
  remark: string | null
  open: number
}

/** Every registration there is. */
export function plainRows(connection: Connection): PlainRow[] {
  return connection.allSql(
    `select r.id, r.at, r.date, r.type, r.service, r.batchId, coalesce(r.receipt, x.receipt) as receipt,
      p.label as person, p.identifier, r.statedPersonId, p.personId, d.label as workplace, d.number,
      r.statedDeclarationId, d.declarationId, c.label as firm, c.text as firmText, r.statedCompanyId, c.companyId,
      n.channel, n.status, n.remark, exists (select 1 from findingEvent e join finding f on f.id = e.findingId
        where e.registrationId = r.id and f.state = 'open') as open
    from registration r join statedPerson p on p.id = r.statedPersonId
    left join statedDeclaration d on d.id = r.statedDeclarationId
    left join statedCompany c on c.id = r.statedCompanyId
    left join statedNote n on n.id = r.statedNoteId
    left join registrationReceipt x on x.registrationId = r.id`,
    [],
  )
}

const typeNames = ['presence', 'in', 'out']
const serviceNames = ['', 'ciao', 'checkinatwork']

function shown(row: PlainRow, field: string): string | null {
  if (field === 'type') return typeNames[row.type] ?? null
  if (field === 'service') return serviceNames[row.service] ?? null
  if (field === 'at') return row.date
  if (field === 'findings') return String(row.open)
  const value = row[field as keyof PlainRow]
  return value === null ? null : String(value)
}

function holds(row: PlainRow, { field, operator, value }: Filter): boolean {
  const text = shown(row, field)
  const wanted = typeof value === 'string' ? value : ''
  switch (operator) {
    case 'contains':
      return text !== null && fold(text).includes(fold(wanted))
    case 'equals':
      return text === wanted
    case 'in':
      return text !== null && Array.isArray(value) && value.includes(text)
    case 'empty':
      return text === null || text === ''
    case 'notEmpty':
      return text !== null && text !== ''
    default: {
      if (text === null) return false
      const compared = field === 'receipt' ? Number(text) - Number(wanted) : text < wanted ? -1 : text > wanted ? 1 : 0
      return operator === 'from' ? compared >= 0 : compared <= 0
    }
  }
}

function found(row: PlainRow, search: string): boolean {
  const words = search.split(' ').filter(Boolean)
  const texts = [row.person, row.identifier, row.workplace, row.number, row.firm, row.firmText]
  return words.every(
    (word) => texts.some((text) => fold(text ?? '').includes(word)) || String(row.receipt ?? '') === word,
  )
}

/** What sorts before the time: nothing, a number, or a folded name with the id of what bears it. */
function keysOf(row: PlainRow, field: string): (string | number)[] {
  if (field === 'at') return []
  if (field === 'receipt') return [row.receipt ?? 0]
  const ids: Record<string, number | null> = {
    person: row.statedPersonId,
    workplace: row.statedDeclarationId,
    firm: row.statedCompanyId,
  }
  return [fold(shown(row, field) ?? ''), ids[field] ?? 0]
}

/** The rows that match. */
export function plainMatches(rows: readonly PlainRow[], { search, filters }: Omit<ListScope, 'sort'>): PlainRow[] {
  return rows.filter((row) => found(row, search) && filters.every((one) => holds(row, one)))
}

/** Ids of a list, reckoned the plain way. */
export function plainList(rows: readonly PlainRow[], scope: ListScope): number[] {
  const field = scope.sort?.field ?? 'at'
  const sorted = plainMatches(rows, scope)
    .map((row) => ({ id: row.id, keys: [...keysOf(row, field), row.at, row.id] }))
    .sort((a, b) => {
      for (const [index, key] of a.keys.entries()) {
        const other = b.keys[index] ?? 0
        if (key !== other) return key < other ? -1 : 1
      }
      return 0
    })
    .map(({ id }) => id)
  return (scope.sort?.direction ?? 'descending') === 'descending' ? sorted.reverse() : sorted
}
