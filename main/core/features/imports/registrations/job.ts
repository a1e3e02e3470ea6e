import { sql } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { query, type Writer } from '#main/core/db/query.ts'
import { headProblems, type ImportTask, type RowLog } from '#main/core/features/imports/engine.ts'
import { writeCoverage } from '#main/core/features/imports/registrations/coverage.ts'
import { takeIn, type Intake } from '#main/core/features/imports/registrations/intake.ts'
import { Lookout } from '#main/core/features/imports/registrations/lookout.ts'
import { markSuperseded } from '#main/core/features/imports/registrations/superseded.ts'
import { settleRepeated } from '#main/core/features/imports/registrations/repeated.ts'
import { idOf, settle, type Settled, type StateMark } from '#main/core/features/imports/registrations/settle.ts'
import { storeRows } from '#main/core/features/imports/registrations/store-rows.ts'
import { DayCube, DaySpans, Uses } from '#main/core/features/imports/registrations/tallies.ts'
import { tidyMemory } from '#main/core/features/imports/registrations/tidy.ts'
import { forgetUnnamed } from '#main/core/features/imports/registrations/undo.ts'
import {
  resolveStatedCompanies,
  resolveStatedDeclarations,
  resolveStatedPeople,
} from '#main/core/features/registrations/stated.ts'
import type { CoverageSpan, ImportCounts } from '#shared/contract/imports.ts'
import { daysBetween, formatDate } from '#shared/domain/dates.ts'

/** What an import of registrations works with beside the task. */
export interface RegistrationsJob {
  /** Runs any statement within the transaction. */
  store: Writer
  log: RowLog
  /** Null for a check: rows are then not written at all. */
  batch: { id: number; mark: (mark: StateMark) => void } | null
  fileName: string
  /** Epoch seconds; later events lie in the future. */
  now: number
  /** Rows expected, for room to be made at once. */
  expected: number
  /** Days covered, where a person has adjusted what the file shows. */
  coverage: readonly CoverageSpan[] | null
}

/** From so many rows on it is worth the time to tidy memory between reading and writing. */
const manyRows = 100_000

/** What became of a file of registrations. */
export interface RegistrationsResult {
  counts: ImportCounts
  /** Days that the file shows it covers, per service. */
  coverage: CoverageSpan[]
  /** What the audit trail says of the rows; null for a check. */
  trail: { firstId: number; lastId: number; digest: string; witnesses: number; superseded: number } | null
}

/**
 * Brings a file of registrations in: all rows are read, settled among each other and with those already there, and then
 * written at once. Throws `cancelled`: the transaction around it must then be rolled back.
 */
export function importRegistrations(task: ImportTask, job: RegistrationsJob): RegistrationsResult {
  const { store, log } = job
  const lookout = new Lookout(task)
  for (const problem of headProblems(task)) log.problem(problem)
  const intake = takeIn(task, store, log, lookout, job)
  const look = (share: number): void => lookout.share(share, intake.total)
  settleRepeated(intake)
  tellUnknown(intake, store)
  const official = settle('registration', intake.official, intake, job, (share) => look(share * 0.2))
  const provider = settle('witnessEvent', intake.provider, intake, job, (share) => look(0.2 + share * 0.05))
  refuseContradictions(task, intake, [...official.refused, ...provider.refused])
  const coverage = coveredDays(intake, official)
  remarkUponFile(task, intake, coverage)
  const imported = official.fresh.count + provider.fresh.count
  const changed = official.changedRows
  const rejected = intake.reporter.refused
  const counts = { total: intake.total, imported, changed, unchanged: 0, duplicate: 0, rejected }
  counts.duplicate = counts.total - imported - changed - rejected
  if (job.batch === null) {
    task.progress(counts.total)
    return { counts, coverage, trail: null }
  }
  if (counts.total > manyRows) tidyMemory()
  const trail = write(job, intake, official, provider, (share) => look(0.25 + share * 0.75))
  if (official.refused.length + provider.refused.length > 0) {
    forgetUnnamed(store)
  }
  const covered = [...(job.coverage ?? coverage)]
  writeCoverage(store, job.batch.id, covered)
  if (counts.total > manyRows) tidyMemory()
  task.progress(counts.total)
  return { counts, coverage: covered, trail }
}

/** Says once of each number that files name and nobody knows; the rows are in all the same. */
function tellUnknown({ book, reporter }: Intake, store: Writer): void {
  const lists = [
    ['statedPerson', 'personId', 'person-not-known', 'identifier', [...book.people.values()], resolveStatedPeople],
    [
      'statedCompany',
      'companyId',
      'company-not-known',
      'company',
      [...book.companies.values()],
      resolveStatedCompanies,
    ],
    [
      'statedDeclaration',
      'declarationId',
      'declaration-not-known',
      'declaration',
      [...book.declarations.values()],
      resolveStatedDeclarations,
    ],
  ] as const
  // Firms first: whom a name without number means depends on the firm beside it.
  for (const [, , , , entries, resolve] of lists.toReversed()) {
    resolve(
      store,
      entries.map(({ id }) => id),
    )
  }
  for (const [table, column, code, field, entries] of lists) {
    const ids = entries.map(({ id }) => id)
    const unknown = query
      .selectFrom(table as 'statedPerson')
      .select('id')
      .where(column as 'personId', 'is', null)
      .where('id', 'in', idList(ids))
    const missing = new Set(store.all(unknown).map(({ id }) => id))
    for (const { id, line, shown } of entries) {
      // A person without number is told of otherwise.
      if (!missing.has(id) || shown === '') continue
      const params = { value: shown }
      reporter.report({ line, cells: null }, { code, field: reporter.fieldFor(field), severity: 'warning', params })
    }
  }
}

/** The cells of these rows are no longer at hand: they are read once more. */
function refuseContradictions(task: ImportTask, { reporter }: Intake, refused: Settled['refused']): void {
  if (refused.length === 0) return
  const problems = new Map(refused.map(({ line, problem }) => [line, problem]))
  for (const row of task.rows()) {
    const problem = problems.get(row.line)
    if (problem) reporter.refuse(row, [problem])
  }
}

/** From the first to the last day of the rows of each service, those known before included. */
function coveredDays({ parts }: Intake, { rows, refused }: Settled): CoverageSpan[] {
  const out = new Set(refused.map(({ line }) => line))
  const services = ['ciao', 'checkinatwork'] as const
  const bounds = services.map(() => ({ first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY }))
  for (let index = 0; index < rows.count; index += 1) {
    if (out.size > 0 && out.has(rows.line[index] ?? 0)) continue
    const bound = bounds[rows.type[index] === 0 ? 1 : 0] as { first: number; last: number }
    const day = rows.day[index] ?? 0
    if (day < bound.first) bound.first = day
    if (day > bound.last) bound.last = day
  }
  return services.flatMap((service, place) => {
    const { first, last } = bounds[place] as { first: number; last: number }
    if (first > last) return []
    return [{ service, from: parts.clock.dayNumbered(first).date, to: parts.clock.dayNumbered(last).date }]
  })
}

/** Days beyond which a file is more likely two than one. */
const longestSpan = 366

function remarkUponFile(task: ImportTask, { reporter }: Intake, coverage: readonly CoverageSpan[]): void {
  const at = { line: task.head.line, cells: null }
  for (const { from, to } of coverage) {
    if (daysBetween(from, to) < longestSpan) continue
    const params = { from: formatDate(from), to: formatDate(to) }
    reporter.report(at, { code: 'file-spans-long', field: null, severity: 'warning', params })
  }
  if (coverage.length > 1) reporter.report(at, { code: 'both-services', field: null, severity: 'warning' })
}

function write(
  job: RegistrationsJob,
  intake: Intake,
  official: Settled,
  provider: Settled,
  look: (share: number) => void,
): NonNullable<RegistrationsResult['trail']> {
  const { store, batch } = job
  if (batch === null) throw new Error('a check writes nothing')
  const { clock } = intake.parts
  const both = [official, provider]
  const [stored] = both.map(({ table, rows, fresh, firstId }) => {
    const about = { batchId: batch.id, firstId, count: fresh.count, clock }
    return fresh.count === 0
      ? { firstId, lastId: firstId - 1, digest: '' }
      : storeRows(store, table, rows, fresh.flags, about, (share) => look(share * 0.9))
  })
  const due = tally(store, both, intake)
  writeSuperseded(store, official, batch.id, due)
  writeSame(store, official, batch.id, due)
  writeWitnessesSeen(store, provider, batch.id)
  for (const mark of official.marks) batch.mark(mark)
  due.writeDue(store, clock)
  const { firstId, lastId, digest } = stored as { firstId: number; lastId: number; digest: string }
  store.run(query.insertInto('registrationBatch').values({ batchId: batch.id, firstId, lastId, digest }))
  return { firstId, lastId, digest, witnesses: provider.fresh.count, superseded: official.superseding.size }
}

/** Counts what the new rows name and on which days; gives the people who are to be looked at again. */
function tally(store: Writer, settled: readonly Settled[], { parts }: Intake): DaySpans {
  const [people, names, companies, declarations] = [new Uses(), new Uses(), new Uses(), new Uses()]
  const cube = new DayCube()
  const due = new DaySpans()
  for (const { table, rows, fresh } of settled) {
    for (let index = 0; index < rows.count; index += 1) {
      if (fresh.flags[index] === 0) continue
      people.add(rows.person[index] ?? 0)
      names.add(rows.name[index] ?? 0)
      companies.add(rows.company[index] ?? 0)
      declarations.add(rows.declaration[index] ?? 0)
      if (table === 'witnessEvent') continue
      cube.add(rows, index)
      due.add(rows.person[index] ?? 0, rows.day[index] ?? 0)
    }
  }
  cube.write(store, parts.clock)
  people.write(store, 'statedPerson')
  names.write(store, 'statedName')
  companies.write(store, 'statedCompany')
  declarations.write(store, 'statedDeclaration')
  return due
}

/**
 * Says beside registrations that better rows of this file stand for them. The file counts as one that holds them, so that
 * they stay until it is taken back. A number that only the superseded one had is the new one’s as well.
 */
function writeSuperseded(store: Writer, settled: Settled, batchId: number, due: DaySpans): void {
  const { rows, known, ledger, fresh, superseding } = settled
  for (const [index, entry] of superseding) {
    const registrationId = idOf(settled, entry)
    markSuperseded(store, registrationId, batchId)
    store.run(sighting(batchId, registrationId, null))
    const receipt = ledger.supplements.get(ledger.entryOf(index))
    if (receipt !== undefined) {
      const values = { registrationId: fresh.ids[index] ?? 0, receipt, batchId, line: rows.line[index] ?? 0 }
      store.run(query.insertInto('registrationReceipt').values(values))
    }
    const person = ledger.isKnown(entry) ? known.columns.person[entry] : rows.person[ledger.rowOf(entry)]
    due.add(person ?? 0, rows.day[index] ?? 0)
  }
}

/** Remembers which registrations the file holds again, and the numbers it gives for those that came without. */
function writeSame(store: Writer, settled: Settled, batchId: number, due: DaySpans): void {
  const { rows, ledger, same, supplementing } = settled
  const marked = new Set(settled.marks.map(({ registrationId }) => registrationId))
  for (let index = 0; index < rows.count; index += 1) {
    const entry = (same[index] ?? 0) - 1
    if (entry === -1) continue
    const registrationId = idOf(settled, entry)
    const own = rows.receipt[index] ?? Number.NaN
    const receipt = Number.isNaN(own) ? null : own
    if (ledger.isKnown(entry)) store.run(sighting(batchId, registrationId, receipt))
    const supplements = supplementing.has(index)
    if (supplements && receipt !== null) {
      const values = { registrationId, receipt, batchId, line: rows.line[index] ?? 0 }
      store.run(query.insertInto('registrationReceipt').values(values))
    }
    if (supplements || marked.has(registrationId)) due.add(rows.person[index] ?? 0, rows.day[index] ?? 0)
  }
}

const sightingSql = query
  .insertInto('registrationSighting')
  .values({ batchId: 0, registrationId: 0, receipt: null })
  .onConflict((conflict) =>
    conflict.columns(['registrationId', 'batchId']).doUpdateSet({
      receipt: sql<number | null>`coalesce(registrationSighting.receipt, excluded.receipt)`,
    }),
  )
  .compile()

function sighting(batchId: number, registrationId: number, receipt: number | null): typeof sightingSql {
  return { ...sightingSql, parameters: [batchId, registrationId, receipt] }
}

function writeWitnessesSeen(store: Writer, { rows, known, ledger, same }: Settled, batchId: number): void {
  for (let index = 0; index < rows.count; index += 1) {
    const entry = (same[index] ?? 0) - 1
    if (entry === -1 || !ledger.isKnown(entry)) continue
    const values = { batchId, witnessId: known.idOf(entry) }
    store.run(
      query
        .insertInto('witnessSighting')
        .values(values)
        .onConflict((conflict) => conflict.doNothing()),
    )
  }
}
