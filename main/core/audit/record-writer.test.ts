import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { array, assert, boolean, integer, property, record } from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'

import { recordKinds } from '#main/core/audit/record-kinds.ts'
import { RecordWriter } from '#main/core/audit/record-writer.ts'
import { verifyChain } from '#main/core/audit/verify-chain.ts'
import { Connection } from '#main/core/db/connection.ts'
import { migrate } from '#main/core/db/migrate.ts'
import { migrations } from '#main/core/db/migrations/index.ts'
import { query } from '#main/core/db/query.ts'
import { openEntries, versionOf } from '#main/core/features/history/repository.ts'

const stamp = { at: '2026-09-14T06:00:00.000Z', user: 'Anne', reason: 'edit' }

function database(): Connection {
  const folder = mkdtempSync(join(tmpdir(), 'registra-test-'))
  const connection = new Connection(join(folder, 'x.db'), { key: randomBytes(32) })
  connection.configure()
  migrate(connection, migrations, () => undefined)
  onTestFinished(() => {
    connection.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return connection
}

function written<Result>(connection: Connection, work: (writer: RecordWriter) => Result): Result {
  return RecordWriter.transaction(connection, stamp, work)
}

const person = { lastName: 'Țepeș', firstName: 'Katarzyna', birthDate: null, language: 'fr', provisional: 0 } as const

test('each change is chained and sealed; an equal record leaves no trace', () => {
  const connection = database()
  written(connection, (writer) => {
    const id = writer.insert('person', person)
    expect(writer.update('person', id, { ...person })).toBe(false)
    expect(writer.update('person', id, { language: 'nl' })).toBe(true)
    writer.remove('person', id)
  })
  expect(verifyChain(connection)).toMatchObject({ entries: 3, brokenAt: null })
  const entries = connection.all(query.selectFrom('auditEntry').selectAll())
  for (const { sealed } of entries) expect(Buffer.from(sealed).includes('Katarzyna')).toBe(false)
})

test('what fails inside an attempt leaves neither records nor entries, and the chain goes on', () => {
  const connection = database()
  written(connection, (writer) => {
    writer.insert('person', person)
    expect(() =>
      writer.attempt(() => {
        writer.insert('person', person)
        throw new Error('no')
      }),
    ).toThrow('no')
    writer.insert('person', person)
  })
  expect(verifyChain(connection)).toMatchObject({ entries: 2, brokenAt: null })
  expect(connection.all(query.selectFrom('person').select('id'))).toHaveLength(2)
})

const limosa = { kind: 'limosa', validFrom: null, validTo: null } as const

test('a new record and the parts it came with are one entry; what is added later is another', () => {
  const connection = database()
  written(connection, (writer) => {
    const id = writer.insert('person', person)
    writer.insert('personIdentifier', { ...limosa, personId: id, value: 'L1' })
    writer.insert('personIdentifier', { ...limosa, personId: id, value: 'L2' })
    const other = writer.insert('person', person)
    writer.insert('personIdentifier', { ...limosa, personId: id, value: 'L3' })
    writer.attempt(() => writer.insert('personIdentifier', { ...limosa, personId: other, value: 'L4' }))
  })
  const opened = openEntries(connection, connection.all(query.selectFrom('auditEntry').selectAll().orderBy('seq')))
  expect(opened.map(({ entry, after }) => [entry.seq, entry.recordKind, entry.recordId, after?.['value']])).toEqual([
    [1, 'person', 1, undefined],
    [1, 'personIdentifier', 1, 'L1'],
    [1, 'personIdentifier', 2, 'L2'],
    [2, 'person', 2, undefined],
    [3, 'personIdentifier', 3, 'L3'],
    [4, 'personIdentifier', 4, 'L4'],
  ])
})

test('whoever reads the trail within a transaction finds what it has written so far', () => {
  const connection = database()
  written(connection, (writer) => {
    const id = writer.insert('person', person)
    expect(versionOf(writer, 'person', id)).toBe(1)
    writer.update('person', id, { language: 'nl' })
    expect(versionOf(writer.into('setting'), 'person', id)).toBe(2)
  })
  expect(verifyChain(connection)).toMatchObject({ entries: 2, brokenAt: null })
})

test('what triggers on the trail copy is written at once', () => {
  const connection = database()
  const triggers = connection.allSql<{ sql: string }>(
    "select sql from sqlite_master where type = 'trigger' and tbl_name = 'auditEntry'",
    [],
  )
  const kinds = Object.entries(recordKinds)
  const copied = kinds.filter(([kind]) => triggers.some(({ sql }) => sql.includes(`'${kind}'`)))
  expect(copied.map(([kind]) => kind)).toEqual(kinds.filter(([, { followed }]) => followed).map(([kind]) => kind))
  expect(copied.length).toBeGreaterThan(0)
  written(connection, (writer) => {
    const companyId = writer.insert('company', { name: 'Lesse Nettoyage', country: 'BE', roleOwn: 0 } as never)
    const check = { companyId, checkedOn: '2026-09-14', nsso: 'none', tax: 'none', selfEmployed: 'none' }
    const id = writer.insert('withholdingCheck', { ...check, validFrom: '2026-09-14', validTo: '2026-10-13' } as never)
    writer.update('withholdingCheck', id, { nsso: 'debt' } as never)
    writer.remove('withholdingCheck', id)
  })
  const log = connection.allSql<{ step: string; nsso: string }>('select step, nsso from withholdingLog order by id', [])
  expect(log.map(({ step, nsso }) => [step, nsso])).toEqual([
    ['check-recorded', 'none'],
    ['check-changed', 'debt'],
    ['check-removed', 'debt'],
  ])
})

/** Adds people with parts and, within, tries to add more; either may fail as a whole. */
interface Attempt {
  people: number
  parts: number
  fails: boolean
  reads: boolean
  within: { people: number; parts: number; fails: boolean }
}

class Refusal extends Error {}

function addPeople(writer: RecordWriter, { people, parts }: { people: number; parts: number }): void {
  for (let count = 0; count < people; count += 1) {
    const personId = writer.insert('person', person)
    for (let part = 0; part < parts; part += 1) {
      writer.insert('personIdentifier', { ...limosa, personId, value: `L${personId}-${part}` })
    }
  }
}

function attempted(writer: RecordWriter, fails: boolean, work: () => void): void {
  try {
    writer.attempt(() => {
      work()
      if (fails) throw new Refusal()
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

function follow(writer: RecordWriter, attempt: Attempt): void {
  attempted(writer, attempt.fails, () => {
    addPeople(writer, attempt)
    attempted(writer, attempt.within.fails, () => addPeople(writer, attempt.within))
    if (attempt.reads) versionOf(writer, 'person', 1)
  })
}

test('whatever fails on the way, the trail tells exactly what the records have become', () => {
  const size = { parts: integer({ min: 0, max: 2 }), fails: boolean() }
  const within = record({ people: integer({ min: 0, max: 50 }), ...size })
  const attempt = record({ people: integer({ min: 0, max: 60 }), ...size, reads: boolean(), within })
  assert(
    property(array(attempt, { maxLength: 6 }), (attempts) => {
      const connection = database()
      written(connection, (writer) => {
        for (const one of attempts) follow(writer, one)
      })
      const stored = connection.all(query.selectFrom('auditEntry').selectAll().orderBy('seq'))
      const opened = openEntries(connection, stored)
      for (const kind of ['person', 'personIdentifier'] as const) {
        const rows = connection.all(query.selectFrom(kind).selectAll().orderBy('id'))
        const told = opened.filter(({ entry }) => entry.recordKind === kind).map(({ after }) => after)
        expect(rows).toMatchObject(told)
      }
      expect(verifyChain(connection)).toMatchObject({ entries: stored.length, brokenAt: null })
    }),
    { numRuns: 20 },
  )
})

test('destroying a key makes the past of its owner unreadable while the chain still holds', () => {
  const connection = database()
  written(connection, (writer) => writer.insert('person', person))
  connection.runSql('delete from auditKey', [])
  expect(verifyChain(connection)).toMatchObject({ entries: 1, brokenAt: null })
})

test('an entry that is altered, removed or put elsewhere is found', () => {
  const alterations = [
    "update auditEntry set at = '2026-09-15T06:00:00.000Z' where seq = 2",
    'delete from auditEntry where seq = 2',
    'update auditEntry set seq = 20 where seq = 2',
    'update auditEntry set sealed = zeroblob(60) where seq = 2',
  ]
  for (const alteration of alterations) {
    const connection = database()
    written(connection, (writer) => {
      for (let count = 0; count < 3; count += 1) writer.insert('person', person)
    })
    expect(() => connection.exec(alteration)).toThrow('append-only')
    connection.exec(`drop trigger auditEntryKeepsItsWord; drop trigger auditEntryStays; ${alteration}`)
    expect(verifyChain(connection).brokenAt).toBe(2)
  }
})

test('a record in use is not deleted', () => {
  const connection = database()
  written(connection, (writer) => {
    const id = writer.insert('person', person)
    writer.insert('personIdentifier', { personId: id, kind: 'limosa', value: 'L1', validFrom: null, validTo: null })
    expect(() => writer.remove('person', id)).toThrow(expect.objectContaining({ code: 'in-use' }))
  })
})

test('a part that moves touches the owner it leaves and the one it comes to', () => {
  const connection = database()
  const [from, to, moved] = written(connection, (writer) => {
    const owners = [writer.insert('person', person), writer.insert('person', person)] as const
    const values = { kind: 'limosa', value: 'L1', validFrom: null, validTo: null } as const
    return [...owners, writer.insert('personIdentifier', { personId: owners[0], ...values })] as const
  })
  written(connection, (writer) => {
    writer.update('personIdentifier', moved, { personId: to, validTo: undefined })
    expect(writer.touched.get('person')).toEqual(new Set([from, to]))
  })
})
