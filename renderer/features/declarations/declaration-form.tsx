import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { outcome } from '#renderer/bridge/errors.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { emptyPlace, Partners, Workplaces } from '#renderer/features/declarations/declaration-parts.tsx'
import { useChoices } from '#renderer/features/records/choices.ts'
import { FormGate } from '#renderer/features/records/form-gate.tsx'
import { companyLookup } from '#renderer/features/records/lookups.ts'
import { hintBelow, nullable, wide } from '#renderer/features/records/row-editor.tsx'
import { announceSaved, checked, type SavedRecord } from '#renderer/features/records/saved.ts'
import { DueLine } from '#renderer/features/works/due.tsx'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { IdentifierField } from '#renderer/ui/form/identifier-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import type { Known } from '#renderer/ui/form/merge.ts'
import { RecordDialog } from '#renderer/ui/form/record-form.tsx'
import { useRecordForm } from '#renderer/ui/form/use-record-form.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { DeclarationDetails, DeclarationInput } from '#shared/contract/declarations.ts'

export interface DeclarationFormProps {
  /** null: a new declaration. */
  id: number | null
  onClose: () => void
  onSaved?: (id: number) => void
}

const nothing: DeclarationInput = {
  number: '',
  draft: false,
  regime: null,
  clientId: null,
  declarantId: null,
  startDate: null,
  endDate: null,
  dutyToRegister: null,
  purpose: null,
  amountCents: null,
  description: null,
  contractOn: null,
  clientContact: null,
  declarantContact: null,
  coordinator: null,
  partners: [],
  workplaces: [emptyPlace],
}

/** A stored declaration as the form takes it. */
function known(declaration: DeclarationDetails): Known<DeclarationInput> {
  const {
    id: _id,
    provisional: _provisional,
    uses: _uses,
    client: _client,
    declarant: _declarant,
    ...rest
  } = declaration
  const { version, partners, ...values } = rest
  const named = partners.map(({ id, companyId, sharePercent }) => ({ id, companyId, sharePercent }))
  // The stand-in for a number that is still to come is nobody's to see or change.
  return { values: { ...values, number: values.draft ? '' : values.number, partners: named }, version }
}

/** The form of a declaration of works in a dialog. */
export function DeclarationForm(props: DeclarationFormProps): ReactElement {
  const { id, onClose } = props
  const query = useQuery({ ...api.declarations.get.queryOptions({ input: { id: id ?? 0 } }), enabled: id !== null })
  if (id === null) return <Fields {...props} filled={{ values: nothing, version: undefined }} />
  return (
    <FormGate query={query} onClose={onClose}>
      {(declaration) => <Fields {...props} filled={known(declaration)} />}
    </FormGate>
  )
}

function Fields(props: DeclarationFormProps & { filled: Known<DeclarationInput> }): ReactElement {
  const { id, filled, onClose } = props
  const initial = filled.values
  const t = useTexts()
  const choices = useChoices()
  const form = useRecordForm<DeclarationInput, SavedRecord>({
    initial,
    version: filled.version,
    readAgain: id === null ? undefined : async () => known(await client.declarations.get({ id })),
    live: async (values) => await checked(client.declarations.check({ id, values, overrides: [] })),
    save: async (values, { overrides, version }) =>
      await outcome(client.declarations.save({ id, values, overrides, version })),
    onSaved: (saved) => {
      announceSaved(form.values.draft ? t(($) => $.works.draft) : form.values.number, saved)
      onClose()
      props.onSaved?.(saved.id)
    },
  })
  const amount = form.field('amountCents')
  const { draft } = form.values
  return (
    <RecordDialog
      title={id === null ? t(($) => $.declarations.page.add) : t(($) => $.declarations.page.edit)}
      form={form}
      opened
      onClose={onClose}
      columns={2}
      size="xl"
    >
      <IdentifierField
        kind="declaration"
        data-autofocus
        required={!draft}
        label={t(($) => $.declarations.fields.number)}
        {...hintBelow}
        description={t(($) => (draft ? $.works.draftHint : $.declarations.page.numberHint))}
        {...form.field('number')}
        {...(draft ? { disabled: true, value: '' } : {})}
      />
      <ChoiceField label={t(($) => $.declarations.fields.regime)} choices={choices.regimes} {...form.field('regime')} />
      {initial.draft || id === null ? (
        <Checkbox
          {...wide}
          data-wide
          label={t(($) => $.declarations.page.draftLabel)}
          checked={draft}
          onChange={(event) => form.set('draft', event.currentTarget.checked)}
        />
      ) : null}
      <LookupField {...companyLookup} label={t(($) => $.declarations.fields.client)} {...form.field('clientId')} />
      <TextInput
        label={t(($) => $.declarations.fields.clientContact)}
        {...hintBelow}
        description={t(($) => $.declarations.page.contactHint)}
        {...nullable(form.field('clientContact'))}
      />
      <LookupField
        {...companyLookup}
        label={t(($) => $.declarations.fields.declarant)}
        {...hintBelow}
        description={t(($) => $.declarations.page.ownDeclares)}
        {...form.field('declarantId')}
      />
      <TextInput
        label={t(($) => $.declarations.fields.declarantContact)}
        {...hintBelow}
        description={t(($) => $.declarations.page.contactHint)}
        {...nullable(form.field('declarantContact'))}
      />
      <TextInput
        label={t(($) => $.declarations.fields.description)}
        maxLength={1000}
        {...nullable(form.field('description'))}
      />
      <DateField label={t(($) => $.declarations.fields.contractOn)} {...form.field('contractOn')} />
      <DateField label={t(($) => $.declarations.fields.startDate)} {...form.field('startDate')} />
      <DateField label={t(($) => $.declarations.fields.endDate)} {...form.field('endDate')} />
      <ChoiceField
        label={t(($) => $.declarations.fields.purpose)}
        choices={choices.purposes}
        {...form.field('purpose')}
      />
      <ChoiceField
        label={t(($) => $.declarations.fields.dutyToRegister)}
        placeholder={t(($) => $.declarations.duties.unknown)}
        choices={choices.duties}
        {...form.field('dutyToRegister')}
      />
      <NumberInput
        label={t(($) => $.declarations.fields.amount)}
        {...hintBelow}
        description={t(($) => $.declarations.page.amountHint)}
        min={0}
        max={1_000_000_000}
        decimalScale={2}
        decimalSeparator=","
        thousandSeparator=" "
        hideControls
        suffix=" €"
        {...amount}
        value={form.values.amountCents === null ? '' : form.values.amountCents / 100}
        onChange={(value: string | number) =>
          amount.onChange(typeof value === 'number' ? Math.round(value * 100) : null)
        }
      />
      <TextInput
        label={t(($) => $.declarations.fields.coordinator)}
        {...hintBelow}
        description={t(($) => $.declarations.page.coordinatorHint)}
        {...nullable(form.field('coordinator'))}
      />
      <DueLine declarationId={id} values={form.values} />
      <Workplaces form={form} />
      <Partners form={form} />
    </RecordDialog>
  )
}
