import type { Selectable } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import type { Grid } from '#main/core/db/grid.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { DeclarationListTable } from '#main/core/db/tables/lists.ts'
import type { DeclarationPartnerTable, DeclarationTable, WorkplaceTable } from '#main/core/db/tables/records.ts'
import { saveChildren } from '#main/core/features/children.ts'
import { removeDevicesOf, removeDevicesOfPlaces } from '#main/core/features/means/service.ts'
import type { DeclarationInput } from '#shared/contract/declarations.ts'
import { draftNumber } from '#shared/domain/works.ts'

export type Declaration = Selectable<DeclarationTable>
export type Workplace = Selectable<WorkplaceTable>
export type Partner = Selectable<DeclarationPartnerTable>
export type DeclarationListRow = Selectable<DeclarationListTable>

/** What the grid of declarations may sort and filter by. */
export const declarationGrid: Grid = {
  table: 'declarationList',
  defaultSort: 'number',
  periods: { activeOn: { from: 'startDate', to: 'endDate' } },
  columns: {
    number: { kind: 'exact', indexed: true },
    regime: { kind: 'exact' },
    workplace: { kind: 'text', sortBy: 'workplaceKey', indexed: true },
    address: { kind: 'text' },
    client: { kind: 'text', sortBy: 'clientKey' },
    declarant: { kind: 'text' },
    startDate: { kind: 'exact', date: true, indexed: true },
    endDate: { kind: 'exact', date: true, indexed: true },
    dutyToRegister: { kind: 'exact' },
    provisional: { kind: 'exact', flag: true },
    draft: { kind: 'exact', flag: true },
    due: { kind: 'exact' },
    toReport: { kind: 'exact' },
    reportedOn: { kind: 'exact', date: true },
  },
}

export function declarationById(reader: Reader, id: number): Declaration | undefined {
  return reader.first(query.selectFrom('declaration').selectAll().where('id', '=', id))
}

/** The declaration with a number as stored (capitals, without separators). */
export function declarationByNumber(reader: Reader, number: string): Declaration | undefined {
  return reader.first(query.selectFrom('declaration').selectAll().where('number', '=', number))
}

export function workplacesOf(reader: Reader, declarationId: number): Workplace[] {
  return reader.all(query.selectFrom('workplace').selectAll().where('declarationId', '=', declarationId).orderBy('id'))
}

/** The firms that declare together with the declarant. */
export function partnersOf(reader: Reader, declarationId: number): Partner[] {
  const partners = query.selectFrom('declarationPartner').selectAll().where('declarationId', '=', declarationId)
  return reader.all(partners.orderBy('id'))
}

/** A stand-in for a number that no declaration has. */
export function freeDraftNumber(reader: Reader): string {
  const taken = reader.all(
    query
      .selectFrom('declaration')
      .select('number')
      .where('number', 'like', `${draftNumber('')}%`),
  )
  const highest = taken.map(({ number }) => Number(number.slice(draftNumber('').length))).filter(Number.isInteger)
  return draftNumber(Math.max(0, ...highest) + 1)
}

/** How often a declaration is referred to: while any of these is above zero it cannot be deleted. */
export function declarationUses(reader: Reader, id: number): { links: number; assignments: number } {
  const all = query.fn.countAll<number>().as('n')
  const links = query.selectFrom('chainLink').select(all).where('declarationId', '=', id)
  const assignments = query.selectFrom('assignment').select(all).where('declarationId', '=', id)
  return { links: reader.first(links)?.n ?? 0, assignments: reader.first(assignments)?.n ?? 0 }
}

/** Writes a checked declaration with its workplaces and returns its id. */
export function saveDeclaration(writer: RecordWriter, id: number | null, input: DeclarationInput): number {
  const { workplaces, partners, draft: _draft, ...fields } = input
  const values = { ...fields, provisional: 0 } as const
  const declarationId = id ?? writer.insert('declaration', values)
  if (id !== null) writer.update('declaration', id, values)
  const present = workplacesOf(writer, declarationId).map((workplace) => workplace.id)
  const wanted = workplaces.map(({ id: workplaceId, permanentLack, ...workplace }) => ({
    id: workplaceId,
    values: { ...workplace, permanentLack: permanentLack ? 1 : 0, declarationId } as const,
  }))
  const staying = new Set(wanted.map((workplace) => workplace.id))
  removeDevicesOfPlaces(
    writer,
    present.filter((workplace) => !staying.has(workplace)),
  )
  saveChildren(writer, 'workplace', present, wanted)
  saveChildren(
    writer,
    'declarationPartner',
    partnersOf(writer, declarationId).map((partner) => partner.id),
    partners.flatMap(({ id: partnerId, companyId, sharePercent }) =>
      companyId === null ? [] : [{ id: partnerId, values: { declarationId, companyId, sharePercent } }],
    ),
  )
  return declarationId
}

/** Deletes a declaration with its workplaces and their devices; throws `in-use` while links or planning refer to it. */
export function removeDeclaration(writer: RecordWriter, id: number): void {
  removeDevicesOf(writer, id)
  for (const workplace of workplacesOf(writer, id)) writer.remove('workplace', workplace.id)
  for (const partner of partnersOf(writer, id)) writer.remove('declarationPartner', partner.id)
  writer.remove('declaration', id)
}
