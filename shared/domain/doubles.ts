import type { LocalDate } from '#shared/domain/local-date.ts'
import { hasRightCheckDigits } from '#shared/domain/person-number.ts'

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

const isNamed = ({ lastName }: DoubleCandidate): boolean => lastName !== '' && lastName !== '?'
/** The same for a surname and a first name that changed places. */
const nameOf = ({ lastName, firstName }: DoubleCandidate): string =>
  lastName < firstName ? `${lastName}\u0001${firstName}` : `${firstName}\u0001${lastName}`
const has = ({ numbers }: DoubleCandidate, kind: 'national' | 'bis'): boolean =>
  numbers.some((number) => number.kind === kind)
const official = ({ numbers }: DoubleCandidate): boolean => numbers.some(({ kind }) => kind !== 'limosa')
const officialOf = ({ numbers }: DoubleCandidate): string[] =>
  numbers.flatMap(({ kind, value }) => (kind === 'limosa' ? [] : [value]))

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

/** What two records of one name, or of one name turned round, have in common. */
function reasonsOfNames(first: DoubleCandidate, second: DoubleCandidate): DoubleReason[] {
  const sameBirth = first.birthDate !== null && first.birthDate === second.birthDate
  const colleagues = first.companyIds.some((id) => second.companyIds.includes(id))
  if (first.lastName !== second.lastName) {
    return !bornApart(first, second) && (sameBirth || colleagues) ? ['swapped-name'] : []
  }
  if (surelyTwo(first, second)) return []
  if (sameBirth) return colleagues ? ['name-birth', 'name-employer'] : ['name-birth']
  if (colleagues) return ['name-employer']
  return !bornApart(first, second) && nothingBetween(first, second) ? ['name-alone'] : []
}

/** A BIS number on one side, a national one on the other, with a name in common; they were born on the same day. */
function isFormerNumber(first: DoubleCandidate, second: DoubleCandidate): boolean {
  const replaced = (one: DoubleCandidate, other: DoubleCandidate): boolean =>
    has(one, 'bis') && !has(one, 'national') && has(other, 'national')
  if (!replaced(first, second) && !replaced(second, first)) return false
  const words = new Set(`${first.lastName} ${first.firstName}`.split(' '))
  return `${second.lastName} ${second.firstName}`.split(' ').some((word) => word.length > 2 && words.has(word))
}

/** Texts of eleven digits that differ from this one in one place, in its check digits, or in two neighbours that changed places. */
function* slips(value: string): Generator<string, void> {
  for (let place = 0; place < value.length; place += 1) {
    for (let digit = 0; digit <= 9; digit += 1) {
      if (String(digit) !== value[place]) yield `${value.slice(0, place)}${digit}${value.slice(place + 1)}`
    }
    const [one = '', other = ''] = [value[place], value[place + 1]]
    if (other !== '' && one !== other) yield `${value.slice(0, place)}${other}${one}${value.slice(place + 2)}`
  }
  for (let check = 0; check <= 99; check += 1) yield `${value.slice(0, 9)}${String(check).padStart(2, '0')}`
}

/** Records under something they have in common. */
class Groups {
  readonly #members = new Map<string, number[]>()

  of(key: string | null): readonly number[] {
    return (key !== null && this.#members.get(key)) || none
  }

  add(key: string | null, id: number): void {
    if (key === null) return
    const members = this.#members.get(key)
    if (members) members.push(id)
    else this.#members.set(key, [id])
  }

  drop(key: string | null, id: number): void {
    if (key === null) return
    const left = this.of(key).filter((member) => member !== id)
    if (left.length > 0) this.#members.set(key, left)
    else this.#members.delete(key)
  }
}

const none: readonly number[] = []

/** People compared with the others between two pauses: some milliseconds. */
const comparedAtOnce = 5_000

/**
 * Knows at any time which records may be one person: filled once, then told of the few that change. A hundred thousand records
 * need looking at only once.
 */
export class DoubleIndex {
  readonly #people = new Map<number, DoubleCandidate>()
  readonly #names = new Groups()
  readonly #births = new Groups()
  readonly #numbers = new Groups()
  /** Numbers with wrong check digits: a slip of one digit always breaks them, so only these are looked at. */
  readonly #broken = new Groups()
  readonly #pairs = new Map<string, DoublePair>()
  /** The keys of the pairs of each record that has any. */
  readonly #pairsOf = new Map<number, Set<string>>()

  constructor(people: Iterable<DoubleCandidate>) {
    const filling = this.takeIn([people])
    while (!filling.next().done);
  }

  /** Fills an empty index from lists of people, piece by piece: whoever fills it may let others pass between the pieces. */
  *takeIn(lists: Iterable<Iterable<DoubleCandidate>>): Generator<void, void> {
    for (const people of lists) {
      for (const person of people) this.#enter(person)
      yield
    }
    let compared = 0
    for (const person of this.#people.values()) {
      this.#compare(person, false)
      compared += 1
      if (compared % comparedAtOnce === 0) yield
    }
  }

  /** Takes over what these records are now; null: they are gone. */
  update(changes: ReadonlyMap<number, DoubleCandidate | null>): void {
    const again = new Set<number>()
    /** A group that gets larger than a name may mean anything, or smaller again, concerns all its members. */
    const around = (id: number): void => {
      const person = this.#people.get(id)
      if (!person) return
      for (const group of this.#groupsOf(person)) {
        if (Math.abs(group.length - mostAlike) <= changes.size) for (const member of group) again.add(member)
      }
    }
    for (const id of changes.keys()) {
      around(id)
      this.#leave(id)
    }
    for (const [id, person] of changes) {
      again.delete(id)
      if (person) this.#enter(person)
    }
    for (const id of changes.keys()) {
      around(id)
      again.add(id)
    }
    for (const id of again) this.#forget(id)
    for (const id of again) {
      const person = this.#people.get(id)
      if (person) this.#compare(person, true)
    }
  }

  /** Pairs of records that may be one person, the strongest reasons first. */
  pairs(): DoublePair[] {
    return [...this.#pairs.values()].sort(
      (first, second) =>
        strength(second) - strength(first) || first.firstId - second.firstId || first.secondId - second.secondId,
    )
  }

  #enter(person: DoubleCandidate): void {
    const { id, birthDate } = person
    this.#people.set(id, person)
    if (isNamed(person)) {
      this.#names.add(nameOf(person), id)
      this.#births.add(birthDate, id)
    }
    for (const value of officialOf(person)) {
      this.#numbers.add(value, id)
      if (!hasRightCheckDigits(value)) this.#broken.add(value, id)
    }
  }

  #leave(id: number): void {
    const person = this.#people.get(id)
    if (!person) return
    this.#people.delete(id)
    this.#names.drop(nameOf(person), id)
    this.#births.drop(person.birthDate, id)
    for (const value of officialOf(person)) {
      this.#numbers.drop(value, id)
      this.#broken.drop(value, id)
    }
  }

  #groupsOf(person: DoubleCandidate): (readonly number[])[] {
    return isNamed(person) ? [this.#names.of(nameOf(person)), this.#births.of(person.birthDate)] : []
  }

  /** Finds the pairs of a record; `alone`: the others are not being compared, so that their wrong numbers count as well. */
  #compare(person: DoubleCandidate, alone: boolean): void {
    const [names = none, births = none] = this.#groupsOf(person)
    this.#each(person, names, (other) => reasonsOfNames(person, other))
    if (has(person, 'bis') || alone) {
      this.#each(person, births, (other) => (isFormerNumber(person, other) ? ['bis-national'] : []))
    }
    for (const value of officialOf(person)) {
      const wrong = !hasRightCheckDigits(value)
      if (!wrong && !alone) continue
      const others = wrong ? this.#numbers : this.#broken
      for (const slip of slips(value)) {
        for (const id of others.of(slip)) this.#note(person.id, id, ['number-slip'])
      }
    }
  }

  #each(person: DoubleCandidate, group: readonly number[], reasons: (other: DoubleCandidate) => DoubleReason[]): void {
    if (group.length < 2 || group.length > mostAlike) return
    for (const id of group) {
      const other = this.#people.get(id)
      if (other && id !== person.id) this.#note(person.id, id, reasons(other))
    }
  }

  #note(one: number, other: number, reasons: readonly DoubleReason[]): void {
    if (one === other || reasons.length === 0) return
    const [firstId, secondId] = one < other ? [one, other] : [other, one]
    const key = `${firstId} ${secondId}`
    const known = this.#pairs.get(key)?.reasons ?? []
    const all = doubleReasons.filter((reason) => known.includes(reason) || reasons.includes(reason))
    this.#pairs.set(key, { firstId, secondId, reasons: all })
    for (const id of [firstId, secondId]) {
      const keys = this.#pairsOf.get(id)
      if (keys) keys.add(key)
      else this.#pairsOf.set(id, new Set([key]))
    }
  }

  #forget(id: number): void {
    for (const key of this.#pairsOf.get(id) ?? []) {
      const pair = this.#pairs.get(key)
      this.#pairs.delete(key)
      const other = pair?.firstId === id ? pair.secondId : pair?.firstId
      if (other !== undefined) this.#pairsOf.get(other)?.delete(key)
    }
    this.#pairsOf.delete(id)
  }
}

const strength = ({ reasons }: DoublePair): number =>
  reasons.reduce((sum, reason) => sum + 2 ** (doubleReasons.length - doubleReasons.indexOf(reason)), 0)

/** Pairs of records that may be one person, the strongest reasons first. */
export function likelyDoubles(people: readonly DoubleCandidate[]): DoublePair[] {
  return new DoubleIndex(people).pairs()
}
