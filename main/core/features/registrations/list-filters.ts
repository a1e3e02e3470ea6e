import { sql, type RawBuilder } from 'kysely'

import { containing, noSuchField, searchWords } from '#main/core/db/grid.ts'
import { filterByKept } from '#main/core/db/kept-people.ts'
import { query, raw, type Reader } from '#main/core/db/query.ts'
import { InvalidInput } from '#main/core/errors.ts'
import { DigitsTest } from '#main/core/features/registrations/list-digits.ts'
import { batchBits, idBits, openFindingIds, receiptIds } from '#main/core/features/registrations/list-ids.ts'
import type { KindField } from '#main/core/features/registrations/list-span.ts'
import type { Dictionary } from '#main/core/features/registrations/list-store.ts'
import type { Filter, ListScope } from '#shared/contract/list.ts'
import { addDays, isValidLocalDate, parseInstant, startOfDay } from '#shared/domain/dates.ts'
import { fold } from '#shared/domain/text.ts'

/** One word of a search, or one condition on a text: what it finds in each dictionary. */
interface Word {
  person: Uint8Array
  declaration: Uint8Array
  company: Uint8Array
  /** Registrations whose receipt number it is. */
  ids: readonly number[]
}

/** A condition on what kind of registration it is. */
export interface KindCondition {
  field: KindField
  marks: Uint8Array
}

/** What a scope asks for, ready to be compared with packed rows. Null: no condition. */
export interface Selection {
  /** By id of the stated person: 1 where it may be. */
  people: Uint8Array | null
  /** Each column has a marked value; by value: 1 where it may be. */
  kinds: KindCondition[]
  words: readonly Word[]
  /** Epoch seconds, from included, to excluded. */
  from: number
  to: number
  /** Registrations by id, one bit each. */
  bits: Uint32Array | null
  /** Registrations that are left out, likewise: few of many. */
  except: Uint32Array | null
  receipt: ReceiptCondition | null
}

/** Which receipt numbers match: between two, holding certain digits. Bounds are for rows that have a number. */
export interface ReceiptCondition {
  least: number
  most: number
  digits: readonly DigitsTest[]
}

const textOf = ({ value }: Filter): string => (typeof value === 'string' ? value : '')
const valuesOf = ({ value }: Filter): string[] => (Array.isArray(value) ? value : [value ?? ''])

/** A condition on a text that is in memory; `null` is what files left out. */
function textTest(filter: Filter): (text: string | null) => boolean {
  const value = textOf(filter)
  const values = new Set(valuesOf(filter))
  const wanted = fold(value)
  switch (filter.operator) {
    case 'contains':
      return (text) => text !== null && fold(text).includes(wanted)
    case 'equals':
    case 'in':
      return (text) => text !== null && values.has(text)
    case 'from':
      return (text) => text !== null && text >= value
    case 'to':
      return (text) => text !== null && text <= value
    case 'empty':
      return (text) => text === null || text === ''
    case 'notEmpty':
      return (text) => text !== null && text !== ''
  }
}

/** Marks the entries of a dictionary for which a condition holds. */
function marked(reader: Reader, dictionary: Dictionary, condition: RawBuilder<unknown>): Uint8Array {
  const statement = sql<{ id: number }>`select id from ${sql.table(dictionary)} where ${condition}`
  const newest = sql<{ id: number }>`select coalesce(max(id), 0) as id from ${sql.table(dictionary)}`
  const most = reader.first(raw(newest))?.id ?? 0
  const marks = new Uint8Array(most + 1)
  for (const { id } of reader.all(raw(statement))) marks[id] = 1
  return marks
}

/** A condition on the shown name of a dictionary's entry. Place 0 tells of rows that name none. */
function named(reader: Reader, dictionary: Dictionary, filter: Filter): Uint8Array {
  const values = JSON.stringify(valuesOf(filter))
  const conditions = {
    contains: sql`labelKey like ${containing(textOf(filter))} escape '\\'`,
    equals: sql`label = ${textOf(filter)}`,
    in: sql`label in (select value from json_each(${values}))`,
    from: sql`label >= ${textOf(filter)}`,
    to: sql`label <= ${textOf(filter)}`,
    empty: sql`label = ''`,
    notEmpty: sql`label <> ''`,
  }
  const marks = marked(reader, dictionary, conditions[filter.operator])
  if (filter.operator === 'empty') marks[0] = 1
  return marks
}

/** A condition on the id of a dictionary's entry, or of the record it stands for. */
function identified(reader: Reader, dictionary: Dictionary, column: string, filter: Filter): Uint8Array {
  const ids = JSON.stringify(valuesOf(filter).map(Number))
  const ref = sql.ref(column)
  if (filter.operator === 'empty' || filter.operator === 'notEmpty') {
    const empty = filter.operator === 'empty'
    const marks = marked(reader, dictionary, empty ? sql`${ref} is null` : sql`${ref} is not null`)
    if (empty) marks[0] = 1
    return marks
  }
  if (filter.operator !== 'equals' && filter.operator !== 'in') throw noSuchField(filter.field)
  return marked(reader, dictionary, sql`${ref} in (select value from json_each(${ids}))`)
}

function word(reader: Reader, text: string): Word {
  const pattern = containing(text)
  const within = sql`labelKey like ${pattern} escape '\\'`
  return {
    person: marked(reader, 'statedPerson', sql`(${within} or identifier like ${pattern} escape '\\')`),
    declaration: marked(reader, 'statedDeclaration', sql`(${within} or number like ${pattern} escape '\\')`),
    company: marked(reader, 'statedCompany', sql`(${within} or text like ${pattern} escape '\\')`),
    ids: /^\d{1,15}$/.test(text) ? receiptIds(reader, [Number(text)]) : [],
  }
}

/** Epoch seconds at which a day begins, or the moment given. */
function moment(filter: Filter, after: number): number {
  const value = textOf(filter)
  if (isValidLocalDate(value)) return Date.parse(startOfDay(addDays(value, after))) / 1000
  const instant = parseInstant(value)
  if (instant === null) throw new InvalidInput([{ code: 'not-a-date', field: filter.field, severity: 'error' }])
  return Date.parse(instant) / 1000 + after
}

function period(filter: Filter): { from: number; to: number } {
  if (filter.operator === 'from') return { from: moment(filter, 0), to: Infinity }
  if (filter.operator === 'to') return { from: -Infinity, to: moment(filter, 1) }
  if (filter.operator === 'equals') return { from: moment(filter, 0), to: moment(filter, 1) }
  throw noSuchField(filter.field)
}

/** Narrows what receipt numbers may be by one more condition. */
function narrowed(before: ReceiptCondition | null, filter: Filter): ReceiptCondition {
  const all = before ?? { least: 1, most: Infinity, digits: [] }
  const value = textOf(filter).replaceAll(/\s/g, '')
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN
  if (filter.operator === 'contains') return { ...all, digits: [...all.digits, new DigitsTest(value)] }
  if (filter.operator === 'from') return { ...all, least: Math.max(all.least, number) }
  if (filter.operator === 'to') return { ...all, most: Math.min(all.most, number) }
  throw noSuchField(filter.field)
}

const typeNames = ['presence', 'in', 'out']
const serviceNames = ['', 'ciao', 'checkinatwork']

const tested = (names: readonly string[], test: (text: string | null) => boolean): Uint8Array =>
  Uint8Array.from(names, (name) => (test(name) ? 1 : 0))

/** Notes for which a condition on one of their texts holds; place 0 tells of rows without a note. */
function notes(reader: Reader, field: 'channel' | 'status' | 'remark', filter: Filter): Uint8Array {
  const test = textTest(filter)
  const rows = reader.all(query.selectFrom('statedNote').select(['id', field]))
  const marks = new Uint8Array(rows.reduce((most, { id }) => Math.max(most, id), 0) + 1)
  for (const row of rows) marks[row.id] = test(row[field] ?? null) ? 1 : 0
  marks[0] = test(null) ? 1 : 0
  return marks
}

const both = (first: Uint8Array | null, second: Uint8Array): Uint8Array =>
  first === null ? second : second.map((mark, id) => mark & (first[id] ?? 0))

const idFields: Record<string, [Dictionary, string]> = {
  statedPersonId: ['statedPerson', 'id'],
  personId: ['statedPerson', 'personId'],
  statedDeclarationId: ['statedDeclaration', 'id'],
  declarationId: ['statedDeclaration', 'declarationId'],
  statedCompanyId: ['statedCompany', 'id'],
  companyId: ['statedCompany', 'companyId'],
}
const nameFields: Record<string, Dictionary> = {
  person: 'statedPerson',
  workplace: 'statedDeclaration',
  firm: 'statedCompany',
}

/** Reads a scope; throws `invalid` on a field or operator that lists of registrations do not have. */
export function readScope(reader: Reader, scope: ListScope): Selection {
  const selection: Selection = {
    people: null,
    kinds: [],
    words: searchWords(scope.search).map((text) => word(reader, text)),
    from: -Infinity,
    to: Infinity,
    bits: null,
    except: null,
    receipt: null,
  }
  const only = (bits: Uint32Array): void => {
    const { bits: before } = selection
    selection.bits = before === null ? bits : before.map((word, place) => word & (bits[place] ?? 0))
  }
  const inDictionary = (dictionary: Dictionary, marks: Uint8Array): void => {
    if (dictionary === 'statedPerson') selection.people = both(selection.people, marks)
    else if (dictionary === 'statedDeclaration') selection.kinds.push({ field: 'declaration', marks })
    else selection.kinds.push({ field: 'company', marks })
  }
  for (const filter of scope.filters) {
    const { field, operator } = filter
    const name = Object.hasOwn(nameFields, field) ? nameFields[field] : undefined
    const id = Object.hasOwn(idFields, field) ? idFields[field] : undefined
    if (name) inDictionary(name, named(reader, name, filter))
    else if (id) {
      const asked = field === 'personId' ? filterByKept(reader, filter) : filter
      inDictionary(id[0], identified(reader, id[0], id[1], asked))
    } else if (field === 'at' || field === 'date') {
      const { from, to } = period(filter)
      selection.from = Math.max(selection.from, from)
      selection.to = Math.min(selection.to, to)
    } else if (field === 'type') {
      const test = textTest(filter)
      selection.kinds.push({ field: 'type', marks: tested(typeNames, test) })
    } else if (field === 'service') {
      const test = textTest(filter)
      selection.kinds.push({ field: 'service', marks: tested(serviceNames, test) })
    } else if (field === 'channel' || field === 'status' || field === 'remark') {
      selection.kinds.push({ field: 'note', marks: notes(reader, field, filter) })
    } else if (field === 'receipt') {
      if (operator === 'equals' || operator === 'in')
        only(idBits(reader, receiptIds(reader, valuesOf(filter).map(Number))))
      else if (operator === 'empty') selection.kinds.push({ field: 'numbered', marks: Uint8Array.of(1, 0) })
      else {
        // Digits are looked for row by row, which passes over rows without a number; bounds mostly are by span.
        if (operator !== 'contains') selection.kinds.push({ field: 'numbered', marks: Uint8Array.of(0, 1) })
        if (operator !== 'notEmpty') selection.receipt = narrowed(selection.receipt, filter)
      }
    } else if (field === 'findings') {
      const without = operator === 'empty' || (operator === 'equals' && textOf(filter) === '0')
      const bits = idBits(reader, openFindingIds(reader))
      if (without) selection.except = bits
      else only(bits)
    } else if (field === 'batchId') only(batchBits(reader, valuesOf(filter).map(Number)))
    else throw noSuchField(field)
  }
  const { bits, except } = selection
  if (bits === null || except === null) return selection
  return { ...selection, bits: bits.map((word, place) => word & ~(except[place] ?? 0)), except: null }
}
