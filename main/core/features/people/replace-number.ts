import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import type { Core } from '#main/core/core.ts'
import { CoreError, InvalidInput } from '#main/core/errors.ts'
import { carrierOf, identifiersOf, personById } from '#main/core/features/people/repository.ts'
import { numberOverlap } from '#main/core/features/people/rules.ts'
import { addDays, formatDate, isValidLocalDate, type LocalDate } from '#shared/domain/dates.ts'
import { checkLimosa, checkPersonNumber, type PersonIdentifierKind } from '#shared/domain/identifiers.ts'
import type { Problem } from '#shared/domain/problem.ts'

interface Replacement {
  personId: number
  identifierId: number
  value: string
  from: LocalDate
  overrides: readonly string[]
}

/** A number as typed, in stored form; a Limosa number is replaced by another of its kind. */
function readValue(
  { kind }: { kind: PersonIdentifierKind },
  text: string,
  birthDate: LocalDate | null,
  today: LocalDate,
): { number: { kind: PersonIdentifierKind; value: string } | null; problems: Problem[] } {
  if (text.trim() === '') {
    return { number: null, problems: [{ code: 'required', field: 'value', severity: 'error' }] }
  }
  if (kind === 'limosa') {
    const { value, problems } = checkLimosa(text, today, 'value')
    return { number: value === null ? null : { kind, value }, problems }
  }
  const reading = checkPersonNumber(text, { today, birthDate, field: 'value' })
  return {
    number: reading.digits === null ? null : { kind: reading.kind, value: reading.digits },
    problems: reading.problems,
  }
}

/**
 * One act: the number ends the day before, the new one holds from that day on. Earlier registrations stay those of the person.
 * Throws `record-gone`, `invalid`.
 */
export async function replaceNumber(core: Core, wish: Replacement): Promise<{ changeSet: number | null }> {
  return await core.workspace.write('edit', (writer) => {
    write(writer, wish, core.workspace.today)
    return { changeSet: writer.changeSet }
  })
}

function write(writer: RecordWriter, wish: Replacement, today: LocalDate): void {
  const { personId, identifierId, from, overrides } = wish
  const person = personById(writer, personId)
  const numbers = identifiersOf(writer, personId)
  const old = numbers.find(({ id }) => id === identifierId)
  if (!person || !old) throw new CoreError('record-gone', { kind: 'personIdentifier', id: identifierId })
  const { number, problems } = readValue(old, wish.value, person.birthDate, today)
  const report = (code: Problem['code'], field: string, params?: Problem['params']): void => {
    problems.push({ code, field, severity: 'error', ...(params && { params }) })
  }
  if (!isValidLocalDate(from)) report('not-a-date', 'from', { value: from })
  else if (old.validFrom !== null && from <= old.validFrom) {
    report('date-order', 'from', { start: formatDate(old.validFrom), end: formatDate(from) })
  }
  const other = number && carrierOf(writer, number.value)
  if (other) report('identifier-taken', 'value', { name: other.name, personId: other.personId })
  const stops = ({ severity, code }: Problem): boolean =>
    severity === 'error' || (severity === 'override' && !overrides.includes(code))
  if (number === null || problems.some(stops)) throw new InvalidInput(problems)
  const added = { id: 0, ...number, validFrom: from, validTo: null }
  const overlap = numberOverlap(
    added,
    numbers.filter(({ id }) => id !== identifierId),
    'from',
  )
  if (overlap) throw new InvalidInput([overlap])
  writer.update('personIdentifier', identifierId, { validTo: addDays(from, -1) })
  writer.insert('personIdentifier', { personId, ...number, validFrom: from, validTo: null })
  const taken = problems.filter(({ severity }) => severity === 'override').map(({ code, field }) => ({ code, field }))
  if (taken.length > 0) writer.note('person', personId, { kind: 'person', id: personId }, { override: taken })
}
