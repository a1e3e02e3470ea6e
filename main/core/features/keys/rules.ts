import type { KeyRow, StepRow } from '#main/core/features/keys/repository.ts'
import type { Draft } from '#main/core/features/records.ts'
import type { KeyInput } from '#shared/contract/keys.ts'
import { formatDate, type LocalDate } from '#shared/domain/dates.ts'
import { firmSteps, type FirmStep } from '#shared/domain/keys.ts'
import { fieldReader } from '#shared/domain/records.ts'
import { maximumLengths } from '#shared/domain/text.ts'

/** What the checks of keys and steps need to know; a birth date only where it is about one person. */
interface Context {
  today: LocalDate
  birthDate: LocalDate | null
}

export type KeyValues = Pick<KeyRow, 'kind' | 'state' | 'since' | 'endedOn' | 'appointmentOn' | 'note'>

/**
 * A key as it is to be stored, and what is wrong with it. A working key says since when, an ended one its last day; what has
 * happened lies not in the future, and nothing before the person was born. What a state has no use for is left out.
 */
export function readKey(input: KeyInput, { today, birthDate }: Context): Draft<KeyValues> {
  const { kind, state } = input
  const fields = fieldReader<'since' | 'endedOn' | 'appointmentOn' | 'note'>(input, { today })
  const since = fields.date('since', { required: state === 'active' })
  const endedOn = state === 'ended' ? fields.date('endedOn', { required: true }) : null
  const open = state === 'planned' || state === 'requested'
  const appointmentOn = open ? fields.date('appointmentOn') : null
  const note = fields.text('note', { max: maximumLengths.note })
  const past = { since: state === 'planned' ? null : since, endedOn }
  for (const [field, date] of Object.entries(past) as ['since' | 'endedOn', LocalDate | null][]) {
    if (date !== null && date > today) fields.report('date-in-future', field, 'error', { value: formatDate(date) })
  }
  for (const [field, date] of Object.entries({ since, endedOn, appointmentOn }) as ['since', LocalDate | null][]) {
    if (date !== null && birthDate !== null && date < birthDate) {
      fields.report('date-before-birth', field, 'error', { value: formatDate(date), birth: formatDate(birthDate) })
    }
  }
  fields.order('endedOn', since, endedOn)
  return { values: { kind, state, since, endedOn, appointmentOn, note }, problems: fields.problems }
}

export type StepValues = Pick<StepRow, 'doneOn' | 'note'>

/** A step as it is to be stored, and what is wrong with it: its day is needed, is no later than today and no earlier than the birth. */
export function readStep(
  input: { doneOn: string | null; note: string | null; appointmentOn?: string | null },
  { today, birthDate }: Context,
): Draft<StepValues & { appointmentOn: LocalDate | null }> {
  const { doneOn: given, note: said, appointmentOn: booked = null } = input
  const fields = fieldReader<'doneOn' | 'note' | 'appointmentOn'>(
    { doneOn: given, note: said, appointmentOn: booked },
    { today },
  )
  const doneOn = fields.date('doneOn', { required: true })
  const appointmentOn = fields.date('appointmentOn')
  const note = fields.text('note', { max: maximumLengths.note })
  if (doneOn !== null && doneOn > today) {
    fields.report('date-in-future', 'doneOn', 'error', { value: formatDate(doneOn) })
  }
  if (doneOn !== null && birthDate !== null && doneOn < birthDate) {
    const params = { value: formatDate(doneOn), birth: formatDate(birthDate) }
    fields.report('date-before-birth', 'doneOn', 'error', params)
  }
  fields.order('appointmentOn', doneOn, appointmentOn)
  return { values: doneOn === null ? null : { doneOn, note, appointmentOn }, problems: fields.problems }
}

/** Warns when a step of a firm is noted while an earlier one is open, or on a day before it: the five come in order. */
export function outOfOrder(
  step: FirmStep,
  doneOn: LocalDate | null,
  done: ReadonlyMap<string, LocalDate>,
): Draft<never>['problems'] {
  const before = firmSteps.slice(0, firmSteps.indexOf(step))
  const open = before.some((one) => !done.has(one))
  const later = before.some((one) => doneOn !== null && (done.get(one) ?? '') > doneOn)
  if (!open && !later) return []
  return [{ code: 'firm-step-order', field: 'doneOn', severity: 'warning' }]
}
