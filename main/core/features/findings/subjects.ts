import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { PaperLine, PersonFacts, StatedPersonFacts } from '#shared/domain/review/facts.ts'
import { checkPersonIdentifier } from '#shared/domain/identifiers.ts'
import { isAcceptable } from '#shared/domain/problem.ts'
import type { LocalDate } from '#shared/domain/dates.ts'

/**
 * Whom a review looks at: a known person by id, or (below 0) a stated one nobody knows. All forms under which files name a
 * known person are reviewed together.
 */
export type SubjectKey = number

/** A stated form with the name that findings show. */
export interface StatedForm extends StatedPersonFacts {
  personId: number | null
  /** The name it stands for, or whom it was made for; empty for a number. */
  provisionalKey: string
  label: string
  labelKey: string
}

/** A line of a used form, with who settled it. */
export interface FormLine extends PaperLine {
  formId: number
  line: number
  auto: 0 | 1
}

/** A subject without its events. */
export interface SubjectFacts {
  key: SubjectKey
  person: PersonFacts | null
  /** The form under which what is missing is kept comes first; it may not be stored yet (id below 0). */
  stated: StatedForm[]
  lines: FormLine[]
}

const kindOrder = { national: 0, bis: 1, limosa: 2, other: 3, none: 4 } as const

type Grouped<Row> = (id: number) => Row[]

function grouped<Row extends { personId: number | null }>(rows: readonly Row[]): Grouped<Row> {
  const groups = Map.groupBy(rows, ({ personId }) => personId)
  return (id) => groups.get(id) ?? []
}

function storedForms(reader: Reader, people: readonly number[], unknown: readonly number[]): StatedForm[] {
  const forms = query
    .selectFrom('statedPerson')
    .select(['id', 'identifier', 'kind', 'valid', 'personId', 'provisionalKey', 'label', 'labelKey'])
    .orderBy('id')
  const rows = [
    ...reader.all(forms.where('personId', 'in', idList(people))),
    ...reader.all(forms.where('id', 'in', idList(unknown)).where('personId', 'is', null)),
  ]
  return rows.map((row) => ({ ...row, valid: row.valid === 1 }))
}

/** Every form, by id, that stands for a known person, even one who was removed since. */
export function formsOf(reader: Reader, personId: number): number[] {
  const forms = query.selectFrom('statedPerson').select('id').where('personId', '=', personId)
  return reader.all(forms).map(({ id }) => id)
}

/** Numbers in an order that does not depend on when they came: national and BIS first. */
function identifiers(reader: Reader, people: readonly number[]) {
  const rows = query
    .selectFrom('personIdentifier')
    .select(['personId', 'kind', 'value', 'validFrom as from', 'validTo as to'])
    .where('personId', 'in', idList(people))
  return reader
    .all(rows)
    .toSorted(
      (first, second) => kindOrder[first.kind] - kindOrder[second.kind] || (first.value < second.value ? -1 : 1),
    )
}

function usedLines(reader: Reader, people: readonly number[]): (FormLine & { personId: number | null })[] {
  return reader.all(
    query
      .selectFrom('emergencyLine as l')
      .innerJoin('emergencyForm as f', 'f.id', 'l.formId')
      .select([
        'l.id as lineId',
        'l.formId',
        'l.line',
        'l.personId',
        'l.outcome',
        'l.auto',
        'f.declarationId',
        'f.date',
      ])
      .where('f.state', '=', 'used')
      .where('l.personId', 'in', idList(people)),
  )
}

/** Key of the form that is made for a known person without number. */
export function madeFor(personId: number): string {
  return `#${personId}`
}

type Identifier = ReturnType<typeof identifiers>[number]

/** The form under which what a person misses is kept: the best number, whether a file has named it or not. */
function leadingForm(
  person: { id: number; label: string; labelKey: string },
  numbers: readonly Identifier[],
  forms: readonly StatedForm[],
  today: LocalDate,
): StatedForm {
  const [best] = numbers
  const { id: personId, label, labelKey } = person
  // Without any number: the form made for this person, whatever names files use.
  const provisionalKey = best ? '' : madeFor(personId)
  const stored = forms.find((form) => form.identifier === (best?.value ?? '') && form.provisionalKey === provisionalKey)
  if (stored) return stored
  const made = { id: -personId, personId, provisionalKey, label, labelKey }
  if (!best) return { ...made, identifier: '', kind: 'none', valid: false }
  const { kind, value } = best
  const valid = kind === 'limosa' || isAcceptable(checkPersonIdentifier(value, { today }).problems)
  return { ...made, identifier: value, kind, valid }
}

function readPeople(reader: Reader, ids: readonly number[], forms: readonly StatedForm[], today: LocalDate) {
  const of = idList(ids)
  const span = ['personId', 'validFrom as from', 'validTo as to'] as const
  const employments = grouped(
    reader.all(
      query.selectFrom('employment').select(span).select('companyId').where('personId', 'in', of).orderBy('id'),
    ),
  )
  const planned = grouped(
    reader.all(
      query
        .selectFrom('assignment')
        .select(span)
        .select(['declarationId', 'weekdays', 'startTime', 'endTime'])
        .where('personId', 'in', of)
        .orderBy('id'),
    ),
  )
  const absences = grouped(reader.all(query.selectFrom('absence').select(span).where('personId', 'in', of)))
  const numbers = grouped(identifiers(reader, ids))
  const lines = grouped(usedLines(reader, ids))
  const stated = grouped(forms)
  const people = query
    .selectFrom('personList')
    .select(['id', 'lastName', 'firstName', 'nameKey', 'firstNameKey'])
    .where('id', 'in', of)
  return reader.all(people).map(({ id, lastName, firstName, nameKey, firstNameKey }): SubjectFacts => {
    const label = `${lastName} ${firstName ?? ''}`.trim()
    const known = { id, label, labelKey: `${nameKey} ${firstNameKey}`.trim() }
    const leading = leadingForm(known, numbers(id), stated(id), today)
    return {
      key: id,
      person: {
        id,
        employments: employments(id),
        limosa: numbers(id).filter(({ kind }) => kind === 'limosa'),
        planned: planned(id),
        absences: absences(id),
      },
      stated: [leading, ...stated(id).filter((form) => form !== leading)],
      lines: lines(id),
    }
  })
}

/** What is known of some subjects beside their events; those that no longer exist are left out. */
export function readSubjects(reader: Reader, keys: readonly SubjectKey[], today: LocalDate): SubjectFacts[] {
  const people = keys.filter((key) => key > 0)
  const unknown = keys.filter((key) => key < 0).map((key) => -key)
  const forms = storedForms(reader, people, unknown)
  const strangers = forms.flatMap((form): SubjectFacts[] =>
    form.personId === null ? [{ key: -form.id, person: null, stated: [form], lines: [] }] : [],
  )
  return [...readPeople(reader, people, forms, today), ...strangers]
}
