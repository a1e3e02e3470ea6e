import { sql } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw } from '#main/core/db/query.ts'
import { blankCompany } from '#main/core/features/imports/company-book.ts'
import { blankDeclaration, blankWorkplace } from '#main/core/features/imports/declaration-book.ts'
import { aliasOfKey } from '#main/core/features/registrations/named-form.ts'
import { peopleCalled, rememberAlias } from '#main/core/features/people/aliases.ts'
import { brusselsDate } from '#shared/domain/dates.ts'
import {
  checkCompanyReference,
  checkPersonNumber,
  formatEnterpriseNumber,
  fullBirthDate,
  type CompanyReference,
  type PersonIdentifier,
} from '#shared/domain/identifiers.ts'
import { fold, hasDamagedLetters } from '#shared/domain/text.ts'

/** Why a name stays as it is: words in `registrations.unknown.reasons`. */
export type KeptReason = 'invalid' | 'known' | 'namesake' | 'gone'

export interface Kept {
  id: number
  label: string
  reason: KeptReason
}

export interface Chosen {
  people: readonly number[]
  companies: readonly number[]
  declarations: readonly number[]
}

/** Stands for the name of a person known by number only, as in imports; the number itself is never put into a name. */
const unknownName = '?'

/** Makes records of what files name, in one transaction. */
class TakeOver {
  readonly #writer: RecordWriter
  readonly kept: Kept[] = []
  made = 0
  /** Companies made here, by the stated ones: what is resolved in the database follows only with the commit. */
  readonly #companies = new Map<number, number>()
  /** Names at firms that people made here bear: the list of people follows only with the commit. */
  readonly #called = new Set<string>()

  constructor(writer: RecordWriter) {
    this.#writer = writer
  }

  #keep(id: number, label: string, reason: KeptReason): void {
    this.kept.push({ id, label, reason })
  }

  /** Names those that went while they were chosen. */
  #missing(chosen: readonly number[], found: readonly { id: number }[]): void {
    const ids = new Set(found.map(({ id }) => id))
    for (const id of chosen) if (!ids.has(id)) this.#keep(id, '', 'gone')
  }

  companies(chosen: readonly number[]): void {
    const stated = this.#writer.all(
      query
        .selectFrom('statedCompany')
        .select(['id', 'text', 'name', 'companyId', 'label'])
        .where('id', 'in', idList(chosen)),
    )
    this.#missing(chosen, stated)
    const read = stated.map((one) => ({ ...one, ...checkCompanyReference(one.text, 'company') }))
    // Those with a number first: a firm that is stated by name elsewhere is then found by that name.
    const named = read.filter(({ value }) => value?.kind === 'name')
    for (const one of [...read.filter(({ value }) => value?.kind !== 'name'), ...named]) {
      const { id, companyId, label, value, problems } = one
      if (companyId !== null) this.#keep(id, label, 'known')
      else if (value === null || problems.some(({ severity }) => severity !== 'warning'))
        this.#keep(id, label, 'invalid')
      else this.#companies.set(id, this.#company(value, one.name))
    }
  }

  /** The firm that a reference means, made unless another stated one has just brought it. */
  #company(reference: CompanyReference, stated: string | null): number {
    const { kind, value } = reference
    const known = kind === 'name' ? this.#namesakes(value) : this.#carriers(value)
    const [first] = known
    // A name that several firms bear tells none of them: one more of that name is left to a person to settle.
    if (known.length === 1 && first !== undefined) return first
    const shown = kind === 'enterprise' ? formatEnterpriseNumber(value) : value
    const whole = stated !== null && !hasDamagedLetters(stated)
    const country = kind === 'name' ? null : kind === 'enterprise' ? 'BE' : value.slice(0, 2)
    const id = this.#writer.insert('company', {
      ...blankCompany,
      name: stated ?? shown,
      country,
      provisional: kind !== 'name' && whole ? 0 : 1,
    })
    if (kind !== 'name') {
      const number = { companyId: id, kind: kind === 'enterprise' ? 'enterprise' : 'vat', value } as const
      this.#writer.insert('companyNumber', { ...number, validFrom: null, validTo: null })
    }
    this.made += 1
    return id
  }

  #carriers(value: string): number[] {
    const found = query.selectFrom('companyNumber').select('companyId').distinct().where('value', '=', value)
    return this.#writer.all(found).map(({ companyId }) => companyId)
  }

  /** Companies of a name, those made here included: the list of companies follows only with the commit. */
  #namesakes(name: string): number[] {
    const key = fold(name)
    const listed = query.selectFrom('companyList').select('id').where('nameKey', '=', key)
    const own = query.selectFrom('company').select(['id', 'name']).where('id', 'in', idList(this.#companies.values()))
    const made = this.#writer.all(own).filter((company) => fold(company.name) === key)
    return [...new Set([...this.#writer.all(listed), ...made].map(({ id }) => id))]
  }

  declarations(chosen: readonly number[]): void {
    const stated = this.#writer.all(
      query
        .selectFrom('statedDeclaration')
        .select(['id', 'number', 'declarationId', 'label'])
        .where('id', 'in', idList(chosen)),
    )
    this.#missing(chosen, stated)
    const services = this.#servicesOf(chosen)
    for (const { id, number, declarationId, label } of stated) {
      if (declarationId !== null) {
        this.#keep(id, label, 'known')
        continue
      }
      // Events of IN and OUT come from cleaning alone; presences may be of construction or of meat.
      const regime = services.get(id) === 1 ? 'cleaning' : null
      const made = this.#writer.insert('declaration', {
        ...blankDeclaration,
        number,
        regime,
        provisional: 1,
      })
      this.#writer.insert('workplace', { ...blankWorkplace, declarationId: made })
      this.made += 1
    }
  }

  /** The service of declarations whose registrations are all of one. */
  #servicesOf(ids: readonly number[]): Map<number, number> {
    const rows = sql<{ id: number; service: number }>`
      select statedDeclarationId as id, min(service) as service from registrationDay
      where statedDeclarationId in ${idList(ids)} group by 1 having min(service) = max(service)`
    return new Map(this.#writer.all(raw(rows)).map(({ id, service }) => [id, service]))
  }

  people(chosen: readonly number[]): void {
    const stated = this.#writer.all(
      query
        .selectFrom('statedPerson')
        .select(['id', 'identifier', 'provisionalKey', 'kind', 'valid', 'lastName', 'firstName', 'personId', 'label'])
        .where('id', 'in', idList(chosen)),
    )
    this.#missing(chosen, stated)
    for (const person of stated) {
      const { id, identifier, kind, valid, personId, label } = person
      if (personId !== null) this.#keep(id, label, 'known')
      else if (identifier === '') this.#named(person)
      else if (valid === 0 || kind === 'none' || kind === 'other') this.#keep(id, label, 'invalid')
      else this.#person(person, { kind, value: identifier })
    }
  }

  /** Somebody known by a name alone: a provisional record that remembers name and firm, so that the next file finds it. */
  #named(stated: {
    id: number
    provisionalKey: string
    lastName: string
    firstName: string | null
    label: string
  }): void {
    const alias = aliasOfKey(this.#writer, stated.provisionalKey, (firmId) => this.#companies.get(firmId) ?? null)
    if (alias === null) return this.#keep(stated.id, stated.label, 'invalid')
    // Of somebody who is known under that name there: joining or saying so is left to a person.
    const isTaken = peopleCalled(this.#writer, alias).length > 0 || this.#called.has(JSON.stringify(alias))
    if (isTaken) return this.#keep(stated.id, stated.label, 'namesake')
    this.#called.add(JSON.stringify(alias))
    rememberAlias(this.#writer, this.#person(stated, null), alias)
    return undefined
  }

  #person(stated: { id: number; lastName: string; firstName: string | null }, number: PersonIdentifier | null): number {
    const employment = this.#employer(stated.id)
    const names = [stated.lastName, stated.firstName ?? ''].filter((name) => name !== '')
    const [lastName = unknownName, firstName = null] = names
    const isWhole = names.length > 0 && !hasDamagedLetters(names.join(' '))
    const personId = this.#writer.insert('person', {
      lastName,
      firstName,
      birthDate: number && this.#birthDate(number),
      language: null,
      provisional: number && isWhole && employment ? 0 : 1,
    })
    if (number) this.#writer.insert('personIdentifier', { personId, ...number, validFrom: null, validTo: null })
    if (employment) {
      const unstated = { capacity: null, userFirmId: null, validTo: null }
      this.#writer.insert('employment', { personId, ...employment, ...unstated })
    }
    this.made += 1
    return personId
  }

  /** The birth date that a number tells in full. */
  #birthDate({ kind, value }: PersonIdentifier): string | null {
    if (kind === 'limosa') return null
    const today = brusselsDate(this.#writer.stamp.at)
    return fullBirthDate(checkPersonNumber(value, { today }).birthDate)
  }

  /** The known firm that a person's registrations name most often, from the first of those days on. */
  #employer(statedPersonId: number): { companyId: number; validFrom: string } | null {
    const rows = query
      .selectFrom('registration as r')
      .innerJoin('statedCompany as c', 'c.id', 'r.statedCompanyId')
      .select(['c.id', 'c.companyId'])
      .select((select) => [select.fn.countAll<number>().as('count'), select.fn.min('r.date').as('validFrom')])
      .where('r.statedPersonId', '=', statedPersonId)
      .groupBy('c.id')
      .orderBy('c.id')
    const firms = new Map<number, { companyId: number; count: number; validFrom: string }>()
    for (const { id, companyId: known, count, validFrom } of this.#writer.all(rows)) {
      const companyId = known ?? this.#companies.get(id)
      if (companyId === undefined) continue
      const firm = firms.get(companyId) ?? { companyId, count: 0, validFrom }
      firm.count += count
      if (validFrom < firm.validFrom) firm.validFrom = validFrom
      firms.set(companyId, firm)
    }
    const [first] = [...firms.values()].toSorted((one, other) => other.count - one.count)
    return first ? { companyId: first.companyId, validFrom: first.validFrom } : null
  }
}

/**
 * Makes records of people, firms and declarations that files name: as stated, provisional where something is missing.
 * What cannot be taken over is named with its reason and stays as it is.
 */
export function takeOver(writer: RecordWriter, chosen: Chosen): { made: number; kept: Kept[] } {
  const work = new TakeOver(writer)
  work.companies(chosen.companies)
  work.declarations(chosen.declarations)
  work.people(chosen.people)
  return { made: work.made, kept: work.kept }
}
