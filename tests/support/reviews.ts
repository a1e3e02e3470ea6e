import type { Connection } from '#main/core/db/connection.ts'
import { readReview } from '#main/core/features/findings/read.ts'
import type { ReviewScope } from '#main/core/features/findings/scope.ts'
import { ReviewPages, type ReviewResult } from '#main/core/features/findings/write.ts'
import type { RunningCore } from '#main/core/start.ts'
import { writeOn } from '#main/core/workspace.ts'
import { brusselsDate } from '#shared/domain/dates.ts'

/** Reviews the tables of a workspace as of an instant. */
export function reviewTables(connection: Connection, scope: ReviewScope, now: string): ReviewResult {
  const reading = readReview(connection, scope, now, () => undefined)
  const stamp = { at: now, user: 'Testeur', reason: 'review', today: brusselsDate(now) }
  const { result } = writeOn(connection, stamp, (writer) =>
    new ReviewPages(reading).write(writer, 1e9, () => undefined),
  )
  if (!result) throw new Error('a page was not enough')
  return result
}

/** What is found, told without ids: two workspaces that hold the same answer the same. */
export function foundIn(connection: Connection): string[] {
  const rows = connection.allSql<Record<string, string | number | null>>(
    `select rule, person, identifier, declaration, date, severity, state, reason, deadline, hour, firm, params, fingerprint, (
        select group_concat(type || '@' || at, ' ') from (
          select r.type, r.at from findingEvent e join registration r on r.id = e.registrationId
          where e.findingId = f.id order by r.at, r.type)) as events
      from finding f where state <> 'resolved'`,
    [],
  )
  return rows.map((row) => Object.values(row).join(' | ')).sort()
}

export const foundBy = ({ core }: RunningCore): string[] => foundIn(core.workspace.connection)
