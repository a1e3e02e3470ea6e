import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { startCore } from '#main/core/start.ts'
import { importFile } from '#tests/support/imports.ts'

// One import in a process of its own: node protection.child.ts FOLDER KIND FILE. Says what it took and whether it was protected.

const [folder = '', kind = '', file = ''] = process.argv.slice(2)
const running = startCore({
  stateDir: join(folder, 'state'),
  resourcesDir: join(import.meta.dirname, '../../resources'),
  version: 'bench',
  defaultUser: 'Bench',
  now: '2026-10-06T06:00:00.000Z',
})
const place = join(folder, 'Bureau')
const { client, core } = running
await client.workspace.create({
  folder: place,
  passphrase: 'quatre mots pour ouvrir',
  user: 'Bench',
  sample: false,
  language: 'fr',
})
const worked = process.cpuUsage()
const started = performance.now()
const { counts } = await importFile(running, kind as 'people' | 'registrations', file)
const milliseconds = performance.now() - started
const { user, system } = process.cpuUsage(worked)
const [entries] = core.workspace.connection.allSql<{ n: number }>('select count(*) as n from auditEntry', [])
await core.release()
const encrypted = readFileSync(join(place, 'registra.db')).toString('latin1', 0, 15) !== 'SQLite format 3'
process.stdout.write(
  JSON.stringify({
    milliseconds,
    processor: (user + system) / 1000,
    imported: counts.imported,
    entries: entries?.n,
    encrypted,
  }),
)
process.exit(0)
