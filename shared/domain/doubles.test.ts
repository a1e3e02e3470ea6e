import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { DoubleIndex, likelyDoubles, type DoubleCandidate } from '#shared/domain/doubles.ts'

const candidate = (id: number, values: Partial<DoubleCandidate>): DoubleCandidate => ({
  id,
  lastName: 'peeters',
  firstName: 'amina',
  birthDate: null,
  numbers: [],
  companyIds: [],
  ...values,
})

const national = (value: string) => [{ kind: 'national' as const, value }]

function reasons(...people: DoubleCandidate[]): string[] {
  return likelyDoubles(people).map((pair) => `${pair.firstId} ${pair.secondId}: ${pair.reasons.join(', ')}`)
}

test('the same name and birth date, or the same name at one employer, is pointed out', () => {
  const born = { birthDate: '1985-07-30' }
  expect(reasons(candidate(1, born), candidate(2, born))).toEqual(['1 2: name-birth'])
  expect(reasons(candidate(1, { companyIds: [7] }), candidate(2, { companyIds: [3, 7] }))).toEqual([
    '1 2: name-employer',
  ])
})

test('a name alone is pointed out only where nothing tells the two apart', () => {
  const numbered = candidate(1, { numbers: national('85073003328') })
  expect(reasons(numbered, candidate(2, { companyIds: [7] }))).toEqual(['1 2: name-alone'])
  expect(reasons(numbered, candidate(2, { numbers: national('75060898009') }))).toEqual([])
  expect(reasons(candidate(1, { companyIds: [7] }), candidate(2, { companyIds: [8] }))).toEqual([])
  const born = { birthDate: '1985-07-30' }
  expect(reasons(candidate(1, born), candidate(2, { birthDate: '1998-07-28' }))).toEqual([])
})

test('a number typed with one digit off, or two digits swapped, is pointed out whatever the names', () => {
  const right = candidate(1, { lastName: 'zaki', numbers: national('85073003328') })
  for (const typed of ['85073003326', '85073003338', '85073003382', '58073003328']) {
    expect(reasons(right, candidate(2, { numbers: national(typed) }))).toEqual(['1 2: number-slip'])
  }
  // Two right numbers are never one slip apart.
  expect(reasons(right, candidate(2, { numbers: national('75060898009') }))).toEqual([])
})

test('a BIS number and a national number of one birth date need a shared name', () => {
  const born = { birthDate: '1998-07-28' }
  const bis = candidate(1, { ...born, numbers: [{ kind: 'bis', value: '98472899765' }] })
  const other = { ...born, numbers: national('98072800108') }
  expect(reasons(bis, candidate(2, { ...other, firstName: 'a.' }))).toEqual(['1 2: bis-national'])
  expect(reasons(bis, candidate(2, { ...other, lastName: 'maes', firstName: 'jan' }))).toEqual([])
})

test('names whose parts are swapped are pointed out with the same birth date or employer', () => {
  const swapped = { lastName: 'amina', firstName: 'peeters' }
  expect(reasons(candidate(1, { companyIds: [7] }), candidate(2, { ...swapped, companyIds: [7] }))).toEqual([
    '1 2: swapped-name',
  ])
  expect(reasons(candidate(1, { companyIds: [7] }), candidate(2, { ...swapped, companyIds: [8] }))).toEqual([])
})

test('two people of one name with their own numbers and birth dates are two people', () => {
  const father = candidate(1, { birthDate: '1960-01-01', companyIds: [7], numbers: national('60010100149') })
  const child = candidate(2, { birthDate: '1985-07-30', companyIds: [7], numbers: national('85073003328') })
  expect(reasons(father, child)).toEqual([])
})

test('records without a name are nobody’s double by it, and the likeliest pair stands first', () => {
  expect(
    reasons(candidate(1, { lastName: '?', firstName: '' }), candidate(2, { lastName: '?', firstName: '' })),
  ).toEqual([])
  const born = { birthDate: '1985-07-30', companyIds: [7] }
  const all = [candidate(1, { companyIds: [7] }), candidate(2, born), candidate(3, born)]
  expect(reasons(...all)[0]).toBe('2 3: name-birth, name-employer')
})

test('whatever changes, an index that is told of it knows what a new one would find', () => {
  const person = fc.record({
    id: fc.integer({ min: 1, max: 90 }),
    lastName: fc.constantFrom('peeters', 'amina', '?', 'maes'),
    firstName: fc.constantFrom('amina', 'peeters', ''),
    birthDate: fc.constantFrom(null, '1985-07-30', '1998-07-28'),
    numbers: fc.subarray([
      { kind: 'national' as const, value: '85073003328' },
      { kind: 'national' as const, value: '85073003326' },
      { kind: 'bis' as const, value: '98472899765' },
    ]),
    companyIds: fc.subarray([7, 8]),
  })
  // Enough of one name that a group grows past what a name may mean, and shrinks again.
  const crowd = fc.constantFrom(0, 49, 50, 51)
  const changes = fc.array(fc.tuple(person, fc.boolean()), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(crowd, fc.array(changes, { maxLength: 5 }), (size, steps) => {
      const people = new Map(
        Array.from({ length: size }, (_, index) => [index + 1, candidate(index + 1, { birthDate: '1985-07-30' })]),
      )
      const index = new DoubleIndex(people.values())
      for (const step of steps) {
        const told = new Map(step.map(([one, gone]) => [one.id, gone ? null : one]))
        for (const [id, one] of told) {
          if (one === null) people.delete(id)
          else people.set(id, one)
        }
        index.update(told)
        expect(index.pairs()).toEqual(likelyDoubles([...people.values()]))
      }
    }),
    { numRuns: 100 },
  )
})
