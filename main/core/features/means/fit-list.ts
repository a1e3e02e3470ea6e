import { sql } from 'kysely'

import { containing, noSuchField, searchWords } from '#main/core/db/grid.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Reader } from '#main/core/db/query.ts'
import { InvalidInput } from '#main/core/errors.ts'
import { companyLabels, labelOf, personLabels } from '#main/core/features/labels.ts'
import { meansBook, type MeansBook } from '#main/core/features/means/book.ts'
import { countDays, currentFits, firstOf, mostFitDays, type FitEntry } from '#main/core/features/means/fits.ts'
import type { Filter, ListScope } from '#shared/contract/list.ts'
import type { FitRow } from '#shared/contract/means.ts'
import { daysBetween, formatDate, isValidLocalDate, within, type LocalDate } from '#shared/domain/dates.ts'
import { devicesIn, fitCodes, meansIn } from '#shared/domain/means.ts'
import { fold } from '#shared/domain/text.ts'

export interface Period {
  from: LocalDate
  to: LocalDate
}

/** Throws `invalid` unless a period exists, is in order and is short enough to be looked at whole. */
export function demandPeriod(period: Period): Period {
  const { from, to } = period
  const report = (code: 'not-a-date' | 'date-order' | 'period-too-long', value: string): never => {
    throw new InvalidInput([{ code, field: 'date', severity: 'error', params: { value, days: mostFitDays } }])
  }
  if (!isValidLocalDate(from)) report('not-a-date', from)
  if (!isValidLocalDate(to)) report('not-a-date', to)
  if (to < from) {
    throw new InvalidInput([
      {
        code: 'date-order',
        field: 'date',
        severity: 'error',
        params: { start: formatDate(from), end: formatDate(to) },
      },
    ])
  }
  if (daysBetween(from, to) >= mostFitDays) report('period-too-long', formatDate(to))
  return period
}

/** The period the filters name; today without any, and with one end alone that day. */
export function periodOf(filters: readonly Filter[], today: LocalDate): Period {
  const of = (operator: Filter['operator']): string | undefined => {
    const value = filters.find((filter) => filter.field === 'date' && filter.operator === operator)?.value
    return typeof value === 'string' ? value : undefined
  }
  const day = of('equals')
  const from = of('from') ?? day ?? of('to') ?? today
  return demandPeriod({ from, to: of('to') ?? day ?? from })
}

/** The employer of a person on a day; of several the one who came last. */
export function employerOn(book: MeansBook, personId: number, date: LocalDate): number | null {
  return book.workOf(personId).find(({ from, to }) => within(date, from, to))?.companyId ?? null
}

const sortable = new Set([
  'workplace',
  'declaration',
  'person',
  'firm',
  'code',
  'onDate',
  'days',
  'state',
  'means',
  'devices',
])
/** What can be asked of a row besides its columns. */
const asked = new Set([...sortable, 'declarationId', 'companyId', 'personId', 'date'])

/** Tells whether a field is a column of the list. */
export function isFitColumn(field: string): boolean {
  return sortable.has(field)
}

interface Look {
  reader: Reader
  book: MeansBook
  period: Period
}

const workplaceOf = ({ book }: Look, { declarationId }: FitEntry): string =>
  book.declarations.get(declarationId)?.workplace ?? ''
const numberOf = ({ book }: Look, { declarationId }: FitEntry): string =>
  book.declarations.get(declarationId)?.number ?? ''
const onDate = ({ period }: Look, { days }: FitEntry): LocalDate => firstOf(period.from, days)

function peopleLike(reader: Reader, column: 'nameKey' | 'search', text: string): Set<number> {
  const rows =
    column === 'search'
      ? sql<{ id: number }>`select id from personList where instr(search, ${text}) > 0`
      : sql<{ id: number }>`
        select id from personList where nameKey || ' ' || firstNameKey like ${containing(text)} escape '\\'`
  return new Set(reader.all(raw(rows)).map(({ id }) => id))
}

function firmsLike(reader: Reader, text: string): Set<number> {
  const rows = sql<{ id: number }>`select id from companyList where nameKey like ${containing(text)} escape '\\'`
  return new Set(reader.all(raw(rows)).map(({ id }) => id))
}

function numbersOf(value: Filter['value']): Set<number> {
  return new Set((Array.isArray(value) ? value : [value ?? '']).map(Number))
}

/** One condition as a test of entries. */
function holds(look: Look, { field, operator, value }: Filter): (entry: FitEntry) => boolean {
  if (!asked.has(field)) throw noSuchField(field)
  const { reader, book } = look
  const wanted = Array.isArray(value) ? value : [value ?? '']
  const first = wanted[0] ?? ''
  const firm = (entry: FitEntry): number | null => employerOn(book, entry.personId, onDate(look, entry))
  switch (field) {
    case 'state':
    case 'code':
      return (entry) => wanted.includes(entry[field])
    case 'declarationId':
    case 'personId': {
      const ids = numbersOf(value)
      return (entry) => ids.has(entry[field])
    }
    case 'companyId': {
      const ids = numbersOf(value)
      return (entry) => ids.has(firm(entry) ?? 0)
    }
    case 'means':
      return ({ means }) => wanted.some((kind) => (meansIn(means) as string[]).includes(kind))
    case 'devices':
      return ({ devices }) => wanted.some((kind) => (devicesIn(devices) as string[]).includes(kind))
    case 'person': {
      const people = peopleLike(reader, 'nameKey', first)
      return ({ personId }) => people.has(personId)
    }
    case 'firm': {
      const firms = firmsLike(reader, first)
      if (operator === 'empty') return (entry) => firm(entry) === null
      return (entry) => firms.has(firm(entry) ?? 0)
    }
    case 'days':
    case 'onDate': {
      const read = (entry: FitEntry): string =>
        field === 'days' ? String(countDays(entry.days)).padStart(2, '0') : onDate(look, entry)
      const bound = field === 'days' ? first.padStart(2, '0') : first
      if (operator === 'from') return (entry) => read(entry) >= bound
      if (operator === 'to') return (entry) => read(entry) <= bound
      return (entry) => read(entry) === bound
    }
    default: {
      const read = field === 'declaration' ? numberOf : workplaceOf
      if (operator === 'equals' || operator === 'in') return (entry) => wanted.includes(read(look, entry))
      const key = fold(first)
      const known = new Map<number, boolean>()
      return (entry) => {
        let fits = known.get(entry.declarationId)
        if (fits === undefined) known.set(entry.declarationId, (fits = fold(read(look, entry)).includes(key)))
        return fits
      }
    }
  }
}

/** One word of a search: somebody’s name or number, or the place. */
function found(look: Look, word: string): (entry: FitEntry) => boolean {
  const people = peopleLike(look.reader, 'search', word)
  const places = new Set(
    [...look.book.declarations]
      .filter(([, { number, workplace }]) => fold(`${number} ${workplace}`).includes(word))
      .map(([id]) => id),
  )
  return ({ personId, declarationId }) => people.has(personId) || places.has(declarationId)
}

/** The place of each person among the others by name. */
function nameRanks(reader: Reader, entries: readonly FitEntry[]): Map<number, number> {
  const ids = idList(new Set(entries.map(({ personId }) => personId)))
  const rows = query.selectFrom('personList').select('id').where('id', 'in', ids).orderBy('nameKey')
  const ordered = reader.all(rows.orderBy('firstNameKey').orderBy('id'))
  return new Map(ordered.map(({ id }, rank) => [id, rank]))
}

function byName(reader: Reader, entries: readonly FitEntry[]): FitEntry[] {
  const ranks = nameRanks(reader, entries)
  const rank = ({ personId }: FitEntry): number => ranks.get(personId) ?? 0
  return entries.toSorted((one, other) => rank(one) - rank(other) || one.id - other.id)
}

/** Entries by workplace, within one as they come; a fixed cost however many there are. */
function byPlace(book: MeansBook, entries: readonly FitEntry[], descending: boolean): FitEntry[][] {
  const groups = [...Map.groupBy(entries, ({ declarationId }) => declarationId)]
  const rank = (declarationId: number): number => book.declarations.get(declarationId)?.rank ?? 0
  const ordered = groups.toSorted(([one], [other]) => rank(one) - rank(other))
  return (descending ? ordered.toReversed() : ordered).map(([, group]) => group)
}

/** The part of a list in order; people of one workplace by name, which only those shown are looked up for. */
function placePart(look: Look, entries: FitEntry[], descending: boolean, offset: number, limit: number): FitEntry[] {
  const part: FitEntry[] = []
  let start = 0
  for (const group of byPlace(look.book, entries, descending)) {
    const end = start + group.length
    if (end > offset && start < offset + limit) {
      part.push(...byName(look.reader, group).slice(Math.max(0, offset - start), offset + limit - start))
    }
    start = end
    if (start >= offset + limit) break
  }
  return part
}

function sortKeys(look: Look, entries: readonly FitEntry[], field: string): (entry: FitEntry) => string | number {
  const { reader, book } = look
  if (field === 'person') {
    const ranks = nameRanks(reader, entries)
    return ({ personId }) => ranks.get(personId) ?? 0
  }
  if (field === 'firm') {
    const firm = (entry: FitEntry): number | null => employerOn(book, entry.personId, onDate(look, entry))
    const labels = companyLabels(reader, new Set(entries.map((entry) => firm(entry) ?? 0)))
    return (entry) => {
      const id = firm(entry)
      return id === null ? '' : fold(labelOf(labels, id).label)
    }
  }
  if (field === 'code' || field === 'state') return ({ code }) => fitCodes.indexOf(code)
  if (field === 'days') return ({ days }) => countDays(days)
  if (field === 'onDate') return (entry) => onDate(look, entry)
  if (field === 'means') return ({ means }) => means
  if (field === 'devices') return ({ devices }) => devices
  return (entry) => numberOf(look, entry)
}

/** What matches, in order: as a whole, or the part that a page shows. */
export interface FoundFits {
  total: number
  period: Period
  part: (offset: number, limit: number) => FitEntry[]
}

/** The entries of a list’s scope. Throws `invalid` for a period that cannot be looked at, or a field there is none of. */
export function findFits(reader: Reader, scope: ListScope, today: LocalDate): FoundFits {
  const period = periodOf(scope.filters, today)
  const book = meansBook(reader)
  const look: Look = { reader, book, period }
  const tests = [
    ...scope.filters.filter(({ field }) => field !== 'date').map((filter) => holds(look, filter)),
    ...searchWords(scope.search).map((word) => found(look, word)),
  ]
  const field = scope.sort?.field ?? 'workplace'
  if (!sortable.has(field)) throw noSuchField(field)
  const descending = scope.sort?.direction === 'descending'
  const all = currentFits(book, period)
  const entries = tests.length === 0 ? all : all.filter((entry) => tests.every((test) => test(entry)))
  const part = (offset: number, limit: number): FitEntry[] => {
    if (field === 'workplace') return placePart(look, entries, descending, offset, limit)
    const key = sortKeys(look, entries, field)
    const sign = descending ? -1 : 1
    const keyed = entries.map((entry) => ({ entry, key: key(entry) }))
    keyed.sort((one, other) => {
      const order = one.key < other.key ? -1 : one.key > other.key ? 1 : 0
      return order * sign || one.entry.id - other.entry.id
    })
    return keyed.slice(offset, offset + limit).map(({ entry }) => entry)
  }
  return { total: entries.length, period, part }
}

/** Entries as the contract shows them, with names. */
export function shownFits(reader: Reader, entries: readonly FitEntry[], { from }: Pick<Period, 'from'>): FitRow[] {
  const book = meansBook(reader)
  const people = personLabels(reader, new Set(entries.map(({ personId }) => personId)))
  const firms = entries.map((entry) => employerOn(book, entry.personId, firstOf(from, entry.days)))
  const companies = companyLabels(reader, new Set(firms.filter((id) => id !== null)))
  return entries.map((entry, index) => {
    const { id, personId, declarationId, state, code, means, devices, places, days } = entry
    const companyId = firms[index] ?? null
    const declaration = book.declarations.get(declarationId)
    return {
      id,
      personId,
      person: labelOf(people, personId).label,
      declarationId,
      declaration: declaration?.number ?? '',
      workplace: declaration?.workplace ?? '',
      companyId,
      firm: companyId === null ? null : labelOf(companies, companyId).label,
      state,
      code,
      means: meansIn(means),
      devices: devicesIn(devices),
      places: [...places],
      onDate: firstOf(from, days),
      days: countDays(days),
    }
  })
}
