import { Alert, Checkbox, Textarea } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import { Computation } from '#renderer/features/withholding/computation.tsx'
import styles from '#renderer/features/withholding/withholding.module.css'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { formatDate, todayInBrussels } from '#renderer/ui/format.ts'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { CheckFacts, PaymentRow } from '#shared/contract/withholding.ts'

/** Asks for the day on which a payment was made, shows what it comes to, and freezes it. */
export function openPay(payment: Pick<PaymentRow, 'id'>): void {
  openDialog({
    title: text(($) => $.withholding.pay.title),
    size: 'lg',
    render: (close) => <PayForm payment={payment} close={close} />,
  })
}

function PayForm(props: { payment: Pick<PaymentRow, 'id'>; close: () => void }): ReactElement {
  const { payment, close } = props
  const t = useTexts()
  const today = todayInBrussels()
  const [paidOn, setPaidOn] = useState<string | null>(today)
  const [reason, setReason] = useState('')
  const [taken, setTaken] = useState(false)
  const [tried, setTried] = useState(false)
  const preview = useQuery({
    ...api.withholding.payPreview.queryOptions({ input: { id: payment.id, paidOn: paidOn ?? today } }),
    placeholderData: keepPreviousData,
  })
  const uncovered = preview.data !== undefined && !preview.data.valid
  const run = async (): Promise<boolean> => {
    setTried(true)
    if (paidOn === null || (uncovered && (reason.trim() === '' || !taken))) return false
    await client.withholding.pay({
      id: payment.id,
      paidOn,
      reason: uncovered ? reason.trim() : null,
      overrides: uncovered ? ['payment-without-check', 'payment-check-expired'] : [],
    })
    notifyDone(t(($) => $.withholding.pay.done))
    return true
  }
  return (
    <StepForm label={t(($) => $.withholding.pay.do)} close={close} run={run} idle={preview.data === undefined}>
      <p className={styles['plain']}>{t(($) => $.withholding.pay.text)}</p>
      <DateField
        required
        w={170}
        label={t(($) => $.withholding.fields.paidOn)}
        value={paidOn}
        onChange={setPaidOn}
        error={tried && paidOn === null ? t(($) => $.withholding.pay.dateNeeded) : null}
      />
      {preview.data && uncovered && (
        <>
          <Uncovered date={preview.data.withholding.date} check={preview.data.check} />
          <Textarea
            required
            autosize
            minRows={2}
            maxRows={6}
            maxLength={4000}
            label={t(($) => $.withholding.pay.reason)}
            description={t(($) => $.withholding.pay.reasonHint)}
            value={reason}
            error={tried && reason.trim() === '' ? t(($) => $.withholding.pay.reasonNeeded) : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Checkbox
            label={t(($) => $.withholding.pay.takeOn)}
            description={t(($) => $.withholding.pay.takeOnHelp)}
            checked={taken}
            error={tried && !taken ? t(($) => $.withholding.pay.takeOnNeeded) : null}
            onChange={(event) => setTaken(event.currentTarget.checked)}
          />
        </>
      )}
      {preview.data && <Computation withholding={preview.data.withholding} />}
    </StepForm>
  )
}

/** Says that no valid check covers a day of payment; `check` is the last one that has ended. */
export function Uncovered({ date, check }: { date: string; check: CheckFacts | null }): ReactElement {
  const t = useTexts()
  const day = formatDate(date)
  return (
    <Alert color="orange" icon={<ToneIcon tone="warn" />} p="sm">
      {check === null
        ? t(($) => $.withholding.payments.warning, { date: day })
        : t(($) => $.withholding.payments.warningExpired, { date: day, end: formatDate(check.validTo) })}
    </Alert>
  )
}
