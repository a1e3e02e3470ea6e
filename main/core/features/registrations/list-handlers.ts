import { CoreError, InvalidInput } from '#main/core/errors.ts'
import { keptPerson } from '#main/core/db/kept-people.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { dayLines, type DaysWish } from '#main/core/features/registrations/days.ts'
import { daysFile } from '#main/core/features/registrations/days-file.ts'
import { exportRegistrations } from '#main/core/features/registrations/export.ts'
import { registrationDetails } from '#main/core/features/registrations/list-details.ts'
import { listRegistrations, registrationIds } from '#main/core/features/registrations/list.ts'
import { registrationTotals } from '#main/core/features/registrations/totals.ts'
import { procedures } from '#main/core/procedures.ts'
import { daysBetween, formatDate, isValidLocalDate } from '#shared/domain/dates.ts'

const { registrations } = procedures

/** The most days one picture shows. */
const mostDays = 31

/** Throws `invalid` unless the days exist, follow each other and are few enough for a picture. */
function checkDays({ from, to }: DaysWish): void {
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
  export: registrations.export.handler(({ input, context }) => exportRegistrations(context.core, input)),
  totals: registrations.totals.handler(({ input, context }) => registrationTotals(context.core, input)),
  placeDays: registrations.placeDays.handler(({ input, context }) => {
    checkDays(input)
    const { reader } = context.core.workspace
    const { label, number } = place(reader, input.declarationId)
    return { lines: dayLines(reader, input), workplace: label, number }
  }),
  personDays: registrations.personDays.handler(({ input, context }) => {
    checkDays(input)
    const { reader } = context.core.workspace
    const wish = ofKept(reader, input)
    return { lines: dayLines(reader, wish), person: nameOf(reader, wish) }
  }),
  daysFile: registrations.daysFile.handler(({ input, context }) => {
    checkDays(input)
    const { reader } = context.core.workspace
    const wish = ofKept(reader, input)
    const { declarationId } = wish
    const name = declarationId === undefined ? nameOf(reader, wish) : place(reader, declarationId).label
    return daysFile(context.core, wish, name)
  }),
}

/** The days of a record that was joined to another are those of the kept one. */
function ofKept<Wish extends { personId?: number | undefined }>(reader: Reader, wish: Wish): Wish {
  return wish.personId === undefined ? wish : { ...wish, personId: keptPerson(reader, wish.personId) }
}

/** A declaration's workplace (else its number) and number; throws `record-gone`. */
function place(reader: Reader, id: number): { label: string; number: string } {
  const row = reader.first(query.selectFrom('declarationList').select(['number', 'workplace']).where('id', '=', id))
  if (!row) throw new CoreError('record-gone', { kind: 'declaration', id })
  return { label: row.workplace ?? row.number, number: row.number }
}

/** The name of a stated or known person; throws `record-gone`. */
function nameOf(reader: Reader, { personId, statedPersonId }: Omit<DaysWish, 'from' | 'to'>): string {
  const stated = query
    .selectFrom('statedPerson')
    .select('label')
    .where('id', '=', statedPersonId ?? 0)
  const label = reader.first(stated)?.label
  if (label !== undefined) return label
  const known = query
    .selectFrom('personList')
    .select(['lastName', 'firstName'])
    .where('id', '=', personId ?? 0)
  const row = reader.first(known)
  if (!row) throw new CoreError('record-gone', { kind: 'person', id: personId ?? statedPersonId ?? 0 })
  return `${row.lastName} ${row.firstName ?? ''}`.trim()
}
