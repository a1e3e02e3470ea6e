import { addDays, type LocalDate } from '#shared/domain/local-date.ts'
import { periodsOverlap } from '#shared/domain/period.ts'
import { fold } from '#shared/domain/text.ts'

// What has to be settled before two records of people become one. Plain data, no database.

/** What is known of a person beside numbers and employers, in the order in which it is asked. */
export const joinFields = ['lastName', 'firstName', 'birthDate', 'language', 'nationality', 'identityCountry'] as const
export type JoinField = (typeof joinFields)[number]
export type JoinFacts = Record<JoinField, string | null>

/** Which of the two records a value is taken from. */
export type JoinSide = 'kept' | 'joined'

/** A name that stands for none (`?`) says nothing. */
const said = (value: string | null): string | null => (value === '?' || value === '' ? null : value)

/** Whether two records say different things of one field; names that differ by case and accents alone do not. */
export function clashes(field: JoinField, kept: string | null, joined: string | null): boolean {
  const [first, second] = [said(kept), said(joined)]
  if (first === null || second === null) return false
  return field === 'lastName' || field === 'firstName' ? fold(first) !== fold(second) : first !== second
}

/** The value of a field of the one record: what was chosen, else what the kept one says, else what the other says. */
export function joinedValue(
  field: JoinField,
  kept: JoinFacts,
  joined: JoinFacts,
  choice: JoinSide | null,
): string | null {
  // What one of them does not say is no choice.
  if (said(kept[field]) === null) return said(joined[field]) ?? kept[field]
  return choice === 'joined' ? (said(joined[field]) ?? kept[field]) : kept[field]
}

interface Dated {
  id: number
  validFrom: LocalDate | null
  validTo: LocalDate | null
}

/** An employment as far as it may contradict another. */
export interface JoinEmployment extends Dated {
  companyId: number
  capacity: string | null
  userFirmId: number | null
}

/** Employments of both records at one company that share days, directly or through others. */
export interface EmploymentClash {
  /** Names it: the lowest id of the joined record's employments in it. */
  id: number
  companyId: number
  kept: JoinEmployment[]
  joined: JoinEmployment[]
}

const share = (first: Dated, second: Dated): boolean =>
  periodsOverlap({ from: first.validFrom, to: first.validTo }, { from: second.validFrom, to: second.validTo })

/** Employments that cannot stand side by side: a person has at most one with a company at a time. */
export function employmentClashes(
  kept: readonly JoinEmployment[],
  joined: readonly JoinEmployment[],
): EmploymentClash[] {
  const clashing: EmploymentClash[] = []
  const open = new Set([...kept, ...joined])
  const ofKept = new Set(kept)
  for (const start of [...joined].sort((first, second) => first.id - second.id)) {
    if (!open.has(start)) continue
    const group = new Set([start])
    for (const one of group) {
      for (const other of open) if (other.companyId === one.companyId && share(one, other)) group.add(other)
    }
    for (const one of group) open.delete(one)
    const sides = [...group].sort((first, second) => first.id - second.id)
    const own = sides.filter((one) => ofKept.has(one))
    if (own.length === 0) continue
    const theirs = sides.filter((one) => !ofKept.has(one))
    clashing.push({ id: start.id, companyId: start.companyId, kept: own, joined: theirs })
  }
  return clashing
}

/** Whether a clash can be settled by taking all days together: nothing is said of them that differs. */
export function agree({ kept, joined }: EmploymentClash): boolean {
  const different = (field: 'capacity' | 'userFirmId'): boolean =>
    new Set([...kept, ...joined].flatMap((one) => one[field] ?? [])).size > 1
  return !different('capacity') && !different('userFirmId')
}

/** A local date, where null is open. */
type Bound = LocalDate | null

const earliest = (dates: readonly Bound[]): Bound =>
  dates.reduce((one, other) => (one === null || other === null ? null : one < other ? one : other))
const latest = (dates: readonly Bound[]): Bound =>
  dates.reduce((one, other) => (one === null || other === null ? null : one > other ? one : other))

/** All days of a clash as one employment: what the first of the kept record becomes. */
export function together({
  kept,
  joined,
}: EmploymentClash): Pick<JoinEmployment, 'validFrom' | 'validTo' | 'capacity' | 'userFirmId'> {
  const all = [...kept, ...joined]
  return {
    validFrom: earliest(all.map(({ validFrom }) => validFrom)),
    validTo: latest(all.map(({ validTo }) => validTo)),
    capacity: all.find(({ capacity }) => capacity !== null)?.capacity ?? null,
    userFirmId: all.find(({ userFirmId }) => userFirmId !== null)?.userFirmId ?? null,
  }
}

/** A number with the days on which it holds. */
export interface JoinNumber extends Dated {
  kind: 'national' | 'bis' | 'limosa'
  side: JoinSide
}

/** National and BIS numbers of both records that hold on the same day: a person has one at a time. */
export function numberClash(numbers: readonly JoinNumber[]): JoinNumber[] {
  const official = numbers.filter(({ kind }) => kind !== 'limosa')
  return official.filter((one) => official.some((other) => other.side !== one.side && share(one, other)))
}

/** The number most likely to be today's: a national one before a BIS number, else the one that began last. */
export function likelyCurrent(clash: readonly JoinNumber[]): JoinNumber | null {
  const rank = ({ kind, validFrom, side, id }: JoinNumber): (string | number)[] => [
    kind === 'national' ? 1 : 0,
    validFrom ?? '',
    side === 'kept' ? 1 : 0,
    id,
  ]
  const better = (first: JoinNumber, second: JoinNumber): number => {
    const [mine, theirs] = [rank(first), rank(second)]
    const place = mine.findIndex((value, index) => value !== theirs[index])
    return place !== -1 && (mine[place] ?? 0) > (theirs[place] ?? 0) ? -1 : 1
  }
  return clash.toSorted(better)[0] ?? null
}

/** What becomes of the numbers of a clash when one of them is the number from a day on. Null: a number would end before it begins. */
export function settledNumbers(
  clash: readonly JoinNumber[],
  currentId: number,
  since: LocalDate,
): { id: number; validFrom?: LocalDate; validTo?: LocalDate }[] | null {
  const current = clash.find(({ id }) => id === currentId)
  if (!current || (current.validTo !== null && current.validTo < since)) return null
  const ends = addDays(since, -1)
  const changes: { id: number; validFrom?: LocalDate; validTo?: LocalDate }[] = []
  if (current.validFrom === null || current.validFrom < since) changes.push({ id: currentId, validFrom: since })
  for (const one of clash) {
    if (one === current || (one.validTo !== null && one.validTo < since)) continue
    if (one.validFrom !== null && one.validFrom > ends) return null
    changes.push({ id: one.id, validTo: ends })
  }
  return changes
}
