import { CompanyBook } from '#main/core/features/imports/company-book.ts'
import { EmploymentImport } from '#main/core/features/imports/kinds/employments.ts'
import { IdentifierImport } from '#main/core/features/imports/kinds/person-identifiers.ts'
import { NamelessPeople } from '#main/core/features/imports/kinds/nameless-people.ts'
import { rememberNames } from '#main/core/features/people/aliases.ts'
import { PersonBook, unknownName, type Person } from '#main/core/features/imports/person-book.ts'
import {
  differing,
  NamedRecords,
  type ImportContext,
  type ReadRow,
  type RowImporter,
  type RowOutcome,
} from '#main/core/features/imports/row.ts'
import { readEmployment, readPerson, type EmploymentValues, type PersonValues } from '#shared/domain/records.ts'
import { hasDamagedLetters } from '#shared/domain/text.ts'

/** A row of people: the person and the place with a company. */
export interface PersonRow {
  person: PersonValues
  employment: EmploymentValues
}

interface PeopleImport {
  context: ImportContext
  people: PersonBook
  identifiers: IdentifierImport
  employments: EmploymentImport
  nameless: NamelessPeople
  named: NamedRecords
}

/**
 * Imports people with their numbers and employments; key: an identifier (`domain/imports.md`). Names never find anyone: a
 * row without number is a provisional person of its own, unless the very same row has come in before.
 */
export function peopleImporter(context: ImportContext): RowImporter<PersonRow> {
  const people = new PersonBook(context)
  const companies = new CompanyBook(context)
  const work: PeopleImport = {
    context,
    people,
    identifiers: new IdentifierImport(context, people),
    employments: new EmploymentImport(context, people, companies),
    nameless: new NamelessPeople(context),
    named: new NamedRecords(),
  }
  return {
    read: (input) => {
      const person = readPerson(input, context)
      const employment = readEmployment(input, context)
      person.problems.push(...employment.problems)
      return { values: { person: person.values, employment: employment.values }, problems: person.problems }
    },
    label: ({ person }) => [person.lastName, person.firstName].filter((name) => name !== null).join(' '),
    // Two records that turn out to be one person become one only if the row comes in.
    apply: (row) =>
      work.identifiers.namesTwo(row.values.person)
        ? context.door.attempt(() => applyRow(work, row))
        : applyRow(work, row),
    finish: (at) => work.employments.endOthers(at),
  }
}

function applyRow(work: PeopleImport, row: ReadRow<PersonRow>): RowOutcome {
  const { person, employment } = row.values
  const hasNumber = person.nationalNumber !== null || person.limosa !== null
  const id = hasNumber
    ? work.identifiers.find(person)
    : work.nameless.find(person, work.employments.knownCompany(employment))
  return id === null ? addPerson(work, row, hasNumber) : changePerson(work, row, id, hasNumber)
}

function addPerson(work: PeopleImport, { values, line }: ReadRow<PersonRow>, hasNumber: boolean): RowOutcome {
  const { person, employment } = values
  const { lastName, firstName, birthDate, language, nationality, identityCountry } = person
  const prepared = work.employments.prepare(null, employment)
  const id = work.context.door.insert('person', {
    lastName: lastName ?? unknownName,
    firstName,
    birthDate,
    language,
    nationality,
    identityCountry,
    provisional: hasNumber ? 0 : 1,
  })
  work.identifiers.add(id, person)
  const { companyId } = work.employments.write(id, prepared, values, line)
  if (!hasNumber) {
    work.nameless.add(id, person, companyId)
    rememberNames(work.context.door, id)
  }
  work.named.name(id, line)
  return 'imported'
}

function changePerson(
  work: PeopleImport,
  { values, line, input }: ReadRow<PersonRow>,
  id: number,
  hasNumber: boolean,
): RowOutcome {
  const { context, people, named } = work
  const { person, employment } = values
  const stored = people.get(id)
  const completed = stored.provisional === 1 && hasNumber
  const stated = statedFacts(stored, person, input)
  // Found by a remembered name alone: the row fills gaps and replaces nothing.
  const byName = !hasNumber && stored.provisional === 0
  const changes = differing(stored, byName ? gapsOf(stored, stated) : stated)
  if (!completed) named.refuseContradiction(id, stored, changes)
  const identifiers = work.identifiers.plan(id, person)
  const prepared = work.employments.prepare(id, employment)
  const earlier = named.lineOf(id)
  named.name(id, line)
  if (changes !== null || completed) {
    context.door.update('person', id, { ...changes, ...(completed && { provisional: 0 }) })
  }
  identifiers?.()
  const { written } = work.employments.write(id, prepared, values, line)
  if (completed) return 'imported'
  if (changes !== null || identifiers !== null || written) return 'changed'
  if (earlier === undefined) return 'unchanged'
  context.warn('duplicate-in-file', null, { line: earlier })
  return 'duplicate'
}

/** Of what a row says, what nobody has said before. */
function gapsOf(stored: Person, stated: Partial<Person>): Partial<Person> {
  const entries = Object.entries(stated).filter(([field]) => stored[field as keyof Person] === null)
  return Object.fromEntries(entries)
}

/** What a row says of a known person. Damaged letters never replace a known name; a birth date told by the number alone fills a gap only. */
function statedFacts(stored: Person, person: PersonValues, input: ReadRow<PersonRow>['input']): Partial<Person> {
  const keep = (known: string | null, name: string | null): string | null =>
    name !== null && known !== null && known !== unknownName && hasDamagedLetters(name) ? null : name
  const statesBirth = (input['birthDate'] ?? '').trim() !== ''
  return {
    ...(person.lastName !== null && { lastName: keep(stored.lastName, person.lastName) ?? stored.lastName }),
    firstName: keep(stored.firstName, person.firstName),
    birthDate: statesBirth || stored.birthDate === null ? person.birthDate : null,
    language: person.language,
    nationality: person.nationality,
    identityCountry: person.identityCountry,
  }
}
