import type { Selectable } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import type { Grid } from '#main/core/db/grid.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { ChainListTable } from '#main/core/db/tables/lists.ts'
import type { ChainLinkTable } from '#main/core/db/tables/records.ts'
import type { LinkValues } from '#main/core/features/chain/rules.ts'

export type StoredLink = Selectable<ChainLinkTable>
export type ChainListRow = Selectable<ChainListTable>

/** What the grid of links may sort and filter by. */
export const chainGrid: Grid = {
  table: 'chainList',
  defaultSort: 'contractor',
  periods: { activeOn: { from: 'validFrom', to: 'validTo' } },
  columns: {
    declaration: { kind: 'exact', indexed: true },
    declarationId: { kind: 'exact', filterOnly: true },
    workplace: { kind: 'text' },
    contractor: { kind: 'text', sortBy: 'contractorKey', indexed: true },
    contractorId: { kind: 'exact', filterOnly: true },
    directEmployer: { kind: 'text', sortBy: 'directEmployerKey', indexed: true },
    directEmployerId: { kind: 'exact', filterOnly: true },
    validFrom: { kind: 'exact', date: true, indexed: true },
    validTo: { kind: 'exact', date: true, indexed: true },
    method: { kind: 'exact' },
    fallbackChannel: { kind: 'text' },
    viaAgency: { kind: 'exact', flag: true },
    informedOn: { kind: 'exact', date: true },
    contractOn: { kind: 'exact', date: true },
    contractReference: { kind: 'text' },
    dutyPassedOn: { kind: 'exact' },
  },
}

export function linkById(reader: Reader, id: number): StoredLink | undefined {
  return reader.first(query.selectFrom('chainLink').selectAll().where('id', '=', id))
}

export function linkRows(reader: Reader, ids: Iterable<number>): ChainListRow[] {
  return reader.all(query.selectFrom('chainList').selectAll().where('id', 'in', idList(ids)).orderBy('id'))
}

/** Writes a checked link and returns its id. */
export function saveLink(writer: RecordWriter, id: number | null, link: LinkValues): number {
  const values = { ...link, viaAgency: link.viaAgency ? 1 : 0 } as const
  if (id === null) return writer.insert('chainLink', values)
  writer.update('chainLink', id, values)
  return id
}
