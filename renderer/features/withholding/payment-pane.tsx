import { useDesk } from '#renderer/app/desk.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconCash, IconDownload, IconEdit, IconListCheck, IconPrinter } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { host } from '#renderer/bridge/host.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import recordStyles from '#renderer/features/records/records.module.css'
import type { Removable } from '#renderer/features/records/remove.tsx'
import { Computation } from '#renderer/features/withholding/computation.tsx'
import { openPay, Uncovered } from '#renderer/features/withholding/pay-dialog.tsx'
import { PaymentStateBadge } from '#renderer/features/withholding/words.tsx'
import { formatDate } from '#renderer/ui/format.ts'
import { usePageCommand } from '#renderer/ui/page-commands.ts'
import { FactList, type Fact } from '#renderer/ui/parts/fact-list.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { currentLanguage, t as text, useTexts } from '#renderer/ui/texts.ts'
import type { PaymentDetails, PaymentRow } from '#shared/contract/withholding.ts'
import { formatEuros } from '#shared/domain/money.ts'

/** How payments are deleted: those made stay. */
export function paymentsRemovable(): Removable {
  return {
    remove: async (input) => await client.withholding.payments.remove(input),
    count: (count) => text(($) => $.withholding.payments.count, { count }),
    keptBecause: text(($) => $.withholding.payments.keptBecause),
  }
}

/** A payment in words. */
export function paymentName({ company, invoiceNumber }: PaymentRow): string {
  return text(($) => $.withholding.payments.name, { company, invoice: invoiceNumber })
}

/** The sheet of a payment: printed, or saved as a file. */
export async function paymentSheet(id: number, how: 'print' | 'save'): Promise<void> {
  const file = await startTask({
    title: text(($) => $.withholding.papers.sheet),
    run: async (signal) => await client.withholding.sheet({ id, language: currentLanguage() }, { signal }),
  })
  if (file && how === 'print') await host.printFile(file.token)
  else if (file) await host.saveFile(file.token, file.fileName)
}

interface PaneProps {
  row: PaymentRow
  onEdit: () => void
  /** Records a check of the contractor. */
  onCheck: () => void
}

/** The pane beside the list: what can be done, the computation line by line, and the facts. */
export function PaymentPane({ row, onEdit, onCheck }: PaneProps): ReactElement {
  const query = useQuery(api.withholding.payments.get.queryOptions({ input: { id: row.id } }))
  return (
    <div className={recordStyles['stack']}>
      <Actions row={row} onEdit={onEdit} onCheck={onCheck} />
      <RecordGate query={query}>{(payment) => <Content payment={payment} />}</RecordGate>
    </div>
  )
}

function Actions({ row, onEdit, onCheck }: PaneProps): ReactElement {
  const t = useTexts()
  const { may } = useDesk()
  const planned = row.state !== 'paid'
  const print = (): void => void paymentSheet(row.id, 'print').catch(notifyError)
  usePageCommand('print', print)
  const pay = t(($) => $.withholding.pay.action)
  const check = t(($) => $.withholding.checks.record)
  useShortcut('withholding.pay', 'P', pay, () => openPay(row), { enabled: planned && may('withholding.pay') })
  useShortcut('withholding.check', 'C', check, onCheck, { enabled: planned && may('withholding.checks.save') })
  const small = { size: 'xs', variant: 'default' } as const
  return (
    <div className={recordStyles['paneActions']}>
      {planned && (
        <>
          <May call="withholding.pay">
            <Button
              size="xs"
              leftSection={<IconCash size={15} aria-hidden />}
              aria-keyshortcuts="P"
              onClick={() => openPay(row)}
            >
              {pay}
            </Button>
          </May>
          <May call="withholding.checks.save">
            <Button
              {...small}
              leftSection={<IconListCheck size={15} aria-hidden />}
              aria-keyshortcuts="C"
              onClick={onCheck}
            >
              {check}
            </Button>
          </May>
        </>
      )}
      <Button {...small} leftSection={<IconPrinter size={15} aria-hidden />} onClick={print}>
        {t(($) => $.withholding.pay.sheet)}
      </Button>
      <Button
        {...small}
        leftSection={<IconDownload size={15} aria-hidden />}
        onClick={() => void paymentSheet(row.id, 'save').catch(notifyError)}
      >
        {t(($) => $.withholding.pay.saveSheet)}
      </Button>
      <May call="withholding.payments.save">
        <Button {...small} leftSection={<IconEdit size={15} aria-hidden />} onClick={onEdit}>
          {t(($) => $.common.edit)}
        </Button>
      </May>
    </div>
  )
}

function Content({ payment }: { payment: PaymentDetails }): ReactElement {
  const uncovered = payment.state === 'no-check' || payment.state === 'check-expired'
  const facts = useFacts(payment)
  return (
    <>
      {uncovered && <Uncovered date={payment.dueOn} check={payment.check} />}
      <Computation withholding={payment.withholding} frozen={payment.state === 'paid'} />
      <FactList facts={facts} />
    </>
  )
}

function useFacts(payment: PaymentDetails): Fact[] {
  const t = useTexts()
  const { check } = payment
  const period = check && { from: formatDate(check.validFrom), to: formatDate(check.validTo) }
  return [
    { label: t(($) => $.withholding.fields.state), value: <PaymentStateBadge state={payment.state} /> },
    {
      label: t(($) => $.withholding.fields.company),
      value: (
        <RecordLink kind="company" id={payment.companyId}>
          {payment.company}
        </RecordLink>
      ),
    },
    {
      label: t(($) => $.withholding.fields.ownCompany),
      value: (
        <RecordLink kind="company" id={payment.ownCompanyId}>
          {payment.ownCompany}
        </RecordLink>
      ),
    },
    {
      label: t(($) => $.withholding.fields.invoiceNumber),
      value: `${payment.invoiceNumber} · ${formatDate(payment.invoiceOn)}`,
    },
    {
      label: t(($) => $.withholding.fields.vat),
      value: payment.vatCents === null ? t(($) => $.withholding.papers.reverse) : formatEuros(payment.vatCents),
    },
    { label: t(($) => $.withholding.fields.regime), value: t(($) => $.declarations.regimes[payment.regime]) },
    ...(payment.declarationId === null
      ? []
      : [
          {
            label: t(($) => $.withholding.fields.declaration),
            value: (
              <RecordLink kind="declaration" id={payment.declarationId}>
                {payment.declaration ?? ''}
              </RecordLink>
            ),
          },
        ]),
    {
      label: t(($) => $.withholding.fields.plannedOn),
      value: formatDate(payment.plannedOn),
    },
    ...(payment.paidOn === null
      ? []
      : [{ label: t(($) => $.withholding.fields.paidOn), value: formatDate(payment.paidOn) }]),
    ...(check && period
      ? [
          {
            label: t(($) => $.withholding.fields.check),
            value: [formatDate(check.checkedOn), t(($) => $.withholding.checks.valid, period), check.certificate]
              .filter(Boolean)
              .join(' · '),
          },
        ]
      : []),
    ...(payment.overrideReason === null
      ? []
      : [{ label: t(($) => $.withholding.fields.overrideReason), value: payment.overrideReason }]),
    { label: t(($) => $.withholding.fields.note), value: payment.note },
  ]
}
