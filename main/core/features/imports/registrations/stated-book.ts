import { query, type Writer } from '#main/core/db/query.ts'
import { prepared } from '#main/core/features/imports/statements.ts'
import { fold, hasDamagedLetters } from '#shared/domain/text.ts'

/** How a person is stated in a row. */
export interface StatedIdentity {
  /** Empty when the row has none. */
  identifier: string
  provisionalKey: string
  kind: 'national' | 'bis' | 'limosa' | 'other' | 'none'
  valid: 0 | 1
}

/** Somebody or something that rows of this file name. */
export interface StatedEntry {
  id: number
  /** Line that names it first. */
  line: number
  /** Text of the cell, for what is said of it. */
  shown: string
}

/** A person with the name last read beside the number, since most rows repeat it. */
export interface StatedPersonEntry extends StatedEntry {
  identity: StatedIdentity
  lastCell: unknown
  firstCell: unknown
  nameId: number
  /** The stored name has damaged letters or is missing: the first whole one replaces it. */
  wantsName: boolean
}

const personBy = prepared<{ id: number; lastName: string }, [string, string]>(
  query
    .selectFrom('statedPerson')
    .select(['id', 'lastName'])
    .where('identifier', '=', '')
    .where('provisionalKey', '=', ''),
)
const nameBy = prepared<{ id: number }, [string, string]>(
  query.selectFrom('statedName').select('id').where('lastName', '=', '').where('firstName', '=', ''),
)
const companyBy = prepared<{ id: number; name: string | null }, [string]>(
  query.selectFrom('statedCompany').select(['id', 'name']).where('text', '=', ''),
)
const declarationBy = prepared<{ id: number }, [string]>(
  query.selectFrom('statedDeclaration').select('id').where('number', '=', ''),
)

/** Names kept at hand. */
const mostAtHand = 200_000

/** What the rows of one file name: looked up or added once per text. */
export class StatedBook {
  readonly people = new Map<string, StatedPersonEntry>()
  readonly companies = new Map<string, StatedEntry & { named: boolean }>()
  readonly declarations = new Map<string, StatedEntry>()
  readonly #names = new Map<string, number>()
  readonly #notes = new Map<string, number>()
  readonly #store: Writer

  constructor(store: Writer) {
    this.#store = store
  }

  person(identity: StatedIdentity, line: number, shown: string): StatedPersonEntry {
    const { identifier, provisionalKey, kind, valid } = identity
    const key = identifier === '' ? `\u0000${provisionalKey}` : identifier
    const known = this.people.get(key)
    if (known) return known
    const stored = this.#store.first(personBy(identifier, provisionalKey))
    const values = { identifier, provisionalKey, kind, valid, lastName: '', label: '', labelKey: '', uses: 0 } as const
    const id = stored?.id ?? this.#store.run(query.insertInto('statedPerson').values(values)).lastId
    const wantsName = stored === undefined || stored.lastName === '' || hasDamagedLetters(stored.lastName)
    const entry = { id, line, shown, identity, lastCell: null, firstCell: null, nameId: 0, wantsName }
    this.people.set(key, entry)
    return entry
  }

  /** Keeps a name as a row spells it, and beside the person when it is the first whole one. */
  name(person: StatedPersonEntry, lastName: string, firstName: string): number {
    if (person.wantsName && lastName !== '') {
      const changes = { lastName, firstName: firstName === '' ? null : firstName }
      this.#store.run(query.updateTable('statedPerson').set(changes).where('id', '=', person.id))
      person.wantsName = hasDamagedLetters(`${lastName} ${firstName}`)
    }
    const key = `${lastName}\u0000${firstName}`
    const known = this.#names.get(key)
    if (known !== undefined) return known
    const id =
      this.#store.first(nameBy(lastName, firstName))?.id ??
      this.#store.run(query.insertInto('statedName').values({ lastName, firstName, uses: 0 })).lastId
    if (this.#names.size >= mostAtHand) this.#names.clear()
    this.#names.set(key, id)
    return id
  }

  company(text: string, name: string | null, line: number, shown: string): StatedEntry {
    let entry = this.companies.get(text)
    if (!entry) {
      const stored = this.#store.first(companyBy(text))
      const values = { text, name: null, label: text, labelKey: fold(text), uses: 0 }
      const id = stored?.id ?? this.#store.run(query.insertInto('statedCompany').values(values)).lastId
      entry = { id, line, shown, named: stored !== undefined && stored.name !== null }
      this.companies.set(text, entry)
    }
    if (!entry.named && name !== null) {
      this.#store.run(query.updateTable('statedCompany').set({ name }).where('id', '=', entry.id))
      entry.named = true
    }
    return entry
  }

  declaration(number: string, line: number): StatedEntry {
    const known = this.declarations.get(number)
    if (known) return known
    const values = { number, label: number, labelKey: fold(number), uses: 0 }
    const id =
      this.#store.first(declarationBy(number))?.id ??
      this.#store.run(query.insertInto('statedDeclaration').values(values)).lastId
    const entry = { id, line, shown: number }
    this.declarations.set(number, entry)
    return entry
  }

  /** 0 when the row has neither channel nor status nor remark. */
  note(channel: string | null, status: string | null, remark: string | null): number {
    if (channel === null && status === null && remark === null) return 0
    const key = JSON.stringify([channel, status, remark])
    const known = this.#notes.get(key)
    if (known !== undefined) return known
    const stored = this.#store.first(
      query
        .selectFrom('statedNote')
        .select('id')
        .where('channel', 'is', channel)
        .where('status', 'is', status)
        .where('remark', 'is', remark),
    )
    const values = { channel, status, remark }
    const id = stored?.id ?? this.#store.run(query.insertInto('statedNote').values(values)).lastId
    if (this.#notes.size >= mostAtHand) this.#notes.clear()
    this.#notes.set(key, id)
    return id
  }
}
