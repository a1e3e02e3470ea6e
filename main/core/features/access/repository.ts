import { sql, type Selectable } from 'kysely'

import { conditions, rememberedTotal, type Grid } from '#main/core/db/grid.ts'
import { raw, type Reader } from '#main/core/db/query.ts'
import type { AccessListTable } from '#main/core/db/tables/access.ts'
import type { AccessRow } from '#shared/contract/access.ts'
import type { ListScope } from '#shared/contract/list.ts'
import { accessLacks, type AccessLack } from '#shared/domain/access-lacks.ts'

export type AccessListRow = Selectable<AccessListTable>

/** The column that says of each lack whether somebody has it. */
export const lackColumns = {
  informed: 'notInformed',
  key: 'noKey',
  means: 'noMeans',
  misfit: 'misfit',
  limosa: 'limosaDue',
  'first-days': 'missedStart',
  identifier: 'noIdentifier',
  language: 'noLanguage',
} as const satisfies Record<AccessLack, keyof AccessListTable>

/** What the work list may sort and filter by. */
export const accessGrid: Grid = {
  table: 'accessList',
  searchIndex: 'accessListSearch',
  filterIndex: {
    name: 'accessListNarrow',
    columns: ['lackCount', 'own', 'newcomerOn', 'nextPlannedOn', 'urgency', 'personKey', ...Object.values(lackColumns)],
  },
  defaultSort: 'nextPlannedOn',
  columns: {
    person: { kind: 'text', sortBy: 'personKey', indexed: true },
    identifier: { kind: 'exact' },
    employer: { kind: 'text', sortBy: 'employerKey', indexed: true },
    companyIds: { kind: 'exact', filterOnly: true, among: true },
    declarationIds: { kind: 'exact', filterOnly: true, among: true },
    own: { kind: 'exact', flag: true },
    capacity: { kind: 'exact' },
    language: { kind: 'exact' },
    workplace: { kind: 'text', sortBy: 'workplaceKey', indexed: true },
    declarations: { kind: 'exact', filterOnly: true },
    // Sorted by urgency: those without a planned day stand last.
    nextPlannedOn: { kind: 'exact', date: true, sortBy: 'urgency', thenBy: 'personKey', indexed: true },
    newcomerOn: { kind: 'exact', date: true },
    lacks: { kind: 'exact', sortBy: 'lackCount' },
    lackCount: { kind: 'exact' },
    limosaState: { kind: 'exact' },
    limosaOn: { kind: 'exact', date: true },
    ...Object.fromEntries(
      Object.values(lackColumns).map((name) => [name, { kind: 'exact', flag: true, filterOnly: true } as const]),
    ),
  },
}

export function lacksIn(text: string): AccessLack[] {
  return text === '' ? [] : (text.split(' ') as AccessLack[])
}

export function shownRow(row: AccessListRow): AccessRow {
  const { id, person, identifier, language, employer, employerId, capacity, workplace } = row
  const { nextPlannedOn, newcomerOn, limosaState, limosaOn } = row
  return {
    id,
    person,
    identifier,
    language,
    employer,
    employerId,
    own: row.own === 1,
    capacity,
    workplace,
    nextPlannedOn,
    newcomerOn,
    lacks: lacksIn(row.lacks),
    limosaState,
    limosaOn,
  }
}

/** How many of a list lack what. */
export interface AccessCounts {
  total: number
  lacking: number
  lacks: Record<AccessLack, number>
}

const aboutLacks: ReadonlySet<string> = new Set<string>([...Object.values(lackColumns), 'lacks', 'lackCount'])

/** Counts with one scan, whatever lacks the scope itself asks for; kept until the next write. */
export function countLacks(reader: Reader, scope: Pick<ListScope, 'search' | 'filters'>): AccessCounts {
  const filters = scope.filters.filter(({ field }) => !aboutLacks.has(field))
  const where = conditions(accessGrid, { ...scope, filters })
  const sums = sql.join(accessLacks.map((lack) => sql`total(${sql.ref(lackColumns[lack])}) as ${sql.ref(lack)}`))
  const columns = accessGrid.filterIndex?.columns ?? []
  const narrow = scope.search.trim() === '' && filters.every(({ field }) => columns.includes(field))
  const index = narrow ? sql` indexed by accessListNarrow` : sql``
  const statement = sql<Record<AccessLack | 'total' | 'lacking', number>>`
    select count(*) as total, total(lackCount > 0) as lacking, ${sums} from accessList${index} ${where}`
  const row = reader.first(raw(statement))
  const lacks = Object.fromEntries(accessLacks.map((lack) => [lack, row?.[lack] ?? 0])) as AccessCounts['lacks']
  return { total: row?.total ?? 0, lacking: row?.lacking ?? 0, lacks }
}

/** How many are new this week or next, and what they lack. */
export function countNewcomers(reader: Reader): AccessCounts {
  return countLacks(reader, { search: '', filters: [{ field: 'newcomerOn', operator: 'notEmpty' }] })
}

/** How many who are due within some days lack something: what the rail shows. */
export function countPressing(reader: Reader, until: string): number {
  const filters: ListScope['filters'] = [
    { field: 'lackCount', operator: 'from', value: '1' },
    { field: 'nextPlannedOn', operator: 'to', value: until },
  ]
  return rememberedTotal(reader, accessGrid, { search: '', filters, sort: null }, () => {
    const where = conditions(accessGrid, { search: '', filters })
    return reader.first(raw(sql<{ n: number }>`select count(*) as n from accessList ${where}`))?.n ?? 0
  })
}
