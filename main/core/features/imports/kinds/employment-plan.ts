import type { Employment } from '#main/core/features/imports/person-book.ts'
import { addDays, formatDate, periodsOverlap, within, type LocalDate } from '#shared/domain/dates.ts'
import type { Problem } from '#shared/domain/problem.ts'

type Capacity = Employment['capacity']

/** An employment as a row states it; null where the row says nothing. */
export interface StatedEmployment {
  companyId: number
  capacity: Capacity
  userFirmId: number | null
  from: LocalDate | null
  to: LocalDate | null
}

type NewEmployment = Omit<Employment, 'id' | 'personId'>

/** What a row makes of a person's employments with one company. */
export interface EmploymentPlan {
  updates: { id: number; changes: Partial<Employment> }[]
  add: NewEmployment | null
  /** Employments with companies that the file does not mention end the day before; null when they go on. */
  othersEndBefore: LocalDate | null
  problem: Problem | null
}

const nothing: EmploymentPlan = { updates: [], add: null, othersEndBefore: null, problem: null }

/**
 * Fits a stated employment into the known ones (`domain/imports.md`): the same one again changes nothing, an unknown
 * detail is filled in, and other values begin a new period: from the row's own date, else from the import date, the old
 * period ending the day before. The first employment of a person without dates is open on both sides.
 * @param known all employments of the person
 * @param elsewhere whether the person was known to work for another company before this file
 */
export function planEmployment(
  known: readonly Employment[],
  stated: StatedEmployment,
  elsewhere: boolean,
  today: LocalDate,
): EmploymentPlan {
  const same = known.filter(({ companyId }) => companyId === stated.companyId)
  return stated.from === null && stated.to === null
    ? planUndated(same, stated, elsewhere, today)
    : planDated(same, stated, elsewhere)
}

function planUndated(
  same: readonly Employment[],
  stated: StatedEmployment,
  elsewhere: boolean,
  today: LocalDate,
): EmploymentPlan {
  const standing =
    same.find(({ validFrom, validTo }) => within(today, validFrom, validTo)) ??
    same.find(({ validFrom }) => validFrom !== null && validFrom > today)
  if (standing) return planDetails(standing, stated, today)
  const from = elsewhere || same.length > 0 ? today : null
  return { ...nothing, add: newEmployment(stated, from, null), othersEndBefore: elsewhere ? today : null }
}

/** Another capacity or user firm begins a new period on a day; what was unknown is filled in. */
function planDetails(standing: Employment, stated: StatedEmployment, day: LocalDate): EmploymentPlan {
  const filled = unknownDetails(standing, stated)
  if (!contradicts(standing, stated)) return filled ? update(standing, filled) : nothing
  if (standing.validFrom !== null && standing.validFrom >= day) return update(standing, details(standing, stated))
  return {
    ...nothing,
    updates: [{ id: standing.id, changes: { validTo: addDays(day, -1) } }],
    add: { ...newEmployment(stated, day, standing.validTo), ...details(standing, stated) },
  }
}

function planDated(same: readonly Employment[], stated: StatedEmployment, elsewhere: boolean): EmploymentPlan {
  const { from, to } = stated
  const overlapping = same.filter((one) => periodsOverlap({ from: one.validFrom, to: one.validTo }, { from, to }))
  const exact = from === null ? undefined : same.find(({ validFrom }) => validFrom === from)
  const standing = exact ?? overlapping[0]
  if (!standing) {
    const othersEndBefore = elsewhere && to === null ? from : null
    return { ...nothing, add: newEmployment(stated, from, to), othersEndBefore }
  }
  const others = overlapping.filter((one) => one !== standing)
  if (others.length > 0) return { ...nothing, problem: overlap(others[0] ?? standing) }
  const splits =
    from !== null && (standing.validFrom === null ? contradicts(standing, stated) : from > standing.validFrom)
  if (splits) {
    return {
      ...nothing,
      updates: [{ id: standing.id, changes: { validTo: addDays(from, -1) } }],
      add: { ...newEmployment(stated, from, to ?? standing.validTo), ...details(standing, stated) },
    }
  }
  const wanted = {
    ...details(standing, stated),
    validFrom: from ?? standing.validFrom,
    validTo: to ?? standing.validTo,
  }
  const changes = Object.entries(wanted).filter(([name, value]) => standing[name as keyof typeof wanted] !== value)
  return changes.length === 0 ? nothing : update(standing, Object.fromEntries(changes))
}

function contradicts(standing: Employment, { capacity, userFirmId }: StatedEmployment): boolean {
  const differs = (known: unknown, said: unknown): boolean => known !== null && said !== null && known !== said
  return differs(standing.capacity, capacity) || differs(standing.userFirmId, userFirmId)
}

function details(standing: Employment, stated: StatedEmployment): Pick<Employment, 'capacity' | 'userFirmId'> {
  return {
    capacity: stated.capacity ?? standing.capacity,
    userFirmId: stated.userFirmId ?? standing.userFirmId,
  }
}

function unknownDetails(standing: Employment, stated: StatedEmployment): Partial<Employment> | null {
  const changes: Partial<Employment> = {
    ...(standing.capacity === null && stated.capacity !== null && { capacity: stated.capacity }),
    ...(standing.userFirmId === null && stated.userFirmId !== null && { userFirmId: stated.userFirmId }),
  }
  return Object.keys(changes).length === 0 ? null : changes
}

function newEmployment(stated: StatedEmployment, from: LocalDate | null, to: LocalDate | null): NewEmployment {
  const { companyId, capacity, userFirmId } = stated
  return { companyId, capacity, userFirmId, validFrom: from, validTo: to }
}

function update({ id }: Employment, changes: Partial<Employment>): EmploymentPlan {
  return { ...nothing, updates: [{ id, changes }] }
}

function overlap({ validFrom, validTo }: Employment): Problem {
  const shown = (date: LocalDate | null): string => (date === null ? '…' : formatDate(date))
  return {
    code: 'overlap',
    field: 'employedFrom',
    severity: 'error',
    params: { from: shown(validFrom), to: shown(validTo) },
  }
}
