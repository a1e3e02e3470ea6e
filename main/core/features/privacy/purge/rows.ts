import { sql } from 'kysely'

import type { RecordKind } from '#main/core/audit/record-kinds.ts'
import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { raw, type Reader, type Writer } from '#main/core/db/query.ts'
import { forgetUnused, removeChosen } from '#main/core/features/imports/registrations/undo.ts'
import { freshTable, runner } from '#main/core/features/privacy/plan/held.ts'
import { dueTable } from '#main/core/features/privacy/plan/rules.ts'
import { packRegistrations } from '#main/core/features/registrations/list-pack.ts'
import type { DueKind } from '#shared/domain/retention.ts'

export type Look = (share: number) => void

type Ids = ReturnType<typeof sql>

export function idsOf(reader: Reader, ids: Ids): number[] {
  return reader.all(raw(ids as ReturnType<typeof sql<{ id: number }>>)).map(({ id }) => id)
}

/** Erases records that are their own owners, and makes what the trail says of them unreadable. */
export function eraseOwners(writer: RecordWriter, kind: RecordKind, ids: readonly number[]): number {
  const erased = writer.erase(kind, ids)
  for (const id of ids) writer.forget({ kind, id })
  return erased
}

/**
 * Takes rows of files (ids in the temporary table `takenBack`) away with all that stands beside them. Days that lose rows are no
 * longer covered by the caller's doing: nothing is to be looked at again for what went.
 */
export function removeRowsOfFiles(writer: RecordWriter, table: 'registration' | 'witnessEvent', look: Look): number {
  const store = writer.into(table)
  const run = runner(store)
  if (table === 'registration') {
    const marks = idsOf(writer, sql`select id from registrationMark where registrationId in (select id from takenBack)`)
    eraseOwners(writer, 'registrationMark', marks)
    run(sql`delete from registrationSighting where registrationId in (select id from takenBack)`)
  } else run(sql`delete from witnessSighting where witnessId in (select id from takenBack)`)
  look(0.2)
  return removeChosen(store, table, (share) => look(0.2 + share * 0.8))
}

/** Chooses rows of files for `removeRowsOfFiles`. */
export function choose(store: Writer, ids: Ids): void {
  const run = runner(store)
  freshTable(run, 'takenBack', 'id integer primary key')
  run(sql`insert into takenBack ${ids}`)
}

/** Takes findings away with the decisions about them and who was to look after them. */
export function removeFindings(writer: RecordWriter, ids: Ids): number {
  const run = runner(writer.into('finding'))
  freshTable(run, 'goneFinding', 'id integer primary key')
  run(sql`insert into goneFinding ${ids}`)
  for (const kind of ['findingDecision', 'findingCare'] as const) {
    const beside = sql`select d.id from ${sql.table(kind)} d join finding f on f.rule = d.rule and f.date = d.date
      and f.statedPersonId = d.statedPersonId and f.statedDeclarationId = d.statedDeclarationId
      where f.id in (select id from goneFinding)`
    eraseOwners(writer, kind, idsOf(writer, beside))
  }
  run(sql`delete from correctionFinding where findingId in (select id from goneFinding)`)
  return run(sql`delete from finding where id in (select id from goneFinding)`)
}

/** Days before the first that is kept are no longer covered: nothing can be missing there. */
function uncover(store: Writer, day: string): void {
  const run = runner(store)
  run(sql`delete from coverage where toDate < ${day}`)
  run(sql`update coverage set fromDate = ${day} where fromDate < ${day}`)
}

/** Packs the lists of registrations anew, and forgets names, firms and places that no row states any more. */
export function settleRows(writer: RecordWriter): void {
  const store = writer.into('registration')
  forgetUnused(store)
  packRegistrations(writer.into('registrationSpan'))
}

/** Removes the registrations, log events or findings that a plan lets go. */
export function removeDueRows(writer: RecordWriter, kind: DueKind, day: string, look: Look): number {
  const going = sql`select id from ${dueTable(kind)} where reason = ''`
  if (kind === 'findings') return removeFindings(writer, going)
  const table = kind === 'witness' ? 'witnessEvent' : 'registration'
  const store = writer.into(table)
  choose(store, going)
  if (kind === 'registrations') uncover(writer.into('coverage'), day)
  return removeRowsOfFiles(writer, table, look)
}
