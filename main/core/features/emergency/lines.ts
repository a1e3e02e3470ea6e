import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { InvalidInput } from '#main/core/errors.ts'
import { noteForm } from '#main/core/features/emergency/form-store.ts'
import { reviewPlacesAgain } from '#main/core/features/findings/due.ts'
import { findingsOfLines, registrationsOfLines } from '#main/core/features/emergency/line-evidence.ts'
import { placesByIds } from '#main/core/features/emergency/places.ts'
import { peopleAsOf, type PersonThen } from '#main/core/features/planning/service.ts'
import type { FormLine } from '#shared/contract/emergency.ts'
import { daysBetween, type LocalDate } from '#shared/domain/dates.ts'
import { maskIdentifier } from '#shared/domain/identifiers.ts'

/** The most lines shown at once; the oldest forms come first, so what is left over is the least urgent. */
const mostLines = 2000

type LineOutcome = NonNullable<FormLine['outcome']>

function stored(reader: Reader, filter: { formId: number | null; openOnly: boolean }) {
  let found = query
    .selectFrom('emergencyLine as l')
    .innerJoin('emergencyForm as f', 'f.id', 'l.formId')
    .leftJoin('person as p', 'p.id', 'l.personId')
    .leftJoin('company as c', 'c.id', 'l.employerId')
    .select([
      'l.id',
      'l.formId',
      'l.line',
      'l.personId',
      'l.outcome',
      'l.note',
      'l.auto',
      'f.number',
      'f.date',
      'f.declarationId',
    ])
    .select(['p.lastName', 'p.firstName', 'c.name as employer'])
  if (filter.formId !== null) found = found.where('l.formId', '=', filter.formId)
  // Of prepared forms nobody knows whether they were ever signed: only used ones are followed up.
  if (filter.formId === null) found = found.where('f.state', '=', 'used')
  if (filter.openOnly) found = found.where('l.outcome', 'is', null)
  return reader.all(found.orderBy('f.date').orderBy('l.formId').orderBy('l.line').limit(mostLines))
}

/** Lines of one form, or of all used forms: the oldest first, names and numbers as of the day of the form. */
export function findLines(
  reader: Reader,
  filter: { formId: number | null; openOnly: boolean },
  today: LocalDate,
): FormLine[] {
  const rows = stored(reader, filter)
  const declarations = rows.map(({ declarationId }) => declarationId)
  const places = new Map(placesByIds(reader, new Set(declarations)).map((place) => [place.declarationId, place]))
  const then = new Map<number, ReadonlyMap<number, PersonThen>>()
  for (const [formId, lines] of Map.groupBy(rows, (row) => row.formId)) {
    const { declarationId, date } = lines[0] ?? {}
    if (declarationId === undefined || date === undefined) continue
    const people = lines.flatMap(({ personId, lastName, firstName }) =>
      personId === null || lastName === null ? [] : [{ personId, lastName, firstName }],
    )
    const facts = peopleAsOf(reader, declarationId, date, people)
    then.set(formId, new Map(facts.map((person) => [person.personId, person])))
  }
  const registrations = registrationsOfLines(
    reader,
    rows.filter(({ auto }) => auto === 1),
  )
  const findings = findingsOfLines(
    reader,
    rows.filter(({ outcome }) => outcome === null),
  )
  return rows.map((row) => ({
    id: row.id,
    formId: row.formId,
    formNumber: row.number,
    line: row.line,
    date: row.date,
    declaration: places.get(row.declarationId)?.number ?? '',
    workplace: places.get(row.declarationId)?.workplace ?? '',
    personId: row.personId,
    person: [row.lastName, row.firstName].filter((part) => part !== null && part !== '').join(' '),
    identifier: masked(row.personId === null ? undefined : then.get(row.formId)?.get(row.personId)),
    employer: row.employer,
    outcome: row.outcome,
    note: row.note,
    auto: row.auto === 1,
    registration: registrations.get(row.id) ?? null,
    findingId: findings.get(row.id) ?? null,
    age: Math.max(0, daysBetween(row.date, today)),
  }))
}

function masked(person: PersonThen | undefined): string | null {
  return person?.identifier ? maskIdentifier(person.identifier.value) : null
}

/** How many lines of used forms have no outcome yet. */
export function countOpenLines(reader: Reader): number {
  const open = query
    .selectFrom('emergencyLine as l')
    .innerJoin('emergencyForm as f', 'f.id', 'l.formId')
    .select(query.fn.countAll<number>().as('lines'))
    .where('f.state', '=', 'used')
    .where('l.outcome', 'is', null)
  return reader.first(open)?.lines ?? 0
}

/**
 * Settles lines, or opens them again (null); returns how many there were. Being explained or in correction is worth
 * nothing without saying how, so those need a note: throws `invalid`.
 */
export function settleLines(
  writer: RecordWriter,
  lineIds: readonly number[],
  outcome: LineOutcome | null,
  note: string | null,
): number {
  const said = note?.trim() ?? ''
  if ((outcome === 'explained' || outcome === 'in-correction') && said === '') {
    throw new InvalidInput([{ code: 'required', field: 'note', severity: 'error' }])
  }
  const lines = writer.all(
    query
      .selectFrom('emergencyLine as l')
      .innerJoin('emergencyForm as f', 'f.id', 'l.formId')
      .select(['l.id', 'l.formId', 'l.line', 'l.outcome', 'f.declarationId', 'f.date'])
      .where('l.id', 'in', idList(lineIds)),
  )
  const settled = outcome !== null
  writer.into('emergencyLine').run(
    query
      .updateTable('emergencyLine')
      .set({
        outcome,
        note: said === '' ? null : said,
        settledAt: settled ? writer.stamp.at : null,
        settledBy: settled ? writer.stamp.user : null,
        auto: 0,
      })
      .where('id', 'in', idList(lineIds)),
  )
  for (const [formId, ofForm] of Map.groupBy(lines, (line) => line.formId)) {
    const before = ofForm.map(({ line, outcome: was }) => [line, was])
    noteForm(writer, formId, { act: 'settled', outcome, note: said, before })
    for (const { declarationId, date } of ofForm.slice(0, 1)) reviewPlacesAgain(writer, [declarationId], date)
  }
  return lines.length
}
