import type { Selectable } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import type { Grid } from '#main/core/db/grid.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { AbsenceListTable, AbsenceTable, ClosureTable } from '#main/core/db/tables/registrations.ts'

export type AbsenceListRow = Selectable<AbsenceListTable>

/** What an absence and a closure have in common. */
export type Away = Pick<Selectable<AbsenceTable>, 'id' | 'validFrom' | 'validTo' | 'reason'>

/** What the grid of absences and closures may sort and filter by. */
export const absenceGrid: Grid = {
  table: 'absenceList',
  defaultSort: 'validFrom',
  periods: { activeOn: { from: 'validFrom', to: 'validTo' } },
  columns: {
    kind: { kind: 'exact' },
    person: { kind: 'text', sortBy: 'personKey' },
    identifier: { kind: 'exact' },
    workplace: { kind: 'text', sortBy: 'workplaceKey' },
    declaration: { kind: 'exact' },
    validFrom: { kind: 'exact', date: true, indexed: true },
    validTo: { kind: 'exact', date: true },
    reason: { kind: 'text' },
    personId: { kind: 'exact', filterOnly: true, people: true },
    declarationId: { kind: 'exact', filterOnly: true },
  },
}

/** Kind and id of the record behind an id of the list: ids of closures are negative there. */
export function recordOf(id: number): { kind: 'absence' | 'closure'; id: number } {
  return id < 0 ? { kind: 'closure', id: -id } : { kind: 'absence', id }
}

/** The id in the list of a record. */
function listIdOf(kind: 'absence' | 'closure', id: number): number {
  return kind === 'closure' ? -id : id
}

export function absenceRow(reader: Reader, id: number): AbsenceListRow | undefined {
  return reader.first(query.selectFrom('absenceList').selectAll().where('id', '=', id))
}

export function absencesOfPerson(reader: Reader, personId: number): Selectable<AbsenceTable>[] {
  return reader.all(query.selectFrom('absence').selectAll().where('personId', '=', personId).orderBy('validFrom'))
}

export function closuresOfDeclaration(reader: Reader, declarationId: number): Selectable<ClosureTable>[] {
  const closures = query.selectFrom('closure').selectAll().where('declarationId', '=', declarationId)
  return reader.all(closures.orderBy('validFrom'))
}

/** Whose absence it is, or which declaration is closed, with its days. */
export type AwayValues = Omit<Away, 'id'> &
  ({ personId: number; declarationId: null } | { personId: null; declarationId: number })

/** Writes a checked absence or closure and returns its id in the list. The other kind than before becomes a new record. */
export function saveAway(writer: RecordWriter, id: number | null, values: AwayValues): number {
  const { personId, declarationId, ...days } = values
  const kind = personId === null ? 'closure' : 'absence'
  const present = id === null ? null : recordOf(id)
  if (present?.kind === kind) {
    if (personId === null) writer.update('closure', present.id, { declarationId, ...days })
    else writer.update('absence', present.id, { personId, ...days })
    return listIdOf(kind, present.id)
  }
  if (present) writer.remove(present.kind, present.id)
  const added =
    personId === null
      ? writer.insert('closure', { declarationId, ...days })
      : writer.insert('absence', { personId, ...days })
  return listIdOf(kind, added)
}
