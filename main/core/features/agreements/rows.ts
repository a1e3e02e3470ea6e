import { sql } from 'kysely'

import { noSuchField, searchWords } from '#main/core/db/grid.ts'
import { raw, type Reader } from '#main/core/db/query.ts'
import { InvalidInput } from '#main/core/errors.ts'
import type { ChainListRow } from '#main/core/features/chain/repository.ts'
import { paperStandings } from '#main/core/features/papers/service.ts'
import type { AgreementRow } from '#shared/contract/agreements.ts'
import type { Filter, ListScope } from '#shared/contract/list.ts'
import { lacksOf } from '#shared/domain/agreement.ts'
import { isValidLocalDate, type LocalDate } from '#shared/domain/dates.ts'
import type { PaperKindCode, PaperState } from '#shared/domain/paper.ts'
import type { Regime } from '#shared/domain/regime.ts'
import { fold } from '#shared/domain/text.ts'

// What a contract lacks depends on the day and on papers, so it stands in no table: the links of a day are few enough to be
// looked at in memory.

interface Looked {
  row: AgreementRow
  contractorKey: string
  directEmployerKey: string
  search: string
}

interface Known {
  version: string
  date: LocalDate
  rows: readonly Looked[]
}

const known = new WeakMap<Reader, Known>()

function versionOf(reader: Reader): string {
  const statement = sql<{ version: string }>`
    select total_changes() || ':' || (select data_version from pragma_data_version) as version`
  return reader.first(raw(statement))?.version ?? ''
}

/** Every link of a Brussels day with what its agreement has and lacks; kept until something is written. */
function looked(reader: Reader, date: LocalDate): readonly Looked[] {
  const version = versionOf(reader)
  const last = known.get(reader)
  if (last?.version === version && last.date === date) return last.rows
  const links = reader.all(
    raw(sql<ChainListRow & { regime: Regime | null }>`
      select l.*, d.regime from chainList l join declarationList d on d.id = l.declarationId
      where (l.validFrom is null or l.validFrom <= ${date}) and (l.validTo is null or l.validTo >= ${date})
      order by l.id`),
  )
  const papers = new Map<string, PaperState>()
  for (const { linkId, code, state } of paperStandings(reader, links, date)) {
    if (linkId !== null && code !== null) papers.set(`${linkId} ${code}`, state)
  }
  const stateOf = (id: number, code: PaperKindCode): PaperState => papers.get(`${id} ${code}`) ?? 'missing'
  const rows = links.map(({ contractorKey, directEmployerKey, search, ...link }): Looked => {
    const contractPaper = stateOf(link.id, 'contract')
    const methodPaper = stateOf(link.id, 'method-agreement')
    const facts = { ...link, contractPaper, methodPaper }
    const row = { ...facts, viaAgency: link.viaAgency === 1, asOf: date, lacks: lacksOf(facts, date) }
    return { row, contractorKey, directEmployerKey, search }
  })
  known.set(reader, { version, date, rows })
  return rows
}

/** The columns of the list, as text to compare; `lacks` is several at once. */
const columns = {
  declaration: ({ row }) => row.declaration,
  declarationId: ({ row }) => String(row.declarationId),
  workplace: ({ row }) => row.workplace ?? '',
  contractor: ({ contractorKey }) => contractorKey,
  contractorId: ({ row }) => String(row.contractorId),
  directEmployer: ({ directEmployerKey }) => directEmployerKey,
  directEmployerId: ({ row }) => String(row.directEmployerId),
  validFrom: ({ row }) => row.validFrom ?? '',
  validTo: ({ row }) => row.validTo ?? '',
  method: ({ row }) => row.method ?? '',
  fallbackChannel: ({ row }) => row.fallbackChannel ?? '',
  viaAgency: ({ row }) => (row.viaAgency ? '1' : '0'),
  informedOn: ({ row }) => row.informedOn ?? '',
  contractOn: ({ row }) => row.contractOn ?? '',
  contractReference: ({ row }) => row.contractReference ?? '',
  dutyPassedOn: ({ row }) => row.dutyPassedOn ?? '',
  contractPaper: ({ row }) => row.contractPaper,
  methodPaper: ({ row }) => row.methodPaper,
  lacks: ({ row }) => row.lacks.join(' '),
} as const satisfies Record<string, (one: Looked) => string>

type Column = keyof typeof columns

/** Fields that can be exported and sorted by; throws `invalid` for any other. */
function columnOf(field: string): (one: Looked) => string {
  if (!Object.hasOwn(columns, field)) throw noSuchField(field)
  return columns[field as Column]
}

function holds({ field, operator, value }: Filter): (one: Looked) => boolean {
  const read = columnOf(field)
  const wanted = Array.isArray(value) ? value : [value ?? '']
  const first = wanted[0] ?? ''
  if (field === 'lacks') {
    if (operator === 'empty') return ({ row }) => row.lacks.length === 0
    if (operator === 'notEmpty') return ({ row }) => row.lacks.length > 0
    return ({ row }) => wanted.some((lack) => (row.lacks as string[]).includes(lack))
  }
  switch (operator) {
    case 'contains':
      return (one) => fold(read(one)).includes(fold(first))
    case 'equals':
    case 'in': {
      const shown = field === 'contractor' || field === 'directEmployer'
      return (one) => wanted.includes(shown ? one.row[field] : read(one))
    }
    case 'from':
      return (one) => read(one) !== '' && read(one) >= first
    case 'to':
      return (one) => read(one) !== '' && read(one) <= first
    case 'empty':
      return (one) => read(one).trim() === ''
    case 'notEmpty':
      return (one) => read(one).trim() !== ''
  }
}

/** The day a list is asked for: that of its filter, else today. Throws `invalid`. */
export function dayOf(filters: readonly Filter[], today: LocalDate): LocalDate {
  const day = filters.find(({ field }) => field === 'activeOn')?.value
  if (day === undefined) return today
  if (typeof day !== 'string' || !isValidLocalDate(day)) {
    throw new InvalidInput([
      { code: 'not-a-date', field: 'activeOn', severity: 'error', params: { value: String(day) } },
    ])
  }
  return day
}

const texts = new Set<Column>(['workplace', 'fallbackChannel', 'contractReference'])

/** The links of the day that match, in order; ties stand by id. */
export function matchingAgreements(reader: Reader, scope: ListScope, today: LocalDate): AgreementRow[] {
  const date = dayOf(scope.filters, today)
  const words = searchWords(scope.search)
  const tests = scope.filters.filter(({ field }) => field !== 'activeOn').map(holds)
  const found = looked(reader, date).filter(
    (one) => words.every((word) => one.search.includes(word)) && tests.every((test) => test(one)),
  )
  const field = scope.sort?.field ?? 'contractor'
  const read = columnOf(field)
  const sign = scope.sort?.direction === 'descending' ? -1 : 1
  const keyed = found.map((one) => {
    const key = field === 'lacks' ? String(one.row.lacks.length) : read(one)
    return { one, key: texts.has(field as Column) ? fold(key) : key }
  })
  keyed.sort((first, second) => {
    const order = first.key < second.key ? -1 : first.key > second.key ? 1 : 0
    return order * sign || first.one.row.id - second.one.row.id
  })
  return keyed.map(({ one }) => one.row)
}

/** Tells whether a field is a column of the list. */
export function isAgreementColumn(field: string): boolean {
  return Object.hasOwn(columns, field)
}
