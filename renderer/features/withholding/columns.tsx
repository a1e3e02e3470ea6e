import { useMemo } from 'react'

import { useChoices } from '#renderer/features/records/choices.ts'
import { CheckResultBadge, PaymentStateBadge } from '#renderer/features/withholding/words.tsx'
import type { Choice, GridColumn } from '#renderer/ui/data-grid/types.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import {
  withholdingSteps,
  type CheckRow,
  type PaymentRow,
  type WithholdingLogRow,
} from '#shared/contract/withholding.ts'
import { formatEuros } from '#shared/domain/money.ts'
import { debtAnswers, paymentStates } from '#shared/domain/withholding.ts'

/** A column of money: sorted by what it is worth, not filtered, written in euros. */
function money<Row>(id: keyof Row & string, heading: string, hidden = false): GridColumn<Row> {
  const text = (row: Row): string => {
    const value = row[id]
    return typeof value === 'number' ? formatEuros(value) : ''
  }
  return { id, heading, kind: 'number', width: 145, filterable: false, text, render: text, hidden }
}

/** The columns of the list of payments; on a firm's page without the firm. */
export function usePaymentColumns(ofCompany = false): readonly GridColumn<PaymentRow>[] {
  const t = useTexts()
  const choices = useChoices()
  return useMemo((): GridColumn<PaymentRow>[] => {
    const company: GridColumn<PaymentRow>[] = [
      { id: 'company', heading: t(($) => $.withholding.fields.company), kind: 'text', width: 190 },
    ]
    return [
      { id: 'dueOn', heading: t(($) => $.withholding.fields.dueOn), kind: 'date', width: 150 },
      {
        id: 'state',
        heading: t(($) => $.withholding.fields.state),
        kind: 'choice',
        width: 165,
        choices: paymentStates.map((value) => ({ value, label: t(($) => $.withholding.states[value]) })),
        render: (row) => <PaymentStateBadge state={row.state} />,
      },
      ...(ofCompany ? [] : company),
      { id: 'invoiceNumber', heading: t(($) => $.withholding.fields.invoiceNumber), kind: 'text', width: 120 },
      money<PaymentRow>(
        'amountCents',
        t(($) => $.withholding.fields.amount),
      ),
      money<PaymentRow>(
        'withheldCents',
        t(($) => $.withholding.fields.withheld),
      ),
      money<PaymentRow>(
        'contractorCents',
        t(($) => $.withholding.fields.contractor),
      ),
      { id: 'checkValidTo', heading: t(($) => $.withholding.fields.checkValidTo), kind: 'date', width: 140 },
      { id: 'paidOn', heading: t(($) => $.withholding.fields.paidOn), kind: 'date', width: 105, hidden: true },
      { id: 'plannedOn', heading: t(($) => $.withholding.fields.plannedOn), kind: 'date', width: 140, hidden: true },
      { id: 'invoiceOn', heading: t(($) => $.withholding.fields.invoiceOn), kind: 'date', width: 125, hidden: true },
      money<PaymentRow>(
        'vatCents',
        t(($) => $.withholding.fields.vat),
        true,
      ),
      {
        id: 'regime',
        heading: t(($) => $.withholding.fields.regime),
        kind: 'choice',
        choices: choices.regimes,
        width: 130,
        hidden: true,
      },
      {
        id: 'declaration',
        heading: t(($) => $.withholding.fields.declaration),
        kind: 'identifier',
        width: 150,
        hidden: true,
      },
      { id: 'ownCompany', heading: t(($) => $.withholding.fields.ownCompany), kind: 'text', width: 170, hidden: true },
      { id: 'overridden', heading: t(($) => $.withholding.fields.overridden), kind: 'yesNo', width: 150, hidden: true },
    ]
  }, [t, choices, ofCompany])
}

/** The words for answers about debts. */
export function useAnswers(): readonly Choice[] {
  const t = useTexts()
  return useMemo(() => debtAnswers.map((value) => ({ value, label: t(($) => $.withholding.answers[value]) })), [t])
}

/** The columns of the list of checks; on a firm's page without the firm. */
export function useCheckColumns(ofCompany = false): readonly GridColumn<CheckRow>[] {
  const t = useTexts()
  const choices = useAnswers()
  return useMemo((): GridColumn<CheckRow>[] => {
    const company: GridColumn<CheckRow>[] = [
      { id: 'company', heading: t(($) => $.withholding.fields.company), kind: 'text', width: 190 },
    ]
    const answer = (id: 'nsso' | 'tax' | 'selfEmployed'): GridColumn<CheckRow> => {
      return { id, heading: t(($) => $.withholding.fields[id]), kind: 'choice', choices, width: 140 }
    }
    return [
      { id: 'checkedOn', heading: t(($) => $.withholding.fields.checkedOn), kind: 'date', width: 120 },
      ...(ofCompany ? [] : company),
      {
        id: 'result',
        heading: t(($) => $.withholding.fields.result),
        kind: 'choice',
        width: 165,
        choices: (['clear', 'debts'] as const).map((value) => ({
          value,
          label: t(($) => $.withholding.results[value]),
        })),
        render: (row) => <CheckResultBadge result={row.result} />,
      },
      { id: 'validFrom', heading: t(($) => $.withholding.fields.validFrom), kind: 'date', width: 110 },
      { id: 'validTo', heading: t(($) => $.withholding.fields.validTo), kind: 'date', width: 130 },
      answer('nsso'),
      answer('tax'),
      answer('selfEmployed'),
      { id: 'certificate', heading: t(($) => $.withholding.fields.certificate), kind: 'text', width: 150 },
      { id: 'fileName', heading: t(($) => $.withholding.fields.fileName), kind: 'text', width: 160, hidden: true },
      { id: 'checkedBy', heading: t(($) => $.withholding.fields.checkedBy), kind: 'text', width: 130, hidden: true },
      { id: 'activeOn', heading: t(($) => $.withholding.checks.activeOn), kind: 'date', filterOnly: true },
    ]
  }, [t, choices, ofCompany])
}

/** The columns of the log. */
export function useLogColumns(): readonly GridColumn<WithholdingLogRow>[] {
  const t = useTexts()
  const choices = useAnswers()
  return useMemo((): GridColumn<WithholdingLogRow>[] => {
    const answer = (id: 'nsso' | 'tax' | 'selfEmployed'): GridColumn<WithholdingLogRow> => {
      return { id, heading: t(($) => $.withholding.fields[id]), kind: 'choice', choices, width: 140, hidden: true }
    }
    return [
      { id: 'at', heading: t(($) => $.withholding.fields.at), kind: 'instant', width: 165 },
      {
        id: 'step',
        heading: t(($) => $.withholding.fields.step),
        kind: 'choice',
        width: 160,
        choices: withholdingSteps.map((value) => ({ value, label: t(($) => $.withholding.steps[value]) })),
        text: (row) => {
          const step = t(($) => $.withholding.steps[row.step])
          return row.reason === 'undo' ? `${step} (${t(($) => $.withholding.papers.undone)})` : step
        },
      },
      { id: 'company', heading: t(($) => $.withholding.fields.company), kind: 'text', width: 170 },
      { id: 'invoiceNumber', heading: t(($) => $.withholding.fields.invoiceNumber), kind: 'text', width: 110 },
      { id: 'day', heading: t(($) => $.withholding.fields.day), kind: 'date', width: 105 },
      money<WithholdingLogRow>(
        'amountCents',
        t(($) => $.withholding.fields.amount),
      ),
      money<WithholdingLogRow>(
        'nssoCents',
        t(($) => $.withholding.fields.toNsso),
      ),
      money<WithholdingLogRow>(
        'taxCents',
        t(($) => $.withholding.fields.toTax),
      ),
      money<WithholdingLogRow>(
        'selfEmployedCents',
        t(($) => $.withholding.fields.toSelfEmployed),
      ),
      money<WithholdingLogRow>(
        'contractorCents',
        t(($) => $.withholding.fields.contractor),
      ),
      answer('nsso'),
      answer('tax'),
      answer('selfEmployed'),
      { id: 'validTo', heading: t(($) => $.withholding.fields.checkValidTo), kind: 'date', width: 130 },
      {
        id: 'certificate',
        heading: t(($) => $.withholding.fields.certificate),
        kind: 'text',
        width: 150,
        hidden: true,
      },
      { id: 'overrideReason', heading: t(($) => $.withholding.fields.overrideReason), kind: 'text', width: 190 },
      { id: 'by', heading: t(($) => $.withholding.fields.by), kind: 'text', width: 120 },
    ]
  }, [t, choices])
}
