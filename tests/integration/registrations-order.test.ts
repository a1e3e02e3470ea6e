import { array, assert, constantFrom, infiniteStream, nat, property, record, tuple } from 'fast-check'
import { expect, test } from 'vitest'

import { effectiveRows, importInto, leftovers, tablesInMemory, takeBack } from '#tests/support/registration-imports.ts'

const headings = 'NISS;Numéro de déclaration de travaux;Type;Date et heure;Numéro de réception;Statut'
const people = ['85073003328', '75060898009', '17073003384']
const places = ['1Y11DQCJU2KHZ', '1Y1VMGNZGEDPZ']

/** One event of a small world; its numbers are its own, so that no two rows contradict each other. */
const row = record({
  person: nat(2),
  place: nat(1),
  type: constantFrom('IN', 'OUT', ''),
  hour: nat(3),
  receipt: constantFrom(0, 0, 1, 2),
  status: constantFrom('', '', 'VALIDATED', 'SUCCESSFULLY CANCELLED'),
}).map(({ person, place, type, hour, receipt, status }) => {
  const content = ((person * 2 + place) * 3 + ['IN', 'OUT', ''].indexOf(type)) * 4 + (type === '' ? 0 : hour)
  const number = receipt === 0 ? '' : String(700_000_000 + content * 10 + receipt)
  const moment = type === '' ? '2026-09-07' : `2026-09-07T0${4 + hour}:00:00Z`
  return `${people[person] ?? ''};${places[place] ?? ''};${type};${moment};${number};${receipt === 1 ? status : ''}`
})

const files = tuple(array(row, { minLength: 1, maxLength: 25 }), infiniteStream(nat(1_000)))

/** The same rows in another order, cut into files at other places. */
function shuffled(rows: readonly string[], chance: Iterator<number>): string[][] {
  const next = (below: number): number => (chance.next().value as number) % below
  const order = [...rows]
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = next(index + 1)
    ;[order[index], order[other]] = [order[other] ?? '', order[index] ?? '']
  }
  const pieces: string[][] = [[]]
  for (const one of order) {
    if (next(4) === 0) pieces.push([])
    pieces.at(-1)?.push(one)
  }
  return pieces.filter((piece) => piece.length > 0)
}

test('neither the order of rows nor how they are cut into files changes what is registered', () => {
  assert(
    property(files, ([rows, chance]) => {
      const [whole, pieces] = [tablesInMemory(), tablesInMemory()]
      importInto(whole, [headings, ...rows])
      for (const piece of shuffled(rows, chance[Symbol.iterator]())) importInto(pieces, [headings, ...piece])
      expect(effectiveRows(pieces)).toEqual(effectiveRows(whole))
      whole.close()
      pieces.close()
    }),
    { numRuns: 40 },
  )
})

test('importing everything again adds nothing', () => {
  assert(
    property(array(row, { minLength: 1, maxLength: 25 }), (rows) => {
      const connection = tablesInMemory()
      importInto(connection, [headings, ...rows])
      const before = effectiveRows(connection)
      const { counts } = importInto(connection, [headings, ...rows])
      expect(counts).toMatchObject({ imported: 0, changed: 0, rejected: 0, duplicate: rows.length })
      expect(effectiveRows(connection)).toEqual(before)
      connection.close()
    }),
    { numRuns: 15 },
  )
})

test('taking files back leaves what the others hold, and in the end nothing, in whatever order', () => {
  assert(
    property(files, ([rows, chance]) => {
      const connection = tablesInMemory()
      const random = chance[Symbol.iterator]()
      const bare = rows.map((one) => one.split(';').slice(0, -1).join(';'))
      const pieces = shuffled(bare, random)
      const batches = pieces.map((piece) => importInto(connection, [headings, ...piece]).batchId)
      while (batches.length > 0) {
        const [index] = [(random.next().value as number) % batches.length]
        const [batch = 0] = batches.splice(index, 1)
        pieces.splice(index, 1)
        takeBack(connection, batch)
        const others = tablesInMemory()
        for (const piece of pieces) importInto(others, [headings, ...piece])
        const keys = (list: string[]): string[] => list.map((one) => one.split(' ').slice(0, 5).join(' '))
        expect([...new Set(keys(effectiveRows(connection)))]).toEqual([...new Set(keys(effectiveRows(others)))])
        others.close()
      }
      expect(Object.entries(leftovers(connection)).filter(([, count]) => count > 0)).toEqual([])
      connection.close()
    }),
    { numRuns: 20 },
  )
})
