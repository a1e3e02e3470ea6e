import { randomBytes } from 'node:crypto'

import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { Core } from '#main/core/core.ts'
import type { StartSheetData } from '#main/core/documents/sheet-types.ts'
import { generalFacts, placeFacts, type PlaceFacts } from '#main/core/features/informing/facts.ts'
import { languageBook, type LoadedLanguage } from '#main/core/features/informing/languages.ts'
import type { SheetWarnings } from '#main/core/features/informing/warnings.ts'
import { peopleAsOf } from '#main/core/features/planning/service.ts'
import { readSettings } from '#main/core/features/settings/repository.ts'
import type { KeyKind } from '#shared/domain/access.ts'
import type { LocalDate } from '#shared/domain/dates.ts'

/** A sheet thought out, before it is drawn and kept. */
export interface SheetDraft {
  personId: number
  declarationId: number | null
  data: StartSheetData
}

/** What is asked of a print. */
export interface SheetWish {
  people: readonly number[]
  declarationId: number | null
  date: LocalDate
  /** `own`, or one language for all. */
  language: string
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const tokenLength = 26

/** A new token: 128 bits of chance in letters that a QR code packs closely. */
export function newToken(): string {
  const bytes = randomBytes(tokenLength)
  return [...bytes].map((byte) => alphabet[byte % alphabet.length]).join('')
}

/** Tells whether a text can be the token of a start sheet, whoever printed it. */
export function looksLikeToken(text: string): boolean {
  return text.length === tokenLength && [...text].every((letter) => alphabet.includes(letter))
}

/** The language of a person’s sheets: the one said for them, else that of the person; null when nobody has said. */
export function languagesOf(reader: Reader, people: Iterable<number>): Map<number, string | null> {
  const rows = query.selectFrom('person').select(['id', 'language', 'sheetLanguage']).where('id', 'in', idList(people))
  return new Map(reader.all(rows).map(({ id, language, sheetLanguage }) => [id, sheetLanguage ?? language]))
}

/** The language of the office, for whoever has none. */
export function officeLanguage(reader: Reader): string {
  return readSettings(reader).formLanguages[0] ?? 'fr'
}

/** The keys of people: an active one first, else what is on its way. */
function keysOf(reader: Reader, people: Iterable<number>): Map<number, { kind: KeyKind; active: boolean }> {
  const rows = query
    .selectFrom('personKey')
    .select(['personId', 'kind', 'state'])
    .where('personId', 'in', idList(people))
    .where('state', '!=', 'ended')
    .orderBy('id')
  const keys = new Map<number, { kind: KeyKind; active: boolean }>()
  for (const { personId, kind, state } of reader.all(rows)) {
    if (keys.get(personId)?.active !== true) keys.set(personId, { kind, active: state === 'active' })
  }
  return keys
}

/** The places at which each person is planned from a day on, in the order of their beginning. */
function plannedPlaces(reader: Reader, people: Iterable<number>, date: LocalDate): Map<number, number[]> {
  const rows = query
    .selectFrom('assignment')
    .select(['personId', 'declarationId'])
    .where('personId', 'in', idList(people))
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', date)]))
    .orderBy('validFrom')
    .orderBy('id')
  const places = new Map<number, number[]>()
  for (const { personId, declarationId } of reader.all(rows)) {
    const known = places.get(personId)
    if (!known) places.set(personId, [declarationId])
    else if (!known.includes(declarationId)) known.push(declarationId)
  }
  return places
}

interface Named {
  personId: number
  lastName: string
  firstName: string | null
}

/** The people asked for, by name; those joined into another record stand for that one. */
function namedPeople(reader: Reader, ids: readonly number[]): Named[] {
  return reader.all(
    query
      .selectFrom('personList')
      .select(['id as personId', 'lastName', 'firstName'])
      .where('id', 'in', idList(ids))
      .orderBy('nameKey')
      .orderBy('firstNameKey')
      .orderBy('id'),
  )
}

/** The sheets of a print, sorted by name. Which of two employers counts is told by the chain of each place. */
export function draftSheets(core: Core, wish: SheetWish, warnings: SheetWarnings): SheetDraft[] {
  const { reader } = core.workspace
  const people = namedPeople(reader, wish.people)
  const ids = people.map(({ personId }) => personId)
  const placesOf = wish.declarationId === null ? plannedPlaces(reader, ids, wish.date) : null
  const pairs = people.flatMap((person): { person: Named; declarationId: number | null }[] => {
    const places = placesOf === null ? [wish.declarationId] : (placesOf.get(person.personId) ?? [null])
    return places.map((declarationId) => ({ person, declarationId }))
  })
  const facts = placeFacts(
    core,
    new Set(pairs.flatMap(({ declarationId }) => (declarationId === null ? [] : [declarationId]))),
    wish.date,
  )
  const general = generalFacts(core, wish.date)
  const then = new Map(
    [...Map.groupBy(pairs, ({ declarationId }) => declarationId)].map(([declarationId, some]) => [
      declarationId,
      new Map(
        peopleAsOf(
          reader,
          declarationId ?? 0,
          wish.date,
          some.map(({ person }) => person),
        ).map((person) => [person.personId, person]),
      ),
    ]),
  )
  const choose = languageChooser(core, ids, wish.language, warnings)
  const keys = keysOf(reader, ids)
  return pairs.map(({ person, declarationId }): SheetDraft => {
    const about = (declarationId === null ? undefined : facts.get(declarationId)) ?? general
    const { employerName = null, capacity = null } = then.get(declarationId)?.get(person.personId) ?? {}
    const name = person.firstName === null ? person.lastName : `${person.lastName} ${person.firstName}`
    warnOf(about, name, employerName, warnings)
    const data: StartSheetData = {
      token: newToken(),
      words: choose(person.personId, name).words,
      person: name,
      employer: employerName,
      selfEmployed: capacity === 'self-employed',
      place: about.place,
      key: keys.get(person.personId) ?? null,
      facts: about.facts,
    }
    return { personId: person.personId, declarationId: about.declarationId, data }
  })
}

function warnOf(
  { place, facts, regimeKnown }: PlaceFacts,
  name: string,
  employer: string | null,
  warnings: SheetWarnings,
) {
  if (place?.number == null) warnings.add('no-declaration', name)
  if (employer === null) warnings.add('no-employer', name)
  if (!regimeKnown) warnings.add('regime-unknown', place?.number ?? place?.workplace ?? '')
  if (facts.contact.length < 2) warnings.add('no-contact', facts.contact[0] ?? '–')
}

/** Says of a language what those who hand it out should know. */
export function warnOfLanguage({ shown }: LoadedLanguage, warnings: SheetWarnings): void {
  if (!shown.reviewed) warnings.add('not-reviewed', shown.name)
  for (const { key } of shown.faults) warnings.add('texts-missing', `${shown.tag}: ${key}`)
}

/** Which language each person’s sheet is in. Throws `sheet-language-unknown` for an asked one that is not there. */
function languageChooser(core: Core, people: readonly number[], asked: string, warnings: SheetWarnings) {
  const { reader } = core.workspace
  const book = languageBook(core)
  const take = (tag: string): LoadedLanguage | undefined => {
    const found = book.get(tag)
    if (found) warnOfLanguage(found, warnings)
    return found
  }
  const french = book.get('fr')
  if (!french) throw new Error('The French texts are gone')
  if (asked !== 'own') {
    const one = take(asked) ?? french
    return () => one
  }
  const known = languagesOf(reader, people)
  const office = officeLanguage(reader)
  return (personId: number, name: string): LoadedLanguage => {
    const tag = known.get(personId) ?? null
    if (tag === null) warnings.add('language-unknown', name)
    const found = tag === null ? undefined : take(tag)
    if (tag !== null && !found) warnings.add('language-gone', `${name} (${tag})`)
    return found ?? take(office) ?? french
  }
}
