import { verifyChain } from '#main/core/audit/verify-chain.ts'
import { verifyWorkspace, type Check } from '#main/core/audit/verify.ts'
import { Connection } from '#main/core/db/connection.ts'
import { isDamage } from '#main/core/db/open.ts'
import type { Reader } from '#main/core/db/query.ts'
import { systemCode } from '#main/core/errors.ts'

/** What is read from one end to the other of a workspace: everything, or the audit trail for one hash (hexadecimal). */
export type Examination = { do: 'verify' } | { do: 'checkSeal'; hash: string }

/** The same with what opens the workspace. */
export type ExaminationJob = Examination & { database: string; key: Uint8Array }

/** Where a printed hash stands in the trail. */
export interface SealCheck {
  seq: number | null
  at: string | null
  entries: number
  brokenAt: number | null
}

/** What each examination answers. */
export interface ExaminationAnswers {
  verify: { ok: boolean; checks: Check[] }
  checkSeal: SealCheck
}

/** Reckons the chain anew and finds the entry that a printed hash belongs to. */
function checkSeal(reader: Reader, hash: string): SealCheck {
  const wanted = Buffer.from(hash, 'hex')
  let found: { seq: number; at: string } | null = null
  const report = verifyChain(reader, (entry) => {
    if (wanted.equals(entry.hash)) found = { seq: entry.seq, at: entry.at }
  })
  // Set within the walk, which the compiler does not follow.
  const known = found as { seq: number; at: string } | null
  return { seq: known?.seq ?? null, at: known?.at ?? null, entries: report.entries, brokenAt: report.brokenAt }
}

/**
 * Examines a workspace on a connection that only reads, each part as of one moment: others may write meanwhile. `tell` is told before each
 * part of `verify` how many are done.
 */
export function examine(
  job: ExaminationJob,
  tell: (done: number, total: number) => void,
): ExaminationAnswers[Examination['do']] {
  const key = Buffer.from(job.key)
  let connection: Connection | null = null
  try {
    connection = new Connection(job.database, { key, readonly: true, mustExist: true })
    const open = connection
    if (job.do === 'checkSeal') return open.snapshot(() => checkSeal(open, job.hash))
    return verifyWorkspace(open, tell)
  } catch (error) {
    if (job.do !== 'verify' || !isDamage(error)) throw error
    // Not even its first page can be read: that is the answer.
    return { ok: false, checks: [{ name: 'pages', ok: false, detail: systemCode(error) ?? '' }] }
  } finally {
    key.fill(0)
    connection?.close()
  }
}
