import { sql, type RawBuilder } from 'kysely'

import { query, raw, type Writer } from '#main/core/db/query.ts'
import { uncovered } from '#main/core/features/imports/registrations/coverage.ts'
import type { RowTable } from '#main/core/features/imports/registrations/known.ts'
import { forgetSuperseded, supersedeAgain } from '#main/core/features/imports/registrations/superseded.ts'
import { dropIndexes } from '#main/core/features/imports/registrations/store-rows.ts'
import { formatInstant, instantOf } from '#shared/domain/dates.ts'

/** A registration that stays, and why. */
export interface KeptRegistration {
  kind: 'registration'
  id: number
  label: string
  reason: 'in-other-file' | 'used-since'
}

/** What became of the rows of a batch that was taken back. */
export interface RegistrationsUndo {
  removed: number
  kept: KeptRegistration[]
  keptTotal: number
}

/** Kept rows that are named one by one; all are counted. */
const mostNamed = 1_000
/** From this many rows on it is quicker to build the indexes anew than to take rows out of them, if fewer others stay. */
const manyRows = 20_000

/**
 * Takes the registrations of a batch away, except those that another standing file holds or somebody has said something
 * beside; and those of batches undone before, which only this one still held. Marks must have been taken back already.
 */
export function undoRegistrations(writer: Writer, batchId: number, look: (share: number) => void): RegistrationsUndo {
  const run = runner(writer)
  run(sql`create temp table if not exists takenBack (id integer primary key)`)
  run(sql`delete from takenBack`)
  run(sql`create temp table if not exists seenBefore (id integer primary key)`)
  run(sql`delete from seenBefore`)
  run(sql`insert into seenBefore select registrationId from registrationSighting where batchId = ${batchId}`)
  handOnReceipts(run, batchId)
  forgetSuperseded(run, batchId)
  chooseRegistrations(run, batchId)
  const kept = keptRows(writer, batchId)
  look(0.1)
  dueAgain(run, sql`select id from takenBack`)
  const removed = removeChosen(writer, 'registration', (share) => look(0.1 + share * 0.7))
  supersedeAgain(run)
  const witnesses = undoWitnesses(writer, run, batchId)
  forgetUnused(writer)
  look(0.9)
  dueUncovered(writer, batchId)
  for (const table of ['takenBack', 'seenBefore']) run(sql`drop table ${sql.table(table)}`)
  return { removed: removed + witnesses, ...kept }
}

type Run = (statement: RawBuilder<unknown>) => number

function runner(writer: Writer): Run {
  return (statement) => writer.run(raw(statement)).changes
}

/** A number given beside a row by this batch stays when another standing file gives it too. */
function handOnReceipts(run: Run, batchId: number): void {
  run(sql`insert into takenBack select registrationId from registrationSighting where batchId = ${batchId}`)
  run(sql`delete from registrationSighting where batchId = ${batchId}`)
  run(sql`update registrationReceipt as r set batchId = s.batchId
    from registrationSighting s where r.batchId = ${batchId} and s.registrationId = r.registrationId
      and s.receipt = r.receipt`)
  dueAgain(run, sql`select registrationId from registrationReceipt where batchId = ${batchId}`)
  run(sql`delete from registrationReceipt where batchId = ${batchId}`)
}

/** Of the rows this batch held besides others', those stay that are another batch's still; its own are added. */
function chooseRegistrations(run: Run, batchId: number): void {
  run(sql`delete from takenBack where id in (
    select r.id from registration r join importBatch b on b.id = r.batchId where b.undoneAt is null
      and r.id in (select id from takenBack))`)
  run(sql`insert or ignore into takenBack select r.id from registrationBatch b
    join registration r on r.id between b.firstId and b.lastId where b.batchId = ${batchId}`)
  run(sql`delete from takenBack where id in (select registrationId from registrationSighting)
    or id in (select registrationId from registrationMark where kind <> 'superseded' or batchId is null)
    or id in (select registrationId from correctionItem where registrationId is not null)`)
}

function keptRows(writer: Writer, batchId: number): Omit<RegistrationsUndo, 'removed'> {
  const left = sql`from registrationBatch b join registration r on r.id between b.firstId and b.lastId
    where b.batchId = ${batchId} and r.id not in (select id from takenBack)`
  const count = writer.first(raw<{ n: number }>(sql`select count(*) as n ${left}`))?.n ?? 0
  if (count === 0) return { kept: [], keptTotal: 0 }
  const named = writer.all(
    raw<{ id: number; label: string; at: number; sighted: number }>(sql`
      select k.id, p.label, k.at, exists (select 1 from registrationSighting s where s.registrationId = k.id) as sighted
      from (select r.id, r.at, r.statedPersonId ${left} order by r.id limit ${mostNamed}) k
      join statedPerson p on p.id = k.statedPersonId`),
  )
  const kept = named.map(({ id, label, at, sighted }) => ({
    kind: 'registration' as const,
    id,
    label: `${label} · ${formatInstant(instantOf(at * 1000))}`,
    reason: sighted === 1 ? ('in-other-file' as const) : ('used-since' as const),
  }))
  return { kept, keptTotal: count }
}

/**
 * Known people are due themselves: the form under which this file named them may go with it. The form is due as well, for a
 * review under way may yet write findings for it.
 */
function dueAgain(run: Run, ids: RawBuilder<unknown>): void {
  run(sql`insert into reviewDue (kind, refId, fromDate, toDate)
    with days as (
      select statedPersonId as id, min(date) as first, max(date) as last
      from registration where id in (${ids}) group by statedPersonId)
    select 'statedPerson', id, first, last from days
    union all select 'person', p.personId, d.first, d.last
    from days d join statedPerson p on p.id = d.id where p.personId is not null`)
}

function forgetUses(run: Run, table: RowTable): void {
  for (const [stated, column] of [
    ['statedPerson', 'statedPersonId'],
    ['statedName', 'statedNameId'],
    ['statedCompany', 'statedCompanyId'],
    ['statedDeclaration', 'statedDeclarationId'],
  ] as const) {
    run(sql`update ${sql.table(stated)} as s set uses = uses - u.n
      from (select ${sql.ref(column)} as id, count(*) as n from ${sql.table(table)}
        where id in (select id from takenBack) group by 1) u where u.id = s.id`)
  }
}

/** Takes the rows whose ids are in `takenBack` away, with their receipts and all that is counted of them. */
export function removeChosen(writer: Writer, table: RowTable, look: (share: number) => void): number {
  const run = runner(writer)
  if (table === 'registration') {
    run(sql`insert into registrationDay (date, service, statedDeclarationId, statedCompanyId, type, statedNoteId, count)
      select date, service, coalesce(statedDeclarationId, 0), coalesce(statedCompanyId, 0), type,
        coalesce(statedNoteId, 0), -count(*)
      from registration where id in (select id from takenBack) group by 1, 2, 3, 4, 5, 6
      on conflict do update set count = count + excluded.count`)
    run(sql`delete from registrationDay where count <= 0`)
  }
  forgetUses(run, table)
  look(0.3)
  if (table === 'registration') {
    run(sql`delete from registrationReceipt where registrationId in (select id from takenBack)`)
  }
  return removeRows(writer, run, table, (share) => look(0.3 + share * 0.7))
}

/** Deletes what was chosen; without the indexes when hardly anything else stays. */
function removeRows(writer: Writer, run: Run, table: RowTable, look: (share: number) => void): number {
  const count = (statement: RawBuilder<{ n: number }>): number => writer.first(raw(statement))?.n ?? 0
  const chosen = count(sql<{ n: number }>`select count(*) as n from takenBack`)
  const bound = count(
    sql<{ n: number }>`select coalesce(max(id), 0) - coalesce(min(id), 0) + 1 as n from ${sql.table(table)}`,
  )
  const restore = chosen >= manyRows && chosen * 2 >= bound ? dropIndexes(writer, table) : null
  const removed = run(sql`delete from ${sql.table(table)} where id in (select id from takenBack)`)
  look(0.6)
  restore?.((share) => look(0.6 + share * 0.4))
  return removed
}

function undoWitnesses(writer: Writer, run: Run, batchId: number): number {
  run(sql`delete from takenBack`)
  run(sql`insert into takenBack select witnessId from witnessSighting where batchId = ${batchId}`)
  run(sql`delete from witnessSighting where batchId = ${batchId}`)
  run(sql`delete from takenBack where id in (
    select w.id from witnessEvent w join importBatch b on b.id = w.batchId where b.undoneAt is null)`)
  run(sql`insert or ignore into takenBack select id from witnessEvent where batchId = ${batchId}`)
  run(sql`delete from takenBack where id in (select witnessId from witnessSighting)`)
  return removeChosen(writer, 'witnessEvent', () => undefined)
}

/** What no row names any more. */
export function forgetUnused(writer: Writer): void {
  const run = runner(writer)
  forgetUnnamed(writer)
  run(sql`delete from statedNote where id not in (select statedNoteId from registrationDay)
    and id not in (select statedNoteId from witnessEvent where statedNoteId is not null)`)
  run(sql`delete from registrationBatch where not exists (
    select 1 from registration r where r.id between registrationBatch.firstId and registrationBatch.lastId)`)
}

/**
 * Forgets people, names, firms and places that no row names, such as those of rows that were refused in the end; a person
 * or place that a finding or a decision speaks of stays.
 */
export function forgetUnnamed(writer: Writer): void {
  const run = runner(writer)
  for (const [table, column] of [
    ['statedPerson', 'statedPersonId'],
    ['statedDeclaration', 'statedDeclarationId'],
  ] as const) {
    run(sql`delete from ${sql.table(table)} where uses <= 0
      and id not in (select ${sql.ref(column)} from finding)
      and id not in (select ${sql.ref(column)} from findingDecision)
      and id not in (select ${sql.ref(column)} from correctionItem where ${sql.ref(column)} is not null)`)
  }
  run(sql`delete from statedName where uses <= 0`)
  run(sql`delete from statedCompany where uses <= 0`)
}

/** Days that nothing covers any more can no longer miss anything. The batch must be marked undone already. */
function dueUncovered(writer: Writer, batchId: number): void {
  const spans = query.selectFrom('coverage').selectAll().where('batchId', '=', batchId)
  for (const { service, fromDate, toDate } of writer.all(spans)) {
    for (const gap of uncovered(writer, service, fromDate, toDate)) {
      const due = { kind: 'all', refId: 0, fromDate: gap.from, toDate: gap.to } as const
      writer.run(query.insertInto('reviewDue').values(due))
    }
  }
}
