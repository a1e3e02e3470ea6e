import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Connection } from '#main/core/db/connection.ts'
import { query } from '#main/core/db/query.ts'
import { InvalidInput } from '#main/core/errors.ts'
import { undoAction } from '#main/core/features/history/undo.ts'
import { contradictions, joinPeople, standing } from '#main/core/features/people/join.ts'
import { joinOf, partsToSeparate, separatePeople } from '#main/core/features/people/separate.ts'
import { savePerson } from '#main/core/features/people/repository.ts'
import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { verifyChain } from '#main/core/audit/verify-chain.ts'
import { writeOn } from '#main/core/workspace.ts'
import { importInto, tablesInMemory } from '#tests/support/registration-imports.ts'
import { foundIn, reviewTables } from '#tests/support/reviews.ts'

// Straight in the tables: whoever is joined and separated in whatever order, reviewing what is due tells what a review of
// everything tells, the journal holds, and what was joined and separated again is as it was.

const today = '2026-10-06'
const now = `${today}T06:00:00.000Z`
const anne = '85073003328'
const omar = '75060898009'
const place = '1Y11DQCJU2KHZ'
const people = 4

function act<Result>(connection: Connection, work: (writer: RecordWriter) => Result): Result {
  return writeOn(connection, { at: now, user: 'Testeur', reason: 'edit', today }, work).result
}

/** Two people with a number, two known by name alone; all but one planned, and seen on some days. */
function office(): Connection {
  const connection = tablesInMemory()
  act(connection, (writer) => {
    const firm = { country: 'BE', language: null, email: null, phone: null, address: null, provisional: 0 } as const
    const roles = { roleOwn: 1, roleContractor: 0, roleAgency: 0, roleClient: 0 } as const
    const companyId = writer.insert('company', { name: 'Net & Clair', ...firm, ...roles })
    const number = { companyId, kind: 'enterprise', value: '0403019261', validFrom: null, validTo: null } as const
    writer.insert('companyNumber', number)
    const declarationId = writer.insert('declaration', { number: place, regime: 'cleaning', provisional: 0 })
    const persons = [
      { lastName: 'Peeters', identifiers: [anne] },
      { lastName: 'Zaki', identifiers: [omar] },
      { lastName: 'Maes', identifiers: [] },
      { lastName: 'Ivanova', identifiers: [] },
    ]
    for (const [index, { lastName, identifiers }] of persons.entries()) {
      const open = { validFrom: null, validTo: null }
      const personId = savePerson(writer, null, {
        lastName,
        firstName: null,
        birthDate: null,
        language: null,
        nationality: null,
        identityCountry: null,
        identifiers: identifiers.map((value) => ({ id: null, kind: 'national', value, ...open })),
        employments: [{ id: null, companyId, capacity: 'employee', userFirmId: null, ...open }],
      })
      if (index === 1) continue
      const days = { validFrom: '2026-09-14', validTo: '2026-09-18', weekdays: '12345', startTime: null, endTime: null }
      writer.insert('assignment', { personId, declarationId, ...days })
    }
  })
  importInto(connection, [
    'NISS;Nom;Entreprise;Déclaration;Type;Date et heure;Numéro de réception',
    `${anne};Peeters;0403019261;${place};IN;2026-09-14T06:00:00Z;1`,
    `${anne};Peeters;0403019261;${place};OUT;2026-09-14T10:00:00Z;2`,
    `${omar};Zaki;0403019261;${place};IN;2026-09-15T06:00:00Z;3`,
    `;Maes;0403019261;${place};IN;2026-09-14T10:02:00Z;4`,
    `;Maes;0403019261;${place};OUT;2026-09-16T10:00:00Z;5`,
    `;Ivanova;0403019261;${place};IN;2026-09-17T06:00:00Z;6`,
    `;Ivanova;0403019261;${place};OUT;2026-09-17T14:00:00Z;`,
  ])
  return connection
}

const forgetReviews = (connection: Connection): void =>
  connection.exec('delete from finding; delete from findingEvent; delete from setting; delete from reviewDue')

const person = fc.integer({ min: 1, max: people })
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('join' as const), kept: person, joined: person }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('separate' as const), joined: person, most: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('decide' as const), place: fc.nat(6) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('rename' as const), who: person, name: fc.constantFrom('Maes', 'Zaki') }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** Does it and returns the change set; null when the office would be refused. */
function doStep(connection: Connection, wish: Step, last: number | null): number | null {
  const joinedInto = (id: number): number | null =>
    connection.first(query.selectFrom('person').select('joinedIntoId').where('id', '=', id))?.joinedIntoId ?? null
  switch (wish.kind) {
    case 'join':
      if (wish.kept === wish.joined || joinedInto(wish.kept) !== null || joinedInto(wish.joined) !== null) return null
      return act(connection, (writer) => {
        const [kept, joined] = [standing(writer, wish.kept), standing(writer, wish.joined)]
        const { fields, numbers, employments } = contradictions(writer, kept, joined)
        const number = numbers[0] ? { currentId: numbers[0].id, since: '2026-10-01' } : null
        joinPeople(writer, writer.stamp, {
          keptId: wish.kept,
          joinedId: wish.joined,
          choices: {
            fields: fields.map((field) => ({ field, from: 'kept' })),
            employments: employments.map(({ id }) => ({ id, keep: 'both' })),
            number,
          },
        })
        return writer.changeSet
      })
    case 'separate':
      if (joinedInto(wish.joined) === null) return null
      try {
        return act(connection, (writer) => {
          const parts = partsToSeparate(writer, joinOf(writer, wish.joined))
          const chosen = parts.filter(({ came }, index) => came && index <= wish.most)
          separatePeople(writer, wish.joined, chosen)
          return writer.changeSet
        })
      } catch (error) {
        // An employment that is to come back would share days with one that stays.
        if (error instanceof InvalidInput) return null
        throw error
      }
    case 'undo':
      if (last === null) return null
      act(connection, (writer) => undoAction(writer, last))
      return null
    case 'decide':
      act(connection, (writer) => {
        const columns = ['rule', 'statedPersonId', 'statedDeclarationId', 'date', 'fingerprint'] as const
        const findings = query.selectFrom('finding').select(columns).where('state', '=', 'open').orderBy('id')
        const found = writer.first(findings.limit(1).offset(wish.place))
        const decided = { state: 'explained', reason: 'other', note: null, at: now, by: 'Testeur' } as const
        if (found) writer.insert('findingDecision', { ...found, ...decided })
      })
      return null
    case 'rename':
      if (joinedInto(wish.who) === null) {
        act(connection, (writer) => writer.update('person', wish.who, { lastName: wish.name }))
      }
      return null
  }
}

/** A decision taken under the number of a record that was joined and separated: what stayed with the other is open again. */
const decidedUnderTheOther: Step[] = [
  { kind: 'decide', place: 0 },
  { kind: 'decide', place: 0 },
  { kind: 'join', kept: 2, joined: 1 },
  { kind: 'separate', joined: 1, most: 0 },
  { kind: 'decide', place: 0 },
]

test(
  'after any joins and separations, reviewing what is due tells what a review of everything tells',
  { timeout: 240_000 },
  () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), (steps) => {
        const connection = office()
        try {
          reviewTables(connection, 'due', now)
          let last: number | null = null
          for (const wish of steps) {
            last = doStep(connection, wish, last)
            reviewTables(connection, 'due', now)
          }
          const bitByBit = foundIn(connection)
          forgetReviews(connection)
          reviewTables(connection, 'all', now)
          expect(bitByBit).toEqual(foundIn(connection))
          expect(verifyChain(connection).brokenAt).toBeNull()
          expect(connection.pragmaRows('foreign_key_check')).toEqual([])
        } finally {
          connection.close()
        }
      }),
      { numRuns: 60, examples: [[decidedUnderTheOther]] },
    )
  },
)

test('joined and separated again, the records and findings are as they were', { timeout: 240_000 }, () => {
  const tables = ['person', 'personIdentifier', 'personAlias', 'employment', 'assignment'] as const
  const records = (connection: Connection): unknown =>
    tables.map((table) => connection.allSql(`select * from ${table} order by id`, []))
  fc.assert(
    fc.property(fc.uniqueArray(person, { minLength: 2, maxLength: 4 }), ([kept = 1, ...joined]) => {
      const connection = office()
      try {
        reviewTables(connection, 'due', now)
        const before = [records(connection), foundIn(connection)]
        for (const id of joined) doStep(connection, { kind: 'join', kept, joined: id }, null)
        reviewTables(connection, 'due', now)
        // Those joined last go first: what they settled was settled on top of the others.
        for (const id of joined.toReversed()) doStep(connection, { kind: 'separate', joined: id, most: 99 }, null)
        reviewTables(connection, 'due', now)
        expect([records(connection), foundIn(connection)]).toEqual(before)
      } finally {
        connection.close()
      }
    }),
    { numRuns: 25 },
  )
})
