import { Chip, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconCash } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { where } from '#renderer/features/records/list-path.ts'
import { RecordList } from '#renderer/features/records/record-list.tsx'
import { CheckForm } from '#renderer/features/withholding/check-form.tsx'
import { usePaymentColumns } from '#renderer/features/withholding/columns.tsx'
import { PaymentForm } from '#renderer/features/withholding/payment-form.tsx'
import { paymentName, PaymentPane, paymentsRemovable } from '#renderer/features/withholding/payment-pane.tsx'
import { useListState } from '#renderer/ui/data-grid/list-state.ts'
import type { ListState } from '#renderer/ui/data-grid/types.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { PaymentRow } from '#shared/contract/withholding.ts'
import { paymentStates, type PaymentState } from '#shared/domain/withholding.ts'

/** The payments by day, with what each one still lacks. */
export function PaymentsTab(): ReactElement {
  const t = useTexts()
  const list = useListState('payments', { sort: { field: 'dueOn', direction: 'ascending' } })
  const columns = usePaymentColumns()
  /** The payment in the form: null for a new one, undefined for no form. */
  const [editing, setEditing] = useState<number | null | undefined>(undefined)
  /** The payment a check is recorded for. */
  const [checking, setChecking] = useState<PaymentRow | null>(null)
  return (
    <>
      <StateChips list={list} />
      <RecordList
        id="payments"
        title={t(($) => $.withholding.tabs.payments)}
        sentence={t(($) => $.withholding.sentence)}
        icon={<IconCash size={30} stroke={1.4} />}
        columns={columns}
        list={list}
        records={api.withholding.payments}
        name={paymentName}
        onOpen={(row) => setEditing(row.id)}
        opensForm
        detail={(row) => <PaymentPane row={row} onEdit={() => setEditing(row.id)} onCheck={() => setChecking(row)} />}
        newLabel={t(($) => $.withholding.payments.add)}
        onNew={() => setEditing(null)}
        removable={paymentsRemovable()}
        empty={{
          title: t(($) => $.withholding.payments.emptyTitle),
          text: t(($) => $.withholding.payments.emptyText),
        }}
        inTab
        importable={false}
      />
      {editing !== undefined && <PaymentForm id={editing} onClose={() => setEditing(undefined)} />}
      {checking && <CheckForm id={null} preset={{ companyId: checking.companyId }} onClose={() => setChecking(null)} />}
    </>
  )
}

/** How many payments stand how; one choice narrows the list to it. */
function StateChips({ list }: { list: ListState }): ReactElement {
  const t = useTexts()
  const counts = useQuery(api.withholding.counts.queryOptions())
  const own = list.scope.filters.find(({ field }) => field === 'state')
  const values = own === undefined ? [] : Array.isArray(own.value) ? own.value : [own.value ?? '']
  const count = (state: PaymentState): number => counts.data?.find((one) => one.state === state)?.count ?? 0
  const choose = (chosen: string[]): void => {
    const others = list.scope.filters.filter(({ field }) => field !== 'state')
    list.setFilters(chosen.length === 0 ? others : [...others, where.oneOf('state', chosen)])
  }
  return (
    <Chip.Group multiple value={values} onChange={choose}>
      <Group gap={6} role="group" aria-label={t(($) => $.withholding.payments.filter)}>
        {paymentStates.map((state) => (
          <Chip key={state} value={state} size="xs">
            {t(($) => $.withholding.payments.chip, {
              state: t(($) => $.withholding.states[state]),
              count: count(state),
            })}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  )
}
