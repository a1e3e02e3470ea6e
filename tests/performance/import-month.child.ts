import { statSync } from 'node:fs'
import { join } from 'node:path'

import { packRegistrations } from '#main/core/features/registrations/list-pack.ts'
import { startCore } from '#main/core/start.ts'
import { importFile, lastOf } from '#tests/support/imports.ts'
import { fillRegistrations } from '#tests/support/many-registrations.ts'

// A process of its own for each size of workspace: node import-month.child.ts FOLDER ROWS EVENTS

const [folder = '', rows = '0', events = ''] = process.argv.slice(2)

const running = startCore({
  stateDir: join(folder, 'state'),
  resourcesDir: join(import.meta.dirname, '../../resources'),
  version: 'bench',
  defaultUser: 'Bench',
  now: '2026-12-01T06:00:00.000Z',
})
const { client, core } = running
const workspace = { folder: join(folder, 'Bureau'), passphrase: 'quatre mots pour ouvrir', user: 'Bench' }
await client.workspace.create({ ...workspace, sample: false, language: 'fr' })
if (Number(rows) > 0) {
  fillRegistrations(core.workspace.connection, Number(rows))
  await core.workspace.write('lists', (writer) => packRegistrations(writer.into('registrationSpan')))
}

const before = process.memoryUsage().rss
let [peak, working] = [0, true]
async function watch(): Promise<void> {
  while (working) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    peak = Math.max(peak, process.memoryUsage().rss)
  }
}
const watching = watch()
const started = performance.now()
const { batchId, counts } = await importFile(running, 'registrations', events)
const imported = performance.now()
await lastOf(client.findings.review({ scope: 'due' }))
const reviewed = performance.now()
const { removed } = await lastOf(client.imports.undo({ batchId }))
const undone = performance.now()
working = false
await watching
const { size } = statSync(join(workspace.folder, 'registra.db'))
await core.release()
const times = { importing: imported - started, reviewing: reviewed - imported, undoing: undone - reviewed }
process.stdout.write(JSON.stringify({ ...times, imported: counts.imported, removed, before, peak, size }))
process.exit(0)
