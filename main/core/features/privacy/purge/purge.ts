import { sql } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { query } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import { planPurge, type PlanLine } from '#main/core/features/privacy/plan/plan.ts'
import { dueTable } from '#main/core/features/privacy/plan/rules.ts'
import { keepErasure } from '#main/core/features/privacy/purge/protocol.ts'
import {
  filesInUse,
  removeForms,
  removeLeftovers,
  removeRequests,
  removeUnnamedFiles,
} from '#main/core/features/privacy/purge/papers.ts'
import { erasePeople } from '#main/core/features/privacy/purge/people.ts'
import { eraseOwners, idsOf, removeDueRows, settleRows, type Look } from '#main/core/features/privacy/purge/rows.ts'
import type { ErasureSignature } from '#shared/contract/erasures.ts'
import type { DueKind, RetentionKind, RetentionYears } from '#shared/domain/retention.ts'

/** A purge that somebody has signed after a dry run. */
export interface PurgeOrder extends ErasureSignature {
  chosen: RetentionKind[]
  years: RetentionYears
  /** Of the dry run that was signed. */
  fingerprint: string
}

/** Opens what triggers keep, for as long as `work` runs; the permit never outlives the transaction. */
export function permitted<Result>(writer: RecordWriter, work: () => Result): Result {
  const permits = writer.into('purgePermit')
  permits.run(query.insertInto('purgePermit').values({ id: 1 }))
  const result = work()
  permits.run(query.deleteFrom('purgePermit'))
  return result
}

/** Records of one kind that a plan lets go, as plain records. */
const plain = {
  papers: 'paper',
  briefings: 'briefing',
  sheets: 'startSheet',
  planning: 'assignment',
  absences: 'absence',
} as const

function removeKind(writer: RecordWriter, { kind, keptFrom }: PlanLine, look: Look): number {
  const going = sql`select id from ${dueTable(kind)} where reason = ''`
  switch (kind) {
    case 'corrections':
      return removeRequests(writer, idsOf(writer, going))
    case 'imports':
      return removeLeftovers(writer, going)
    case 'forms':
      return removeForms(writer, going, keptFrom)
    case 'papers':
      return eraseOwners(writer, 'paper', idsOf(writer, going))
    case 'briefings':
    case 'sheets':
    case 'planning':
    case 'absences':
      return writer.erase(plain[kind], idsOf(writer, going))
    case 'witness':
    case 'registrations':
    case 'findings':
      return removeDueRows(writer, kind, keptFrom, look)
    case 'people':
      return erasePeople(writer, idsOf(writer, going))
  }
}

/** The share of the work that each kind is, roughly: rows of files are many, the rest are records. */
const weights: Partial<Record<DueKind, number>> = { registrations: 8, witness: 2, findings: 2 }

/**
 * Purges in the caller's transaction what a signed dry run has shown: exactly that, or nothing. Findings go before the
 * registrations that their rows stand beside, people last. Throws `purge-changed` when the records are no longer those of the dry
 * run, and whatever `look` throws.
 */
export function purge(
  writer: RecordWriter,
  order: PurgeOrder,
  today: string,
  look: Look,
): { id: number; removed: number } {
  const { chosen, years, fingerprint, ...signature } = order
  const plan = planPurge(writer.into('purgePermit'), { years, chosen, today }, (share) => look(share * 0.2))
  if (plan.fingerprint !== fingerprint) throw new CoreError('purge-changed')
  const files = filesInUse(writer)
  const total = plan.lines.reduce((sum, { kind }) => sum + (weights[kind] ?? 1), 0)
  let done = 0
  const removed = permitted(writer, () =>
    plan.lines.map((line) => {
      const weight = weights[line.kind] ?? 1
      const count = removeKind(writer, line, (share) => look(0.2 + (0.7 * (done + weight * share)) / total))
      done += weight
      look(0.2 + (0.7 * done) / total)
      return count
    }),
  )
  settleRows(writer)
  const filesRemoved = removeUnnamedFiles(writer, files)
  look(1)
  const lines = plan.lines.map(({ kind, years: kept, keptFrom, stays }, index) => ({
    kind,
    years: kept,
    keptFrom,
    removed: removed[index] ?? 0,
    stays: stays.map((one) => ({ ...one, until: null })),
  }))
  const id = keepErasure(writer, signature, {
    kind: 'purge',
    outcome: null,
    personId: null,
    today,
    fingerprint,
    files: filesRemoved,
    lines,
  })
  return { id, removed: removed.reduce((sum, count) => sum + count, 0) }
}
