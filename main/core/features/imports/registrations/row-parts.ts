import { CellMemo, type CellReading, type Place } from '#main/core/features/imports/registrations/cells.ts'
import { BrusselsClock } from '#main/core/features/imports/registrations/clock.ts'
import { MomentReader } from '#main/core/features/imports/registrations/moments.ts'
import type {
  StatedEntry,
  StatedIdentity,
  StatedPersonEntry,
} from '#main/core/features/imports/registrations/stated-book.ts'
import type { Cell } from '#main/core/sheets/types.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import { checkDeclarationNumber } from '#shared/domain/declaration-number.ts'
import {
  checkCompanyReference,
  checkLimosa,
  checkPersonIdentifier,
  cleanPersonNumber,
} from '#shared/domain/identifiers.ts'
import { importFields } from '#shared/domain/import-kinds.ts'
import type { Problem } from '#shared/domain/problem.ts'
import type { RegistrationField } from '#shared/domain/registration-fields.ts'
import { registrationSourceOf, registrationTypeOf, type RegistrationSource } from '#shared/domain/registration-words.ts'
import { cleanText, maximumLengths, quoteValue } from '#shared/domain/text.ts'
import { ruleValue } from '#shared/rules/index.ts'

/** A number of a person as read, and its entry once a row has used it. */
export interface ReadIdentity extends StatedIdentity {
  entry: StatedPersonEntry | null
}

/** A firm as read. */
export interface ReadCompany {
  /** Ten digits, VAT number or name. */
  text: string
  shown: string
  entry: StatedEntry | null
}

export interface ReadDeclaration {
  number: string
  entry: StatedEntry | null
}

interface Reading<Value> {
  value: Value
  problems: readonly Problem[]
}

/** Everything short of an error is worth a word and no more: the row comes in as it is. */
function softened(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, severity: 'warning' }))
}

function identity(identifier: string, kind: StatedIdentity['kind'], valid: boolean): ReadIdentity {
  return { identifier, provisionalKey: '', kind, valid: valid ? 1 : 0, entry: null }
}

/** From so many digits on, a number short of eleven has lost its zeros in front, whatever its check digits say. */
const fewestDigits = 8

/** Columns of national numbers hold Limosa numbers as well, in the official lists too. */
function readIdentifier(text: string, field: string, today: LocalDate): Reading<ReadIdentity | null> {
  const digits = cleanPersonNumber(text)
  const short = /^\d+$/.test(digits) && digits.length >= fewestDigits && digits.length < 11
  const full = short ? digits.padStart(11, '0') : text
  const { value, problems } = checkPersonIdentifier(full, { today, field })
  if (value === null) return { value: null, problems }
  if (short) problems.unshift({ code: 'leading-zeros-restored', field, severity: 'warning' })
  const valid = value.kind === 'limosa' || problems.every(({ severity }) => severity === 'warning')
  return { value: identity(value.value, value.kind, valid), problems: softened(problems) }
}

function readLimosa(text: string, field: string, today: LocalDate): Reading<ReadIdentity | null> {
  const { value, problems } = checkLimosa(text, today, field)
  if (value === null) return { value: null, problems }
  // Some put every number into the one column there is.
  if (problems.some(({ code }) => code === 'limosa-looks-national')) return readIdentifier(text, field, today)
  return { value: identity(value, 'limosa', true), problems }
}

function readCompany(text: string, field: string): Reading<ReadCompany> {
  const { value, problems } = checkCompanyReference(text, field)
  const stated = value?.value ?? text.replace(/[\s.]/g, '').toUpperCase()
  return { value: { text: stated, shown: quoteValue(text), entry: null }, problems: softened(problems) }
}

/** A receipt number is an integer, with blanks or points between its thousands at most; what stands for “none” is none. */
function readReceipt(text: string, today: LocalDate): Reading<number> {
  const blanksOut = text.replace(/[\s\u00a0\u202f]/g, '')
  const cleaned = /^\d{1,3}(\.\d{3})+$/.test(blanksOut) ? blanksOut.replaceAll('.', '') : blanksOut
  if (/^[-–—.0]*$/.test(cleaned)) return { value: Number.NaN, problems: [] }
  const field = 'receipt'
  const fault = (code: Problem['code'], params: Problem['params']): Reading<number> => ({
    value: Number.NaN,
    problems: [{ code, field, severity: 'error', ...(params && { params }) }],
  })
  if (!/^\d+$/.test(cleaned)) return fault('not-a-number', { value: quoteValue(text) })
  const { digits: most } = ruleValue('receipt-number', null, today)
  const found = cleaned.replace(/^0+/, '').length
  return found > most ? fault('receipt-too-long', { found, max: most }) : { value: Number(cleaned), problems: [] }
}

function unknownWord(field: string, text: string, allowed: string): Problem {
  return { code: 'unknown-word', field, severity: 'error', params: { value: quoteValue(text), allowed } }
}

const typeCodes = { presence: 0, in: 1, out: 2 } as const
/** Stands for a type cell that is blank. */
export const untyped = -1
/** Stands for a word nobody knows; its row is refused. */
const unknownType = -2

/** What a row has at a place. */
export function cellAt(cells: readonly Cell[], { column, constant }: Place): Cell {
  return column === -1 ? constant : (cells[column] ?? '')
}

/** Reads the cells of registrations, column by column, each text once. */
export class RowParts {
  readonly clock = new BrusselsClock()
  readonly #places: ReadonlyMap<RegistrationField, Place>
  readonly lastName: Place
  readonly firstName: Place
  readonly #receiptPlace: Place
  readonly identifier: CellMemo<ReadIdentity | null>
  readonly nationalNumber: CellMemo<ReadIdentity | null>
  readonly limosa: CellMemo<ReadIdentity | null>
  readonly company: CellMemo<ReadCompany | null>
  readonly companyName: CellMemo<ReadCompany | null>
  readonly declaration: CellMemo<ReadDeclaration | null>
  readonly type: CellMemo<number>
  readonly source: CellMemo<RegistrationSource | null>
  readonly channel: CellMemo<string | null>
  readonly status: CellMemo<string | null>
  readonly remark: CellMemo<string | null>
  readonly instant: MomentReader
  readonly date: MomentReader
  readonly time: MomentReader
  readonly #receipt: CellMemo<number>

  constructor(mapping: readonly (string | null)[], constants: Record<string, string>, today: LocalDate) {
    const fields = importFields('registrations')
    this.#places = new Map(
      fields.map(({ name }) => [name, { column: mapping.indexOf(name), constant: constants[name] ?? '' }]),
    )
    this.lastName = this.#place('lastName')
    this.firstName = this.#place('firstName')
    this.#receiptPlace = this.#place('receipt')
    const byName = new Map(fields.map((field) => [field.name, field]))
    const memo = <Value>(name: RegistrationField, empty: Value, read: (text: string) => Reading<Value>) => {
      const field = byName.get(name)
      if (!field) throw new Error(`registrations have no ${name}`)
      return new CellMemo(field, this.#place(name), empty, read)
    }
    const moment = (name: 'instant' | 'date' | 'time') => {
      // A column of dates may hold hours as well, so it is read like one of moments.
      const field = { name, required: false, example: '', type: name === 'time' ? name : 'instant' } as const
      return new MomentReader(this.clock, field, this.#place(name))
    }
    const text = (name: RegistrationField, max: number) =>
      memo<string | null>(name, null, (cell) => {
        const clean = cleanText(cell).text.slice(0, max)
        return { value: clean === '' ? null : clean, problems: [] }
      })
    this.identifier = memo('identifier', null, (cell) => readIdentifier(cell, 'identifier', today))
    this.nationalNumber = memo('nationalNumber', null, (cell) => readIdentifier(cell, 'nationalNumber', today))
    this.limosa = memo('limosa', null, (cell) => readLimosa(cell, 'limosa', today))
    this.company = memo<ReadCompany | null>('company', null, (cell) => readCompany(cell, 'company'))
    this.companyName = memo<ReadCompany | null>('companyName', null, (cell) => {
      const name = cleanText(cell).text.slice(0, maximumLengths.name)
      return { value: name === '' ? null : { text: name, shown: quoteValue(name), entry: null }, problems: [] }
    })
    this.declaration = memo<ReadDeclaration | null>('declaration', null, (cell) => {
      const { value, problems } = checkDeclarationNumber(cell, today, 'declaration')
      return { value: value === null ? null : { number: value, entry: null }, problems: softened(problems) }
    })
    this.type = memo<number>('type', untyped, (cell) => {
      const type = registrationTypeOf(cell)
      return type === null
        ? { value: unknownType, problems: [unknownWord('type', cell, 'IN, OUT')] }
        : { value: typeCodes[type], problems: [] }
    })
    this.source = memo<RegistrationSource | null>('source', null, (cell) => {
      const value = registrationSourceOf(cell)
      return { value, problems: value === null ? [unknownWord('source', cell, 'official, provider')] : [] }
    })
    this.channel = text('channel', maximumLengths.name)
    this.status = text('status', maximumLengths.name)
    this.remark = text('remark', maximumLengths.note)
    this.instant = moment('instant')
    this.date = moment('date')
    this.time = moment('time')
    this.#receipt = memo('receipt', Number.NaN, (cell) => readReceipt(cell, today))
  }

  #place(field: RegistrationField): Place {
    return this.#places.get(field) ?? { column: -1, constant: '' }
  }

  /** True when neither a column nor a value for all rows gives the field. */
  lacks(field: RegistrationField): boolean {
    const { column, constant } = this.#place(field)
    return column === -1 && constant === ''
  }

  /** NaN when there is none; a reading with errors when it cannot be one. Nearly every number is new and plain digits. */
  receipt(cells: readonly Cell[]): number | CellReading<number> {
    const cell = cellAt(cells, this.#receiptPlace)
    if (typeof cell === 'string' && cell.length > 0 && cell.length < 16) {
      let value = 0
      for (let index = 0; index < cell.length; index += 1) {
        const digit = cell.charCodeAt(index) - 48
        if (digit < 0 || digit > 9) return this.#slowReceipt(cell)
        value = value * 10 + digit
      }
      return value === 0 ? Number.NaN : value
    }
    return cell === '' ? Number.NaN : this.#slowReceipt(cell)
  }

  #slowReceipt(cell: Cell): number | CellReading<number> {
    const reading = this.#receipt.of(cell)
    return reading.errors.length > 0 ? reading : reading.value
  }
}
