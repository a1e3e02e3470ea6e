import { NumberInput } from '@mantine/core'
import type { ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndo } from '#renderer/app/undo.ts'
import { outcome } from '#renderer/bridge/errors.ts'
import { client } from '#renderer/bridge/queries.ts'
import { WeekdayField } from '#renderer/features/planning/weekday-field.tsx'
import { RowEditor, rowField, span, wide } from '#renderer/features/records/row-editor.tsx'
import { useChoices } from '#renderer/features/records/choices.ts'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { RecordForm } from '#renderer/ui/form/record-form.tsx'
import { TimeField } from '#renderer/ui/form/time-field.tsx'
import { useRecordForm } from '#renderer/ui/form/use-record-form.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { WorkspaceSettings } from '#shared/contract/settings.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { isLanguage } from '#shared/i18n/languages.ts'

interface Hours {
  weekdays: string
  from: string | null
  to: string | null
}

type Values = {
  first: string
  second: string | null
  blankLines: number
  contactTextLimit: number
  annexMegabytes: number
  reminderRepeatDays: number
  hours: Hours[]
}

function valuesOf(settings: WorkspaceSettings): Values {
  return {
    first: settings.formLanguages[0] ?? 'fr',
    second: settings.formLanguages[1] ?? null,
    blankLines: settings.formBlankLines,
    contactTextLimit: settings.contactTextLimit,
    annexMegabytes: settings.annexMegabytes,
    reminderRepeatDays: settings.reminderRepeatDays,
    hours: settings.contactCentreHours,
  }
}

/** What this form sets; the logo and the backups have their own places. */
type FormSettings = Omit<WorkspaceSettings, 'logo' | 'backupFolders' | 'backupDailyAt' | 'backupEveryHours'>

function settingsOf(values: Values): FormSettings {
  return {
    formLanguages: [values.first, values.second].filter(isLanguage),
    formBlankLines: values.blankLines,
    contactTextLimit: values.contactTextLimit,
    annexMegabytes: values.annexMegabytes,
    reminderRepeatDays: values.reminderRepeatDays,
    contactCentreHours: values.hours.map(({ weekdays, from, to }) => ({ weekdays, from: from ?? '', to: to ?? '' })),
  }
}

/** What the contract would refuse without naming a field. */
function problemsOf(values: Values): Problem[] {
  return values.hours.flatMap((stretch, index) => {
    const missing = (['weekdays', 'from', 'to'] as const).filter((field) => (stretch[field] ?? '') === '')
    return missing.map((field): Problem => ({ code: 'required', field: `hours.${index}.${field}`, severity: 'error' }))
  })
}

/** What the office sets for its workspace: the paper form and the contact centre. */
export function WorkspaceForm({ settings }: { settings: WorkspaceSettings }): ReactElement {
  const t = useTexts()
  const choices = useChoices()
  const form = useRecordForm<Values, WorkspaceSettings>({
    initial: valuesOf(settings),
    check: problemsOf,
    save: async (values) => await outcome(client.settings.set(settingsOf(values))),
    onSaved: (saved) => {
      const label = text(($) => $.settings.form.saved)
      notifyDone(label)
      offerUndo({
        label,
        undo: async () => {
          form.reset(valuesOf(await client.settings.set(settingsOf(valuesOf(settings)))))
        },
      })
      form.reset(valuesOf(saved))
    },
  })
  const { hours, first } = form.values
  return (
    <RecordForm form={form} columns={2} saveLabel={t(($) => $.settings.form.save)}>
      <ChoiceField
        label={t(($) => $.settings.form.first)}
        required
        choices={choices.languages}
        {...form.field('first')}
      />
      <ChoiceField
        label={t(($) => $.settings.form.second)}
        placeholder={t(($) => $.settings.form.onlyOne)}
        choices={choices.languages.filter((language) => language.value !== first)}
        {...form.field('second')}
      />
      <NumberInput
        {...wide}
        label={t(($) => $.settings.names.formBlankLines)}
        description={t(($) => $.settings.form.blankLinesHint)}
        min={3}
        max={200}
        clampBehavior="strict"
        maw={200}
        {...form.field('blankLines')}
        onChange={(value) => typeof value === 'number' && form.set('blankLines', value)}
      />
      <NumberInput
        label={t(($) => $.settings.names.contactTextLimit)}
        description={t(($) => $.settings.form.contactTextHint)}
        min={200}
        max={20_000}
        step={100}
        clampBehavior="strict"
        {...form.field('contactTextLimit')}
        onChange={(value) => typeof value === 'number' && form.set('contactTextLimit', value)}
      />
      <NumberInput
        label={t(($) => $.settings.names.annexMegabytes)}
        description={t(($) => $.settings.form.annexHint)}
        min={1}
        max={500}
        clampBehavior="strict"
        {...form.field('annexMegabytes')}
        onChange={(value) => typeof value === 'number' && form.set('annexMegabytes', value)}
      />
      <NumberInput
        {...wide}
        label={t(($) => $.settings.names.reminderRepeatDays)}
        description={t(($) => $.settings.form.reminderHint)}
        min={0}
        max={366}
        clampBehavior="strict"
        maw={200}
        {...form.field('reminderRepeatDays')}
        onChange={(value) => typeof value === 'number' && form.set('reminderRepeatDays', value)}
      />
      <RowEditor
        legend={t(($) => $.settings.form.hours)}
        hint={t(($) => $.settings.form.hoursHint)}
        rows={hours}
        rowName={(index) => t(($) => $.settings.form.hoursRow, { n: index + 1 })}
        addLabel={t(($) => $.settings.form.addHours)}
        onAdd={() => form.set('hours', [...hours, { weekdays: '12345', from: null, to: null }])}
        onRemove={(index) =>
          form.set(
            'hours',
            hours.filter((_, place) => place !== index),
          )
        }
      >
        {(_, index) => (
          <>
            <div {...span(24)}>
              <Days form={form} index={index} />
            </div>
            <TimeField
              {...span(12)}
              required
              label={t(($) => $.settings.form.opens)}
              {...rowField(form, 'hours', index, 'from')}
            />
            <TimeField
              {...span(12)}
              required
              label={t(($) => $.settings.form.closes)}
              {...rowField(form, 'hours', index, 'to')}
            />
          </>
        )}
      </RowEditor>
    </RecordForm>
  )
}

function Days(props: {
  form: ReturnType<typeof useRecordForm<Values, WorkspaceSettings>>
  index: number
}): ReactElement {
  const t = useTexts()
  const {
    inputContainer: _container,
    onBlur: _blur,
    name: _name,
    ...field
  } = rowField(props.form, 'hours', props.index, 'weekdays')
  return <WeekdayField label={t(($) => $.settings.form.days)} {...field} />
}
