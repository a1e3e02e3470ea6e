import type { Reader } from '#main/core/db/query.ts'
import { currentFirms } from '#main/core/features/duties/matrix.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import { duties } from '#shared/domain/duties.ts'

// What other features may ask of the duties.

export { currentFirms, judgedFirms, type JudgedFirm, type MatrixScope } from '#main/core/features/duties/matrix.ts'

/** Duties missing at workplaces that run in the week of a Brussels calendar day: how many, and at which firms first. */
export function missingDuties(
  reader: Reader,
  date: LocalDate,
): { count: number; firms: { id: number; label: string }[] } {
  const firms: { id: number; label: string }[] = []
  let count = 0
  for (const { place, firm, duties: judged } of currentFirms(reader, {
    declarationId: null,
    companyId: null,
    active: true,
    date,
  })) {
    const missing = duties.filter((duty) => judged[duty].state === 'missing').length
    count += missing
    if (missing > 0) firms.push({ id: firm.companyId, label: `${firm.company} · ${place.number}` })
  }
  return { count, firms }
}
