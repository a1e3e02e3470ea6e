import { sql } from 'kysely'

import { query, type Reader } from '#main/core/db/query.ts'
import { shownFinding } from '#main/core/features/findings/grid.ts'
import { ruleOrder } from '#main/core/features/findings/groups.ts'
import { sentenceOf } from '#main/core/features/findings/sentence.ts'
import type { Range } from '#main/core/features/findings/window.ts'
import type { Translate } from '#main/core/texts.ts'
import type { FindingRow } from '#shared/contract/findings.ts'
import type { LocalDate } from '#shared/domain/dates.ts'

/** A finding as the command line tells of it; the identifier is complete, for the output is the user's own file. */
export interface ReportedFinding {
  id: number
  rule: FindingRow['rule']
  severity: FindingRow['severity']
  identifier: string
  declaration: string
  date: LocalDate
  message: string
  deadline: LocalDate | null
  status: FindingRow['state']
}

/** All findings that hold, in a period or at any time: by day, then rule, then person. */
export function reportFindings(reader: Reader, period: Range | null, t: Translate): ReportedFinding[] {
  let rows = query
    .selectFrom('finding as f')
    .innerJoin('statedPerson as p', 'p.id', 'f.statedPersonId')
    .selectAll('f')
    .select(sql<string>`p.identifier`.as('complete'))
    .where('f.state', '<>', 'resolved')
  if (period) rows = rows.where('f.date', '>=', period.from).where('f.date', '<=', period.to)
  const all = reader.all(rows.orderBy('f.date').orderBy('f.personKey').orderBy('f.id'))
  const rank = ({ rule }: { rule: string }): number => ruleOrder.get(rule) ?? 0
  return all
    .toSorted((first, second) =>
      first.date < second.date ? -1 : first.date > second.date ? 1 : rank(first) - rank(second),
    )
    .map(({ complete, ...stored }) => {
      const row = shownFinding(stored, stored.date)
      return {
        id: row.id,
        rule: row.rule,
        severity: row.severity,
        identifier: complete,
        declaration: row.declaration,
        date: row.date,
        message: sentenceOf(row, t),
        deadline: row.deadline,
        status: row.state,
      }
    })
}
