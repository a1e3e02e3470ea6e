import { sql, type RawBuilder } from 'kysely'

import { raw, type Reader } from '#main/core/db/query.ts'
import { dueTable } from '#main/core/features/privacy/plan/rules.ts'
import type { DueRow } from '#shared/contract/erasures.ts'
import type { DueKind } from '#shared/domain/retention.ts'

type Sql = RawBuilder<unknown>

const person = (id: string): Sql => sql`(select rtrim(l.lastName || ' ' || coalesce(l.firstName, ''))
  || coalesce(' · ' || l.identifier, '') from personList l where l.id = ${sql.ref(id)})`
const place = (id: string): Sql =>
  sql`(select coalesce(nullif(l.workplace, ''), l.number) from declarationList l where l.id = ${sql.ref(id)})`
const form = sql`(select s.label from statedPerson s where s.id = t.statedPersonId)`
const stated = sql`coalesce((select ' · ' || s.label from statedDeclaration s where s.id = t.statedDeclarationId), '')`

/** How a row is named; never with a complete number of a person. */
const labels: Record<DueKind, { table: string; label: Sql }> = {
  corrections: { table: 'correctionRequest', label: sql`t.number` },
  imports: { table: 'importBatch', label: sql`t.fileName` },
  forms: {
    table: 'emergencyForm',
    label: sql`t.number || ' v' || t.version || coalesce(' · ' || ${place('t.declarationId')}, '')`,
  },
  papers: {
    table: 'paper',
    label: sql`(select l.holder || coalesce(' · ' || l.kindName, '') from paperList l where l.id = t.id)`,
  },
  briefings: { table: 'briefing', label: person('t.personId') },
  sheets: { table: 'startSheet', label: person('t.personId') },
  planning: {
    table: 'assignment',
    label: sql`${person('t.personId')} || coalesce(' · ' || ${place('t.declarationId')}, '')`,
  },
  absences: { table: 'absence', label: person('t.personId') },
  witness: { table: 'witnessEvent', label: sql`${form} || ${stated}` },
  registrations: { table: 'registration', label: sql`${form} || ${stated}` },
  findings: { table: 'finding', label: sql`t.person || coalesce(' · ' || nullif(t.workplace, ''), '')` },
  people: { table: 'person', label: person('t.id') },
}

/** Rows shown at once: enough to see what it is about; a workbook has every one. */
const mostShown = 25
/** More than a sheet is read with, and within what it holds. */
const mostListed = 500_000

function rows(reader: Reader, kind: DueKind, where: Sql, limit: number): DueRow[] {
  const { table, label } = labels[kind]
  const found = sql<DueRow>`
    select d.id, coalesce(${label}, '#' || d.id) as label, d.day, nullif(d.reason, '') as reason
    from ${dueTable(kind)} d join ${sql.table(table)} t on t.id = d.id where ${where} order by d.id limit ${limit}`
  return reader.all(raw(found))
}

/** The first rows that go, and the first that stay. */
export function firstDueRows(reader: Reader, kind: DueKind): DueRow[] {
  return [...rows(reader, kind, sql`d.reason = ''`, mostShown), ...rows(reader, kind, sql`d.reason <> ''`, mostShown)]
}

/** Every row, what goes first. */
export function everyDueRow(reader: Reader, kind: DueKind): DueRow[] {
  return rows(reader, kind, sql`true`, mostListed)
}
