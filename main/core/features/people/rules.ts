import type { PersonInput } from '#shared/contract/people.ts'
import { formatDate, periodsOverlap, type LocalDate, type Period } from '#shared/domain/dates.ts'
import { checkLimosa, checkPersonNumber, fullBirthDate, type PersonIdentifier } from '#shared/domain/identifiers.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { fieldReader, type FieldReader } from '#shared/domain/records.ts'

/** What the rules of a person need to know of the rest of the workspace. */
export interface PersonFacts {
  today: LocalDate
  /** The numbers the person has now, by their record's id; empty for a new person. */
  known: ReadonlyMap<number, PersonIdentifier & { validFrom: LocalDate | null; validTo: LocalDate | null }>
  /** Who else carries a number (as stored); null when nobody does. */
  carrier: (value: string) => { personId: number; name: string } | null
}

type IdentifierInput = PersonInput['identifiers'][number]
type EmploymentInput = PersonInput['employments'][number]

/** A person as it is to be stored: every number complete, every employer named. */
export interface PersonValues extends Omit<PersonInput, 'identifiers' | 'employments'> {
  identifiers: (IdentifierInput & { value: string })[]
  employments: (EmploymentInput & { companyId: number })[]
}

function texts(input: PersonInput): Record<string, string | null> {
  const { lastName, firstName, birthDate } = input
  const fields: Record<string, string | null> = { lastName, firstName, birthDate }
  for (const list of ['identifiers', 'employments'] as const) {
    for (const [index, { validFrom, validTo }] of input[list].entries()) {
      fields[`${list}.${index}.validFrom`] = validFrom
      fields[`${list}.${index}.validTo`] = validTo
    }
  }
  return fields
}

function readPeriod(
  reader: FieldReader<string>,
  at: string,
): { validFrom: LocalDate | null; validTo: LocalDate | null } {
  const validFrom = reader.date(`${at}.validFrom`)
  const validTo = reader.date(`${at}.validTo`)
  reader.order(`${at}.validTo`, validFrom, validTo)
  return { validFrom, validTo }
}

/** The stored form of a number, and what is wrong with it as typed. A number left as it is is not judged again. */
function readNumber(
  identifier: IdentifierInput,
  field: string,
  birthDate: LocalDate | null,
  facts: PersonFacts,
): { number: PersonIdentifier | null; birth: LocalDate | null; problems: Problem[] } {
  if (identifier.value === null) {
    const stored = identifier.id === null ? undefined : facts.known.get(identifier.id)
    const known = stored && { kind: stored.kind, value: stored.value }
    const missing: Problem = { code: 'required', field, severity: 'error' }
    return { number: known ?? null, birth: null, problems: known ? [] : [missing] }
  }
  if (identifier.kind === 'limosa') {
    const { value, problems } = checkLimosa(identifier.value, facts.today, field)
    return { number: value === null ? null : { kind: 'limosa', value }, birth: null, problems }
  }
  if (identifier.value.trim() === '') {
    return { number: null, birth: null, problems: [{ code: 'required', field, severity: 'error' }] }
  }
  const reading = checkPersonNumber(identifier.value, { today: facts.today, birthDate, field })
  return {
    number: reading.digits === null ? null : { kind: reading.kind, value: reading.digits },
    birth: reading.problems.length === 0 ? fullBirthDate(reading.birthDate) : null,
    problems: reading.problems,
  }
}

/** A birth date entered beside numbers that are already known must agree with them. */
function checkKnownNumbers(input: PersonInput, birthDate: LocalDate | null, facts: PersonFacts): Problem[] {
  if (birthDate === null) return []
  for (const { id, value } of input.identifiers) {
    const known = id === null || value !== null ? undefined : facts.known.get(id)
    if (!known || known.kind === 'limosa') continue
    const { problems } = checkPersonNumber(known.value, { today: facts.today, birthDate, field: 'birthDate' })
    const disagreement = problems.find(({ code }) => code === 'person-number-birth-date')
    if (disagreement) return [disagreement]
  }
  return []
}

function readIdentifiers(
  input: PersonInput,
  reader: FieldReader<string>,
  birthDate: LocalDate | null,
  facts: PersonFacts,
): { identifiers: PersonValues['identifiers']; birth: LocalDate | null } {
  const seen = new Set<string>()
  const identifiers: PersonValues['identifiers'] = []
  let birth: LocalDate | null = null
  for (const [index, identifier] of input.identifiers.entries()) {
    const field = `identifiers.${index}.value`
    const read = readNumber(identifier, field, birthDate, facts)
    reader.problems.push(...read.problems)
    const period = readPeriod(reader, `identifiers.${index}`)
    birth ??= read.birth
    if (read.number === null) continue
    const { value } = read.number
    const other = facts.carrier(value)
    if (other) reader.report('identifier-taken', field, 'error', { name: other.name, personId: other.personId })
    else if (seen.has(value)) reader.report('identifier-taken', field, 'error', { name: input.lastName.trim() })
    seen.add(value)
    identifiers.push({ ...identifier, ...read.number, ...period })
  }
  return { identifiers, birth }
}

const shown = (date: LocalDate | null): string => (date === null ? '…' : formatDate(date))

interface Employed {
  companyId: number
  validFrom: LocalDate | null
  validTo: LocalDate | null
}

const period = ({ validFrom, validTo }: Employed): Period => ({ from: validFrom, to: validTo })

/** At most one employment per company at a time; the overlap with the first of the others that shares a day, or null. */
export function employmentOverlap(mine: Employed, others: readonly Employed[], field: string): Problem | null {
  const other = others.find(
    (candidate) => candidate.companyId === mine.companyId && periodsOverlap(period(candidate), period(mine)),
  )
  if (!other) return null
  const params = { from: shown(other.validFrom), to: shown(other.validTo) }
  return { code: 'overlap', field, severity: 'error', params }
}

interface Numbered {
  id: number | null
  kind: string
  validFrom: LocalDate | null
  validTo: LocalDate | null
}

/** National and BIS numbers hold one at a time; the overlap with the first of the others that shares a day, or null. */
export function numberOverlap(mine: Numbered, others: readonly Numbered[], field: string): Problem | null {
  if (mine.kind === 'limosa') return null
  const span = ({ validFrom, validTo }: Numbered): Period => ({ from: validFrom, to: validTo })
  const other = others.find(
    ({ kind, ...one }) => kind !== 'limosa' && periodsOverlap(span({ kind, ...one }), span(mine)),
  )
  if (!other) return null
  const params = { from: shown(other.validFrom), to: shown(other.validTo) }
  return { code: 'number-overlap', field, severity: 'error', params }
}

/** Numbers on the same days stop a form that brings them about; those that stood so before are only told of. */
function checkNumberPeriods(identifiers: PersonValues['identifiers'], known: PersonFacts['known']): Problem[] {
  const asBefore = ({ id, value, validFrom, validTo }: PersonValues['identifiers'][number]): boolean => {
    const before = id === null ? undefined : known.get(id)
    return before?.value === value && before.validFrom === validFrom && before.validTo === validTo
  }
  return identifiers.flatMap((mine, index): Problem[] => {
    const others = identifiers.slice(0, index)
    const overlap = numberOverlap(mine, others, `identifiers.${index}.validFrom`)
    if (!overlap) return []
    const standing = [mine, ...others.filter(({ kind }) => kind !== 'limosa')].every(asBefore)
    return [standing ? { ...overlap, severity: 'warning' } : overlap]
  })
}

function readEmployments(input: PersonInput, reader: FieldReader<string>): PersonValues['employments'] {
  const employments: PersonValues['employments'] = []
  for (const [index, employment] of input.employments.entries()) {
    const at = `employments.${index}`
    const dates = readPeriod(reader, at)
    const { companyId } = employment
    if (companyId === null) {
      reader.report('required', `${at}.companyId`, 'error')
      continue
    }
    if (employment.capacity === 'temporary' && employment.userFirmId === null) {
      reader.report('agency-missing', `${at}.userFirmId`, 'warning')
    }
    const mine = { ...employment, companyId, ...dates }
    const overlap = employmentOverlap(mine, employments, `${at}.validFrom`)
    if (overlap) reader.problems.push(overlap)
    employments.push(mine)
  }
  return employments
}

/**
 * A person as it is to be stored, and everything wrong with it (`domain/registrations.md`, Identifiers; `design/model.md`,
 * person, employment): numbers belong to one person, and a person has at most one employment per company at a time.
 */
export function readPersonInput(input: PersonInput, facts: PersonFacts): { values: PersonValues; problems: Problem[] } {
  const reader = fieldReader<string>(texts(input), { today: facts.today })
  const lastName = reader.text('lastName', { required: true, name: true }) ?? ''
  const firstName = reader.text('firstName', { name: true })
  const birthDate = reader.date('birthDate', { birth: true })
  reader.problems.push(...checkKnownNumbers(input, birthDate, facts))
  const { identifiers, birth } = readIdentifiers(input, reader, birthDate, facts)
  reader.problems.push(...checkNumberPeriods(identifiers, facts.known))
  if (input.identifiers.length === 0) reader.report('identifier-missing', 'identifiers', 'warning')
  const employments = readEmployments(input, reader)
  if (input.employments.length === 0) reader.report('employer-missing', 'employments', 'warning')
  const { language, nationality, identityCountry } = input
  const known = { lastName, firstName, birthDate: birthDate ?? birth, language, nationality, identityCountry }
  const values = { ...known, identifiers, employments }
  return { values, problems: reader.problems }
}
