import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { query } from '#main/core/db/query.ts'

// Apart from `form-store.ts`, which loads what draws documents: this runs in the thread of reviews.

/** A line of a used form that a later registration settles, or (null) no longer does. */
interface SettledLine {
  lineId: number
  formId: number
  line: number
  outcome: 'registered' | null
}

/**
 * Settles lines of used forms whose person was registered there that day after all, and opens them again when that
 * registration is gone. What a person has settled stays; the audit trail says that nobody did this by hand.
 */
export function settleByRegistration(writer: RecordWriter, lines: readonly SettledLine[]): void {
  for (const outcome of ['registered', null] as const) {
    const same = lines.filter((line) => line.outcome === outcome)
    const settled = outcome !== null
    const set = {
      outcome,
      note: null,
      settledAt: settled ? writer.stamp.at : null,
      settledBy: settled ? writer.stamp.user : null,
      auto: settled ? 1 : 0,
    } as const
    for (const [formId, ofForm] of Map.groupBy(same, (line) => line.formId)) {
      const changed: number[] = []
      for (const { lineId, line } of ofForm) {
        // Settled by hand since it was looked at: that stands.
        const free = query.updateTable('emergencyLine').set(set).where('id', '=', lineId)
        const { changes } = writer
          .into('emergencyLine')
          .run(free.where((where) => where.or([where('outcome', 'is', null), where('auto', '=', 1)])))
        if (changes > 0) changed.push(line)
      }
      if (changed.length === 0) continue
      const owner = { kind: 'emergencyForm', id: formId }
      writer.note(owner.kind, formId, owner, { act: 'settled', outcome, auto: true, lines: changed })
    }
  }
}
