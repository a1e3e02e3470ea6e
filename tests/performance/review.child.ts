import { join } from 'node:path'

import { startCore } from '#main/core/start.ts'
import { importFile, lastOf } from '#tests/support/imports.ts'

// A process of its own, so that its memory is the review's and nobody else's: node review.child.ts FOLDER PEOPLE DECLARATIONS EVENTS

const [folder = '', people = '', declarations = '', events = ''] = process.argv.slice(2)

/** Between two questions to the core while it reviews, in milliseconds. */
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
await importFile(running, 'declarations', declarations)
await importFile(running, 'people', people)
await importFile(running, 'registrations', events)

let reviewing = true
let peak = 0
let slowest = 0
/** What a window would notice: how long after it is due an answer is there. */
async function watch(): Promise<void> {
  while (reviewing) {
    const due = performance.now() + askEvery
    await new Promise((resolve) => setTimeout(resolve, askEvery))
    await running.client.findings.list({ offset: 0, limit: 50 })
    slowest = Math.max(slowest, performance.now() - due)
    peak = Math.max(peak, process.memoryUsage().rss)
  }
}
const watching = watch()
const started = performance.now()
const { people: reviewed, opened } = await lastOf(running.client.findings.review({ scope: 'due' }))
const milliseconds = performance.now() - started
reviewing = false
await watching
await running.core.release()
process.stdout.write(JSON.stringify({ milliseconds, people: reviewed, opened, peak, slowest }))
process.exit(0)
