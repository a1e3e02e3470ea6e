import type { Reader } from '#main/core/db/query.ts'
import {
  checkById,
  checksOf,
  resultsOf,
  type Payment,
  type WithholdingCheck,
} from '#main/core/features/withholding/repository.ts'
import { withholding } from '#shared/contract/withholding.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import {
  chooseCheck,
  computeWithholding,
  plannedState,
  type CheckChoice,
  type PaymentState,
  type Withholding,
} from '#shared/domain/withholding.ts'

/** A payment with the check of its day and what it comes to. */
export interface JudgedPayment {
  state: PaymentState
  /** The check that applies, or the last one that has ended. */
  check: WithholdingCheck | null
  valid: boolean
  withholding: Withholding
}

type Amounts = Pick<Payment, 'amountCents' | 'vatCents' | 'regime'>

/** What paying on a day would come to, with the checks of the contractor. */
export function judgeOn(payment: Amounts, checks: readonly WithholdingCheck[], date: LocalDate): JudgedPayment {
  const choice: CheckChoice<WithholdingCheck> = chooseCheck(checks, date)
  const valid = choice.kind === 'valid'
  const computed = computeWithholding(
    payment,
    { date, regime: payment.regime },
    valid && choice.check ? resultsOf(choice.check) : null,
  )
  return { state: plannedState(choice.kind, computed.withheldCents), check: choice.check, valid, withholding: computed }
}

/** A payment as it stands: a paid one as it was paid, a planned one as it would be paid on its planned day. */
export function judgePayment(reader: Reader, payment: Payment): JudgedPayment {
  if (payment.state === 'paid' && payment.computation !== null) {
    return {
      state: 'paid',
      check: payment.checkId === null ? null : checkById(reader, payment.checkId),
      valid: payment.checkId !== null,
      withholding: withholding.parse(JSON.parse(payment.computation)),
    }
  }
  return judgeOn(payment, checksOf(reader, payment.companyId), payment.plannedOn)
}
