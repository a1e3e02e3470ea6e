import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { Connection } from '#main/core/db/connection.ts'
import { formatVersionOf, migrate, type Migration } from '#main/core/db/migrate.ts'

function database(): Connection {
  const folder = mkdtempSync(join(tmpdir(), 'registra-test-'))
  const connection = new Connection(join(folder, 'x.db'), { key: null })
  onTestFinished(() => {
    connection.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return connection
}

const first: Migration = { version: 1, name: 'first', sql: 'create table a (id integer)' }
const second: Migration = { version: 2, name: 'second', sql: 'create table b (id integer)' }
const broken: Migration = {
  version: 2,
  name: 'broken',
  sql: 'create table b (id integer); create table a (id integer)',
}

test('steps run once and in order, with a backup only when there is something to lose', () => {
  const connection = database()
  let backups = 0
  const backup = (): void => void (backups += 1)
  migrate(connection, [first], backup)
  expect([formatVersionOf(connection), backups]).toEqual([1, 0])
  migrate(connection, [first, second], backup)
  expect([formatVersionOf(connection), backups]).toEqual([2, 1])
  migrate(connection, [first, second], backup)
  expect(backups).toBe(1)
})

test('a step that fails leaves the format before it, whole', () => {
  const connection = database()
  migrate(connection, [first], () => undefined)
  const open = (): number => migrate(connection, [first, broken], () => undefined)
  expect(open).toThrow(expect.objectContaining({ code: 'migration-failed', params: { from: 1, to: 2 } }))
  expect(formatVersionOf(connection)).toBe(1)
  expect(connection.allSql("select name from sqlite_master where name = 'b'", [])).toEqual([])
})

test('a newer format is refused with both versions named', () => {
  const connection = database()
  migrate(connection, [first, second], () => undefined)
  const open = (): number => migrate(connection, [first], () => undefined)
  expect(open).toThrow(expect.objectContaining({ code: 'newer-format', params: { found: 2, known: 1 } }))
})
