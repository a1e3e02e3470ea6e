import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { outcome } from '#renderer/bridge/errors.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { WeekdayField } from '#renderer/features/planning/weekday-field.tsx'
import { FormGate } from '#renderer/features/records/form-gate.tsx'
import { declarationLookup, personLookup } from '#renderer/features/records/lookups.ts'
import { hintBelow, wide } from '#renderer/features/records/row-editor.tsx'
import { announceSaved, checked, type SavedRecord } from '#renderer/features/records/saved.ts'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import type { Known } from '#renderer/ui/form/merge.ts'
import { RecordDialog } from '#renderer/ui/form/record-form.tsx'
import { TimeField } from '#renderer/ui/form/time-field.tsx'
import { useRecordForm } from '#renderer/ui/form/use-record-form.ts'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { AssignmentDetails, AssignmentInput } from '#shared/contract/planning.ts'

export interface AssignmentFormProps {
  /** null: a new period. */
  id: number | null
  /** What is already known of a new one: its person or its declaration. */
  preset?: Partial<AssignmentInput>
  onClose: () => void
  onSaved?: (id: number) => void
}

function newPeriod(): AssignmentInput {
  return {
    personId: null,
    declarationId: null,
    validFrom: todayInBrussels(),
    validTo: null,
    weekdays: '12345',
    startTime: null,
    endTime: null,
  }
}

/** A stored period as the form takes it. */
function known(period: AssignmentDetails): Known<AssignmentInput> {
  const { id: _id, person: _person, declaration: _declaration, version, ...values } = period
  return { values, version }
}

/** The form of a planned period in a dialog. */
export function AssignmentForm(props: AssignmentFormProps): ReactElement {
  const { id, preset, onClose } = props
  const query = useQuery({ ...api.planning.get.queryOptions({ input: { id: id ?? 0 } }), enabled: id !== null })
  if (id === null) return <Fields {...props} filled={{ values: { ...newPeriod(), ...preset }, version: undefined }} />
  return (
    <FormGate query={query} onClose={onClose}>
      {(period) => <Fields {...props} filled={known(period)} />}
    </FormGate>
  )
}

function Fields(props: AssignmentFormProps & { filled: Known<AssignmentInput> }): ReactElement {
  const { id, filled, onClose } = props
  const initial = filled.values
  const t = useTexts()
  const form = useRecordForm<AssignmentInput, SavedRecord>({
    initial,
    version: filled.version,
    readAgain: id === null ? undefined : async () => known(await client.planning.get({ id })),
    live: async (values) => await checked(client.planning.check({ id, values, overrides: [] })),
    save: async (values, { overrides, version }) =>
      await outcome(client.planning.save({ id, values, overrides, version })),
    onSaved: (saved) => {
      announceSaved(
        t(($) => $.planning.page.periodWord),
        saved,
      )
      onClose()
      props.onSaved?.(saved.id)
    },
  })
  const { inputContainer: _container, onBlur: _blur, name: _name, ...weekdays } = form.field('weekdays')
  return (
    <RecordDialog
      title={id === null ? t(($) => $.planning.page.add) : t(($) => $.planning.page.edit)}
      form={form}
      opened
      onClose={onClose}
      columns={2}
    >
      <LookupField
        {...personLookup}
        {...wide}
        required
        {...(initial.personId === null ? { 'data-autofocus': true } : {})}
        label={t(($) => $.planning.fields.person)}
        {...form.field('personId')}
      />
      <LookupField
        {...declarationLookup}
        {...wide}
        required
        {...(initial.personId === null ? {} : { 'data-autofocus': true })}
        label={t(($) => $.planning.fields.declaration)}
        {...form.field('declarationId')}
      />
      <DateField required label={t(($) => $.planning.fields.validFrom)} {...form.field('validFrom')} />
      <DateField label={t(($) => $.planning.fields.validTo)} {...form.field('validTo')} />
      <div data-wide>
        <WeekdayField label={t(($) => $.planning.fields.weekdays)} {...weekdays} />
      </div>
      <TimeField label={t(($) => $.planning.fields.startTime)} {...form.field('startTime')} />
      <TimeField
        label={t(($) => $.planning.fields.endTime)}
        {...hintBelow}
        description={t(($) => $.planning.page.hoursHint)}
        {...form.field('endTime')}
      />
    </RecordDialog>
  )
}
