import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { addDays } from '#shared/domain/local-date.ts'
import {
  agree,
  clashes,
  employmentClashes,
  joinedValue,
  likelyCurrent,
  numberClash,
  settledNumbers,
  together,
  type JoinEmployment,
  type JoinFacts,
  type JoinNumber,
} from '#shared/domain/joining.ts'
import { periodsOverlap } from '#shared/domain/period.ts'

const facts = (values: Partial<JoinFacts>): JoinFacts => ({
  lastName: '?',
  firstName: null,
  birthDate: null,
  language: null,
  nationality: null,
  identityCountry: null,
  ...values,
})

const employed = (id: number, validFrom: string | null, validTo: string | null, companyId = 1): JoinEmployment => ({
  id,
  companyId,
  capacity: null,
  userFirmId: null,
  validFrom,
  validTo,
})

test('names that differ by case and accents alone do not contradict each other; other values do', () => {
  expect(clashes('lastName', 'Țepeș', 'TEPES')).toBe(false)
  expect(clashes('lastName', 'Peeters', 'Maes')).toBe(true)
  expect(clashes('language', 'fr', 'nl')).toBe(true)
  expect(clashes('language', 'fr', null)).toBe(false)
})

test('what one record does not say comes from the other, whatever was chosen', () => {
  const kept = facts({ language: 'fr' })
  const joined = facts({ lastName: 'Zaki', language: 'nl' })
  expect(joinedValue('lastName', kept, joined, 'kept')).toBe('Zaki')
  expect(joinedValue('language', kept, joined, 'kept')).toBe('fr')
  expect(joinedValue('language', kept, joined, 'joined')).toBe('nl')
  expect(joinedValue('birthDate', kept, joined, null)).toBeNull()
})

test('employments at one company that share days belong together, through others too', () => {
  const kept = [employed(1, '2026-01-01', '2026-01-31'), employed(2, '2026-03-01', null), employed(3, null, null, 2)]
  const joined = [employed(4, '2026-01-15', '2026-03-15')]
  const [clash, ...others] = employmentClashes(kept, joined)
  expect(others).toEqual([])
  expect(clash?.kept.map(({ id }) => id)).toEqual([1, 2])
  expect(clash && together(clash)).toMatchObject({ validFrom: '2026-01-01', validTo: null })
})

test('employments taken together leave nothing that shares days with them', () => {
  const day = fc.nat(40).map((offset) => addDays('2026-01-01', offset))
  const span = fc.tuple(day, day).map((days) => days.toSorted())
  fc.assert(
    fc.property(fc.array(span, { maxLength: 5 }), fc.array(span, { maxLength: 5 }), (first, second) => {
      const apart = (spans: string[][], start: number): JoinEmployment[] => {
        const taken: JoinEmployment[] = []
        for (const [index, [from = '', to = '']] of spans.entries()) {
          const one = employed(start + index, from, to)
          if (!taken.some((other) => shares(one, other))) taken.push(one)
        }
        return taken
      }
      const [kept, joined] = [apart(first, 1), apart(second, 100)]
      const found = employmentClashes(kept, joined)
      const settled = new Set(found.flatMap((clash) => [...clash.kept, ...clash.joined]))
      const left = [
        ...[...kept, ...joined].filter((one) => !settled.has(one)),
        ...found.map((clash) => ({ ...employed(clash.id, null, null), ...together(clash) })),
      ]
      for (const [index, one] of left.entries()) {
        expect(left.slice(index + 1).some((other) => shares(one, other))).toBe(false)
      }
    }),
  )
})

function shares(one: JoinEmployment, other: JoinEmployment): boolean {
  return periodsOverlap({ from: one.validFrom, to: one.validTo }, { from: other.validFrom, to: other.validTo })
}

test('employments agree unless capacity or user firm differ', () => {
  const clash = { id: 2, companyId: 1, kept: [employed(1, null, null)], joined: [employed(2, null, null)] }
  expect(agree(clash)).toBe(true)
  const [first] = clash.kept
  const [second] = clash.joined
  if (!first || !second) throw new Error('two employments were expected')
  const differing = {
    ...clash,
    kept: [{ ...first, capacity: 'employee' }],
    joined: [{ ...second, capacity: 'trainee' }],
  }
  expect(agree(differing)).toBe(false)
})

const number = (id: number, side: JoinNumber['side'], values: Partial<JoinNumber> = {}): JoinNumber => ({
  id,
  side,
  kind: 'national',
  validFrom: null,
  validTo: null,
  ...values,
})

test('of two numbers on the same days the national one is the likelier, and the other ends the day before', () => {
  const numbers = [number(1, 'kept', { kind: 'bis' }), number(2, 'joined'), number(3, 'joined', { kind: 'limosa' })]
  const clash = numberClash(numbers)
  expect(clash.map(({ id }) => id)).toEqual([1, 2])
  expect(likelyCurrent(clash)?.id).toBe(2)
  expect(settledNumbers(clash, 2, '2026-03-01')).toEqual([
    { id: 2, validFrom: '2026-03-01' },
    { id: 1, validTo: '2026-02-28' },
  ])
})

test('numbers one after the other do not clash, and none may end before it begins', () => {
  const before = number(1, 'kept', { validTo: '2026-02-28' })
  const after = number(2, 'joined', { validFrom: '2026-03-01' })
  expect(numberClash([before, after])).toEqual([])
  expect(settledNumbers([number(1, 'kept'), after], 1, '2026-02-01')).toBeNull()
})
