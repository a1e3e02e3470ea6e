import { SegmentedControl, Textarea } from '@mantine/core'
import type { ReactElement } from 'react'

import { ObstacleNote } from '#renderer/features/corrections/obstacle.tsx'
import { declarationLookup, personLookup } from '#renderer/features/records/lookups.ts'
import { wide } from '#renderer/features/records/row-editor.tsx'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { outcome } from '#renderer/bridge/errors.ts'
import { client } from '#renderer/bridge/queries.ts'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import { RecordDialog } from '#renderer/ui/form/record-form.tsx'
import { useRecordForm } from '#renderer/ui/form/use-record-form.ts'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { serviceOf, type Service } from '#shared/domain/regime.ts'
import { correctionDeadline } from '#shared/domain/review/limits.ts'

interface Values extends Record<string, unknown> {
  personId: number | null
  declarationId: number | null
  date: LocalDate | null
  service: Service
  toldOn: LocalDate | null
  text: string
  lateReason: string
}

type Started = Awaited<ReturnType<typeof client.corrections.start>>

const required = (field: keyof Values & string): Problem => ({ code: 'required', field, severity: 'error' })

/** What lacks before a draft can be begun; the report of a worker needs its words and their day too. */
function missing(values: Values, report: boolean): Problem[] {
  const fields: (keyof Values & string)[] = ['personId', 'date', ...(report ? (['toldOn', 'text'] as const) : [])]
  if (isLate(values)) fields.push('lateReason')
  const isEmpty = (value: unknown): boolean => value === null || (typeof value === 'string' && value.trim() === '')
  return fields.filter((field) => isEmpty(values[field])).map(required)
}

function isLate({ date, service }: Values): boolean {
  const deadline = date === null ? null : correctionDeadline(service, date)
  return deadline !== null && deadline < todayInBrussels()
}

/** Begins a request from what a worker reports, or from nothing: who, where, which day, what, told on. */
export function StartForm(props: {
  report: boolean
  onClose: () => void
  onStarted: (id: number) => void
}): ReactElement {
  const { report, onClose, onStarted } = props
  const t = useTexts()
  const today = todayInBrussels()
  const form = useRecordForm<Values, Started>({
    initial: {
      personId: null,
      declarationId: null,
      date: null,
      service: 'ciao',
      toldOn: today,
      text: '',
      lateReason: '',
    },
    check: (values) => missing(values, report),
    save: async ({ personId, declarationId, date, service, toldOn, text, lateReason }) =>
      await outcome(
        client.corrections.start({
          personId: personId ?? 0,
          declarationId,
          date: date ?? today,
          service,
          report: report ? { toldOn: toldOn ?? today, text: text.trim() } : null,
          lateReason: lateReason.trim() || null,
        }),
      ),
    onSaved: ({ id, changeSet }) => {
      const done = t(($) => $.corrections.cockpit.drafted.done, { count: 1 })
      offerUndoOf(changeSet, done)
      onClose()
      onStarted(id)
    },
  })
  const { values } = form
  const { value: service, onChange: onService, name } = form.field('service')
  const { onChange: onPlace, ...place } = form.field('declarationId')
  const takePlace = (id: number | null): void => {
    onPlace(id)
    if (id === null) return
    // The regime of the declaration says which service registers there.
    void client.declarations.get({ id }).then(
      ({ regime }) => regime !== null && form.set('service', serviceOf(regime)),
      () => undefined,
    )
  }
  const textField = (field: 'text' | 'lateReason'): object => {
    const { onChange, ...rest } = form.field(field)
    return { ...rest, onChange }
  }
  return (
    <RecordDialog
      title={
        report ? t(($) => $.corrections.cockpit.start.reportTitle) : t(($) => $.corrections.cockpit.start.newTitle)
      }
      form={form}
      opened
      onClose={onClose}
      columns={2}
      saveLabel={t(($) => $.corrections.cockpit.start.create)}
      hint={report ? t(($) => $.corrections.cockpit.start.reportText) : null}
    >
      <LookupField
        {...personLookup}
        {...wide}
        required
        data-autofocus
        label={t(($) => $.corrections.cockpit.start.who)}
        {...form.field('personId')}
      />
      <LookupField
        {...declarationLookup}
        {...wide}
        label={t(($) => $.corrections.cockpit.start.where)}
        {...place}
        onChange={takePlace}
      />
      <DateField required maxDate={today} label={t(($) => $.corrections.cockpit.start.day)} {...form.field('date')} />
      <div>
        <div className="mantine-InputWrapper-label" id="start-service">
          {t(($) => $.corrections.cockpit.start.service)}
        </div>
        <SegmentedControl
          fullWidth
          name={name}
          aria-labelledby="start-service"
          value={service as string}
          data={(['ciao', 'checkinatwork'] as const).map((value) => ({
            value,
            label: t(($) => $.findings.services[value]),
          }))}
          onChange={onService}
        />
      </div>
      {report && (
        <>
          <Textarea
            {...wide}
            required
            autosize
            minRows={2}
            maxRows={8}
            maxLength={4000}
            label={t(($) => $.corrections.cockpit.start.what)}
            placeholder={t(($) => $.corrections.cockpit.start.whatPlaceholder)}
            {...textField('text')}
          />
          <DateField
            required
            maxDate={today}
            label={t(($) => $.corrections.cockpit.start.told)}
            {...form.field('toldOn')}
          />
        </>
      )}
      {isLate(values) && (
        <Textarea
          {...wide}
          required
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4000}
          label={t(($) => $.corrections.cockpit.drafted.lateReason)}
          description={t(($) => $.corrections.cockpit.drafted.late)}
          {...textField('lateReason')}
        />
      )}
      {values.service === 'checkinatwork' && values.date === today && (
        <div data-wide>
          <ObstacleNote obstacle="same-day" personId={values.personId} />
        </div>
      )}
    </RecordDialog>
  )
}
