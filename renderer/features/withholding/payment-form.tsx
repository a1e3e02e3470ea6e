import { Checkbox, TextInput, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { outcome } from '#renderer/bridge/errors.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { useChoices } from '#renderer/features/records/choices.ts'
import { FormGate } from '#renderer/features/records/form-gate.tsx'
import { where } from '#renderer/features/records/list-path.ts'
import { companyLookup, declarationLookup } from '#renderer/features/records/lookups.ts'
import { hintBelow, wide } from '#renderer/features/records/row-editor.tsx'
import { announceSaved, checked, type SavedRecord } from '#renderer/features/records/saved.ts'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import type { Known } from '#renderer/ui/form/merge.ts'
import { MoneyField } from '#renderer/ui/form/money-field.tsx'
import { RecordDialog } from '#renderer/ui/form/record-form.tsx'
import { useRecordForm } from '#renderer/ui/form/use-record-form.ts'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { PaymentDetails, PaymentInput } from '#shared/contract/withholding.ts'

export interface PaymentFormProps {
  /** null: a new one. */
  id: number | null
  /** What is already known of a new one: its contractor. */
  preset?: Partial<PaymentInput>
  onClose: () => void
}

function newPayment(): PaymentInput {
  const today = todayInBrussels()
  return {
    companyId: null,
    ownCompanyId: null,
    declarationId: null,
    regime: null,
    invoiceNumber: null,
    invoiceOn: today,
    amountCents: null,
    vatCents: null,
    plannedOn: today,
    note: null,
  }
}

/** A stored payment as the form takes it. */
function known(stored: PaymentDetails): Known<PaymentInput> {
  const { companyId, ownCompanyId, declarationId, regime, invoiceNumber, invoiceOn, version } = stored
  const { amountCents, vatCents, plannedOn, note } = stored
  return {
    values: {
      companyId,
      ownCompanyId,
      declarationId,
      regime,
      invoiceNumber,
      invoiceOn,
      amountCents,
      vatCents,
      plannedOn,
      note,
    },
    version,
  }
}

const ownOnes = { filters: [where.yes('roleOwn')], limit: 2 }

/** The form of a payment in a dialog. A single own company is the one that pays. */
export function PaymentForm(props: PaymentFormProps): ReactElement {
  const { id, preset, onClose } = props
  const isNew = id === null
  const stored = useQuery({ ...api.withholding.payments.get.queryOptions({ input: { id: id ?? 0 } }), enabled: !isNew })
  const own = useQuery({ ...api.companies.list.queryOptions({ input: ownOnes }), enabled: isNew })
  if (!isNew) {
    return (
      <FormGate query={stored} onClose={onClose}>
        {(payment) => <Fields {...props} filled={known(payment)} paid={payment.state === 'paid'} />}
      </FormGate>
    )
  }
  return (
    <FormGate query={own} onClose={onClose}>
      {({ rows }) => {
        const ownCompanyId = rows.length === 1 ? (rows[0]?.id ?? null) : null
        const values = { ...newPayment(), ownCompanyId, ...preset }
        return <Fields {...props} filled={{ values, version: undefined }} paid={false} />
      }}
    </FormGate>
  )
}

function Fields(props: PaymentFormProps & { filled: Known<PaymentInput>; paid: boolean }): ReactElement {
  const { id, filled, preset, paid, onClose } = props
  const t = useTexts()
  const choices = useChoices()
  const form = useRecordForm<PaymentInput, SavedRecord>({
    initial: filled.values,
    version: filled.version,
    readAgain: id === null ? undefined : async () => known(await client.withholding.payments.get({ id })),
    live: async (values) => await checked(client.withholding.payments.check({ id, values, overrides: [] })),
    save: async (values, { overrides, version }) =>
      await outcome(client.withholding.payments.save({ id, values, overrides, version })),
    onSaved: (saved) => {
      announceSaved(
        t(($) => $.withholding.payments.one),
        saved,
      )
      onClose()
    },
  })
  // What was paid is frozen; its note is not.
  const frozen = paid ? { disabled: true } : {}
  const vat = form.field('vatCents')
  const invoiceNumber = form.field('invoiceNumber')
  const note = form.field('note')
  const settled = preset?.companyId != null
  return (
    <RecordDialog
      title={id === null ? t(($) => $.withholding.payments.add) : t(($) => $.withholding.payments.edit)}
      form={form}
      opened
      onClose={onClose}
      columns={2}
    >
      <LookupField
        {...companyLookup}
        required
        {...(settled ? {} : { 'data-autofocus': true })}
        label={t(($) => $.withholding.fields.company)}
        {...form.field('companyId')}
        {...frozen}
      />
      <LookupField
        {...companyLookup}
        required
        label={t(($) => $.withholding.fields.ownCompany)}
        {...form.field('ownCompanyId')}
        {...frozen}
      />
      <LookupField
        {...declarationLookup}
        label={t(($) => $.withholding.fields.declaration)}
        {...form.field('declarationId')}
        {...frozen}
      />
      <ChoiceField
        required
        choices={choices.regimes}
        label={t(($) => $.withholding.fields.regime)}
        {...hintBelow}
        description={t(($) => $.withholding.payments.regimeHint)}
        {...form.field('regime')}
        {...frozen}
      />
      <TextInput
        required
        maxLength={100}
        {...(settled ? { 'data-autofocus': true } : {})}
        label={t(($) => $.withholding.fields.invoiceNumber)}
        {...invoiceNumber}
        value={form.values.invoiceNumber ?? ''}
        {...frozen}
      />
      <DateField required label={t(($) => $.withholding.fields.invoiceOn)} {...form.field('invoiceOn')} {...frozen} />
      <MoneyField
        required
        label={t(($) => $.withholding.fields.amount)}
        {...form.field('amountCents')}
        value={form.values.amountCents}
        {...frozen}
      />
      <MoneyField
        label={t(($) => $.withholding.fields.vat)}
        {...vat}
        value={form.values.vatCents}
        disabled={paid || form.values.vatCents === null}
        onChange={(cents) => vat.onChange(cents ?? 0)}
      />
      <div data-wide>
        <Checkbox
          label={t(($) => $.withholding.payments.reverse)}
          checked={form.values.vatCents === null}
          disabled={paid}
          onChange={(event) => form.set('vatCents', event.currentTarget.checked ? null : 0)}
        />
      </div>
      <DateField required label={t(($) => $.withholding.fields.plannedOn)} {...form.field('plannedOn')} {...frozen} />
      <Textarea
        {...wide}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={4000}
        label={t(($) => $.withholding.fields.note)}
        {...note}
        value={form.values.note ?? ''}
      />
    </RecordDialog>
  )
}
