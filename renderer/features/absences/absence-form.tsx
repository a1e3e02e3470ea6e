import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { TextInput } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { outcome } from '#renderer/bridge/errors.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { FormGate } from '#renderer/features/records/form-gate.tsx'
import { declarationLookup, personLookup } from '#renderer/features/records/lookups.ts'
import { hintBelow, wide } from '#renderer/features/records/row-editor.tsx'
import { announceSaved, checked, type SavedRecord } from '#renderer/features/records/saved.ts'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import type { Known } from '#renderer/ui/form/merge.ts'
import { RecordDialog } from '#renderer/ui/form/record-form.tsx'
import { useRecordForm } from '#renderer/ui/form/use-record-form.ts'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { AbsenceDetails, AbsenceInput } from '#shared/contract/absences.ts'

export interface AbsenceFormProps {
  /** null: a new one; closures have negative ids. */
  id: number | null
  /** What is already known of a new one: its person or its declaration, its days. */
  preset?: Partial<AbsenceInput>
  onClose: () => void
}

function newAbsence(): AbsenceInput {
  const today = todayInBrussels()
  return { personId: null, declarationId: null, validFrom: today, validTo: today, reason: null }
}

/** A stored absence or closure as the form takes it. */
function known(stored: AbsenceDetails): Known<AbsenceInput> {
  const { personId, declarationId, validFrom, validTo, reason, version } = stored
  return { values: { personId, declarationId, validFrom, validTo, reason }, version }
}

/** The form of an absence or a closure in a dialog. */
export function AbsenceForm(props: AbsenceFormProps): ReactElement {
  const { id, preset, onClose } = props
  const query = useQuery({ ...api.absences.get.queryOptions({ input: { id: id ?? 0 } }), enabled: id !== null })
  if (id === null) return <Fields {...props} filled={{ values: { ...newAbsence(), ...preset }, version: undefined }} />
  return (
    <FormGate query={query} onClose={onClose}>
      {(stored) => <Fields {...props} filled={known(stored)} />}
    </FormGate>
  )
}

function Fields(props: AbsenceFormProps & { filled: Known<AbsenceInput> }): ReactElement {
  const { id, filled, preset, onClose } = props
  const initial = filled.values
  const t = useTexts()
  const [isClosure, setClosure] = useState(initial.declarationId !== null)
  /** Whose it is is known from where the form was opened, or was settled when it was entered. */
  const settled = id !== null || preset?.personId != null || preset?.declarationId != null
  const form = useRecordForm<AbsenceInput, SavedRecord>({
    initial,
    version: filled.version,
    readAgain: id === null ? undefined : async () => known(await client.absences.get({ id })),
    live: async (values) => await checked(client.absences.check({ id, values, overrides: [] })),
    save: async (values, { overrides, version }) =>
      await outcome(client.absences.save({ id, values, overrides, version })),
    onSaved: (saved) => {
      announceSaved(
        t(($) => $.absences.kinds[isClosure ? 'closure' : 'absence']),
        saved,
      )
      onClose()
    },
  })
  const { value: reason, ...reasonField } = form.field('reason')
  const edit = t(($) => (isClosure ? $.absences.editClosure : $.absences.editAbsence))
  const add = t(($) => (isClosure ? $.absences.addClosure : $.absences.add))
  const focus = { 'data-autofocus': true } as const
  return (
    <RecordDialog title={id === null ? add : edit} form={form} opened onClose={onClose} columns={2}>
      {!settled && (
        <div data-wide>
          <SegmentedControl
            fullWidth
            aria-label={t(($) => $.absences.of)}
            value={isClosure ? 'closure' : 'absence'}
            onChange={(value) => {
              setClosure(value === 'closure')
              form.set(value === 'closure' ? 'personId' : 'declarationId', null)
            }}
            data={[
              { value: 'absence', label: t(($) => $.absences.ofPerson) },
              { value: 'closure', label: t(($) => $.absences.ofPlace) },
            ]}
          />
        </div>
      )}
      {isClosure ? (
        <LookupField
          {...declarationLookup}
          {...wide}
          {...hintBelow}
          key="closure"
          required
          {...(settled ? {} : focus)}
          label={t(($) => $.absences.fields.declaration)}
          description={t(($) => $.absences.declarationHint)}
          {...form.field('declarationId')}
        />
      ) : (
        <LookupField
          {...personLookup}
          {...wide}
          key="absence"
          required
          {...(settled ? {} : focus)}
          label={t(($) => $.absences.fields.person)}
          {...form.field('personId')}
        />
      )}
      <DateField
        required
        {...(settled ? focus : {})}
        label={t(($) => $.absences.fields.validFrom)}
        {...form.field('validFrom')}
      />
      <DateField
        label={t(($) => $.absences.fields.validTo)}
        {...hintBelow}
        description={t(($) => $.absences.toHint)}
        {...form.field('validTo')}
      />
      <TextInput
        {...wide}
        {...hintBelow}
        label={t(($) => $.absences.fields.reason)}
        description={t(($) => $.absences.reasonHint)}
        maxLength={2000}
        value={reason ?? ''}
        {...reasonField}
      />
    </RecordDialog>
  )
}
