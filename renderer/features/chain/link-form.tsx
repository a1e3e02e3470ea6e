import { Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { outcome } from '#renderer/bridge/errors.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { useChoices } from '#renderer/features/records/choices.ts'
import { FormGate } from '#renderer/features/records/form-gate.tsx'
import { companyLookup, declarationLookup } from '#renderer/features/records/lookups.ts'
import { hintBelow, nullable, wide } from '#renderer/features/records/row-editor.tsx'
import { announceSaved, checked, type SavedRecord } from '#renderer/features/records/saved.ts'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import type { Known } from '#renderer/ui/form/merge.ts'
import { RecordDialog } from '#renderer/ui/form/record-form.tsx'
import { useRecordForm } from '#renderer/ui/form/use-record-form.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { LinkDetails, LinkInput } from '#shared/contract/chain.ts'

export interface LinkFormProps {
  /** null: a new link. */
  id: number | null
  /** What is already known of a new one: its declaration, its direct employer, its contractor, its start. */
  preset?: Partial<LinkInput>
  onClose: () => void
  onSaved?: (id: number) => void
}

const nothing: LinkInput = {
  declarationId: null,
  contractorId: null,
  directEmployerId: null,
  validFrom: null,
  validTo: null,
  method: null,
  fallbackChannel: null,
  viaAgency: false,
  informedOn: null,
  contractOn: null,
  contractReference: null,
  dutyPassedOn: null,
}

/** A stored link as the form takes it. */
function known(link: LinkDetails): Known<LinkInput> {
  const { id: _id, declaration: _declaration, contractor: _contractor, directEmployer: _employer, ...rest } = link
  const { uses: _uses, version, ...values } = rest
  return { values, version }
}

/** The form of a link of the chain in a dialog. */
export function LinkForm(props: LinkFormProps): ReactElement {
  const { id, preset, onClose } = props
  const query = useQuery({ ...api.chain.get.queryOptions({ input: { id: id ?? 0 } }), enabled: id !== null })
  if (id === null) return <Fields {...props} filled={{ values: { ...nothing, ...preset }, version: undefined }} />
  return (
    <FormGate query={query} onClose={onClose}>
      {(link) => <Fields {...props} filled={known(link)} />}
    </FormGate>
  )
}

function Fields(props: LinkFormProps & { filled: Known<LinkInput> }): ReactElement {
  const { id, filled, onClose } = props
  const initial = filled.values
  const t = useTexts()
  const choices = useChoices()
  const form = useRecordForm<LinkInput, SavedRecord>({
    initial,
    version: filled.version,
    readAgain: id === null ? undefined : async () => known(await client.chain.get({ id })),
    live: async (values) => await checked(client.chain.check({ id, values, overrides: [] })),
    save: async (values, { overrides, version }) =>
      await outcome(client.chain.save({ id, values, overrides, version })),
    onSaved: (saved) => {
      announceSaved(
        t(($) => $.chain.page.linkWord),
        saved,
      )
      onClose()
      props.onSaved?.(saved.id)
    },
  })
  const { inputContainer: _container, value: _value, ...agency } = form.field('viaAgency')
  return (
    <RecordDialog
      title={id === null ? t(($) => $.chain.page.add) : t(($) => $.chain.page.edit)}
      form={form}
      opened
      onClose={onClose}
      columns={2}
      size="xl"
    >
      <LookupField
        {...declarationLookup}
        {...wide}
        required
        {...(initial.declarationId === null ? { 'data-autofocus': true } : {})}
        label={t(($) => $.chain.fields.declaration)}
        {...form.field('declarationId')}
      />
      <LookupField
        {...companyLookup}
        required
        {...(initial.declarationId === null ? {} : { 'data-autofocus': true })}
        label={t(($) => $.chain.fields.contractor)}
        {...form.field('contractorId')}
      />
      <LookupField
        {...companyLookup}
        required
        label={t(($) => $.chain.fields.directEmployer)}
        {...hintBelow}
        description={t(($) => $.chain.page.employerHint)}
        {...form.field('directEmployerId')}
      />
      <DateField label={t(($) => $.chain.fields.validFrom)} {...form.field('validFrom')} />
      <DateField label={t(($) => $.chain.fields.validTo)} {...form.field('validTo')} />
      <ChoiceField label={t(($) => $.chain.fields.method)} choices={choices.methods} {...form.field('method')} />
      <TextInput
        maxLength={300}
        label={t(($) => $.chain.fields.fallbackChannel)}
        {...hintBelow}
        description={t(($) => $.chain.page.fallbackHint)}
        {...nullable(form.field('fallbackChannel'))}
      />
      <DateField label={t(($) => $.chain.fields.informedOn)} {...form.field('informedOn')} />
      <ChoiceField
        label={t(($) => $.chain.fields.dutyPassedOn)}
        choices={choices.yesNo}
        {...form.field('dutyPassedOn')}
      />
      <DateField label={t(($) => $.chain.fields.contractOn)} {...form.field('contractOn')} />
      <TextInput
        maxLength={300}
        label={t(($) => $.chain.fields.contractReference)}
        {...nullable(form.field('contractReference'))}
      />
      <Checkbox
        {...agency}
        mt={28}
        label={t(($) => $.chain.fields.viaAgency)}
        checked={form.values.viaAgency}
        onChange={(event) => agency.onChange(event.currentTarget.checked)}
      />
    </RecordDialog>
  )
}
