import { statSync } from 'node:fs'
import { join } from 'node:path'

import { importFile, lastOf } from '#tests/support/imports.ts'
import { monthCore, monthWorkspace } from '#tests/performance/import-month.core.ts'

// A process of its own for each size of workspace: node import-month.child.ts FOLDER EVENTS

const [folder = '', events = ''] = process.argv.slice(2)

const running = monthCore(folder)
const { client, core } = running
const { passphrase, ...workspace } = monthWorkspace(folder)
await client.workspace.open({ ...workspace, secret: { passphrase } })

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
