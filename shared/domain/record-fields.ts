import { readCountry, type CountryCode } from '#shared/domain/country.ts'
import {
  defaultLatestYear,
  formatDate,
  parseLocalDate,
  parseLocalTime,
  type LocalDate,
  type LocalTime,
} from '#shared/domain/local-date.ts'
import type { Checked, Problem, ProblemCode, ProblemSeverity } from '#shared/domain/problem.ts'
import { cleanText, hasDamagedLetters, maximumLengths, quoteValue } from '#shared/domain/text.ts'

/**
 * A record as a form or a row gives it: texts as typed. Null or empty means the field was left empty;
 * undefined means that nobody asked for it (a column that the file does not have), so its absence is not remarked upon.
 */
export type RecordInput<Field extends string> = Partial<Record<Field, string | null>>

/** What the checks of records need to know of the world: the Brussels calendar day they are made on. */
export interface ReadContext {
  today: LocalDate
}

/** What was read from an input, null where nothing usable stood, and everything worth saying about it. */
export interface RecordReading<Values> {
  values: Values
  problems: Problem[]
}

export interface TextOptions {
  max?: number
  required?: boolean
  /** Names: letters that an export replaced by `?` are pointed out. */
  name?: boolean
}

/** Reads the fields of one record and gathers what is wrong with them; made anew for each record. */
export interface FieldReader<Field extends string> {
  problems: Problem[]
  /** Adds something that was found elsewhere. */
  report(code: ProblemCode, field: Field | null, severity: ProblemSeverity, params?: Problem['params']): void
  /** The text as it was given, blanks at the ends taken off; null when empty. */
  raw(field: Field): string | null
  /** True when the field was asked for and left empty. */
  leftEmpty(field: Field): boolean
  text(field: Field, options?: TextOptions): string | null
  date(field: Field, options?: { required?: boolean; birth?: boolean }): LocalDate | null
  time(field: Field): LocalTime | null
  email(field: Field): string | null
  country(field: Field): CountryCode | null
  /** A word of a known list; `allowed` is quoted when it is not. Unknown words stop the record unless `severity` says otherwise. */
  word<Value>(
    field: Field,
    read: (text: string) => Value | null,
    allowed: string,
    severity?: ProblemSeverity,
  ): Value | null
  /** A value read by a check of its own, such as an identifier. */
  checked<Value>(field: Field, check: (text: string) => Checked<Value>): Value | null
  /** Reports an end before its start, at the end. */
  order(endField: Field, start: LocalDate | null, end: LocalDate | null): void
}

/** Years from today beyond which a date of works or planning is more likely a slip of the hand. */
const implausibleYears = 30

/** A reader over one record; see `FieldReader`. */
export function fieldReader<Field extends string>(
  input: RecordInput<Field>,
  { today }: ReadContext,
): FieldReader<Field> {
  const problems: Problem[] = []
  const report: FieldReader<Field>['report'] = (code, field, severity, params) => {
    problems.push(params ? { code, field, severity, params } : { code, field, severity })
  }
  const raw = (field: Field): string | null => input[field]?.trim() || null
  const requireRaw = (field: Field, required: boolean | undefined): string | null => {
    const value = raw(field)
    if (value === null && required) report('required', field, 'error')
    return value
  }
  const text: FieldReader<Field>['text'] = (field, options = {}) => {
    const value = raw(field)
    const cleaned = cleanText(value ?? '')
    if (cleaned.removed) report('control-characters-removed', field, 'warning')
    if (cleaned.text === '') {
      if (options.required) report('required', field, 'error')
      return null
    }
    const max = options.max ?? maximumLengths.name
    if (cleaned.text.length > max) {
      report('too-long', field, 'error', { max })
      return null
    }
    if (options.name && hasDamagedLetters(cleaned.text)) {
      report('name-damaged', field, 'warning', { value: quoteValue(cleaned.text) })
    }
    return cleaned.text
  }
  return {
    problems,
    report,
    raw,
    leftEmpty: (field) => input[field] !== undefined && raw(field) === null,
    text,
    date(field, options = {}) {
      const value = requireRaw(field, options.required)
      if (value === null) return null
      const latestYear = options.birth ? Number(today.slice(0, 4)) : defaultLatestYear
      const date = parseLocalDate(value, latestYear)
      if (date === null) report('not-a-date', field, 'error', { value: quoteValue(value) })
      else if (options.birth && date > today) report('birth-date-future', field, 'error', { value: formatDate(date) })
      else if (isImplausible(date, today, options.birth === true)) {
        report('date-implausible', field, 'warning', { value: formatDate(date) })
      }
      return date
    },
    time(field) {
      const value = raw(field)
      const time = value === null ? null : parseLocalTime(value)
      if (value !== null && time === null) report('not-a-time', field, 'error', { value: quoteValue(value) })
      return time
    },
    email(field) {
      const value = text(field, { max: maximumLengths.email })
      if (value !== null && !/^[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[^\s@<>()",;:.]+$/.test(value)) {
        report('not-an-email', field, 'warning', { value: quoteValue(value) })
      }
      return value
    },
    country(field) {
      const value = raw(field)
      const country = value === null ? null : readCountry(value)
      if (value !== null && country === null) report('unknown-country', field, 'warning', { value: quoteValue(value) })
      return country
    },
    word(field, read, allowed, severity = 'error') {
      const value = raw(field)
      const meaning = value === null ? null : read(value)
      if (value !== null && meaning === null) {
        report('unknown-word', field, severity, { value: quoteValue(value), allowed })
      }
      return meaning
    },
    checked(field, check) {
      const value = raw(field)
      if (value === null) return null
      const reading = check(value)
      problems.push(...reading.problems)
      return reading.value
    },
    order(endField, start, end) {
      if (start === null || end === null || end >= start) return
      report('date-order', endField, 'error', { start: formatDate(start), end: formatDate(end) })
    },
  }
}

function isImplausible(date: LocalDate, today: LocalDate, birth: boolean): boolean {
  const years = Number(date.slice(0, 4)) - Number(today.slice(0, 4))
  return birth ? years < -110 : Math.abs(years) > implausibleYears
}

/** Words shown when an unknown one was used, in our four languages where they differ. */
export const allowedWords = {
  regime: 'nettoyage/schoonmaak/Reinigung/cleaning, construction/bouw/Bau, viande/vlees/Fleisch/meat',
  capacity:
    'salarié/werknemer/Arbeitnehmer/employee, indépendant/zelfstandige/Selbständiger/self-employed, intérimaire/uitzendkracht/Zeitarbeiter/temporary, stagiaire/stagiair/Praktikant/trainee',
  role: 'propre/eigen/own, sous-traitant/onderaannemer/Subunternehmer/subcontractor, agence/uitzendkantoor/Zeitarbeitsfirma/agency, donneur d’ordre/opdrachtgever/Auftraggeber/client',
  language: 'FR, NL, DE, EN',
  purpose: 'ponctuel/eenmalig/einmalig/one-off, continu/doorlopend/fortlaufend/continuous',
  yesNo: 'oui/ja/yes, non/nee/nein/no',
  method:
    'notre système/ons systeem/our system, propre méthode/eigen methode/own method, service en ligne/onlinedienst/online service, autre/andere/other',
} as const
