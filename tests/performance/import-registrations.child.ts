import { join } from 'node:path'

import { startCore } from '#main/core/start.ts'
import { importFile } from '#tests/support/imports.ts'

// A process of its own, so that its memory is the import's and nobody else's: node import-registrations.child.ts FOLDER PEOPLE EVENTS

const [folder = '', people = '', events = ''] = process.argv.slice(2)

/** Between two questions to the core while it imports, in milliseconds. */
const askEvery = 20

const running = startCore({
  stateDir: join(folder, 'state'),
  resourcesDir: join(import.meta.dirname, '../../resources'),
  version: 'bench',
  defaultUser: 'Bench',
  now: '2026-10-06T06:00:00.000Z',
})
const workspace = { folder: join(folder, 'Bureau'), passphrase: 'quatre mots pour ouvrir', user: 'Bench' }
await running.client.workspace.create({ ...workspace, sample: false, language: 'fr' })
await importFile(running, 'people', people)

// The first page of a list after a change has the list made ready, import or not.
await running.client.people.list({ offset: 0, limit: 50 })
let importing = true
let peak = 0
let slowest = 0
/** What a window would notice: how long after it is due an answer is there. */
async function watch(): Promise<void> {
  while (importing) {
    const due = performance.now() + askEvery
    await new Promise((resolve) => setTimeout(resolve, askEvery))
    await running.client.people.list({ offset: 0, limit: 50 })
    slowest = Math.max(slowest, performance.now() - due)
    peak = Math.max(peak, process.memoryUsage().rss)
  }
}
const watching = watch()
const started = performance.now()
const { counts } = await importFile(running, 'registrations', events)
const milliseconds = performance.now() - started
importing = false
await watching
await running.core.release()
process.stdout.write(JSON.stringify({ milliseconds, imported: counts.imported, peak, slowest }))
