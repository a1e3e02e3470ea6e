import { checkPersonNumber } from '#shared/domain/person-number.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

// Which records of people look like one person. Each reason alone is worth a look; none decides.

/** Why two records may be one person, the strongest first. */
export const doubleReasons = [
  'name-birth',
  'number-slip',
  'bis-national',
  'swapped-name',
  'name-employer',
  'name-alone',
] as const
export type DoubleReason = (typeof doubleReasons)[number]

/** A record as far as it may be somebody else’s double. Names are folded. */
export interface DoubleCandidate {
  id: number
  lastName: string
  firstName: string
  birthDate: LocalDate | null
  numbers: readonly { kind: 'national' | 'bis' | 'limosa'; value: string }[]
  companyIds: readonly number[]
}

export interface DoublePair {
  firstId: number
  secondId: number
  reasons: DoubleReason[]
}

/** Records in one group beyond which a name says nothing: everybody is called so. */
const mostAlike = 50

/** Pairs found so far, each under its two ids. */
class Pairs {
  readonly found = new Map<string, DoublePair>()

  add(one: DoubleCandidate, other: DoubleCandidate, reason: DoubleReason): void {
    if (one.id === other.id) return
    const [firstId, secondId] = one.id < other.id ? [one.id, other.id] : [other.id, one.id]
    const key = `${firstId} ${secondId}`
    const pair = this.found.get(key)
    if (!pair) this.found.set(key, { firstId, secondId, reasons: [reason] })
    else if (!pair.reasons.includes(reason)) pair.reasons.push(reason)
  }
}

function eachPair(
  groups: Iterable<readonly DoubleCandidate[]>,
  each: (first: DoubleCandidate, second: DoubleCandidate) => void,
): void {
  for (const group of groups) {
    if (group.length < 2 || group.length > mostAlike) continue
    for (const [index, first] of group.entries()) {
      for (const second of group.slice(index + 1)) each(first, second)
    }
  }
}

const isNamed = ({ lastName }: DoubleCandidate): boolean => lastName !== '' && lastName !== '?'
const nameOf = ({ lastName, firstName }: DoubleCandidate): string => `${lastName}\u0001${firstName}`
const partsOf = ({ lastName, firstName }: DoubleCandidate): string => [lastName, firstName].sort().join('\u0001')
const numberOf = ({ numbers }: DoubleCandidate, kind: 'national' | 'bis'): boolean =>
  numbers.some((number) => number.kind === kind)
const official = ({ numbers }: DoubleCandidate): boolean => numbers.some(({ kind }) => kind !== 'limosa')

/** Two birth dates that are both known and differ. */
const bornApart = (first: DoubleCandidate, second: DoubleCandidate): boolean =>
  first.birthDate !== null && second.birthDate !== null && first.birthDate !== second.birthDate

/** Father and son: both with a number of the register, born on different days. */
const surelyTwo = (first: DoubleCandidate, second: DoubleCandidate): boolean =>
  bornApart(first, second) && official(first) && official(second)

/** A name alone is little: only where nothing tells the two apart, as when one has the number and the other the employer. */
const nothingBetween = (first: DoubleCandidate, second: DoubleCandidate): boolean =>
  (first.numbers.length === 0 || second.numbers.length === 0) &&
  (first.companyIds.length === 0 || second.companyIds.length === 0)

/** Texts of eleven digits that differ from this one in one place, or in two neighbours that changed places. */
function* slips(value: string): Generator<string, void> {
  for (let place = 0; place < value.length; place += 1) {
    for (let digit = 0; digit <= 9; digit += 1) {
      if (String(digit) !== value[place]) yield `${value.slice(0, place)}${digit}${value.slice(place + 1)}`
    }
    const [one = '', other = ''] = [value[place], value[place + 1]]
    if (other !== '' && one !== other) yield `${value.slice(0, place)}${other}${one}${value.slice(place + 2)}`
  }
}

/** Numbers typed wrong: a slip of one digit always breaks the check digits, so only broken numbers are looked at. */
function findSlips(people: readonly DoubleCandidate[], today: LocalDate, pairs: Pairs): void {
  const carriers = new Map<string, DoubleCandidate>()
  const stems = new Map<string, DoubleCandidate[]>()
  const broken: { person: DoubleCandidate; value: string }[] = []
  for (const person of people) {
    for (const { kind, value } of person.numbers) {
      if (kind === 'limosa') continue
      carriers.set(value, person)
      const stem = value.slice(0, 9)
      const same = stems.get(stem)
      if (same) same.push(person)
      else stems.set(stem, [person])
      const { problems } = checkPersonNumber(value, { today })
      if (problems.some(({ code }) => code === 'person-number-sum')) broken.push({ person, value })
    }
  }
  for (const { person, value } of broken) {
    for (const slip of slips(value)) {
      const other = carriers.get(slip)
      if (other) pairs.add(person, other, 'number-slip')
    }
    for (const other of stems.get(value.slice(0, 9)) ?? []) pairs.add(person, other, 'number-slip')
  }
}

/** Pairs of records that may be one person, the strongest reasons first. `today`: Brussels day, for reading numbers. */
export function likelyDoubles(people: readonly DoubleCandidate[], today: LocalDate): DoublePair[] {
  const pairs = new Pairs()
  findSlips(people, today, pairs)
  const named = people.filter(isNamed)
  const byName = Map.groupBy(named, nameOf)
  eachPair(byName.values(), (first, second) => {
    const sameBirth = first.birthDate !== null && first.birthDate === second.birthDate
    if (sameBirth) pairs.add(first, second, 'name-birth')
    if (surelyTwo(first, second)) return
    const colleagues = first.companyIds.some((id) => second.companyIds.includes(id))
    if (colleagues) pairs.add(first, second, 'name-employer')
    else if (!sameBirth && !bornApart(first, second) && nothingBetween(first, second)) {
      pairs.add(first, second, 'name-alone')
    }
  })
  eachPair(Map.groupBy(named, partsOf).values(), (first, second) => {
    if (nameOf(first) === nameOf(second) || bornApart(first, second)) return
    const near = first.birthDate !== null && first.birthDate === second.birthDate
    if (near || first.companyIds.some((id) => second.companyIds.includes(id))) pairs.add(first, second, 'swapped-name')
  })
  const byBirth = Map.groupBy(
    named.filter(({ birthDate }) => birthDate !== null),
    ({ birthDate }) => birthDate,
  )
  eachPair(byBirth.values(), (first, second) => {
    const [one, other] = numberOf(first, 'bis') ? [first, second] : [second, first]
    if (!numberOf(one, 'bis') || !numberOf(other, 'national') || numberOf(one, 'national')) return
    const words = new Set(`${first.lastName} ${first.firstName}`.split(' '))
    const shared = `${second.lastName} ${second.firstName}`
      .split(' ')
      .some((word) => word.length > 2 && words.has(word))
    if (shared) pairs.add(first, second, 'bis-national')
  })
  const strength = ({ reasons }: DoublePair): number =>
    reasons.reduce((sum, reason) => sum + 2 ** (doubleReasons.length - doubleReasons.indexOf(reason)), 0)
  const ordered = [...pairs.found.values()].map((pair) => ({
    ...pair,
    reasons: pair.reasons.toSorted((first, second) => doubleReasons.indexOf(first) - doubleReasons.indexOf(second)),
  }))
  return ordered.sort(
    (first, second) =>
      strength(second) - strength(first) || first.firstId - second.firstId || first.secondId - second.secondId,
  )
}
