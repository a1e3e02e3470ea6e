import type { CompanyBook } from '#main/core/features/imports/company-book.ts'
import {
  planEmployment,
  type EmploymentPlan,
  type StatedEmployment,
} from '#main/core/features/imports/kinds/employment-plan.ts'
import type { Employment, PersonBook } from '#main/core/features/imports/person-book.ts'
import { RowRefused, type ImportContext } from '#main/core/features/imports/row.ts'
import { addDays, type LocalDate } from '#shared/domain/dates.ts'
import type { CompanyReference } from '#shared/domain/identifiers.ts'
import type { EmploymentValues, PersonValues } from '#shared/domain/records.ts'

/** Room for company ids in a key made of a person's and a company's id; the product stays an exact integer. */
const companyRoom = 4_194_304

/** Stands for a firm that is still to be created, while a row may yet be refused. */
const unknownCompany = -1

/** Who employs, and at which firm an agency worker works, as the cells refer to them. */
interface References {
  company: { reference: CompanyReference; field: string }
  userFirm: { reference: CompanyReference; field: string } | null
}

/** A row's employment, checked, before anything is written. */
interface Prepared {
  /** What the row's references have been found to be; null where the firm is still to be created. */
  companyId: number | null
  userFirmId: number | null
  /** Nothing can be known of a person who is new. */
  isNew: boolean
  references: References | null
  stated: EmploymentValues
}

interface Moved {
  from: LocalDate
  line: number
  label: string
}

/** An agency employs its workers; the firm in the employer's column is then the one they work at. */
function referencesOf({ employer, agency }: EmploymentValues): References | null {
  const main = agency ? { reference: agency, field: 'agency' } : employer && { reference: employer, field: 'employer' }
  if (!main) return null
  return { company: main, userFirm: agency && employer ? { reference: employer, field: 'employer' } : null }
}

/** A file that names only the firm an agency worker works at does not take the agency away. */
function throughAgency(known: readonly Employment[], stated: StatedEmployment): StatedEmployment {
  const silent = stated.userFirmId === null && (stated.capacity === null || stated.capacity === 'temporary')
  const through = silent ? known.find(({ userFirmId }) => userFirmId === stated.companyId) : undefined
  return through ? { ...stated, companyId: through.companyId, userFirmId: stated.companyId } : stated
}

/** The employments of people as a file gives them. */
export class EmploymentImport {
  readonly #context: ImportContext
  readonly #people: PersonBook
  readonly #companies: CompanyBook
  /** Person and company, as one number: what this file mentions goes on. */
  readonly #mentioned = new Set<number>()
  readonly #moved = new Map<number, Moved>()

  constructor(context: ImportContext, people: PersonBook, companies: CompanyBook) {
    this.#context = context
    this.#people = people
    this.#companies = companies
  }

  /** The employer a row names, null when it names none or one not known yet. */
  knownCompany(stated: EmploymentValues): number | null {
    const references = referencesOf(stated)
    return references && this.#companies.find(references.company.reference, references.company.field)
  }

  /** Checks that the employment can be written; throws `RowRefused`. `personId` is null for a new person. */
  prepare(personId: number | null, stated: EmploymentValues): Prepared {
    const references = referencesOf(stated)
    const isNew = personId === null
    if (!references) return { companyId: null, userFirmId: null, isNew, references, stated }
    const { company, userFirm } = references
    const companyId = this.#companies.find(company.reference, company.field)
    const userFirmId = userFirm && this.#companies.find(userFirm.reference, userFirm.field)
    if (!isNew) {
      const userFirmOrNew = userFirm && (userFirmId ?? unknownCompany)
      const { problem } = this.#plan(personId, this.#stated(companyId ?? unknownCompany, userFirmOrNew, stated))
      if (problem) throw new RowRefused([problem])
    }
    return { companyId, userFirmId, isNew, references, stated }
  }

  /** Writes what was prepared; says whether anything was, and who employs. */
  write(
    personId: number,
    prepared: Prepared,
    { person }: { person: PersonValues },
    line: number,
  ): { written: boolean; companyId: number | null } {
    const { isNew, references, stated } = prepared
    if (!references) return { written: !isNew && this.#writeCapacity(personId, stated), companyId: null }
    const { company, userFirm } = references
    const companyId = prepared.companyId ?? this.#companies.findOrCreate(company.reference, company.field)
    const userFirmId =
      prepared.userFirmId ?? (userFirm && this.#companies.findOrCreate(userFirm.reference, userFirm.field))
    const plan = this.#plan(isNew ? null : personId, this.#stated(companyId, userFirmId, stated))
    this.#mentioned.add(personId * companyRoom + companyId)
    if (plan.othersEndBefore !== null) {
      const label = [person.lastName, person.firstName].filter((name) => name !== null).join(' ')
      this.#moved.set(personId, { from: plan.othersEndBefore, line, label })
    }
    return { written: this.#carryOut(personId, plan), companyId }
  }

  /** Ends the employments of people who moved with the companies that the file no longer mentions. */
  endOthers(at: (line: number, label: string) => void): void {
    const { door } = this.#context
    for (const [personId, { from, line, label }] of this.#moved) {
      at(line, label)
      const ends = addDays(from, -1)
      for (const { id, companyId, validFrom, validTo } of this.#people.employmentsOf(personId)) {
        const goesOn = this.#mentioned.has(personId * companyRoom + companyId) || (validTo !== null && validTo < from)
        if (goesOn) continue
        if (validFrom === null || validFrom < from) door.update('employment', id, { validTo: ends })
        // Begun on the very day the new one begins: it never came to anything.
        else if (validFrom === from) door.remove('employment', id)
      }
    }
  }

  #stated(companyId: number, userFirmId: number | null, stated: EmploymentValues): StatedEmployment {
    const { capacity, employedFrom: from, employedTo: to } = stated
    return { companyId, userFirmId: userFirmId === companyId ? null : userFirmId, capacity, from, to }
  }

  #plan(personId: number | null, stated: StatedEmployment): EmploymentPlan {
    if (personId === null) return planEmployment([], stated, false, this.#context.today)
    const known = this.#people.employmentsOf(personId)
    const actual = throughAgency(known, stated)
    const elsewhere = known.some((one) => this.#isElsewhere(one, actual.companyId))
    return planEmployment(known, actual, elsewhere, this.#context.today)
  }

  #isElsewhere({ personId, companyId, validTo }: Employment, than: number): boolean {
    const ended = validTo !== null && validTo < this.#context.today
    return companyId !== than && !ended && !this.#mentioned.has(personId * companyRoom + companyId)
  }

  #carryOut(personId: number, { updates, add }: EmploymentPlan): boolean {
    const { door } = this.#context
    for (const { id, changes } of updates) door.update('employment', id, changes)
    if (add) door.insert('employment', { personId, ...add })
    return updates.length > 0 || add !== null
  }

  /** A capacity without employer belongs to the only employment there is. */
  #writeCapacity(personId: number, { capacity }: EmploymentValues): boolean {
    if (capacity === null) return false
    const { today } = this.#context
    const standing = this.#people.employmentsOf(personId).filter(({ validTo }) => validTo === null || validTo >= today)
    const [only] = standing
    if (!only || standing.length > 1) return false
    const { companyId } = only
    return this.#carryOut(
      personId,
      this.#plan(personId, { companyId, userFirmId: null, capacity, from: null, to: null }),
    )
  }
}
