import { CoreError, InvalidInput } from '#main/core/errors.ts'
import { query } from '#main/core/db/query.ts'
import { dayLines, type DaysWish } from '#main/core/features/registrations/days.ts'
import { registrationDetails } from '#main/core/features/registrations/list-details.ts'
import { listRegistrations, registrationIds } from '#main/core/features/registrations/list.ts'
import { procedures } from '#main/core/procedures.ts'
import { daysBetween, formatDate, isValidLocalDate } from '#shared/domain/dates.ts'

const { registrations } = procedures

/** The most days one picture shows. */
const mostDays = 31

/** Throws `invalid` unless the days exist, follow each other and are few enough for a picture. */
export function checkDays({ from, to }: DaysWish): void {
  for (const [field, value] of Object.entries({ from, to })) {
    if (!isValidLocalDate(value)) throw new InvalidInput([{ code: 'not-a-date', field, severity: 'error' }])
  }
  const problem = to < from ? 'date-order' : daysBetween(from, to) >= mostDays ? 'date-implausible' : null
  if (problem === null) return
  throw new InvalidInput([{ code: problem, field: 'to', severity: 'error', params: { value: formatDate(to) } }])
}

/** Lists, details and pictures of registrations. */
export const registrationListHandlers = {
  list: registrations.list.handler(({ input, context }) => listRegistrations(context.core, input)),
  ids: registrations.ids.handler(({ input, context }) => registrationIds(context.core, input)),
  get: registrations.get.handler(({ input, context }) => registrationDetails(context.core.workspace.reader, input.id)),
  placeDays: registrations.placeDays.handler(({ input, context }) => {
    checkDays(input)
    const { reader } = context.core.workspace
    const places = query.selectFrom('declarationList').select(['number', 'workplace'])
    const place = reader.first(places.where('id', '=', input.declarationId))
    if (!place) throw new CoreError('record-gone', { kind: 'declaration', id: input.declarationId })
    return { lines: dayLines(reader, input), workplace: place.workplace ?? place.number, number: place.number }
  }),
  personDays: registrations.personDays.handler(({ input, context }) => {
    checkDays(input)
    const { reader } = context.core.workspace
    const lines = dayLines(reader, input)
    return { lines, person: lines[0]?.person ?? nameOf(reader, input) }
  }),
}

function nameOf(
  reader: Parameters<typeof dayLines>[0],
  { personId, statedPersonId }: Omit<DaysWish, 'from' | 'to'>,
): string {
  if (statedPersonId !== undefined) {
    return reader.first(query.selectFrom('statedPerson').select('label').where('id', '=', statedPersonId))?.label ?? ''
  }
  const known = query
    .selectFrom('personList')
    .select(['lastName', 'firstName'])
    .where('id', '=', personId ?? 0)
  const row = reader.first(known)
  return row ? `${row.lastName} ${row.firstName ?? ''}`.trim() : ''
}
