import type { ReactElement } from 'react'

import { useChoices } from '#renderer/features/records/choices.ts'
import { companyLookup } from '#renderer/features/records/lookups.ts'
import { hintBelow, RowEditor, rowField, span } from '#renderer/features/records/row-editor.tsx'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import type { RecordForm } from '#renderer/ui/form/use-record-form.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { PersonInput } from '#shared/contract/people.ts'

/** The employments of a person as rows. The firm where an agency worker works is asked only for agency workers. */
export function EmploymentRows({ form }: { form: RecordForm<PersonInput> }): ReactElement {
  const t = useTexts()
  const choices = useChoices()
  const { employments } = form.values
  return (
    <RowEditor
      legend={t(($) => $.people.page.employments)}
      hint={t(($) => $.people.page.employmentsHint)}
      rows={employments}
      rowName={(index) => t(($) => $.people.page.employmentRow, { n: index + 1 })}
      addLabel={t(($) => $.people.page.addEmployment)}
      onAdd={() =>
        form.set('employments', [
          ...employments,
          { id: null, companyId: null, capacity: 'employee', userFirmId: null, validFrom: null, validTo: null },
        ])
      }
      onRemove={(index) =>
        form.set(
          'employments',
          employments.filter((_, place) => place !== index),
        )
      }
    >
      {(employment, index) => (
        <>
          <LookupField
            {...companyLookup}
            wrapperProps={span(8)}
            required
            label={t(($) => $.people.fields.employer)}
            {...hintBelow}
            {...(employment.capacity === 'temporary' ? { description: t(($) => $.people.page.agencyHint) } : {})}
            {...rowField(form, 'employments', index, 'companyId')}
          />
          <ChoiceField
            {...span(6)}
            label={t(($) => $.people.fields.capacity)}
            choices={choices.capacities}
            {...rowField(form, 'employments', index, 'capacity')}
          />
          <DateField
            {...span(5)}
            label={t(($) => $.people.fields.validFrom)}
            {...rowField(form, 'employments', index, 'validFrom')}
          />
          <DateField
            {...span(5)}
            label={t(($) => $.people.fields.validTo)}
            {...rowField(form, 'employments', index, 'validTo')}
          />
          {(employment.capacity === 'temporary' || employment.userFirmId !== null) && (
            <LookupField
              {...companyLookup}
              wrapperProps={span(8)}
              label={t(($) => $.people.fields.userFirm)}
              {...hintBelow}
              description={t(($) => $.people.page.userFirmHint)}
              {...rowField(form, 'employments', index, 'userFirmId')}
            />
          )}
        </>
      )}
    </RowEditor>
  )
}
