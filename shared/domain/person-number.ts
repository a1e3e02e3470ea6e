import { daysInMonth, formatDate, type LocalDate } from '#shared/domain/local-date.ts'
import type { Problem, ProblemCode } from '#shared/domain/problem.ts'
import { ruleValue } from '#shared/rules/index.ts'

/** National register number, or BIS number for people outside the register. */
export type PersonNumberKind = 'national' | 'bis'

/** A birth date as a number tells it: each part null when unknown. */
export interface BirthDate {
  year: number | null
  month: number | null
  day: number | null
}

export interface PersonNumberReading {
  /** Eleven digits to store, or null when the text cannot be a person's number at all. */
  digits: string | null
  kind: PersonNumberKind
  birthDate: BirthDate
  /** Null when the number does not tell it (BIS +20) or is no number. */
  sex: 'female' | 'male' | null
  problems: Problem[]
}

export interface PersonNumberContext {
  /** Brussels calendar day; nobody is born after it. */
  today: LocalDate
  /** Birth date stated beside the number; it must agree. */
  birthDate?: LocalDate | null
  /** Field the problems are reported at; `nationalNumber` unless given. */
  field?: string
}

const unknownBirth: BirthDate = { year: null, month: null, day: null }

/** Takes dots, dashes, slashes and blanks out of a person's number. */
export function cleanPersonNumber(text: string): string {
  return text.replace(/[\s.\-–—/_]/g, '')
}

/** The century whose check digits fit: 1900 or 2000; null when none does. The two never coincide. */
function centuryOf(digits: string): 1900 | 2000 | null {
  const stem = Number(digits.slice(0, 9))
  const check = Number(digits.slice(9))
  if (97 - (stem % 97) === check) return 1900
  return 97 - ((2_000_000_000 + stem) % 97) === check ? 2000 : null
}

/** Whether eleven digits have right check digits; nothing else of the number is looked at. */
export function hasRightCheckDigits(digits: string): boolean {
  return centuryOf(digits) !== null
}

/**
 * Puts back the zeros a spreadsheet dropped from the front of a person's number.
 * Done only when the result has right check digits, so that a number merely cut short is not completed by chance alone.
 */
export function restorePersonNumber(digits: string): string | null {
  if (!/^\d{3,10}$/.test(digits)) return null
  const padded = digits.padStart(11, '0')
  return centuryOf(padded) === null ? null : padded
}

interface Structure {
  kind: PersonNumberKind
  birthDate: BirthDate
  sex: 'female' | 'male' | null
  fault: { code: ProblemCode; found: string } | null
}

/** Month 0–12 after taking off 20 (BIS, sex unknown) or 40 (BIS); null when no such month exists. */
function monthOf(monthDigits: number): { month: number; offset: 0 | 20 | 40 } | null {
  for (const offset of [40, 20, 0] as const) {
    const month = monthDigits - offset
    if (month >= 0 && month <= 12) return { month, offset }
  }
  return null
}

function dayFits(year: number | null, month: number, day: number): boolean {
  // Day numbers above 31 stand for days whose sequence ran out; they say nothing about the day.
  if (day === 0 || day > 31 || month === 0) return true
  // Without a century only the longest form of the month can be asked for.
  return day <= daysInMonth(year ?? 2000, month)
}

function readStructure(digits: string, century: 1900 | 2000 | null, today: LocalDate): Structure {
  const yearDigits = Number(digits.slice(0, 2))
  const monthDigits = digits.slice(2, 4)
  const dayDigits = Number(digits.slice(4, 6))
  const sequence = Number(digits.slice(6, 9))
  const found = monthOf(Number(monthDigits))
  const kind: PersonNumberKind = Number(monthDigits) >= 20 ? 'bis' : 'national'
  if (!found) {
    return { kind, birthDate: unknownBirth, sex: null, fault: { code: 'person-number-month', found: monthDigits } }
  }
  const year = century === null ? null : century + yearDigits
  // A birth date unknown in all its parts is written as zeros; the year is then no year.
  const nothingKnown = yearDigits === 0 && found.month === 0 && dayDigits === 0
  const birthDate: BirthDate = {
    year: nothingKnown ? null : year,
    month: found.month === 0 ? null : found.month,
    day: dayDigits === 0 || dayDigits > 31 ? null : dayDigits,
  }
  const sex = found.offset === 20 ? null : sequence % 2 === 1 ? 'male' : 'female'
  const allowed = ruleValue('person-number-sequence', null, today)
  const fault = !dayFits(year, found.month, dayDigits)
    ? { code: 'person-number-day' as const, found: digits.slice(4, 6) }
    : sequence < allowed.first || sequence > allowed.last
      ? { code: 'person-number-sequence' as const, found: digits.slice(6, 9) }
      : null
  return { kind, birthDate, sex, fault }
}

/** The earliest day a partly known birth date can mean. */
function earliest({ year, month, day }: BirthDate): string {
  return `${year ?? 0}-${String(month ?? 1).padStart(2, '0')}-${String(day ?? 1).padStart(2, '0')}`
}

/** Tells whether a full date does not contradict the known parts of a birth date. */
export function agreesWithBirthDate(birthDate: BirthDate, date: LocalDate): boolean {
  const { year, month, day } = birthDate
  return (
    (year === null || year === Number(date.slice(0, 4))) &&
    (month === null || month === Number(date.slice(5, 7))) &&
    (day === null || day === Number(date.slice(8, 10)))
  )
}

/** The known parts of a birth date as `dd/mm/yyyy`, with `??` for the unknown ones. */
export function formatBirthDate({ year, month, day }: BirthDate): string {
  const part = (value: number | null): string => (value === null ? '??' : String(value).padStart(2, '0'))
  return `${part(day)}/${part(month)}/${year ?? '????'}`
}

/** The birth date as a local date when all of it is known, else null. */
export function fullBirthDate(birthDate: BirthDate): LocalDate | null {
  return birthDate.year === null || birthDate.month === null || birthDate.day === null ? null : earliest(birthDate)
}

function unusable(code: ProblemCode, field: string, params?: Problem['params']): PersonNumberReading {
  const problem: Problem = { code, field, severity: 'error', ...(params && { params }) }
  return { digits: null, kind: 'national', birthDate: unknownBirth, sex: null, problems: [problem] }
}

/**
 * Reads a national register or BIS number: cleaning, leading zeros, check digits, structure, agreement with a stated birth date
 * (`domain/registrations.md`, Identifiers). Eleven digits that fail a check are `override` problems: a document may show them.
 */
export function checkPersonNumber(text: string, context: PersonNumberContext): PersonNumberReading {
  const field = context.field ?? 'nationalNumber'
  const cleaned = cleanPersonNumber(text)
  if (!/^\d*$/.test(cleaned)) return unusable('person-number-characters', field)
  const digits = cleaned.length === 11 ? cleaned : restorePersonNumber(cleaned)
  if (digits === null) return unusable('person-number-length', field, { found: cleaned.length })
  const problems: Problem[] = []
  if (digits !== cleaned) problems.push({ code: 'leading-zeros-restored', field, severity: 'warning' })
  const century = centuryOf(digits)
  if (century === null) problems.push({ code: 'person-number-sum', field, severity: 'override' })
  const { fault, ...structure } = readStructure(digits, century, context.today)
  if (fault) problems.push({ code: fault.code, field, severity: 'override', params: { found: fault.found } })
  if (century !== null && fault === null) problems.push(...checkBirth(structure.birthDate, context, field))
  return { digits, ...structure, problems }
}

function checkBirth(birthDate: BirthDate, context: PersonNumberContext, field: string): Problem[] {
  if (birthDate.year !== null && earliest(birthDate) > context.today) {
    return [{ code: 'person-number-future', field, severity: 'override' }]
  }
  const stated = context.birthDate
  if (!stated || agreesWithBirthDate(birthDate, stated)) return []
  const params = { expected: formatBirthDate(birthDate), value: formatDate(stated) }
  return [{ code: 'person-number-birth-date', field, severity: 'override', params }]
}

/** A stored number as documents show it, `85.07.30-033.28`; other texts unchanged. */
export function formatPersonNumber(digits: string): string {
  return digits.replace(/^(\d{2})(\d{2})(\d{2})(\d{3})(\d{2})$/, '$1.$2.$3-$4.$5')
}
