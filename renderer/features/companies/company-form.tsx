import { Checkbox, Group, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { outcome } from '#renderer/bridge/errors.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { ContactRows } from '#renderer/features/companies/contact-rows.tsx'
import { useChoices } from '#renderer/features/records/choices.ts'
import { FormGate } from '#renderer/features/records/form-gate.tsx'
import { nullable, RowEditor, rowField, span, wide } from '#renderer/features/records/row-editor.tsx'
import { announceSaved, checked, type SavedRecord } from '#renderer/features/records/saved.ts'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { IdentifierField } from '#renderer/ui/form/identifier-field.tsx'
import type { Known } from '#renderer/ui/form/merge.ts'
import { RecordDialog } from '#renderer/ui/form/record-form.tsx'
import { useRecordForm } from '#renderer/ui/form/use-record-form.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { CompanyDetails, CompanyInput } from '#shared/contract/companies.ts'
import { formatEnterpriseNumber } from '#shared/domain/enterprise-number.ts'

export interface CompanyFormProps {
  /** null: a new company. */
  id: number | null
  /** What is already known of a new one. */
  preset?: Partial<CompanyInput>
  onClose: () => void
  onSaved?: (id: number) => void
}

const nothing: CompanyInput = {
  name: '',
  country: 'BE',
  language: null,
  email: null,
  phone: null,
  address: null,
  roles: ['contractor'],
  numbers: [{ id: null, kind: 'enterprise', value: '', validFrom: null, validTo: null }],
  contacts: [],
}

/** A stored company as the form takes it: enterprise numbers as people write them. */
function known({
  id: _id,
  provisional: _provisional,
  uses: _uses,
  version,
  ...values
}: CompanyDetails): Known<CompanyInput> {
  const numbers = values.numbers.map((number) => ({
    ...number,
    value: number.kind === 'enterprise' ? formatEnterpriseNumber(number.value) : number.value,
  }))
  return { values: { ...values, numbers }, version }
}

/** The form of a company in a dialog. */
export function CompanyForm(props: CompanyFormProps): ReactElement {
  const { id, preset, onClose } = props
  const query = useQuery({ ...api.companies.get.queryOptions({ input: { id: id ?? 0 } }), enabled: id !== null })
  if (id === null) return <Fields {...props} filled={{ values: { ...nothing, ...preset }, version: undefined }} />
  return (
    <FormGate query={query} onClose={onClose}>
      {(company) => <Fields {...props} filled={known(company)} />}
    </FormGate>
  )
}

/** A row for a number that was left empty is no number. */
function entered(values: CompanyInput): CompanyInput {
  return { ...values, numbers: values.numbers.filter((number) => number.id !== null || number.value.trim() !== '') }
}

function Fields(props: CompanyFormProps & { filled: Known<CompanyInput> }): ReactElement {
  const { id, filled, onClose } = props
  const initial = filled.values
  const t = useTexts()
  const choices = useChoices()
  const form = useRecordForm<CompanyInput, SavedRecord>({
    initial,
    version: filled.version,
    readAgain: id === null ? undefined : async () => known(await client.companies.get({ id })),
    live: async (values) => await checked(client.companies.check({ id, values: entered(values), overrides: [] })),
    save: async (values, { overrides, version }) =>
      await outcome(client.companies.save({ id, values: entered(values), overrides, version })),
    onSaved: (saved) => {
      announceSaved(form.values.name, saved)
      onClose()
      props.onSaved?.(saved.id)
    },
  })
  const { numbers } = form.values
  return (
    <RecordDialog
      title={id === null ? t(($) => $.companies.page.add) : t(($) => $.companies.page.edit)}
      form={form}
      opened
      onClose={onClose}
      columns={2}
      size="xl"
    >
      <TextInput
        {...wide}
        data-autofocus
        required
        maxLength={300}
        label={t(($) => $.companies.fields.name)}
        {...form.field('name')}
      />
      <Checkbox.Group
        {...wide}
        label={t(($) => $.companies.fields.roles)}
        description={t(($) => $.companies.page.ownHint)}
        {...form.field('roles')}
      >
        <Group gap="lg" mt={6}>
          {choices.roles.map((role) => (
            <Checkbox key={role.value} value={role.value} label={role.label} />
          ))}
        </Group>
      </Checkbox.Group>
      <RowEditor
        legend={t(($) => $.companies.fields.numbers)}
        hint={t(($) => $.companies.page.numbersHint)}
        rows={numbers}
        rowName={(index) => t(($) => $.companies.page.numberRow, { n: index + 1 })}
        addLabel={t(($) => $.companies.page.addNumber)}
        onAdd={() =>
          form.set('numbers', [...numbers, { id: null, kind: 'enterprise', value: '', validFrom: null, validTo: null }])
        }
        onRemove={(index) =>
          form.set(
            'numbers',
            numbers.filter((_, place) => place !== index),
          )
        }
      >
        {(number, index) => (
          <>
            <ChoiceField
              {...span(7)}
              required
              label={t(($) => $.companies.fields.numberKind)}
              choices={choices.numberKinds}
              {...rowField(form, 'numbers', index, 'kind')}
            />
            <IdentifierField
              {...span(7)}
              kind={number.kind === 'enterprise' ? 'enterprise' : 'vat'}
              label={t(($) => $.companies.fields.number)}
              {...rowField(form, 'numbers', index, 'value')}
            />
            <DateField
              {...span(5)}
              label={t(($) => $.companies.fields.validFrom)}
              {...rowField(form, 'numbers', index, 'validFrom')}
            />
            <DateField
              {...span(5)}
              label={t(($) => $.companies.fields.validTo)}
              {...rowField(form, 'numbers', index, 'validTo')}
            />
          </>
        )}
      </RowEditor>
      <TextInput
        {...wide}
        maxLength={1000}
        label={t(($) => $.companies.fields.address)}
        {...nullable(form.field('address'))}
      />
      <ChoiceField
        label={t(($) => $.companies.fields.country)}
        choices={choices.countries}
        {...form.field('country')}
      />
      <ChoiceField
        label={t(($) => $.companies.fields.language)}
        choices={choices.languages}
        {...form.field('language')}
      />
      <TextInput label={t(($) => $.companies.fields.email)} type="email" {...nullable(form.field('email'))} />
      <TextInput label={t(($) => $.companies.fields.phone)} type="tel" {...nullable(form.field('phone'))} />
      <ContactRows form={form} />
    </RecordDialog>
  )
}
