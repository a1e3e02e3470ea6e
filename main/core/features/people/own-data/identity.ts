import { query } from '#main/core/db/query.ts'
import type { OwnSection } from '#main/core/documents/own-data.ts'
import { countryName } from '#main/core/features/labels.ts'
import { section, word, type Asked } from '#main/core/features/people/own-data/held.ts'
import { identifiersOf, personById } from '#main/core/features/people/repository.ts'
import { formatDate, formatInstant } from '#shared/domain/dates.ts'
import { formatPersonNumber } from '#shared/domain/identifiers.ts'

/** Who the person is: facts, complete numbers, names, and records that were found to be the same person. */
export function identitySections(asked: Asked): OwnSection[] {
  return [facts(asked), numbers(asked), names(asked), joinedRecords(asked)]
}

function facts({ reader, personId, language, words }: Asked): OwnSection {
  const person = personById(reader, personId)
  const { facts: labels } = words.ownData
  const country = (code: string | null | undefined): string | null => (code ? countryName(code, language) : null)
  const rows: [string, string | null | undefined][] = [
    [labels.lastName, person?.lastName],
    [labels.firstName, person?.firstName],
    [labels.birthDate, person?.birthDate ? formatDate(person.birthDate) : null],
    [labels.language, word(words.shell.languages, person?.language ?? null)],
    [labels.nationality, country(person?.nationality)],
    [labels.identityCountry, country(person?.identityCountry)],
    [labels.state, person?.provisional === 1 ? labels.provisional : labels.complete],
  ]
  const known = rows.flatMap(([label, value]) => (value ? [[label, value]] : []))
  return section('identity', ['fact', 'value'], known)
}

function numbers({ reader, personId, words }: Asked): OwnSection {
  const rows = identifiersOf(reader, personId).map(({ kind, value, validFrom, validTo }) => [
    word(words.people.identifierKinds, kind),
    kind === 'limosa' ? value : formatPersonNumber(value),
    validFrom,
    validTo,
  ])
  return section('numbers', ['kind', 'number', ['from', 'date'], ['to', 'date']], rows)
}

/** Names by which files without numbers mean the person, and spellings in registrations. */
function names({ reader, personId }: Asked): OwnSection {
  const aliases = query
    .selectFrom('personAlias as a')
    .leftJoin('company as c', 'c.id', 'a.companyId')
    .select((select) => ['a.nameKey as name', select.fn.coalesce('c.name', 'a.firmText').as('firm')])
    .where('a.personId', '=', personId)
    .orderBy('a.id')
  const spelled = query
    .selectFrom('statedPerson as s')
    .innerJoin('registration as r', 'r.statedPersonId', 's.id')
    .innerJoin('statedName as n', 'n.id', 'r.statedNameId')
    .select(['n.lastName', 'n.firstName'])
    .distinct()
    .where('s.personId', '=', personId)
    .orderBy('n.lastName')
    .orderBy('n.firstName')
  const spellings = reader
    .all(spelled)
    .map(({ lastName, firstName }) => `${lastName} ${firstName}`.trim())
    .filter((name) => name !== '')
  return section(
    'names',
    ['name', 'firm'],
    [...reader.all(aliases).map(({ name, firm }) => [name, firm]), ...spellings.map((name) => [name, null])],
  )
}

function joinedRecords({ reader, personId, words }: Asked): OwnSection {
  const records = query
    .selectFrom('person as p')
    .leftJoin('personJoin as j', 'j.joinedId', 'p.id')
    .select(['p.lastName', 'p.firstName', 'p.birthDate', 'p.language', 'j.at'])
    .where('p.joinedIntoId', '=', personId)
    .orderBy('p.id')
  const rows = reader
    .all(records)
    .map(({ lastName, firstName, birthDate, language, at }) => [
      `${lastName} ${firstName ?? ''}`.trim(),
      birthDate,
      word(words.shell.languages, language),
      at === null ? null : formatInstant(at),
    ])
  return section('joined', ['name', ['birthDate', 'date'], 'language', 'when'], rows)
}
