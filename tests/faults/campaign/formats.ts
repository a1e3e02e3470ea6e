import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

import { RecordWriter } from '#main/core/audit/record-writer.ts'
import { Connection } from '#main/core/db/connection.ts'
import { databaseFile, newestVersion, writeHeader } from '#main/core/db/header.ts'
import { makeSlot, newSlotId } from '#main/core/db/key-slots.ts'
import { migrate } from '#main/core/db/migrate.ts'
import { migrations } from '#main/core/db/migrations/index.ts'
import { passphrase } from '#tests/faults/campaign/office.ts'

const fixtures = join(import.meta.dirname, '../fixtures')

/** The newest format this program knows. */
export const newestFormat = migrations.at(-1)?.version ?? 0

/** What the rows of every fixture are counted as once they are open. */
export const fixtureCounts = { company: 3, companyNumber: 3, declaration: 1, chainLink: 1, person: 12, auditEntry: 44 }

/** Fills a database of any format with the same records, in the columns that the first format had. */
function fill(connection: Connection): void {
  RecordWriter.transaction(connection, { at: '2026-03-02T08:00:00.000Z', user: 'Anne', reason: 'edit' }, (writer) => {
    // Parts come after all that they belong to: each is an entry of its own in every format.
    const names = ['Net & Clair', 'Lesse Nettoyage', 'Kempen Poets']
    const firms = names.map((name, index) =>
      writer.insert('company', { name, country: 'BE', roleOwn: index === 0 ? 1 : 0 } as never),
    )
    for (const [index, companyId] of firms.entries()) {
      writer.insert('companyNumber', { companyId, kind: 'enterprise', value: `19990${index}0738` } as never)
    }
    const [own, sub] = firms
    const declaration = { number: '1Y11DQCJU2KHZ', regime: 'cleaning', declarantId: own }
    const declarationId = writer.insert('declaration', declaration as never)
    const link = { declarationId, contractorId: sub, directEmployerId: own, validFrom: '2026-01-01' }
    writer.insert('chainLink', link as never)
    const people = Array.from({ length: 12 }, (_, index) =>
      writer.insert('person', { lastName: `Peeters ${index}`, firstName: 'Jan' } as never),
    )
    for (const [index, personId] of people.entries()) {
      const value = String(40_000_000_000 + index * 97)
      writer.insert('personIdentifier', { personId, kind: 'national', value } as never)
      writer.insert('employment', { personId, companyId: own, validFrom: '2026-01-01' } as never)
    }
  })
}

/** Makes the database of a format from the migrations up to it, unencrypted. */
export function makeFormat(version: number, file: string): void {
  const connection = new Connection(file, { key: null })
  const earlier = migrations.filter((migration) => migration.version <= version)
  migrate(connection, earlier, () => undefined)
  fill(connection)
  connection.exec('vacuum')
  connection.close()
}

export function fixtureOf(version: number): string {
  return join(fixtures, `format-${String(version).padStart(2, '0')}.db.gz`)
}

/**
 * A closed workspace in an earlier format. Fixtures are kept unencrypted, because encrypted pages do not compress, and
 * encrypted here; a format that was never handed out has none yet and is made from its migrations.
 */
export function workspaceOfFormat(version: number, folder: string): void {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, databaseFile)
  const fixture = fixtureOf(version)
  if (existsSync(fixture)) writeFileSync(file, gunzipSync(readFileSync(fixture)))
  else makeFormat(version, file)
  const key = Buffer.alloc(32, version)
  const connection = new Connection(file, { key: null, mustExist: true })
  connection.pragma('journal_mode=DELETE')
  connection.pragma(`rekey='raw:${key.toString('hex')}'`)
  connection.close()
  const id = `00000000-0000-4000-8000-0000000000${String(version).padStart(2, '0')}`
  const owner = { kind: 'passphrase', role: 'office', id: newSlotId() } as const
  const slots = [makeSlot(owner, passphrase, key, id, { memory: 2 ** 10 })]
  writeHeader(folder, {
    format: 'registra-workspace',
    version: newestVersion,
    id,
    createdAt: '2026-03-02T08:00:00.000Z',
    slots,
  })
}
