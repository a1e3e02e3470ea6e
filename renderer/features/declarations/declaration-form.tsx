import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { outcome } from '#renderer/bridge/errors.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { useChoices } from '#renderer/features/records/choices.ts'
import { FormGate } from '#renderer/features/records/form-gate.tsx'
import { companyLookup } from '#renderer/features/records/lookups.ts'
import { hintBelow, nullable, RowEditor, rowField, span, wide } from '#renderer/features/records/row-editor.tsx'
import { announceSaved, checked, type SavedRecord } from '#renderer/features/records/saved.ts'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { IdentifierField } from '#renderer/ui/form/identifier-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import type { Known } from '#renderer/ui/form/merge.ts'
import { RecordDialog } from '#renderer/ui/form/record-form.tsx'
import { useRecordForm, type RecordForm } from '#renderer/ui/form/use-record-form.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { DeclarationDetails, DeclarationInput } from '#shared/contract/declarations.ts'

export interface DeclarationFormProps {
  /** null: a new declaration. */
  id: number | null
  onClose: () => void
  onSaved?: (id: number) => void
}

type Workplace = DeclarationInput['workplaces'][number]

const emptyPlace: Workplace = {
  id: null,
  name: null,
  address: null,
  permanentLack: false,
  alternative: null,
  alternativeWith: null,
  alternativeSince: null,
}

const nothing: DeclarationInput = {
  number: '',
  regime: null,
  clientId: null,
  declarantId: null,
  startDate: null,
  endDate: null,
  dutyToRegister: null,
  purpose: null,
  amountCents: null,
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
  const { version, ...values } = rest
  return { values, version }
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
      announceSaved(form.values.number, saved)
      onClose()
      props.onSaved?.(saved.id)
    },
  })
  const amount = form.field('amountCents')
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
        required
        label={t(($) => $.declarations.fields.number)}
        {...hintBelow}
        description={t(($) => $.declarations.page.numberHint)}
        {...form.field('number')}
      />
      <ChoiceField label={t(($) => $.declarations.fields.regime)} choices={choices.regimes} {...form.field('regime')} />
      <LookupField {...companyLookup} label={t(($) => $.declarations.fields.client)} {...form.field('clientId')} />
      <LookupField
        {...companyLookup}
        label={t(($) => $.declarations.fields.declarant)}
        {...hintBelow}
        description={t(($) => $.declarations.page.ownDeclares)}
        {...form.field('declarantId')}
      />
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
      <Workplaces form={form} />
    </RecordDialog>
  )
}

function Workplaces({ form }: { form: RecordForm<DeclarationInput> }): ReactElement {
  const t = useTexts()
  const { workplaces } = form.values
  return (
    <RowEditor
      legend={t(($) => $.declarations.fields.workplaces)}
      hint={t(($) => $.declarations.page.workplacesHint)}
      rows={workplaces}
      rowName={(index) => t(($) => $.declarations.page.workplaceRow, { n: index + 1 })}
      addLabel={t(($) => $.declarations.page.addWorkplace)}
      onAdd={() => form.set('workplaces', [...workplaces, emptyPlace])}
      onRemove={(index) =>
        form.set(
          'workplaces',
          workplaces.filter((_, place) => place !== index),
        )
      }
    >
      {(workplace, index) => (
        <>
          <TextInput
            {...span(10)}
            maxLength={300}
            label={t(($) => $.declarations.fields.workplaceName)}
            {...nullable(rowField(form, 'workplaces', index, 'name'))}
          />
          <TextInput
            {...span(14)}
            maxLength={1000}
            label={t(($) => $.declarations.fields.address)}
            {...nullable(rowField(form, 'workplaces', index, 'address'))}
          />
          <Lack form={form} index={index} lacking={workplace.permanentLack} />
          {workplace.permanentLack && (
            <>
              <TextInput
                {...span(10)}
                label={t(($) => $.declarations.fields.alternative)}
                {...nullable(rowField(form, 'workplaces', index, 'alternative'))}
              />
              <TextInput
                {...span(8)}
                label={t(($) => $.declarations.fields.alternativeWith)}
                {...nullable(rowField(form, 'workplaces', index, 'alternativeWith'))}
              />
              <DateField
                {...span(6)}
                label={t(($) => $.declarations.fields.alternativeSince)}
                {...rowField(form, 'workplaces', index, 'alternativeSince')}
              />
            </>
          )}
        </>
      )}
    </RowEditor>
  )
}

function Lack(props: { form: RecordForm<DeclarationInput>; index: number; lacking: boolean }): ReactElement {
  const t = useTexts()
  const { form, index, lacking } = props
  const { inputContainer: _container, value: _value, ...field } = rowField(form, 'workplaces', index, 'permanentLack')
  return (
    <Checkbox
      {...field}
      {...wide}
      style={{ gridColumn: '1 / -1' }}
      label={t(($) => $.declarations.fields.permanentLack)}
      description={t(($) => $.declarations.page.permanentLackHint)}
      checked={lacking}
      onChange={(event) => field.onChange(event.currentTarget.checked)}
    />
  )
}
