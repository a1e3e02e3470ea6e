import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { RecordWriter } from '#main/core/audit/record-writer.ts'
import { verifyChain } from '#main/core/audit/verify-chain.ts'
import { Connection } from '#main/core/db/connection.ts'
import { migrate } from '#main/core/db/migrate.ts'
import { migrations } from '#main/core/db/migrations/index.ts'
import { query } from '#main/core/db/query.ts'

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

const person = { lastName: 'Țepeș', firstName: 'Katarzyna', birthDate: null, language: 'fr', provisional: 0 } as const

test('each change is chained and sealed; an equal record leaves no trace', () => {
  const connection = database()
  connection.transaction(() => {
    const writer = new RecordWriter(connection, stamp)
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
  connection.transaction(() => {
    const writer = new RecordWriter(connection, stamp)
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

test('destroying a key makes the past of its owner unreadable while the chain still holds', () => {
  const connection = database()
  connection.transaction(() => new RecordWriter(connection, stamp).insert('person', person))
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
    connection.transaction(() => {
      const writer = new RecordWriter(connection, stamp)
      for (let count = 0; count < 3; count += 1) writer.insert('person', person)
    })
    expect(() => connection.exec(alteration)).toThrow('append-only')
    connection.exec(`drop trigger auditEntryKeepsItsWord; drop trigger auditEntryStays; ${alteration}`)
    expect(verifyChain(connection).brokenAt).toBe(2)
  }
})

test('a record in use is not deleted', () => {
  const connection = database()
  connection.transaction(() => {
    const writer = new RecordWriter(connection, stamp)
    const id = writer.insert('person', person)
    writer.insert('personIdentifier', { personId: id, kind: 'limosa', value: 'L1', validFrom: null, validTo: null })
    expect(() => writer.remove('person', id)).toThrow(expect.objectContaining({ code: 'in-use' }))
  })
})

test('a part that moves touches the owner it leaves and the one it comes to', () => {
  const connection = database()
  const [from, to, moved] = connection.transaction(() => {
    const writer = new RecordWriter(connection, stamp)
    const owners = [writer.insert('person', person), writer.insert('person', person)] as const
    const values = { kind: 'limosa', value: 'L1', validFrom: null, validTo: null } as const
    return [...owners, writer.insert('personIdentifier', { personId: owners[0], ...values })] as const
  })
  connection.transaction(() => {
    const writer = new RecordWriter(connection, stamp)
    writer.update('personIdentifier', moved, { personId: to, validTo: undefined })
    expect(writer.touched.get('person')).toEqual(new Set([from, to]))
  })
})
