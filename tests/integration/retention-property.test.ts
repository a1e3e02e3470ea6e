import { array, assert, integer, property, record, subarray, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'

import { verifyWorkspace } from '#main/core/audit/verify.ts'
import { Connection } from '#main/core/db/connection.ts'
import { migrate } from '#main/core/db/migrate.ts'
import { migrations } from '#main/core/db/migrations/index.ts'
import { planPurge } from '#main/core/features/privacy/plan/plan.ts'
import { purge } from '#main/core/features/privacy/purge/purge.ts'
import { writeOn } from '#main/core/workspace.ts'
import { addDays, daysBetween } from '#shared/domain/local-date.ts'
import { keptFrom, retentionKinds, type RetentionKind, type RetentionYears } from '#shared/domain/retention.ts'
import { listNames, seedNames, seedRegistrations } from '#tests/support/registrations.ts'

const today = '2030-05-17'
const stamp = { at: '2030-05-17T08:00:00.000Z', user: 'Testeur', reason: 'purge', today }
const people = listNames.people.length

interface Row {
  id: number
  person: number
  date: string
}

/** A workspace in which known people have registered, some of them on hold, and some days have an open finding. */
function office(case_: {
  rows: { person: number; day: number }[]
  held: number[]
  found: { person: number; day: number }[]
}): Connection {
  const connection = new Connection(':memory:', { key: null })
  connection.configure()
  migrate(connection, migrations, () => undefined)
  seedNames(connection, listNames)
  seedRegistrations(
    connection,
    case_.rows.map(({ person, day }, index) => ({
      person,
      declaration: 1,
      company: 1,
      note: 1,
      type: 1 as const,
      at: Date.parse(`${addDays('2020-01-01', day)}T10:00:00Z`) / 1000 + index,
      receipt: null,
      batch: 1,
    })),
  )
  writeOn(connection, { ...stamp, reason: 'edit' }, (writer) => {
    for (let person = 1; person <= people; person += 1) {
      const name = {
        lastName: `Nom${person}`,
        firstName: 'Jan',
        birthDate: null,
        language: null,
        provisional: 0,
      } as const
      const personId = writer.insert('person', name)
      const value = String(40_000_000_000 + (person - 1) * 97)
      writer.insert('personIdentifier', { personId, kind: 'national', value, validFrom: null, validTo: null })
      if (!case_.held.includes(person)) continue
      const none = { companyId: null, declarationId: null, requestId: null, until: null }
      const why = { ground: 'dispute', reason: 'litige', since: '2030-01-01', placedBy: 'Testeur' } as const
      writer.insert('hold', { subject: 'person', personId, ...none, ...why })
    }
  })
  for (const { person, day } of case_.found) {
    const columns = `rule, severity, service, statedPersonId, statedDeclarationId, date, fingerprint, state, params, at,
      person, personKey, declaration, workplace, workplaceKey, firm, firmKey, foundAt`
    connection.runSql(
      `insert or ignore into finding (${columns}) values ('in-without-out', 'error', 1, ?, 1, ?, '', 'open', '{}', 0, '', '', '', '', '', '', '', '')`,
      [person, addDays('2020-01-01', day)],
    )
  }
  return connection
}

const rowsOf = (connection: Connection): Row[] =>
  connection.allSql<Row>('select id, statedPersonId as person, date from registration order by id', [])

const anyRow = record({ person: integer({ min: 1, max: people }), day: integer({ min: 0, max: 3_700 }) })

test('whatever a purge removes had its years, what stays is never removed, and the workspace is sound', () => {
  assert(
    property(
      record({
        rows: array(anyRow, { minLength: 1, maxLength: 40 }),
        held: uniqueArray(integer({ min: 1, max: people }), { maxLength: 2 }),
        found: array(anyRow, { maxLength: 6 }),
        years: integer({ min: 1, max: 10 }),
        chosen: subarray([...retentionKinds], { minLength: 1 }),
      }),
      ({ years: many, chosen, ...about }) => {
        const connection = office(about)
        try {
          const years = Object.fromEntries(retentionKinds.map((kind) => [kind, many])) as RetentionYears
          check(connection, years, chosen, about)
        } finally {
          connection.close()
        }
      },
    ),
    { numRuns: 25 },
  )
})

function check(
  connection: Connection,
  years: RetentionYears,
  chosen: RetentionKind[],
  { held, found }: { held: number[]; found: { person: number; day: number }[] },
): void {
  const before = rowsOf(connection)
  const { fingerprint, lines } = planPurge(connection, { years, chosen, today })
  const order = { chosen, years, fingerprint, signedBy: 'Anne', reason: 'écoulé', backups: [] }
  writeOn(connection, stamp, (writer) => purge(writer, order, today, () => undefined))
  const after = new Set(rowsOf(connection).map(({ id }) => id))
  const day = keptFrom(today, years.registrations)
  const near = ({ person, date }: Row): boolean =>
    found.some(
      (one) =>
        one.person === person &&
        Math.abs(daysBetween(addDays('2020-01-01', one.day), date)) <= 1 &&
        addDays('2020-01-01', one.day) < day,
    )
  const mustGo = (row: Row): boolean =>
    chosen.includes('registrations') && row.date < day && !held.includes(row.person) && !near(row)
  for (const row of before) {
    // With an open finding the day before or after stays as well, for a shift over midnight.
    expect([row, after.has(row.id)]).toEqual([row, !mustGo(row)])
  }
  const due = lines.find(({ kind }) => kind === 'registrations')?.due ?? 0
  expect(before.length - after.size).toBe(due)
  const { checks } = verifyWorkspace(connection)
  expect(checks.filter(({ ok }) => !ok)).toEqual([])
}

test('a purge that fails halfway leaves nothing done, and no permit', () => {
  const connection = office({
    rows: [
      { person: 1, day: 0 },
      { person: 2, day: 5 },
    ],
    held: [],
    found: [],
  })
  try {
    const years = Object.fromEntries(retentionKinds.map((kind) => [kind, 1])) as RetentionYears
    const { fingerprint } = planPurge(connection, { years, chosen: ['registrations'], today })
    const order = {
      chosen: ['registrations' as const],
      years,
      fingerprint,
      signedBy: 'Anne',
      reason: 'écoulé',
      backups: [],
    }
    const give = (share: number): void => {
      if (share > 0.5) throw new Error('cancelled')
    }
    expect(() => writeOn(connection, stamp, (writer) => purge(writer, order, today, give))).toThrow('cancelled')
    expect(rowsOf(connection)).toHaveLength(2)
    expect(connection.allSql('select * from purgePermit union select id from erasure', [])).toEqual([])
  } finally {
    connection.close()
  }
})
