import { Button, SegmentedControl } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { api } from '#renderer/bridge/queries.ts'
import { where } from '#renderer/features/records/list-path.ts'
import recordStyles from '#renderer/features/records/records.module.css'
import { SubGrid } from '#renderer/features/records/sub-grid.tsx'
import { CheckForm } from '#renderer/features/withholding/check-form.tsx'
import { useCheckColumns, usePaymentColumns } from '#renderer/features/withholding/columns.tsx'
import { PaymentForm } from '#renderer/features/withholding/payment-form.tsx'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** The form that is open on a firm's page: null for a new record. */
type Open = { kind: 'payments' | 'checks'; id: number | null }

/** The payments to a contractor and the checks of its debts, on its page; new ones can be noted. */
export function WithholdingOf({ companyId }: { companyId: number }): ReactElement {
  const t = useTexts()
  const [side, setSide] = useState<Open['kind']>('payments')
  const [open, setOpen] = useState<Open | null>(null)
  const payments = usePaymentColumns(true)
  const checks = useCheckColumns(true)
  const close = (): void => setOpen(null)
  const filters = [where.equals('companyId', companyId)]
  const adding = { payments: t(($) => $.withholding.payments.add), checks: t(($) => $.withholding.checks.add) }
  return (
    <>
      <div className={recordStyles['paneActions']} style={{ marginBottom: 10 }}>
        <SegmentedControl
          aria-label={t(($) => $.withholding.tabs.label)}
          value={side}
          onChange={(value) => setSide(value === 'checks' ? 'checks' : 'payments')}
          data={(['payments', 'checks'] as const).map((value) => ({
            value,
            label: t(($) => $.withholding.tabs[value]),
          }))}
        />
        {(['payments', 'checks'] as const).map((kind) => (
          <May key={kind} call={`withholding.${kind}.save`}>
            <Button variant="default" onClick={() => setOpen({ kind, id: null })}>
              {adding[kind]}
            </Button>
          </May>
        ))}
      </div>
      {side === 'payments' ? (
        <SubGrid
          key="payments"
          id="company-payments"
          title={t(($) => $.withholding.tabs.payments)}
          records={api.withholding.payments}
          columns={payments}
          filters={filters}
          sort={{ field: 'dueOn', direction: 'descending' }}
          onOpen={(row) => setOpen({ kind: 'payments', id: row.id })}
          opensFor="withholding.payments.save"
          empty={<EmptyState title={t(($) => $.withholding.payments.none)} />}
        />
      ) : (
        <SubGrid
          key="checks"
          id="company-checks"
          title={t(($) => $.withholding.tabs.checks)}
          records={api.withholding.checks}
          columns={checks}
          filters={filters}
          sort={{ field: 'checkedOn', direction: 'descending' }}
          onOpen={(row) => setOpen({ kind: 'checks', id: row.id })}
          opensFor="withholding.checks.save"
          empty={<EmptyState title={t(($) => $.withholding.checks.none)} />}
        />
      )}
      {open?.kind === 'payments' && <PaymentForm id={open.id} preset={{ companyId }} onClose={close} />}
      {open?.kind === 'checks' && <CheckForm id={open.id} preset={{ companyId }} onClose={close} />}
    </>
  )
}
