import { query, type Reader } from '#main/core/db/query.ts'
import { checksOf, type WithholdingCheck } from '#main/core/features/withholding/repository.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import { chooseCheck } from '#shared/domain/withholding.ts'

// What other features may ask of the withholding desk.

/** The check that applies to a payment to a contractor on a Brussels calendar day; null when none covers it. */
export function checkOn(reader: Reader, companyId: number, date: LocalDate): WithholdingCheck | null {
  const choice = chooseCheck(checksOf(reader, companyId), date)
  return choice.kind === 'valid' ? choice.check : null
}

/** States of a planned payment that no check covers. */
export const uncovered = ['no-check', 'check-expired'] as const

const mostExamples = 3

/** Payments planned within a period, both days inclusive, that no check covers: how many, and the first of them. */
export function paymentsWithoutCheck(
  reader: Reader,
  from: LocalDate,
  to: LocalDate,
): { count: number; examples: { id: number; label: string }[] } {
  const planned = query
    .selectFrom('contractorPaymentList')
    .where('state', 'in', [...uncovered])
    .where('dueOn', '>=', from)
    .where('dueOn', '<=', to)
  const count = reader.first(planned.select(query.fn.countAll<number>().as('n')))?.n ?? 0
  if (count === 0) return { count, examples: [] }
  const rows = planned.select(['id', 'company', 'invoiceNumber']).orderBy('dueOn').orderBy('id').limit(mostExamples)
  const examples = reader.all(rows).map(({ id, company, invoiceNumber }) => ({
    id,
    label: `${company} · ${invoiceNumber}`,
  }))
  return { count, examples }
}
