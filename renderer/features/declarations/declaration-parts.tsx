import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import type { ReactElement } from 'react'

import { nullable } from '#renderer/features/records/row-editor.tsx'
import { useChoices } from '#renderer/features/records/choices.ts'
import { companyLookup } from '#renderer/features/records/lookups.ts'
import { RowEditor, rowField, span, wide } from '#renderer/features/records/row-editor.tsx'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import type { RecordForm } from '#renderer/ui/form/use-record-form.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { DeclarationInput } from '#shared/contract/declarations.ts'

type Workplace = DeclarationInput['workplaces'][number]

/** A workplace about which nothing is known. */
export const emptyPlace: Workplace = {
  id: null,
  name: null,
  address: null,
  permanentLack: false,
  alternative: null,
  alternativeWith: null,
  alternativeSince: null,
  placeKind: 'address',
  description: null,
}

/** The workplaces of a declaration: an address, or a route or a zone in words. */
export function Workplaces({ form }: { form: RecordForm<DeclarationInput> }): ReactElement {
  const t = useTexts()
  const choices = useChoices()
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
            {...span(8)}
            maxLength={300}
            label={t(($) => $.declarations.fields.workplaceName)}
            {...nullable(rowField(form, 'workplaces', index, 'name'))}
          />
          <ChoiceField
            {...span(4)}
            required
            withAsterisk={false}
            label={t(($) => $.declarations.fields.placeKind)}
            choices={choices.placeKinds}
            {...rowField(form, 'workplaces', index, 'placeKind')}
          />
          <TextInput
            {...span(12)}
            maxLength={1000}
            label={t(($) => $.declarations.fields.address)}
            {...nullable(rowField(form, 'workplaces', index, 'address'))}
          />
          {workplace.placeKind !== 'address' && (
            <TextInput
              {...span(24)}
              maxLength={1000}
              label={t(($) => $.declarations.fields.placeDescription)}
              {...nullable(rowField(form, 'workplaces', index, 'description'))}
            />
          )}
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

/** The other firms of a temporary partnership, each with its share. */
export function Partners({ form }: { form: RecordForm<DeclarationInput> }): ReactElement {
  const t = useTexts()
  const { partners } = form.values
  return (
    <RowEditor
      legend={t(($) => $.declarations.fields.partners)}
      hint={t(($) => $.declarations.page.partnersHint)}
      rows={partners}
      rowName={(index) => t(($) => $.declarations.page.partnerRow, { n: index + 1 })}
      addLabel={t(($) => $.declarations.page.addPartner)}
      onAdd={() => form.set('partners', [...partners, { id: null, companyId: null, sharePercent: null }])}
      onRemove={(index) =>
        form.set(
          'partners',
          partners.filter((_, place) => place !== index),
        )
      }
    >
      {(partner, index) => {
        const { value: _firm, ...firm } = rowField(form, 'partners', index, 'companyId')
        const { value: _share, ...share } = rowField(form, 'partners', index, 'sharePercent')
        return (
          <>
            <LookupField
              {...companyLookup}
              {...span(18)}
              required
              label={t(($) => $.declarations.fields.partner)}
              {...firm}
              value={partner.companyId}
            />
            <NumberInput
              {...span(6)}
              label={t(($) => $.declarations.fields.sharePercent)}
              min={0}
              max={100}
              decimalScale={2}
              decimalSeparator=","
              hideControls
              suffix=" %"
              {...share}
              value={partner.sharePercent ?? ''}
              onChange={(value: string | number) => share.onChange(typeof value === 'number' ? value : null)}
            />
          </>
        )
      }}
    </RowEditor>
  )
}
