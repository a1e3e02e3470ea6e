import { isNamedForGood, mergeCompanies } from '#main/core/features/imports/merge.ts'
import { CompanyBook, type Company, type CompanyNumber } from '#main/core/features/imports/company-book.ts'
import {
  differing,
  NamedRecords,
  refuse,
  type ImportContext,
  type ReadRow,
  type RowImporter,
  type RowOutcome,
} from '#main/core/features/imports/row.ts'
import { addDays } from '#shared/domain/dates.ts'
import { readCompany, type CompanyValues } from '#shared/domain/records.ts'
import { hasDamagedLetters } from '#shared/domain/text.ts'

/** Imports companies; key: enterprise number or foreign VAT number (`domain/imports.md`). */
export function companyImporter(context: ImportContext): RowImporter<CompanyValues> {
  const book = new CompanyBook(context)
  const named = new NamedRecords()
  return {
    read: (input) => readCompany(input, context),
    label: ({ name }) => name ?? '',
    apply: (row) => {
      const apply = (): RowOutcome => {
        const id = findCompany(book, context, row.values)
        return id === null ? addCompany(book, named, row) : changeCompany({ book, named, context, row, id })
      }
      // Two records that turn out to be one company become one only if the row comes in.
      return row.values.enterpriseNumber !== null && row.values.foreignVat !== null
        ? context.door.attempt(apply)
        : apply()
    },
  }
}

function flags({ roles }: CompanyValues): Partial<Company> {
  return {
    ...(roles.includes('own') && { roleOwn: 1 }),
    ...(roles.includes('contractor') && { roleContractor: 1 }),
    ...(roles.includes('agency') && { roleAgency: 1 }),
    ...(roles.includes('client') && { roleClient: 1 }),
  }
}

function stated(values: CompanyValues): Partial<Company> & { name: string } {
  const { name, country, language, email, phone, address } = values
  return { name: name ?? '', country, language, email, phone, address, ...flags(values) }
}

function hasNumber({ enterpriseNumber, foreignVat }: CompanyValues): boolean {
  return enterpriseNumber !== null || foreignVat !== null
}

/**
 * The company of a row: by its numbers; a provisional one that a reference named before its number was known is
 * completed by name. Only a row without number is matched to a known company by name alone.
 */
function findCompany(book: CompanyBook, context: ImportContext, values: CompanyValues): number | null {
  const { enterpriseNumber, foreignVat, name } = values
  const byNumber = enterpriseNumber === null ? null : book.withNumber('enterprise', enterpriseNumber)
  const byVat = foreignVat === null ? null : book.withNumber('vat', foreignVat)
  if (byNumber !== null && byVat !== null && byNumber !== byVat) return unite(book, context, byNumber, byVat, values)
  const found = byNumber ?? byVat
  if (found !== null || name === null) return found
  const namesakes = book.withName(name)
  if (!hasNumber(values)) {
    if (namesakes.length > 1) refuse('ambiguous', 'name', { value: name })
    return namesakes[0] ?? null
  }
  return namesakes.find((id) => book.get(id)?.provisional === 1 && book.numbersOf(id).length === 0) ?? null
}

/** Two records turn out to be one company: possible while one of them is only a name for a number, and nothing lasting names it. */
function unite(
  book: CompanyBook,
  context: ImportContext,
  first: number,
  second: number,
  { foreignVat }: CompanyValues,
): number {
  const loses = [second, first].find((id) => book.get(id)?.provisional === 1 && !isNamedForGood(context.door, id))
  if (loses === undefined) refuse('key-conflict', 'foreignVat', { value: foreignVat ?? '' })
  const keeps = loses === first ? second : first
  mergeCompanies(context.door, keeps, loses)
  book.forget()
  return keeps
}

function addCompany(book: CompanyBook, named: NamedRecords, { values, line }: ReadRow<CompanyValues>): RowOutcome {
  const id = book.create({ ...stated(values), provisional: hasNumber(values) ? 0 : 1 })
  if (values.enterpriseNumber !== null) book.addNumber(id, 'enterprise', values.enterpriseNumber, null)
  if (values.foreignVat !== null) book.addNumber(id, 'vat', values.foreignVat, null)
  named.name(id, line)
  return 'imported'
}

interface KnownRow {
  book: CompanyBook
  named: NamedRecords
  context: ImportContext
  row: ReadRow<CompanyValues>
  id: number
}

function changeCompany({ book, named, context, row, id }: KnownRow): RowOutcome {
  const stored = book.get(id)
  if (!stored) throw new Error(`company ${id} is gone within its own transaction`)
  const wanted: Partial<Company> = stated(row.values)
  const { name } = wanted
  // Letters an export has damaged never replace a known name.
  if (stored.provisional === 0 && name !== undefined && hasDamagedLetters(name)) delete wanted.name
  const completed = stored.provisional === 1 && hasNumber(row.values)
  const changes = differing(stored, wanted)
  const {
    roleOwn: _own,
    roleContractor: _contractor,
    roleAgency: _agency,
    roleClient: _client,
    ...facts
  } = changes ?? {}
  if (!completed) named.refuseContradiction(id, stored, facts)
  const numbers = newNumbers(book, id, row.values)
  const earlier = named.lineOf(id)
  named.name(id, row.line)
  if (changes !== null || completed) {
    context.door.update('company', id, { ...changes, ...(completed && { provisional: 0 }) })
    if (changes?.name !== undefined) book.rename(id, stored.name, changes.name)
  }
  for (const number of numbers) addDated(book, context, id, number)
  if (completed) return 'imported'
  if (changes !== null || numbers.length > 0) return 'changed'
  if (earlier === undefined) return 'unchanged'
  context.warn('duplicate-in-file', null, { line: earlier })
  return 'duplicate'
}

type NewNumber = Pick<CompanyNumber, 'kind' | 'value'>

function newNumbers(book: CompanyBook, id: number, { enterpriseNumber, foreignVat }: CompanyValues): NewNumber[] {
  const numbers: NewNumber[] = []
  if (enterpriseNumber !== null) numbers.push({ kind: 'enterprise', value: enterpriseNumber })
  if (foreignVat !== null) numbers.push({ kind: 'vat', value: foreignVat })
  return numbers.filter(({ kind, value }) => book.withNumber(kind, value) !== id)
}

/** A number may change or come later: beside a known one of its kind it counts from the import date. */
function addDated(book: CompanyBook, context: ImportContext, id: number, { kind, value }: NewNumber): void {
  const before = book.numbersOf(id).filter((number) => number.kind === kind && number.validTo === null)
  const ends = addDays(context.today, -1)
  for (const number of before) {
    if (number.validFrom === null || number.validFrom <= ends) {
      context.door.update('companyNumber', number.id, { validTo: ends })
    }
  }
  book.addNumber(id, kind, value, before.length > 0 ? context.today : null)
}
