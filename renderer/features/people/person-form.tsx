import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { outcome } from '#renderer/bridge/errors.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { EmploymentRows } from '#renderer/features/people/employment-rows.tsx'
import { IdentifierRows } from '#renderer/features/people/identifier-rows.tsx'
import { personName } from '#renderer/features/people/people-columns.tsx'
import { inputOf, withoutEmptyRows } from '#renderer/features/people/person-input.ts'
import { useChoices } from '#renderer/features/records/choices.ts'
import { FormGate } from '#renderer/features/records/form-gate.tsx'
import { nullable } from '#renderer/features/records/row-editor.tsx'
import { announceSaved, checked, type SavedRecord } from '#renderer/features/records/saved.ts'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import type { Known } from '#renderer/ui/form/merge.ts'
import { RecordDialog } from '#renderer/ui/form/record-form.tsx'
import { useRecordForm } from '#renderer/ui/form/use-record-form.ts'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { PersonInput } from '#shared/contract/people.ts'

export interface PersonFormProps {
  /** null: a new person. */
  id: number | null
  /** The employer of a new person, where it is known. */
  companyId?: number
  onClose: () => void
  onSaved?: (id: number) => void
}

function newPerson(companyId: number | null): PersonInput {
  return {
    lastName: '',
    firstName: null,
    birthDate: null,
    language: null,
    nationality: null,
    identityCountry: null,
    identifiers: [{ id: null, kind: 'national', value: '', validFrom: null, validTo: null }],
    employments: [
      {
        id: null,
        companyId,
        capacity: 'employee',
        userFirmId: null,
        validFrom: todayInBrussels(),
        validTo: null,
      },
    ],
  }
}

/** The form of a person in a dialog. */
export function PersonForm(props: PersonFormProps): ReactElement {
  const { id, companyId, onClose } = props
  const query = useQuery({ ...api.people.get.queryOptions({ input: { id: id ?? 0 } }), enabled: id !== null })
  if (id === null)
    return (
      <Fields {...props} filled={{ values: newPerson(companyId ?? null), version: undefined }} masked={new Map()} />
    )
  return (
    <FormGate query={query} onClose={onClose}>
      {(person) => (
        <Fields
          {...props}
          filled={inputOf(person)}
          masked={new Map(person.identifiers.map((identifier) => [identifier.id, identifier.masked]))}
        />
      )}
    </FormGate>
  )
}

function Fields(
  props: PersonFormProps & {
    filled: Known<PersonInput>
    masked: ReadonlyMap<number, string>
  },
): ReactElement {
  const { id, filled, masked, onClose } = props
  const initial = filled.values
  const t = useTexts()
  const choices = useChoices()
  const form = useRecordForm<PersonInput, SavedRecord>({
    initial,
    version: filled.version,
    readAgain: id === null ? undefined : async () => inputOf(await client.people.get({ id })),
    live: async (values) => await checked(client.people.check({ id, values: withoutEmptyRows(values), overrides: [] })),
    save: async (values, { overrides, version }) =>
      await outcome(client.people.save({ id, values: withoutEmptyRows(values), overrides, version })),
    onSaved: (saved) => {
      announceSaved(personName(form.values), saved)
      onClose()
      props.onSaved?.(saved.id)
    },
  })
  return (
    <RecordDialog
      title={id === null ? t(($) => $.people.page.add) : t(($) => $.people.page.edit)}
      form={form}
      opened
      onClose={onClose}
      columns={2}
      size="xl"
    >
      <TextInput
        data-autofocus
        required
        maxLength={300}
        label={t(($) => $.people.fields.lastName)}
        {...form.field('lastName')}
      />
      <TextInput maxLength={300} label={t(($) => $.people.fields.firstName)} {...nullable(form.field('firstName'))} />
      <DateField label={t(($) => $.people.fields.birthDate)} {...form.field('birthDate')} />
      <ChoiceField label={t(($) => $.people.fields.language)} choices={choices.languages} {...form.field('language')} />
      <ChoiceField
        label={t(($) => $.people.fields.nationality)}
        placeholder={t(($) => $.people.page.unknown)}
        choices={choices.countries}
        {...form.field('nationality')}
      />
      <ChoiceField
        label={t(($) => $.people.fields.identityCountry)}
        placeholder={t(($) => $.people.page.unknown)}
        choices={choices.countries}
        {...form.field('identityCountry')}
      />
      <IdentifierRows form={form} personId={id} masked={masked} />
      <EmploymentRows form={form} />
    </RecordDialog>
  )
}
